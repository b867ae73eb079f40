import type { AuditEvent } from '../evaluation/audit.ts';
import type { Documents } from '../evaluation/documents.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import type { NoteLine } from '../notes/note.ts';
import type { Person } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Notes } from '../ports/notes.ts';
import type { People } from '../ports/people.ts';
import type { Accesses, Corrections, Holds } from '../ports/privacy.ts';
import type { Access } from '../privacy/access.ts';
import type { Correction } from '../privacy/correction.ts';
import { type Hold, stands } from '../privacy/hold.ts';
import { type Task, taskOf } from '../tasks/task.ts';

type Ports = {
  people: People;
  cycles: Cycles;
  evaluations: Evaluations;
  notes: Notes;
  accesses: Accesses;
  corrections: Corrections;
  holds: Holds;
  clock: Clock;
};

/** Everything that is kept of one person (UU 27/2022 articles 7 and 13). */
export type PersonalData = {
  collectedAt: string;
  person: Person;
  evaluations: {
    state: EvaluationState;
    cycleName: string;
    documents: Documents;
    events: AuditEvent[];
    notes: NoteLine[];
  }[];
  /** What they are asked to do now, in their own evaluations and in others'. */
  tasks: Task[];
  corrections: Correction[];
  accesses: Access[];
  holds: Hold[];
};

/**
 * Collects what is kept of one person; undefined for somebody who is not known.
 * What others wrote about them in their own evaluations is theirs too; evaluations of others are not.
 */
export async function collectPersonalData(personId: string, ports: Ports): Promise<PersonalData | undefined> {
  const [person, cycles, waiting, corrections, holds] = await Promise.all([
    ports.people.load(personId),
    ports.cycles.list(),
    ports.evaluations.awaiting(personId),
    ports.corrections.ofPerson(personId),
    ports.holds.on('person', personId),
  ]);
  if (!person) return undefined;
  const files = await Promise.all(
    cycles.map(async ({ cycleId, name }) => {
      const evaluationId = evaluationIdOf(cycleId, personId);
      const [file, notes] = await Promise.all([
        ports.evaluations.loadFile(evaluationId),
        ports.notes.of(evaluationId),
      ]);
      return file && { ...file, cycleName: name, notes };
    }),
  );
  const evaluations = files.filter((file) => file !== undefined);
  const accesses = await accessesTo(personId, evaluations, ports);
  return {
    collectedAt: ports.clock().toISOString(),
    person,
    evaluations,
    tasks: waiting.flatMap((state) => taskOf(state) ?? []),
    corrections,
    accesses,
    holds: holds.filter(stands),
  };
}

/** Who saw something of a person: their own evaluations, and copies of whole cycles that they are in. */
async function accessesTo(
  personId: string,
  evaluations: readonly { state: EvaluationState }[],
  { accesses }: Ports,
): Promise<Access[]> {
  const [own, ...ofCycles] = await Promise.all([
    accesses.of({ personId }),
    ...evaluations.map(({ state }) => accesses.of({ cycleId: state.cycleId })),
  ]);
  return [...(own ?? []), ...ofCycles.flat()].sort((a, b) => (a.at > b.at ? -1 : 1));
}
