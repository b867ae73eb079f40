import { may } from '../../core/access/permissions.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { commandsFor } from '../../core/evaluation/transitions.ts';
import type { Session } from '../../core/ports/sessions.ts';
import type { OfficeAct } from '../../core/recovery/plan-recovery.ts';

/**
 * In which part somebody may do this to an evaluation; undefined when in none. Staff who are not in the roster are
 * named by their address: the record has to say who it was.
 */
export function officeActor(session: Session, act: OfficeAct, state: EvaluationState): Actor | undefined {
  const personId = session.personId ?? session.email;
  if (may(session, 'helpEngine', state) && commandsFor(state.stage, 'administrator').includes(act))
    return { kind: 'administrator', personId };
  if (may(session, 'changePeople', state) && commandsFor(state.stage, 'hr').includes(act))
    return { kind: 'hr', personId };
  return undefined;
}
