import { may } from '../../core/access/permissions.ts';
import type { Zone } from '../../core/calendar/zones.ts';
import { achievementWords } from '../../core/papers/indonesian.ts';
import { paperNames } from '../../core/papers/paper.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { writePaper } from '../../core/papers/write-paper.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { EvaluationFile, Evaluations } from '../../core/ports/evaluations.ts';
import type { NewId } from '../../core/ports/keys.ts';
import type { PaperPress } from '../../core/ports/papers.ts';
import type { People } from '../../core/ports/people.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { paths } from '../../pages/paths.ts';
import { type SignedInVisit, signedIn } from '../middleware/access.ts';
import { type Answer, seeOther } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { type PeriodPaperPorts, periodPaperAsked } from './period.ts';

type Ports = PeriodPaperPorts & {
  evaluations: Evaluations;
  cycles: Cycles;
  people: People;
  press: PaperPress;
  publicUrl: string;
  accesses: Accesses;
  clock: Clock;
  newId: NewId;
  accessKeptDays: number;
};

/** The papers of an evaluation, for those who may read it. In a room of its own: what sets type is heavy. */
export function routes(ports: Ports): Route[] {
  const path = '/evaluations/{evaluationId}/papers/{paper}';
  return [{ method: 'GET', path, page: signedIn((visit) => paper(visit, ports)) }];
}

async function paper(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { evaluationId = '', paper: asked = '' } = visit.params;
  const file = await ports.evaluations.loadFile(evaluationId);
  const name = paperNames.find((known) => known === asked);
  // Others are not told that it exists.
  if (!file) throw new WebError(404, 'notFound');
  const source = await sourceOf(file, visit.calendar.zone, ports);
  const paperOfPeriod = name ? undefined : await periodPaperAsked(visit, asked, source, ports);
  if (!paperOfPeriod && !(name && may(visit.session, 'readContents', file.state)))
    throw new WebError(404, 'notFound');
  await noteAccess(visit.session, 'evaluation', { evaluation: file.state }, ports);
  const written = name ? writePaper(name, source) : paperOfPeriod?.paper;
  // What is not written yet is found where it will be offered.
  if (!written) return seeOther(name ? paths.evaluation(evaluationId) : paths.periods(evaluationId));
  const content = await ports.press.print(written);
  return {
    status: 200,
    file: { name: `${written.fileName}.pdf`, contentType: 'application/pdf', content },
  };
}

/** The achievement that was in force when the result was rated. */
function achievementOf({ review }: EvaluationFile['documents']): string | null {
  const organisation = review?.pattern.organisation;
  return organisation ? achievementWords[organisation] : null;
}

async function sourceOf(file: EvaluationFile, zone: Zone, ports: Ports): Promise<PaperSource> {
  const { state, events } = file;
  const before = (state.moves ?? []).flatMap((move) => [move.before.assessor, move.before.appealDecider]);
  const parties = [state.employee, state.assessor, state.appealDecider, state.replacedAssessor, ...before];
  const actors = events.flatMap(({ by }) => (by.kind === 'system' ? [] : [by.personId]));
  const ids = new Set([...parties.flatMap((party) => (party ? [party.personId] : [])), ...actors]);
  const [cycle, ...people] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ...[...ids].map((personId) => ports.people.load(personId)),
  ]);
  if (!cycle) throw new Error(`evaluation ${state.evaluationId} has no cycle`);
  return {
    ...file,
    year: cycle.year,
    people: Object.fromEntries(people.flatMap((person) => (person ? [[person.personId, person]] : []))),
    zone,
    organisationPredicate: achievementOf(file.documents),
    verifyAt: (code) => `${ports.publicUrl}${paths.verify(code)}`,
  };
}
