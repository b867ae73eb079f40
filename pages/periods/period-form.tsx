import { periodLimits } from '../../core/periods/line.ts';
import { organisationPredicates } from '../../core/rating/distribution.ts';
import { dropOutPredicates, predicates, ratings } from '../../core/rating/rating.ts';
import { type LabelOf, labelsIn } from '../layout/errors.tsx';
import { Choice, Select, TextArea } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import type { PeriodPart, ShownPeriod } from './periods-view.ts';

const labels: Record<string, Key> = {
  basis: 'period.basis',
  resultRating: 'period.resultRating',
  behaviourRating: 'period.behaviourRating',
  predicate: 'period.predicate',
  achievement: 'period.achievement',
  feedback: 'period.feedback',
  recommendation: 'period.recommendation',
  evidence: 'period.evidence',
  reason: 'period.reason',
  text: 'periodAct.text',
  outcome: 'periodAct.outcome',
};

/** What the fields of a period are called in an error summary. */
export function periodLabels(w: Words): LabelOf {
  return labelsIn(labels, w);
}

/** Evaluates a period, or mends what was recorded of it. */
export function PeriodForm({ view, shown, frame, w }: PeriodPart) {
  const { form, state, seen } = view;
  const part = { w, form };
  const name = periodName(shown.period, w);
  const mends = shown.standing !== undefined;
  return (
    <Form action={paths.periods(state.evaluationId)} frame={frame} class="sheet">
      <h3>{w.t(mends ? 'period.mend' : 'period.write', { period: name })}</h3>
      <input type="hidden" name="period" value={shown.period.id} />
      <input type="hidden" name="seen" value={seen} />
      <Basis shown={shown} form={form} w={w} />
      {shown.bases.some((basis) => basis !== 'carried' && basis !== 'dropOut') ? (
        <Ratings form={form} w={w} optional={shown.bases.length > 1} />
      ) : null}
      <Predicate shown={shown} form={form} w={w} />
      <Select
        {...part}
        path="achievement"
        label={w.t('period.achievement')}
        hint={w.t('period.achievementHint')}
        empty={w.t('period.achievementUnknown')}
        options={organisationPredicates.map((value) => ({
          value,
          label: w.t(`organisationPredicate.${value}`),
        }))}
        optional
      />
      <Text {...part} path="feedback" rows={4} />
      <Text {...part} path="recommendation" rows={3} optional />
      {shown.bases.length > 1 || shown.bases[0] !== 'work' ? (
        <Text {...part} path="evidence" rows={2} optional={shown.bases.includes('work')} />
      ) : null}
      {mends ? <Text {...part} path="reason" rows={2} /> : null}
      <button type="submit" class="primary">
        {w.t(mends ? 'period.submitMend' : 'period.submit')}
      </button>
    </Form>
  );
}

type FieldPart = { form: FormView; w: Words };

function Text({ path, ...part }: FieldPart & { path: TextField; rows: number; optional?: boolean }) {
  const { w } = part;
  const characters = w.number(periodLimits[path]);
  return (
    <TextArea
      {...part}
      path={path}
      label={w.t(`period.${path}`)}
      hint={w.t(`period.${path}Hint`, { characters })}
    />
  );
}
type TextField = 'feedback' | 'recommendation' | 'evidence' | 'reason';

function Basis({ shown, form, w }: FieldPart & { shown: ShownPeriod }) {
  const [first] = shown.bases;
  if (shown.bases.length < 2) return <input type="hidden" name="basis" value={first} />;
  return (
    <Choice
      w={w}
      form={{ ...form, values: { basis: first ?? '', ...form.values } }}
      path="basis"
      label={w.t('period.basis')}
      options={shown.bases.map((value) => ({ value, label: w.t(`basis.${value}`) }))}
    />
  );
}

function Ratings({ form, w, optional }: FieldPart & { optional: boolean }) {
  return (['resultRating', 'behaviourRating'] as const).map((path) => (
    <Choice
      key={path}
      w={w}
      form={form}
      path={path}
      label={w.t(`period.${path}`)}
      options={ratings.toReversed().map((value) => ({ value, label: w.t(`ratingShort.${value}`) }))}
      inline
      optional={optional}
    />
  ));
}

/** A predicate is chosen only where it does not follow from ratings. */
function Predicate({ shown, form, w }: FieldPart & { shown: ShownPeriod }) {
  const { bases, earlier } = shown;
  if (bases.includes('carried') && earlier) {
    const predicate = w.t(`predicate.${earlier.predicate}`);
    const period = earlier.period.toUpperCase();
    return <p class="hint">{w.t('period.carries', { period, predicate })}</p>;
  }
  if (!bases.includes('carried') && !bases.includes('dropOut')) return null;
  const offered = bases.includes('dropOut') ? dropOutPredicates : predicates;
  return (
    <Select
      w={w}
      form={form}
      path="predicate"
      label={w.t('period.predicate')}
      hint={w.t(bases.includes('carried') ? 'period.carriesChoose' : 'basis.dropOut')}
      empty={w.t('form.choose')}
      options={offered.map((value) => ({ value, label: w.t(`predicate.${value}`) }))}
      optional
    />
  );
}
