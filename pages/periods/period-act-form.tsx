import { periodActLimits } from '../../core/periods/act.ts';
import type { PeriodStanding } from '../../core/periods/standing.ts';
import { dropOutPredicates, predicates, ratings } from '../../core/rating/rating.ts';
import { Choice, Select, TextArea } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { PeriodPart } from './periods-view.ts';

type Part = PeriodPart & { standing: PeriodStanding };

/** An objection, an explanation, or a decision. */
export function PeriodActForm({ view, shown, standing, frame, w }: Part) {
  const { form, state, seen, act } = view;
  if (act === null) return null;
  const period = periodName(shown.period, w);
  const limit = { characters: w.number(periodActLimits.text) };
  return (
    <Form action={paths.periods(state.evaluationId)} frame={frame} class="sheet">
      <h3>{w.t(`periodAct.${act}`, { period })}</h3>
      <p class="hint">{w.t(`periodActHint.${act}`)}</p>
      <input type="hidden" name="period" value={shown.period.id} />
      <input type="hidden" name="seen" value={seen} />
      {act === 'decided' ? (
        <Choice
          w={w}
          form={form}
          path="outcome"
          label={w.t('periodAct.outcome')}
          options={(['confirmed', 'changed'] as const).map((value) => ({
            value,
            label: w.t(`periodOutcome.${value}`),
          }))}
        />
      ) : null}
      {act === 'signed' ? null : (
        <TextArea
          w={w}
          form={form}
          path="text"
          rows={5}
          label={w.t(`periodText.${act}`)}
          hint={w.t('periodAct.textHint', limit)}
        />
      )}
      {act === 'decided' ? <Changed standing={standing} form={form} w={w} /> : null}
      <button type="submit" name="act" value={act} class="primary">
        {w.t(`periodSubmit.${act}`)}
      </button>
    </Form>
  );
}

/** What a decision makes of the result: ratings, or a predicate where it stood on none. */
function Changed({ standing, form, w }: Pick<Part, 'standing' | 'w'> & { form: Part['view']['form'] }) {
  const { line } = standing;
  const part = { w, form };
  const offered = line.basis === 'dropOut' ? dropOutPredicates : predicates;
  const characters = w.number(periodActLimits.recommendation);
  return (
    <>
      <p class="hint">{w.t('periodAct.changeHint')}</p>
      {line.ratings ? (
        (['resultRating', 'behaviourRating'] as const).map((path) => (
          <Choice
            key={path}
            {...part}
            path={path}
            label={w.t(`period.${path}`)}
            options={ratings.toReversed().map((value) => ({ value, label: w.t(`ratingShort.${value}`) }))}
            inline
            optional
          />
        ))
      ) : (
        <Select
          {...part}
          path="predicate"
          label={w.t('period.predicate')}
          empty={w.t('form.choose')}
          options={offered.map((value) => ({ value, label: w.t(`predicate.${value}`) }))}
          optional
        />
      )}
      <TextArea
        {...part}
        path="recommendation"
        rows={3}
        label={w.t('period.recommendation')}
        hint={w.t('period.recommendationHint', { characters })}
        optional
      />
    </>
  );
}
