import type { Plan } from '../../core/evaluation/documents.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';

/** A plan to read. */
export function PlanDocument({ plan, w }: { plan: Plan; w: Words }) {
  return (
    <div class="document">
      <ol class="results">
        {plan.results.map((result, index) => (
          <li key={index}>
            <PlannedResult result={result} w={w} />
          </li>
        ))}
      </ol>
      <h3>{w.t('document.behaviourExpectation')}</h3>
      <Written text={plan.behaviourExpectation} none={w.t('document.nothingWritten')} />
    </div>
  );
}

/** One planned result with how it is measured. */
export function PlannedResult({ result, w }: { result: Plan['results'][number]; w: Words }) {
  return (
    <>
      <p class="result-text">
        {result.text} <span class="tag">{w.t(`priority.${result.priority}`)}</span>
      </p>
      {result.servesResult ? (
        <p class="quiet-text">{w.t('document.serves', { text: result.servesResult })}</p>
      ) : null}
      <ul class="indicators">
        {result.indicators.map((indicator, index) => (
          <li key={index}>
            <span class="aspect">{w.t(`aspect.${indicator.aspect}`)}</span>
            <span>{indicator.text}</span>
            <span class="target">{w.t('document.target', { target: indicator.target })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
