import { may } from '../../core/access/permissions.ts';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import { roleMatrix } from '../../core/evaluation/role-matrix.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import { matrixOf } from '../../core/usecases/matrix-of.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
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

/** So many lines of the access log are written at a time: as many as there are connections to the table. */
const lanes = 64;

/** The visitor's own team. Writes nothing: nobody's plan in it is another's business. */
export async function ownMatrixPage(visit: SupervisorVisit, ports: MatrixPorts): Promise<Answer> {
  const { personId } = visit.session;
  const found = await seenMatrix(visit, { leaderId: personId, cycleId: visit.query.cycle ?? null }, ports);
  const nobody = { cycles: [], cycle: null, own: undefined, matrix: roleMatrix(null, []) };
  const { own, ...shown } = found ?? nobody;
  return show(renderMatrix({ ...shown, leader: own?.employee ?? null, own: true }, frameOf(visit, ports)));
}

/** The team of an assessor, for HR; that they looked at each plan is noted. */
export async function matrixPage(visit: SignedInVisit, ports: MatrixPorts): Promise<Answer> {
  const { leaderId = '', cycleId = '' } = visit.params;
  const found = await seenMatrix(visit, { leaderId, cycleId }, ports);
  // Others are not told whom somebody leads; and a cycle without them is not another one.
  if (found?.cycle.cycleId !== cycleId) throw new WebError(404, 'notFound');
  const { own, ...shown } = found;
  const leader = own?.employee ?? shown.matrix.rows[0]?.state.assessor ?? null;
  return show(renderMatrix({ ...shown, leader, own: false }, frameOf(visit, ports)));
}

function seenMatrix(
  visit: SignedInVisit,
  asked: { leaderId: string; cycleId: string | null },
  ports: MatrixPorts,
) {
  const { session } = visit;
  return matrixOf(
    asked,
    {
      sees: (state: EvaluationState) => may(session, 'seeTeam', state),
      seesOwn: (state: EvaluationState) => may(session, 'readContents', state),
      noted: (states) =>
        inLanes(states, lanes, (evaluation) => noteAccess(session, 'evaluation', { evaluation }, ports)),
    },
    ports,
  );
}
