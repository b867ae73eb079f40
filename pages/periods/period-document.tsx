import { type PeriodAct, periodActNames } from '../../core/periods/act.ts';
import type { PeriodStanding } from '../../core/periods/standing.ts';
import { Written } from '../layout/definitions.tsx';
import { Form } from '../layout/form.tsx';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { PeriodActForm } from './period-act-form.tsx';
import { doersIn } from './period-names.ts';
import type { PeriodPart } from './periods-view.ts';

type Part = PeriodPart & { standing: PeriodStanding };

/** The document of a period: its files, what was done about it, and what the reader may do about it now. */
export function PeriodDocument(part: Part) {
  const { view, shown, standing, w } = part;
  const { period, objection, mayDo } = shown;
  const told = periodActNames.flatMap((name) => standing.acts[name] ?? []);
  const isChosen = view.chosen === period.id && view.act !== null && mayDo.includes(view.act);
  return (
    <>
      <Files {...part} />
      {told.map((act) => (
        <Told key={act.seq} act={act} standing={standing} w={w} />
      ))}
      {standing.passed.map((line) => (
        <p key={line.seq} class="told">
          <strong>{w.t('periodDid.passedOn')}</strong>{' '}
          <span class="quiet-text">
            {w.t('periodAct.passed', {
              from: line.passedFrom.name,
              to: line.passedTo.name,
              at: w.dateTime(line.at),
            })}
          </span>
        </p>
      ))}
      {objection.due ? (
        <p class="quiet-text">
          {w.t('periodAct.due', {
            explainBy: w.date(objection.due.explainBy),
            decideBy: w.date(objection.due.decideBy),
          })}
        </p>
      ) : null}
      {isChosen ? <PeriodActForm {...part} /> : <Ways {...part} />}
    </>
  );
}

function Files({ view, standing, shown, w }: Part) {
  const { evaluationId } = view.state;
  const { id } = shown.period;
  return (
    <ul>
      <li>
        <a href={paths.periodPaper(evaluationId, id)} download>
          {w.t('periodAct.paper', { format: standing.line.bySuperior ? 'D.1.2' : 'D.1.1' })}
        </a>
      </li>
      {standing.line.ratings ? (
        <li>
          <a href={paths.periodPaper(evaluationId, id, 'result')} download>
            {w.t('periodAct.resultPaper')}
          </a>
        </li>
      ) : null}
      {standing.acts.decided ? (
        <li>
          <a href={paths.periodPaper(evaluationId, id, 'objection')} download>
            {w.t('periodAct.paper', { format: 'D.1.3' })}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** One act as it was recorded. */
function Told({ act, standing, w }: { act: PeriodAct; standing: PeriodStanding; w: Words }) {
  const { changed } = act;
  const predicate = (of: typeof standing.line.predicate) => w.t(`predicate.${of}`);
  return (
    <div class="told">
      <p>
        <strong>{w.t(`periodDid.${act.act}`)}</strong>{' '}
        <span class="quiet-text">
          {w.t('periodAct.by', { name: doersIn(act, w), at: w.dateTime(act.at) })}
        </span>
      </p>
      {act.act === 'decided' ? (
        <p>
          {changed
            ? w.t('periodAct.changed', {
                from: predicate(standing.line.predicate),
                to: predicate(changed.predicate),
              })
            : w.t('periodAct.confirmed', { predicate: predicate(standing.line.predicate) })}
        </p>
      ) : null}
      {act.text ? <Written text={act.text} none="" /> : null}
      {changed ? <Written text={changed.recommendation} none="" /> : null}
    </div>
  );
}

/** What the reader may do: a signature at once, everything else by a form of its own. */
function Ways({ view, shown, frame, w }: Part) {
  const { mayDo, period, objection } = shown;
  const { evaluationId } = view.state;
  const name = periodName(period, w);
  return (
    <>
      {mayDo.includes('signed') ? (
        <Form action={paths.periods(evaluationId)} frame={frame}>
          <input type="hidden" name="period" value={period.id} />
          <input type="hidden" name="seen" value={view.seen} />
          <p class="hint">{w.t('periodAct.signHint')}</p>
          <button type="submit" name="act" value="signed" class="primary">
            {w.t('periodAct.sign', { period: name })}
          </button>
        </Form>
      ) : null}
      {mayDo.flatMap((act) =>
        act === 'signed' ? (
          []
        ) : (
          <p key={act}>
            <a class="button secondary" href={paths.periods(evaluationId, { period: period.id, act })}>
              {w.t(`periodAct.${act}`, { period: name })}
            </a>
            {act === 'objected' && objection.until ? (
              <span class="quiet-text block">
                {w.t('periodAct.objectUntil', { date: w.date(objection.until) })}
              </span>
            ) : null}
          </p>
        ),
      )}
    </>
  );
}
