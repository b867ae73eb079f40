import { may } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import type { OperationsPorts } from './ports.ts';

/** More people than these have to be told apart by more letters. */
export const peopleShown = 50;

/** The personId that was meant, where somebody wrote a NIP; undefined for a name. */
export function personOfNip(
  written: string,
  { personIds }: Pick<OperationsPorts, 'personIds'>,
): string | undefined {
  const nip = written.replaceAll(/\s/g, '');
  return /^\d{18}$/.test(nip) ? personIds.fromNip(nip) : undefined;
}

/**
 * Evaluations of the people that somebody means by a name or a NIP. A NIP is found by its key in every cycle; for a
 * name every evaluation of the cycle is read, since the table has no index of names.
 */
export async function findPeople(
  { session }: SignedInVisit,
  written: string,
  about: { cycle: Cycle | undefined; cycles: readonly Cycle[] },
  ports: OperationsPorts,
): Promise<EvaluationState[]> {
  const personId = personOfNip(written, ports);
  const found = personId
    ? await ports.evaluations.loadMany(about.cycles.map(({ cycleId }) => evaluationIdOf(cycleId, personId)))
    : await byName(written, about.cycle, ports);
  return found.filter((state) => may(session, 'seeStandings', state));
}

async function byName(written: string, cycle: Cycle | undefined, { evaluations }: OperationsPorts) {
  if (!cycle) return [];
  const wanted = written.toLocaleLowerCase();
  const all = await evaluations.ofCycle(cycle.cycleId);
  return all.filter(({ employee }) => employee.name.toLocaleLowerCase().includes(wanted));
}
