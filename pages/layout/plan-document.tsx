import type { Plan } from '../../core/evaluation/plan-document.ts';
import { berakhlak } from '../../core/rules/behaviours.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';
import { PlanHints } from './plan-hints.tsx';

/** A plan to read; `withHints` for the one who is to approve it. */
export function PlanDocument({ plan, w, withHints = false }: { plan: Plan; w: Words; withHints?: boolean }) {
  return (
    <div class="document">
      <p class="quiet-text">{w.t(`approach.${plan.approach}`)}</p>
      <ol class="results">
        {plan.results.map((result, index) => (
          <li key={index}>
            <PlannedResult result={result} w={w} />
            {withHints ? (
              <PlanHints
                result={result.text}
                measures={result.indicators.map(({ text, target }) => `${text} ${target}`)}
                w={w}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <h3>{w.t('document.behaviourExpectation')}</h3>
      <Written text={plan.behaviourExpectation} none={w.t('document.nothingWritten')} />
      <Expectations plan={plan} />
      <Annexes plan={plan} w={w} />
    </div>
  );
}

/** Special expectations by value, where there are any. */
function Expectations({ plan }: { plan: Plan }) {
  const written = berakhlak.filter(({ value }) => plan.expectations[value]);
  return (
    <>
      {written.map(({ value, name }) => (
        <section key={value}>
          <h4 lang="id">{name}</h4>
          <Written text={plan.expectations[value] ?? ''} none="" />
        </section>
      ))}
    </>
  );
}

function Annexes({ plan, w }: { plan: Plan; w: Words }) {
  const annexes = (['resources', 'accountability', 'consequences'] as const).filter((annex) => plan[annex]);
  return (
    <>
      {annexes.map((annex) => (
        <section key={annex}>
          <h3>{w.t(`annex.${annex}`)}</h3>
          <Written text={plan[annex]} none="" />
        </section>
      ))}
    </>
  );
}

type PlannedProps = { result: Plan['results'][number]; w: Words; realisations?: readonly string[] };

/** One planned result with how it is measured, and what became of each measure where that is told. */
export function PlannedResult({ result, w, realisations = [] }: PlannedProps) {
  return (
    <>
      <p class="result-text">
        {result.text} <span class="tag">{w.t(`priority.${result.priority}`)}</span>{' '}
        {result.perspective ? <span class="tag">{w.t(`perspective.${result.perspective}`)}</span> : null}
      </p>
      {result.servesResult ? (
        <p class="quiet-text">
          {w.t('document.serves', { text: result.servesResult })}
          {result.cascading ? <small>{w.t(`cascading.${result.cascading}`)}</small> : null}
        </p>
      ) : null}
      {result.goal ? <p class="quiet-text">{w.t('document.goal', { text: result.goal })}</p> : null}
      <ul class="indicators">
        {result.indicators.map((indicator, index) => (
          <li key={index}>
            {indicator.aspect ? <span class="aspect">{w.t(`aspect.${indicator.aspect}`)}</span> : null}
            <span>{indicator.text}</span>
            {indicator.target ? (
              <span class="target">{w.t('document.target', { target: indicator.target })}</span>
            ) : null}
            {realisations[index] ? (
              <strong class="realisation">
                {w.t('assessing.realisation', { text: realisations[index] ?? '' })}
              </strong>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
