import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import type { NewMail } from '../../core/mails/mail-record.ts';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import type { AwaitedPeriod } from '../../core/periods/overview.ts';
import { periodsOf } from '../../core/periods/period.ts';
import type { DigestContent, Mail } from '../../core/ports/mailer.ts';
import { sendDigest } from '../../core/usecases/send-digest.ts';
import { at, cycle, digest, enrolled, january, person } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let written: DigestContent[];
let sent: { about: NewMail; mail: Mail }[];

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
/** Sends the assessor's mail of the day; `due` are the periods that wait for them. */
const send = (due: AwaitedPeriod[] = [], ports: Partial<Office['ports']> = {}) =>
  sendDigest({ kind: 'digest', to: 'assessor', day: '2027-01-05' }, 'mail-1', {
    ...{ ...office, ...ports },
    periodsDue: async () => due,
    writer: {
      ...office.writer,
      writeDigest: (content) => {
        written.push(content);
        return { subject: 'digest', html: '', text: '', calendar: null };
      },
    },
    sendOnce: async (about, mail) => {
      sent.push({ about, mail });
      return 'sent';
    },
  });

/** Somebody's plan waits for the assessor since January, until this day. */
function waits(name: string, day: string, about: Partial<EvaluationState> = {}): string {
  const { next } = enrol(
    { person: person(name), assessor: brief('assessor'), appealDecider: null },
    at(january),
  );
  const dueAt = `${day}T16:59:59.000Z`;
  office.store.states.set(next.evaluationId, { ...next, stage: 'planReview', version: 2, dueAt, ...about });
  return next.evaluationId;
}

/** A period of somebody that waits for the assessor. */
function period(name: string, cycleId = cycle.cycleId): AwaitedPeriod {
  const [first] = periodsOf('quarterly', 2027);
  const evaluationId = evaluationIdOf(cycleId, name);
  const state = { ...enrolled, evaluationId, cycleId, employee: brief(name) };
  return { state, period: first, until: '2027-04-10T16:59:59.000Z' } as AwaitedPeriod;
}

beforeEach(async () => {
  office = openOffice();
  written = [];
  sent = [];
  await office.plain.cycles.create(cycle);
  await office.plain.people.saveAll([person('assessor')]);
});

describe('the mail of the day', () => {
  it('says what waits, the earliest date first, each with a link of its own that works', async () => {
    const [late, early] = [waits('ani', '2027-01-29'), waits('budi', '2027-01-28')];
    expect(await send()).toBe('sent');
    const [first, second] = [early, late].map((evaluationId) => {
      const linkId = office.links.idFor({ evaluationId, version: 2, personId: 'assessor', rotation: 0 });
      return { linkId, url: office.ports.addressOf.link(linkId) };
    });
    expect(written).toEqual([
      {
        ...{ recipientName: 'Name of assessor', language: 'id', waiting: 2, periods: [] },
        ...{ url: 'https://kinerja.example/', preferencesUrl: 'https://kinerja.example/preferences' },
        tasks: [
          { employeeName: 'Name of budi', dueAt: '2027-01-28T16:59:59.000Z', url: first?.url },
          { employeeName: 'Name of ani', dueAt: '2027-01-29T16:59:59.000Z', url: second?.url },
        ].map((task) => ({ ...task, stage: 'planReview', cycleName: cycle.name })),
      },
    ]);
    for (const { linkId } of [first, second].filter((link) => link !== undefined))
      expect(await office.tasks.link(office.links.hashOf(linkId))).toMatchObject({ personId: 'assessor' });
  });

  it('goes to the address of now, with its kind and its ids, and tells where such mails are ended', async () => {
    waits('ani', '2027-01-29');
    await send();
    expect(sent).toMatchObject([
      {
        about: {
          ...{ mailId: 'mail-1', to: 'assessor', template: 'digest', evaluationId: null },
          ...{ stage: null, taskVersion: null, addressHash: digest('assessor@kinerja.example') },
        },
        mail: {
          ...{ to: 'assessor@kinerja.example', reference: 'digest-assessor', subject: 'digest' },
          unsubscribe: 'https://kinerja.example/preferences',
          tags: { mail: 'mail-1', person: 'assessor' },
        },
      },
    ]);
  });

  it('is written in the language of its reader', async () => {
    waits('ani', '2027-01-29');
    await office.preferences.save('assessor', { ...defaultPreferences, language: 'en' });
    await send();
    expect(written[0]?.language).toBe('en');
  });

  it('is needless where nothing waits, to nobody known, and without an address', async () => {
    expect(await send()).toBe('needless');
    waits('ani', '2027-01-29');
    await office.plain.people.saveAll([person('assessor', { email: '' })]);
    expect(await send()).toBe('needless');
    office.store.people.clear();
    expect(await send()).toBe('needless');
    expect(sent).toEqual([]);
  });

  it('names forty tasks at most, and says how many there are', async () => {
    for (let index = 0; index < 41; index += 1) waits(`p${index}`, '2027-01-29');
    await send();
    expect(written[0]).toMatchObject({ waiting: 41 });
    expect(written[0]?.tasks).toHaveLength(40);
    expect(office.store.links.size).toBe(40);
  });

  it.each<[string, Partial<EvaluationState>]>([
    ['it is somebody else’s turn by now', { assessor: brief('another') }],
    ['it is nobody’s turn by now', { stage: 'final' }],
  ])('leaves out what the list still names where %s', async (_, about) => {
    waits('ani', '2027-01-29');
    const gone = waits('budi', '2027-01-28', about);
    const awaiting = async () => [...office.store.states.values()];
    await send([], { evaluations: { ...office.evaluations, awaiting } });
    expect(written[0]?.tasks.map(({ employeeName }) => employeeName)).toEqual(['Name of ani']);
    expect(written[0]?.waiting).toBe(1);
    expect([...office.store.links.values()].map(({ evaluationId }) => evaluationId)).not.toContain(gone);
  });

  it('is needless where nothing that the list still names is theirs', async () => {
    waits('ani', '2027-01-29', { assessor: brief('another') });
    const awaiting = async () => [...office.store.states.values()];
    expect(await send([], { evaluations: { ...office.evaluations, awaiting } })).toBe('needless');
    expect(sent).toEqual([]);
  });

  it('has no name of a cycle that is not there', async () => {
    waits('ani', '2027-01-29');
    office.store.cycles.clear();
    await send([period('budi')]);
    expect(written[0]?.tasks[0]?.cycleName).toBe('');
    expect(written[0]?.periods?.[0]?.cycleName).toBe('');
  });
});

describe('periods in the mail of the day', () => {
  it('are named with a page that asks who it is, and each cycle is read once', async () => {
    waits('ani', '2027-01-29');
    const read: string[] = [];
    const load = (cycleId: string) => {
      read.push(cycleId);
      return office.plain.cycles.load(cycleId);
    };
    await office.plain.cycles.create({ ...cycle, cycleId: 'other', name: 'SKP lain' });
    const due = [period('budi'), period('citra'), period('dewi', 'other')];
    await send(due, { cycles: { ...office.cycles, load } });
    expect(written[0]?.periods).toEqual(
      due.map(({ state, period: of, until }, place) => ({
        ...{ period: of, until, employeeName: state.employee.name },
        cycleName: place < 2 ? cycle.name : 'SKP lain',
        url: office.ports.addressOf.periods(state.evaluationId),
      })),
    );
    // Once for the periods of each cycle, and once for the task.
    expect(read.sort()).toEqual([cycle.cycleId, cycle.cycleId, 'other']);
  });

  it('are forty at most', async () => {
    waits('ani', '2027-01-29');
    await send(Array.from({ length: 41 }, (_, index) => period(`p${index}`)));
    expect(written[0]?.periods).toHaveLength(40);
  });
});
