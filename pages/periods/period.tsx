import type { PeriodLine } from '../../core/periods/line.ts';
import type { PeriodStanding } from '../../core/periods/standing.ts';
import type { PeriodStatus } from '../../core/periods/status.ts';
import { Definitions, Written } from '../layout/definitions.tsx';
import { Mark, type Meaning } from '../layout/mark.tsx';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { PeriodDocument } from './period-document.tsx';
import { PeriodForm } from './period-form.tsx';
import { doersIn } from './period-names.ts';
import type { PeriodPart, ShownPeriod } from './periods-view.ts';

const meanings: Record<PeriodStatus, Meaning> = {
  recorded: 'done',
  objected: 'attention',
  notOpen: 'plain',
  open: 'waiting',
  withSuperior: 'attention',
  overdue: 'late',
  noPlan: 'plain',
  over: 'plain',
};

/** One period: when it is evaluated, by whom and why, what came of it, and the form where it is the reader's. */
export function OnePeriod(part: PeriodPart) {
  const { view, shown, w } = part;
  const { period, status, standing } = shown;
  const name = periodName(period, w);
  const days = { first: w.date(period.first), last: w.date(period.last) };
  const isChosen = view.chosen === period.id && view.act === null && shown.mayRecord;
  return (
    <section class="card" aria-labelledby={period.id}>
      <h2 id={period.id}>{name}</h2>
      <p class="quiet-text">{w.t('period.days', days)}</p>
      <p>
        <Mark meaning={meanings[status]}>{w.t(`periodStatus.${status}`)}</Mark>
      </p>
      {standing ? <InForce standing={standing} w={w} /> : null}
      {standing ? <Recorded line={standing.line} w={w} /> : null}
      {standing ? <Before before={standing.before} w={w} /> : null}
      {standing ? <PeriodDocument {...part} standing={standing} /> : null}
      {standing || status === 'over' ? null : <Awaited shown={shown} w={w} />}
      {isChosen ? <PeriodForm {...part} /> : null}
      {shown.mayRecord && !isChosen ? (
        <p>
          <a class="button secondary" href={paths.periods(view.state.evaluationId, { period: period.id })}>
            {w.t(standing ? 'period.mend' : 'period.write', { period: name })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Who evaluates, and why it is they. */
function Awaited({ shown, w }: { shown: ShownPeriod; w: Words }) {
  const { window, evaluator, why, move, office } = shown;
  const { person, onBehalfOf } = evaluator;
  const kind = onBehalfOf ? w.t(`substitutionKind.${onBehalfOf.kind}`) : '';
  return (
    <Definitions
      items={[
        [
          w.t('period.window'),
          w.t('period.days', { first: w.date(window.opensOn), last: w.date(window.closesOn) }),
        ],
        [
          w.t('period.evaluator'),
          <>
            {person.name}
            {onBehalfOf ? ` ${w.t('period.standsIn', { name: onBehalfOf.name, kind })}` : null}
            <span class="quiet-text block">
              {w.t(`evaluatorReason.${why}`, { date: move ? w.date(move.on) : '' })}
            </span>
          </>,
        ],
        [w.t('period.unit'), `${office.unit}, ${office.organisation}`],
      ]}
    />
  );
}

/** What a superior made of the result, before what was recorded first. */
function InForce({ standing, w }: { standing: PeriodStanding; w: Words }) {
  const { changed } = standing.acts.decided ?? {};
  if (!changed) return null;
  return (
    <p class="outcome-predicate">
      <span class="quiet-text">{w.t('period.predicateInForce')}</span>{' '}
      <strong>{w.t(`predicate.${changed.predicate}`)}</strong>
    </p>
  );
}

/** What was recorded of a period. */
function Recorded({ line, w }: { line: PeriodLine; w: Words }) {
  const { ratings, achievement } = line;
  const none = w.t('document.nothingWritten');
  return (
    <>
      <p class="outcome-predicate">
        <span class="quiet-text">{w.t('period.predicate')}</span>{' '}
        <strong>{w.t(`predicate.${line.predicate}`)}</strong>
      </p>
      <Definitions
        items={[
          ratings ? [w.t('period.resultRating'), w.t(`ratingShort.${ratings.result}`)] : null,
          ratings ? [w.t('period.behaviourRating'), w.t(`ratingShort.${ratings.behaviour}`)] : null,
          line.basis === 'work' ? null : [w.t('period.basis'), w.t(`basis.${line.basis}`)],
          [
            w.t('period.achievement'),
            achievement ? w.t(`organisationPredicate.${achievement}`) : w.t('period.achievementUnknown'),
          ],
          [w.t('period.feedback'), <Written text={line.feedback} none={none} />],
          line.recommendation
            ? [w.t('period.recommendation'), <Written text={line.recommendation} none={none} />]
            : null,
          line.evidence ? [w.t('period.evidence'), <Written text={line.evidence} none={none} />] : null,
        ]}
      />
      {line.reason ? <p class="quiet-text">{w.t('period.mended', { reason: line.reason })}</p> : null}
      <p class="quiet-text">
        {w.t('period.by', { name: doersIn(line, w), at: w.dateTime(line.at) })}
        {line.bySuperior ? ` ${w.t('period.final')}` : null}
      </p>
    </>
  );
}

function Before({ before, w }: { before: readonly PeriodLine[]; w: Words }) {
  if (before.length === 0) return null;
  return (
    <details class="folded">
      <summary>{w.t('period.before', { count: before.length })}</summary>
      {before.map((line) => (
        <div key={line.seq} class="told">
          <Recorded line={line} w={w} />
        </div>
      ))}
    </details>
  );
}
