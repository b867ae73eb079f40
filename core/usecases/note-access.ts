import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { NewId } from '../ports/keys.ts';
import type { Accesses } from '../ports/privacy.ts';
import type { Session } from '../ports/sessions.ts';
import { type Access, isNoted, type Reading } from '../privacy/access.ts';

type Ports = { accesses: Accesses; clock: Clock; newId: NewId; accessKeptDays: number };
type Reader = Pick<Session, 'personId' | 'name' | 'roles'>;

/** Whose data was shown: one evaluation's, one person's, or a whole cycle's. */
export type Shown = { evaluation: EvaluationState } | { personId: string } | { cycleId: string };

/**
 * Notes that somebody sees what is not their own, before they see it: what cannot be noted is not shown.
 * @throws when the table does not answer
 */
export async function noteAccess(reader: Reader, what: Reading, shown: Shown, ports: Ports): Promise<void> {
  if (isOwn(reader, shown)) return;
  await ports.accesses.note(lineOf(reader, what, shown, ports), ports.accessKeptDays);
}

/** The same of several evaluations that are shown on one page. */
export async function noteAccesses(
  reader: Reader,
  evaluations: readonly EvaluationState[],
  ports: Ports,
): Promise<void> {
  const others = evaluations.filter((evaluation) => !isOwn(reader, { evaluation }));
  const lines = others.map((evaluation) => lineOf(reader, 'evaluation', { evaluation }, ports));
  if (lines.length > 0) await ports.accesses.noteAll(lines, ports.accessKeptDays);
}

function lineOf({ personId, name, roles }: Reader, what: Reading, shown: Shown, ports: Ports): Access {
  return {
    accessId: ports.newId(),
    at: ports.clock().toISOString(),
    reader: { personId, name, roles },
    what,
    ...subjectOf(shown),
  };
}

function isOwn(reader: Reader, shown: Shown): boolean {
  if ('evaluation' in shown) return !isNoted(reader, shown.evaluation);
  return 'personId' in shown && shown.personId === reader.personId;
}

function subjectOf(shown: Shown): Pick<Access, 'personId' | 'evaluationId' | 'cycleId'> {
  if ('evaluation' in shown) {
    const { evaluationId, cycleId, employee } = shown.evaluation;
    return { personId: employee.personId, evaluationId, cycleId };
  }
  if ('personId' in shown) return { personId: shown.personId, evaluationId: null, cycleId: null };
  return { personId: null, evaluationId: null, cycleId: shown.cycleId };
}
