import type { ChangeSince } from '../../core/evaluation/change-since.ts';
import type { FieldDifference } from '../../core/evaluation/field-difference.ts';
import type {
  IndicatorDifference,
  PlanDifference,
  ResultDifference,
} from '../../core/evaluation/plan-difference.ts';
import type { SelfAssessmentDifference } from '../../core/evaluation/self-assessment-difference.ts';
import type { Words } from '../words.ts';
import { fieldWords, valueWords } from './difference-words.ts';
import { Notice } from './mark.tsx';

type Since = { at: string; change: ChangeSince | null };
type Props = {
  since: Since;
  w: Words;
  /** Of the heading; a page that shows several needs several. */
  id?: string;
};

/** What reads otherwise since the reader, or whoever decided before, saw it last. */
export function Difference({ since, w, id = 'difference' }: Props) {
  const { at, change } = since;
  if (!change) {
    return (
      <Notice meaning="plain" title={w.t('difference.same', { at: w.dateTime(at) })}>
        <p>{w.t('difference.sameHint')}</p>
      </Notice>
    );
  }
  return (
    <section class="difference" aria-labelledby={id}>
      <h2 id={id}>{w.t('difference.title')}</h2>
      <p class="hint">{w.t('difference.since', { at: w.dateTime(at) })}</p>
      <Changes change={change} w={w} />
    </section>
  );
}

/** Document by document, what reads otherwise. */
export function Changes({ change, w }: { change: ChangeSince; w: Words }) {
  return (
    <>
      {change.plan ? <OfPlan difference={change.plan} w={w} /> : null}
      {change.selfAssessment ? <OfSelfAssessment difference={change.selfAssessment} w={w} /> : null}
    </>
  );
}

function OfPlan({ difference, w }: { difference: PlanDifference; w: Words }) {
  const changed = difference.results.filter(({ kind }) => kind !== 'unchanged');
  const unchanged = difference.results.length - changed.length;
  return (
    <>
      <p>{tally(changed, unchanged, w)}</p>
      <ol class="plain-list">
        {changed.map((result) => (
          <li key={`${result.kind} ${result.place}`}>
            <OneResult result={result} w={w} />
          </li>
        ))}
      </ol>
      <Fields fields={difference.fields} w={w} />
    </>
  );
}

function tally(changed: readonly ResultDifference[], unchanged: number, w: Words): string {
  const of = (kind: ResultDifference['kind']) => changed.filter((result) => result.kind === kind).length;
  return w.t('difference.tally', {
    altered: of('altered'),
    added: of('added'),
    removed: of('removed'),
    unchanged,
  });
}

function OneResult({ result, w }: { result: ResultDifference; w: Words }) {
  const number = result.place + 1;
  if (result.kind === 'unchanged') return null;
  if (result.kind !== 'altered') {
    const Changed = result.kind === 'added' ? 'ins' : 'del';
    const { text, indicators } = result.result;
    return (
      <>
        <h3>{w.t(`difference.${result.kind}`, { number })}</h3>
        <p>
          <Changed>{text}</Changed>
        </p>
        <ul class="indicators">
          {indicators.map((indicator, place) => (
            <li key={place}>
              <Changed>{[indicator.text, indicator.target].filter(Boolean).join(': ')}</Changed>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <h3>{w.t('difference.altered', { number })}</h3>
      <p class="quiet-text">{result.text}</p>
      <Fields fields={result.fields} w={w} />
      {result.indicators.map((indicator) => (
        <OneIndicator key={`${indicator.kind} ${indicator.place}`} indicator={indicator} w={w} />
      ))}
    </>
  );
}

function OneIndicator({ indicator, w }: { indicator: IndicatorDifference; w: Words }) {
  const number = indicator.place + 1;
  if (indicator.kind === 'altered') {
    return (
      <>
        <p class="label">{w.t('field.inIndicator', { number })}</p>
        <Fields fields={indicator.fields} w={w} />
      </>
    );
  }
  const Changed = indicator.kind === 'added' ? 'ins' : 'del';
  const { text, target } = indicator.indicator;
  return (
    <>
      <p class="label">
        {w.t(indicator.kind === 'added' ? 'difference.indicatorAdded' : 'difference.indicatorRemoved')}
      </p>
      <p>
        <Changed>{[text, target].filter(Boolean).join(': ')}</Changed>
      </p>
    </>
  );
}

function OfSelfAssessment({ difference, w }: { difference: SelfAssessmentDifference; w: Words }) {
  return (
    <>
      {difference.results.map(({ place, fields }) => (
        <section key={place}>
          <h3>{w.t('difference.toldAnew', { number: place + 1 })}</h3>
          <Fields fields={fields} w={w} />
        </section>
      ))}
      <Fields fields={difference.fields} w={w} />
    </>
  );
}

/** Field by field, what stood there and what stands there; said in words too, for those who see no strokes. */
function Fields({ fields, w }: { fields: readonly FieldDifference[]; w: Words }) {
  if (fields.length === 0) return null;
  return (
    <dl class="definitions">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWords(field, w)}</dt>
          <dd>
            <p>
              <span class="hidden-words">{w.t('difference.before')}</span>{' '}
              <del>{valueWords(field, before, w)}</del>
            </p>
            <p>
              <span class="hidden-words">{w.t('difference.after')}</span>{' '}
              <ins>{valueWords(field, after, w)}</ins>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
