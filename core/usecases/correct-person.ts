import { evaluationIdOf } from '../evaluation/state.ts';
import type { Person } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { People, PersonIds } from '../ports/people.ts';
import type { Corrections } from '../ports/privacy.ts';
import { type CorrectionForm, correctionsOf } from '../privacy/correction.ts';
import { nipProblem, plainNip } from '../roster/nip.ts';

type Ports = {
  people: People;
  personIds: PersonIds;
  corrections: Corrections;
  cycles: Cycles;
  evaluations: Evaluations;
  perform: PerformCommand;
  clock: Clock;
  digest: Digest;
};

export type Corrected =
  | { outcome: 'corrected'; fields: number; evaluations: number }
  | { outcome: 'nothingToCorrect' | 'wrongNip' | 'conflict' | 'unknown' };

/**
 * Corrects what is known of a person, leaving a trace of what stood there, and tells their own evaluations of a new
 * name or position (UU 27/2022 article 6); those of others hear of it by the daily run. Repeating it changes nothing
 * more.
 */
export async function correctPerson(
  { personId, form, by }: { personId: string; form: CorrectionForm; by: string },
  ports: Ports,
): Promise<Corrected> {
  const before = await ports.people.load(personId);
  if (!before) return { outcome: 'unknown' };
  const { reason, ...fields } = form;
  const after: Person = { ...before, ...fields, email: form.email.toLowerCase(), nip: plainNip(form.nip) };
  if (after.nip !== before.nip && nipProblem(after.nip, after.employment)) return { outcome: 'wrongNip' };
  const trail = await ports.corrections.ofPerson(personId);
  const at = ports.clock().toISOString();
  const lines = correctionsOf({ before, after, reason, by, at }, trail, ports.digest);
  if (lines.length === 0) return { outcome: 'nothingToCorrect' };
  const newId = after.nip === before.nip ? null : ports.personIds.fromNip(after.nip);
  const written = await ports.corrections.write({ person: after, lines, newId });
  if (written === 'conflict') return { outcome: 'conflict' };
  return {
    outcome: 'corrected',
    fields: lines.length,
    evaluations: await tellEvaluations(after, form, by, ports),
  };
}

async function tellEvaluations(
  { personId, name, position }: Person,
  { reason }: CorrectionForm,
  by: string,
  { cycles, evaluations, perform }: Ports,
): Promise<number> {
  const ids = (await cycles.list()).map(({ cycleId }) => evaluationIdOf(cycleId, personId));
  const stale = (await evaluations.loadMany(ids)).filter(
    ({ employee, stage, erased }) =>
      erased.namesAt === null &&
      (employee.name !== name || (stage !== 'final' && employee.position !== position)),
  );
  for (const { evaluationId } of stale) {
    const command = { name: 'rectify', person: { name, position }, reason } as const;
    await perform({ evaluationId, version: null, command, actor: { kind: 'hr', personId: by } });
  }
  return stale.length;
}
