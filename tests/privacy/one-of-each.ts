import { sealPeriodLine } from '../../core/periods/line.ts';
import { awayFor, commands, digest, person } from '../core/examples.ts';
import { importedVersion } from '../core/gtk-examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { correctName, writeNotes } from '../usecases/chains.ts';
import { evaluationId, type Office } from '../usecases/office.ts';

const at = '2027-01-05T03:00:00.000Z';
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
/** What one of a kind is known by again. */
export const written = (word: string) => `ditulis sebagai ${word}`;

type Bring = (office: Office) => Promise<unknown>;

/** Delivers everything that is pending, wherever the office keeps it. */
export async function deliverEverything({ outbox, deliver, clock }: Office): Promise<void> {
  for (const { outboxId } of await outbox.pending(new Date(clock().getTime() + 1), 500)) {
    const entry = await outbox.load(outboxId);
    if (entry) await deliver(entry);
  }
}

/** A notice of a result: of all mails the one whose record the table does not forget by itself. */
export const notice = {
  ...({
    mailId: 'notice-m0',
    evaluationId,
    to: 'employee',
    template: 'resultFinal',
    stage: 'final',
  } as const),
  ...{ taskVersion: null, addressHash: written('notice') },
};

/** Kinds of items that are a person's own, each with what brings one about that can be known again in their copy. */
export const theirs: Record<string, Bring> = {
  person: async () => {},
  evaluation: async () => {},
  audit: async () => {},
  mail: async (office) => {
    await deliverEverything(office);
    await office.mails.begin([notice], office.clock());
  },
  document: ({ perform }) =>
    perform({
      ...{ evaluationId, version: 1, command: commands.submitPlan },
      actor: { kind: 'person', personId: 'employee', via: 'link' },
    }),
  note: (office) => writeNotes(office, 1),
  imported: async ({ ports }) => {
    const { version } = (await ports.evaluations.load(evaluationId)) ?? { version: 0 };
    return ports.imported.add(importedVersion({ reference: written('imported') }), version);
  },
  period: ({ periods }) => periods.append(period(), []),
  followUp: ({ followUps, clock }) => followUps.save(followUp, [], clock()),
  idea: ({ ideas }) => ideas.create(idea({ title: written('idea') }), []),
  substitutions: ({ substitutions }) =>
    substitutions.add(awayFor(brief('employee'), { reason: written('substitutions') })),
  training: ({ trainings }) =>
    trainings.acknowledge({
      ...{ personId: 'employee', name: written('training'), unit: '', organisation: '', version: 1, at },
    }),
  preferences: ({ preferences }) =>
    preferences.save('employee', { language: 'en', bundling: 'auto', quietFrom: 21, quietUntil: 6 }),
  addressChange: ({ addresses }) =>
    addresses.mend(person('employee'), 'new@kinerja.example', {
      ...{ personId: 'employee', at, by: 'officer' },
      ...{ beforeHash: digest('before'), afterHash: written('addressChange') },
    }),
  addressMark: ({ addresses }) =>
    addresses.mark({
      ...{ personId: 'employee', status: 'bounced', since: at, mailId: 'm1' },
      addressHash: written('addressMark'),
    }),
  correction: (office) => correctName(office, 'Siti Aminah'),
  access: ({ accesses }) =>
    accesses.note(
      {
        ...{ accessId: 'a1', at, reader: { personId: null, name: written('access'), roles: ['hr'] } },
        ...{ what: 'evaluation', personId: 'employee', evaluationId, cycleId: null },
      },
      400,
    ),
  hold: ({ holds }) => holds.set(holdOn('person', 'employee')),
};

/** A legal hold that stands. */
export const holdOn = (subject: 'person' | 'evaluation' | 'cycle', subjectId: string) => ({
  ...{ holdId: 'h1', subject, subjectId, reason: written('hold'), at, by: 'officer' },
  ...{ releasedAt: null, releasedBy: null, releaseReason: null },
});

/** What can be known again of each in the copy, where it is not the word that was written. */
export const knownBy: Record<string, string> = {
  person: '"nip"',
  evaluation: '"planHash"',
  audit: '"previousHash"',
  document: '"perspective"',
  note: 'Tercapai 0',
  mail: '"template": "yourTurn"',
  preferences: '"quietFrom": 21',
  correction: 'Siti Aminah',
};

const period = () =>
  sealPeriodLine(
    {
      ...{ evaluationId, seq: 1, period: 'q1', basis: 'work', predicate: 'good', achievement: null },
      ratings: { result: 'meets', behaviour: 'meets' },
      ...{ recommendation: '', evidence: '', reason: '', feedback: written('period') },
      ...{ by: brief('assessor'), bySuperior: false, onBehalfOf: null, unit: '', organisation: '' },
      ...{ at, previousHash: '' },
    },
    digest,
  );

const followUp = {
  ...{
    coaching: written('followUp'),
    goals: [{ text: 'Selesai', by: '2027-06-30' }],
    evaluationId,
    version: 1,
  },
  ...{ writtenBy: brief('assessor'), writtenAt: at, answer: null, closing: null, reminded: [] },
};
