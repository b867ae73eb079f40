import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../core/people/person.ts';
import { sealPeriodLine } from '../../core/periods/line.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { eraseLeavers } from '../../core/usecases/erase-leavers.ts';
import { eraseRosters } from '../../core/usecases/erase-rosters.ts';
import { verifyAudit } from '../../core/usecases/verify-audit.ts';
import { awayFor, commands, digest, person } from '../core/examples.ts';
import { importedVersion } from '../core/gtk-examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { correctName, writeNotes } from '../usecases/chains.ts';
import { act, deliverAll, dumpOf, evaluationId, type Office } from '../usecases/office.ts';
import { openWebsite, signedInAs } from './website.ts';

const at = '2027-01-05T03:00:00.000Z';
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const written = (word: string) => `ditulis sebagai ${word}`;

/** Kinds of items that are a person's own, each with what brings one about that can be known again in their copy. */
const inTheCopy: Record<string, (office: Office) => Promise<unknown>> = {
  person: async () => {},
  evaluation: async () => {},
  audit: async () => {},
  mail: async (office) => deliverAll(office),
  document: async (office) => act(office, 'employee', commands.submitPlan),
  note: async (office) => writeNotes(office, 1),
  imported: async ({ ports }) => ports.imported.add(importedVersion({ reference: written('imported') })),
  period: async ({ periods }) =>
    periods.append(
      sealPeriodLine(
        {
          ...{ evaluationId, seq: 1, period: 'q1', basis: 'work', predicate: 'good', achievement: null },
          ...{
            ratings: { result: 'meets', behaviour: 'meets' },
            recommendation: '',
            evidence: '',
            reason: '',
          },
          ...{ by: brief('assessor'), bySuperior: false, onBehalfOf: null, unit: '', organisation: '' },
          ...{ feedback: written('period'), at, previousHash: '' },
        },
        digest,
      ),
      [],
    ),
  followUp: async ({ followUps, clock }) =>
    followUps.save(
      {
        ...{
          coaching: written('followUp'),
          goals: [{ text: 'Selesai', by: '2027-06-30' }],
          evaluationId,
          version: 1,
        },
        ...{ writtenBy: brief('assessor'), writtenAt: at, answer: null, closing: null, reminded: [] },
      },
      [],
      clock(),
    ),
  idea: async ({ ideas }) => ideas.create(idea({ title: written('idea') }), []),
  substitutions: async ({ substitutions }) =>
    substitutions.add(awayFor(brief('employee'), { reason: written('substitutions') })),
  training: async ({ trainings }) =>
    trainings.acknowledge({
      ...{ personId: 'employee', name: written('training') },
      unit: '',
      organisation: '',
      version: 1,
      at,
    }),
  preferences: async ({ preferences }) =>
    preferences.save('employee', { language: 'en', bundling: 'auto', quietFrom: 21, quietUntil: 6 }),
  addressChange: async ({ addresses }) =>
    addresses.mend(person('employee'), 'new@kinerja.example', {
      ...{ personId: 'employee', at, by: 'officer' },
      ...{ beforeHash: digest('before'), afterHash: written('addressChange') },
    }),
  addressMark: async ({ addresses }) =>
    addresses.mark({
      personId: 'employee',
      status: 'bounced',
      addressHash: written('addressMark'),
      since: at,
      mailId: 'm1',
    }),
  correction: async (office) => correctName(office, 'Siti Aminah'),
  access: async ({ accesses }) =>
    accesses.note(
      {
        ...{ accessId: 'a1', at, reader: { personId: null, name: written('access'), roles: ['hr'] } },
        ...{ what: 'evaluation', personId: 'employee', evaluationId, cycleId: null },
      },
      400,
    ),
  hold: async ({ holds }) =>
    holds.set({
      ...{
        holdId: 'h1',
        subject: 'person',
        subjectId: 'employee',
        reason: written('hold'),
        at,
        by: 'officer',
      },
      ...{ releasedAt: null, releasedBy: null, releaseReason: null },
    }),
};

/** What can be known again of each in the copy, where it is not the word that was written. */
const known: Record<string, string> = {
  person: '"nip"',
  evaluation: '"planHash"',
  audit: '"previousHash"',
  document: '"perspective"',
  note: 'Tercapai 0',
  mail: '"template": "yourTurn"',
  preferences: '"quietFrom": 21',
  correction: 'Siti Aminah',
};

/** Kinds of items that are in nobody's copy, and why. */
const notInTheCopy: Record<string, string> = {
  alias: 'an id that leads to another id',
  calendarAct: 'about the days of the body; an officer stands there as who did it',
  code: 'the hash of a code; whom a paper was issued to stands in its evaluation',
  currentRoster: 'which roster is in force',
  cycle: 'about the body',
  digest: 'which day a mail of the day went',
  draft: 'stands in the form of whoever writes it, until it is handed in',
  execution: 'an id and what the engine did',
  finding: 'an id and a reason, made anew every quarter of an hour',
  gtkChunk: 'a file of predicates, gone after two days; the person has what it says of them',
  gtkImport: 'a file of predicates, gone after two days',
  heldMail: 'a mail that waits for the morning',
  ideas: 'how many there are',
  import: 'a roster; the person has what it says of them',
  importChunk: 'a roster; the person has what it says of them',
  link: 'the hash of a link, and whose it is',
  notes: 'how many there are',
  order: 'what the office ordered for many',
  orderResult: 'what came of it, by ids',
  orderTargets: 'ids',
  outbox: 'what is on its way, by ids',
  owedDigest: 'who is owed a mail of the day',
  periods: 'how many there are, and what they came to',
  publication: 'counts',
  rate: 'a count of a hashed name',
  reminded: 'which day a mail went',
  report: 'about an organisation',
  schema: 'about the table',
  session: 'the hash of a session, gone after eight hours',
  task: 'how a task is handled; the task itself is in the copy',
  template: 'about the body',
  unitPredicate: 'about a unit',
};

/** Every kind of item that the table holds, as the adapters write it. */
const kinds = new Set(
  globSync('adapters/dynamodb/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/':?kind'?: '(\w+)'|\bkind: '(\w+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  ),
);

describe('the copy of what is kept of a person', () => {
  it('has or leaves out every kind of item for a reason', () => {
    const classified = [...Object.keys(inTheCopy), ...Object.keys(notInTheCopy)];
    expect([...kinds].sort()).toEqual([...new Set(classified)].sort());
    expect(new Set(classified).size).toBe(classified.length);
  });

  it('has one of each kind that is theirs', async () => {
    const website = await openWebsite();
    for (const bring of Object.values(inTheCopy)) await bring(website.office);
    const answer = await website.ask('GET', '/me/data.json', {
      cookies: [await signedInAs(website, 'employee')],
    });
    const copy = Buffer.from(answer.body, 'base64').toString('utf8');
    const missing = Object.keys(inTheCopy).filter((kind) => !copy.includes(known[kind] ?? written(kind)));
    expect(missing).toEqual([]);
  });

  it('has nothing of others: neither the evaluations that they assess nor the ideas of their people', async () => {
    const website = await openWebsite();
    for (const bring of Object.values(inTheCopy)) await bring(website.office);
    const answer = await website.ask('GET', '/me/data.json', {
      cookies: [await signedInAs(website, 'assessor')],
    });
    const copy = Buffer.from(answer.body, 'base64').toString('utf8');
    expect(JSON.parse(copy).person.personId).toBe('assessor');
    for (const word of ['idea', 'period', 'followUp', 'training', 'addressMark', 'hold'])
      expect(copy).not.toContain(written(word));
  });
});

/** How each kind that is a person's own leaves the table, and what stays where something does (docs/privacy.md). */
const leaves: Record<
  string,
  'with the evaluation' | 'with the leaver' | 'by itself' | 'as a line of ids and hashes'
> = {
  person: 'with the leaver',
  evaluation: 'with the evaluation',
  audit: 'with the evaluation',
  document: 'with the evaluation',
  note: 'with the evaluation',
  period: 'with the evaluation',
  imported: 'with the evaluation',
  followUp: 'with the evaluation',
  idea: 'with the leaver',
  substitutions: 'with the leaver',
  training: 'with the leaver',
  preferences: 'with the leaver',
  addressChange: 'with the leaver',
  addressMark: 'with the leaver',
  mail: 'by itself',
  access: 'by itself',
  correction: 'as a line of ids and hashes',
  hold: 'as a line of ids and hashes',
};

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
/** Examples share a NIP; whoever leaves has one of their own. */
const ownNip = '199507172019032004';
/** Whatever could be known again as the example employee: name, right name, NIP, address. */
const traces = ['Name of employee', 'Siti Aminah', ownNip, 'employee@kinerja.example'];

/** A roster of one person, in force from now on. */
async function rosterOf({ rosters, clock }: Office, importId: string, one: Person): Promise<void> {
  clock.forward(1_000);
  const counts = { rows: 1, accepted: 1, chunks: 1, problems: [], problemCount: 0 };
  const at = clock().toISOString();
  const about = {
    importId,
    status: 'preview',
    fileName: 'x.csv',
    uploadedAt: at,
    confirmedAt: null,
  } as const;
  await rosters.keep({ ...about, ...counts }, [[{ person: one, supervisor: null, superior: null }]], clock());
  await rosters.confirm(importId, clock());
}

/** The employee left long ago with one of each kind; the daily run comes by year after year. */
async function afterAllYears(begin: (office: Office) => Promise<unknown> = async () => {}): Promise<Office> {
  const { office } = await openWebsite();
  for (const [kind, bring] of Object.entries(inTheCopy)) if (kind !== 'hold') await bring(office);
  await deliverAll(office);
  const hr = { kind: 'hr', personId: 'officer' } as const;
  await office.perform({ evaluationId, version: null, command: commands.exclude, actor: hr });
  await deliverAll(office);
  const there = await office.people.load('employee');
  if (!there) throw new Error('nobody to leave');
  await rosterOf(office, 'with', there);
  await rosterOf(office, 'without', person('assessor'));
  await office.people.saveAll([{ ...there, nip: ownNip, leftAt: office.clock().toISOString() }]);
  await begin(office);
  const ports = { ...office.ports, perform: office.perform };
  for (let year = 0; year < 12; year += 1) {
    office.clock.forward(366 * 86_400_000);
    await applyRetention({ retention, atMost: 9 }, ports);
    await eraseLeavers({ retention, atMost: 9 }, ports);
    await eraseRosters(9, ports);
  }
  return office;
}

/** What one of a kind can be known by in the store. */
const traceOf = (kind: string) => (known[kind] ?? written(kind)).replace(': ', ':');

/** What is left in the store, but for what the table itself has forgotten by then (docs/privacy.md). */
function leftIn(office: Office): string {
  const { store } = office;
  return dumpOf({ store: { ...store, outbox: new Map(), mails: new Map(), sessions: new Map() } });
}

describe('the end of what is kept of a person', () => {
  it('is said of every kind that is theirs', () => {
    expect(Object.keys(leaves).sort()).toEqual(Object.keys(inTheCopy).sort());
  });

  it('leaves no name, no NIP, no address and no word of theirs, and every chain still holds', async () => {
    const office = await afterAllYears();
    const left = leftIn(office);
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
    const words = Object.keys(inTheCopy).filter((kind) => leaves[kind] !== 'as a line of ids and hashes');
    // Hashes stay: of the plan in the state, of each line in the record. Others have a NIP too.
    const stays = ['person', 'evaluation', 'audit'];
    expect(words.filter((kind) => left.includes(traceOf(kind)))).toEqual(stays);
    expect([...office.store.chunks.keys()]).toEqual(['without 0']);
    expect((await verifyAudit({ at: office.clock(), anchors: [] }, office.ports)).bad).toBeNull();
  });

  it('does not come while a legal hold stands on them', async () => {
    const office = await afterAllYears((held) => (inTheCopy.hold ?? (() => Promise.reject()))(held));
    const left = leftIn(office);
    expect(traces.filter((trace) => !left.includes(trace))).toEqual([]);
    const kept = Object.keys(inTheCopy).filter((kind) => leaves[kind] !== 'by itself');
    expect(office.store.chunks.size).toBe(2);
    expect(kept.filter((kind) => !left.includes(traceOf(kind)))).toEqual([]);
  });
});
