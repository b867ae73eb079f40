import type { Cycle } from '../cycle/cycle.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { Documents } from '../evaluation/documents.ts';
import type { FollowUp } from '../evaluation/follow-up.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import type { ImportedVersion } from '../gtk/imported-predicate.ts';
import { type Training, trainingVersion } from '../help/training.ts';
import type { Idea } from '../ideas/idea.ts';
import type { AddressChange, AddressMark } from '../mails/address-mark.ts';
import type { MailRecord } from '../mails/mail-record.ts';
import type { Preferences as Wishes } from '../mails/preferences.ts';
import type { NoteLine } from '../notes/note.ts';
import type { Person } from '../people/person.ts';
import type { PeriodEntry } from '../periods/line.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { FollowUps } from '../ports/follow-ups.ts';
import type { Imported } from '../ports/gtk.ts';
import type { Ideas } from '../ports/ideas.ts';
import type { Mails } from '../ports/mails.ts';
import type { Notes } from '../ports/notes.ts';
import type { People } from '../ports/people.ts';
import type { Periods } from '../ports/periods.ts';
import type { Preferences } from '../ports/preferences.ts';
import type { Accesses, Corrections, Holds } from '../ports/privacy.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import type { Trainings } from '../ports/trainings.ts';
import type { Access } from '../privacy/access.ts';
import type { Correction } from '../privacy/correction.ts';
import { type Hold, stands } from '../privacy/hold.ts';
import { peopleOf } from '../substitution/forgotten.ts';
import type { Substitution } from '../substitution/substitution.ts';
import { type Task, taskOf } from '../tasks/task.ts';

type Ports = {
  people: People;
  cycles: Cycles;
  evaluations: Evaluations;
  notes: Notes;
  periods: Pick<Periods, 'of'>;
  imported: Pick<Imported, 'of'>;
  followUps: Pick<FollowUps, 'load'>;
  mails: Pick<Mails, 'ofEvaluation'>;
  ideas: Pick<Ideas, 'ofAuthor'>;
  substitutions: Pick<Substitutions, 'all'>;
  trainings: Pick<Trainings, 'of'>;
  preferences: Pick<Preferences, 'load'>;
  addresses: Pick<Addresses, 'markOf' | 'changes'>;
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
    periods: PeriodEntry[];
    /** Predicates from Ruang GTK that were imported beside it. */
    imported: ImportedVersion[];
    followUp: FollowUp | null;
    /** Mails about it to the person, and whether they arrived. */
    mails: MailRecord[];
  }[];
  ideas: Idea[];
  /** Who acts or acted for them, and for whom they do or did. */
  substitutions: Substitution[];
  training: Training | null;
  preferences: Wishes;
  /** That mails to their address come back, and who in the office changed it. */
  address: { mark: AddressMark | null; changes: AddressChange[] };
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
  const listed = ports.cycles.list();
  const [person, waiting, corrections, holds, others, evaluations, accesses] = await Promise.all([
    ports.people.load(personId),
    ports.evaluations.awaiting(personId),
    ports.corrections.ofPerson(personId),
    ports.holds.on('person', personId),
    besideEvaluations(personId, ports),
    listed.then((cycles) => filesOf(personId, cycles, ports)),
    listed.then((cycles) => accessesTo(personId, cycles, ports)),
  ]);
  if (!person) return undefined;
  const takesPart = new Set(evaluations.map(({ state }) => state.cycleId));
  return {
    collectedAt: ports.clock().toISOString(),
    person,
    evaluations,
    tasks: waiting.flatMap((state) => taskOf(state) ?? []),
    ...others,
    corrections,
    accesses: accesses.filter(({ cycleId, personId: of }) => of !== null || takesPart.has(cycleId ?? '')),
    holds: holds.filter(stands),
  };
}

/** Everything of a person's own evaluations, newest cycle first. */
async function filesOf(personId: string, cycles: readonly Cycle[], ports: Ports) {
  const files = await Promise.all(
    cycles.map(async ({ cycleId, name }) => {
      const evaluationId = evaluationIdOf(cycleId, personId);
      const [file, ...beside] = await Promise.all([
        ports.evaluations.loadFile(evaluationId),
        ports.notes.of(evaluationId),
        ports.periods.of(evaluationId),
        ports.imported.of(evaluationId),
        ports.followUps.load(evaluationId),
        ports.mails.ofEvaluation(evaluationId),
      ]);
      const [notes, periods, imported, followUp = null, mails] = beside;
      const toThem = mails.filter(({ to }) => to === personId);
      return file && { ...file, cycleName: name, notes, periods, imported, followUp, mails: toThem };
    }),
  );
  return files.filter((file) => file !== undefined);
}

/** What is kept of a person that belongs to no evaluation. */
async function besideEvaluations(personId: string, ports: Ports) {
  const [ideas, substitutions, training, preferences, mark, changes] = await Promise.all([
    ports.ideas.ofAuthor(personId),
    ports.substitutions.all(),
    ports.trainings.of(personId, trainingVersion),
    ports.preferences.load(personId),
    ports.addresses.markOf(personId),
    ports.addresses.changes(personId),
  ]);
  return {
    ideas,
    substitutions: substitutions.filter((one) => peopleOf(one).includes(personId)),
    training: training ?? null,
    preferences,
    address: { mark: mark ?? null, changes },
  };
}

/** Who saw something of a person: their own evaluations, and copies of whole cycles, which they may have been in. */
async function accessesTo(
  personId: string,
  cycles: readonly Cycle[],
  { accesses }: Ports,
): Promise<Access[]> {
  const [own, ofCycles] = await Promise.all([
    accesses.of({ personId }),
    Promise.all(cycles.map(({ cycleId }) => accesses.of({ cycleId }))),
  ]);
  return [...own, ...ofCycles.flat()].sort((a, b) => (a.at > b.at ? -1 : 1));
}
