import { may, reachesOrganisation } from '../../core/access/permissions.ts';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { isOver } from '../../core/evaluation/stage.ts';
import { cycleIdOf, type EvaluationState } from '../../core/evaluation/state.ts';
import { isNotice } from '../../core/mails/mail-record.ts';
import { brokenNoteLine, takesNotes } from '../../core/notes/note.ts';
import { notesOf } from '../../core/notes/progress.ts';
import type { Digest, NewId } from '../../core/ports/keys.ts';
import type { Mails } from '../../core/ports/mails.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { competenciesOf } from '../../core/usecases/templates-of-cycle.ts';
import { paths } from '../../pages/paths.ts';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import type { TaskPorts } from '../middleware/tasks/task-ports.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { planChangerOf } from './plan-change.ts';

export type EvaluationPorts = TaskPorts & {
  mails: Mails;
  digest: Digest;
  accesses: Accesses;
  newId: NewId;
  accessKeptDays: number;
};

/** Reads an evaluation and all that stands beside it. */
export function beginEvaluation(evaluationId: string, ports: EvaluationPorts) {
  return {
    file: ports.evaluations.loadFile(evaluationId),
    cycle: ports.cycles.load(cycleIdOf(evaluationId)),
    lines: ports.notes.of(evaluationId),
    periods: ports.periods.of(evaluationId),
    imported: ports.imported.of(evaluationId),
    mails: ports.mails.ofEvaluation(evaluationId),
  };
}

/** An evaluation as everybody sees it who may read it; that others looked is noted. */
export async function evaluationPage(
  visit: SignedInVisit,
  read: ReturnType<typeof beginEvaluation>,
  ports: EvaluationPorts,
): Promise<Answer> {
  const [file, cycle] = await Promise.all([read.file, read.cycle]);
  // Others are not told that it exists.
  if (!file || !may(visit.session, 'readContents', file.state)) throw new WebError(404, 'notFound');
  const { state } = file;
  const asks = cycle && state.documents.selfAssessment > 0;
  // Nothing is shown before it is noted; but it may be read meanwhile.
  const [lines, periodLines, imported, mails, competencies] = await Promise.all([
    read.lines,
    read.periods,
    read.imported,
    read.mails,
    asks ? competenciesOf(cycle, ports) : [],
    noteAccess(visit.session, 'evaluation', { evaluation: state }, ports),
  ]);
  const people = [state.employee, state.assessor, state.appealDecider].filter((person) => person !== null);
  const names = Object.fromEntries(people.map((person) => [person.personId, person.name]));
  const brokenAt = firstBroken(file.events, ports.digest) ?? null;
  const myTurn = assigneeOf(state, ports.clock())?.personId === visit.session.personId;
  const progress = {
    notes: notesOf(lines),
    brokenAt: brokenNoteLine(lines, file.documents.selfAssessment?.notes, ports.digest) ?? null,
    mayWrite: takesNotes(state.stage) && may(visit.session, 'recordProgress', state),
  };
  return show(
    renderEvaluation(
      {
        ...file,
        notices: mails.filter(isNotice),
        planChanger: cycle ? planChangerOf(state, cycle, visit.session.personId, ports) : null,
        brokenAt,
        cycleName: cycle?.name ?? '',
        names,
        myTurn,
        progress,
        competencies,
        periods: { every: cycle?.periods.every ?? 'none', year: cycle?.year ?? 0, lines: periodLines },
        imported,
        allowance: cycle?.allowance ?? null,
        matrix: matrixSeen(visit, state),
        mayRun: !isOver(state.stage) && may(visit.session, 'runCycles', state),
        maySeeAccesses: may(visit.session, 'seeAccesses', state),
        mayExport: may(visit.session, 'exportRecord', state),
      },
      frameOf(visit, ports),
    ),
  );
}

/** Where the matrix of its team is: the assessor's own page, or HR's. */
function matrixSeen({ session }: SignedInVisit, state: EvaluationState): string | null {
  const { assessor, cycleId } = state;
  if (session.personId === assessor.personId) return paths.matrix({ cycle: cycleId });
  return reachesOrganisation(session, 'seeTeam', state.organisation)
    ? paths.matrixOf(cycleId, assessor.personId)
    : null;
}
