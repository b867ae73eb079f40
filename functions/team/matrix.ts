import { may } from '../../core/access/permissions.ts';
import { roleMatrix } from '../../core/evaluation/role-matrix.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import { matrixOf, type readLed } from '../../core/usecases/matrix-of.ts';
import { noteAccesses } from '../../core/usecases/note-access.ts';
import { renderMatrix } from '../../pages/team/matrix.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { SupervisorVisit } from './supervisor-visit.ts';

export type MatrixPorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  accesses: Accesses;
  newId: NewId;
  accessKeptDays: number;
  seals: Seals;
  clock: Clock;
};

type Read = ReturnType<typeof readLed>;

/** The visitor's own team. Writes nothing: nobody's plan in it is another's business. */
export async function ownMatrixPage(visit: SupervisorVisit, read: Read, ports: MatrixPorts): Promise<Answer> {
  const found = await seenMatrix(visit, read, visit.query.cycle ?? null, ports);
  const nobody = { cycles: [], cycle: null, own: undefined, matrix: roleMatrix(null, []) };
  const { own, ...shown } = found ?? nobody;
  return show(renderMatrix({ ...shown, leader: own?.employee ?? null, own: true }, frameOf(visit, ports)));
}

/** The team of an assessor, for HR; that they looked at each plan is noted. */
export async function matrixPage(visit: SignedInVisit, read: Read, ports: MatrixPorts): Promise<Answer> {
  const { cycleId = '' } = visit.params;
  const found = await seenMatrix(visit, read, cycleId, ports);
  // Others are not told whom somebody leads; and a cycle without them is not another one.
  if (found?.cycle.cycleId !== cycleId) throw new WebError(404, 'notFound');
  const { own, ...shown } = found;
  const leader = own?.employee ?? shown.matrix.rows[0]?.state.assessor ?? null;
  return show(renderMatrix({ ...shown, leader, own: false }, frameOf(visit, ports)));
}

function seenMatrix(visit: SignedInVisit, read: Read, cycleId: string | null, ports: MatrixPorts) {
  const { session } = visit;
  return matrixOf(
    read,
    cycleId,
    {
      sees: (state: EvaluationState) => may(session, 'seeTeam', state),
      seesOwn: (state: EvaluationState) => may(session, 'readContents', state),
      noted: (states) => noteAccesses(session, states, ports),
    },
    ports,
  );
}
