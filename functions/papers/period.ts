import { may } from '../../core/access/permissions.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { periodObjectionPaper, periodPaper } from '../../core/papers/period.ts';
import { periodResultPaper } from '../../core/papers/period-result.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { hasWritten } from '../../core/periods/standing.ts';
import { holdersIn, surveyPeriods } from '../../core/periods/survey.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Notes } from '../../core/ports/notes.ts';
import type { Periods } from '../../core/ports/periods.ts';
import type { Substitutions } from '../../core/ports/substitutions.ts';
import type { SignedInVisit } from '../middleware/access.ts';

export type PeriodPaperPorts = {
  periods: Pick<Periods, 'of'>;
  notes: Pick<Notes, 'of'>;
  cycles: Pick<Cycles, 'load'>;
  substitutions: Pick<Substitutions, 'of'>;
  clock: Clock;
};

/** `q3` is the document of a period, `q3-result` the results that go with it, `q3-objection` the one with an objection. */
const address = /^(?<periodId>[qm]\d{1,2})(-(?<part>objection|result))?$/;

/**
 * The paper of a period, for those who may read the evaluation and for those who evaluated that period or answer for
 * it: an assessor who has moved away is no party any more. Undefined for everybody else; `paper` is so before there is
 * anything to write.
 */
export async function periodPaperAsked(
  visit: SignedInVisit,
  asked: string | undefined,
  source: PaperSource,
  ports: PeriodPaperPorts,
): Promise<{ paper: Paper | undefined } | undefined> {
  const { periodId, part } = address.exec(asked ?? '')?.groups ?? {};
  if (!periodId) return undefined;
  const { state } = source;
  const [lines, cycle, substitutions] = await Promise.all([
    ports.periods.of(state.evaluationId),
    ports.cycles.load(state.cycleId),
    ports.substitutions.of(holdersIn(state)),
  ]);
  if (!cycle) return undefined;
  const about = { cycle, lines, substitutions, calendar: visit.calendar, now: ports.clock() };
  const surveyed = surveyPeriods(state, about).find(({ period }) => period.id === periodId);
  if (!surveyed) return undefined;
  const { period, office, standing, objection: way } = surveyed;
  const { personId } = visit.session;
  const parties = [office.assessor, way.explainer.person, way.decider?.person];
  const isParty =
    parties.some((party) => party && party.personId === personId) ||
    (standing !== undefined && hasWritten(standing, personId));
  if (!isParty && !may(visit.session, 'readContents', state)) return undefined;
  if (!standing) return { paper: undefined };
  const from = { source, period, office, standing };
  if (part === 'objection') return { paper: periodObjectionPaper(from) };
  if (part !== 'result') return { paper: periodPaper(from) };
  return { paper: periodResultPaper(from, await ports.notes.of(state.evaluationId)) };
}
