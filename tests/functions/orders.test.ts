import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { carryOutOrder } from '../../core/usecases/carry-out-order.ts';
import { peopleAbove } from '../../core/usecases/people-above.ts';
import { safeCell } from '../../functions/cycles/summing-up.ts';
import { at, cycle, person } from '../core/examples.ts';
import { deliverAll, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const base = `/hr/cycles/${cycle.cycleId}`;
let website: Website;
let cookie: string;
const states = () => website.office.store.states;
const get = (path: string, query?: Record<string, string>) =>
  website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], ...(query ? { query } : {}) });
const send = (page: string, to: string, fields: Record<string, string>) =>
  sendForm(website, page, fields, { cookie, to });

/** The fan-out, part by part; each part twice, as a workflow may. */
async function carryOut(): Promise<void> {
  const { office } = website;
  const ports = {
    ...office.ports,
    perform: office.perform,
    peopleAbove: (personId: string) => peopleAbove(personId, office.ports),
  };
  for (const { order } of office.store.orders.values()) {
    for (let index = 0; index < order.chunks; index += 1) {
      await carryOutOrder(order.orderId, index, ports);
      await carryOutOrder(order.orderId, index, ports);
    }
  }
  await deliverAll(office);
}

async function order(kind: string, fields: Record<string, string>, filter: Record<string, string> = {}) {
  const page = `${base}/exclusions`;
  return send(page, `${base}/orders`, { kind, ...filter, ...fields });
}

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'officer', ['hr']);
  const { office } = website;
  const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
  for (let index = 0; index < 249; index += 1) {
    const employee = { ...person(`employee${index}`), email: `e${index}@kinerja.example` };
    await office.people.saveAll([employee]);
    const enrolment = { person: employee, assessor: brief('assessor'), appealDecider: brief('decider') };
    await office.evaluations.create(enrol(enrolment, at(office.clock())));
  }
  await deliverAll(office);
  office.mailer.sent.length = 0;
});

describe('an order to many', () => {
  it('extends all open evaluations of a stage, tells each once, and shows the true result', async () => {
    expect(textOf(await get(`${base}/orders/new`, { kind: 'extend', stage: 'planning' }))).toContain(
      '250 evaluations',
    );
    const sent = await order('extend', { until: '2027-04-30', reason: 'Banjir' }, { stage: 'planning' });
    expect(sent.statusCode).toBe(303);
    const page = sent.headers.location ?? '';
    const before = await get(page);
    expect(textOf(before)).toContain('0 of 250 done');
    expect(before.headers.refresh).toBe('3');
    await carryOut();
    const after = await get(page);
    expect(textOf(after)).toContain('250 of 250 done');
    expect(after.headers.refresh).toBeUndefined();
    expect(states().get(evaluationId)).toMatchObject({ version: 2, dueAt: '2027-04-30T16:59:59.000Z' });
    expect(website.office.mailer.sent.filter(({ subject }) => subject === 'extended')).toHaveLength(250);
  });

  it('comes back with everything typed when something is wrong', async () => {
    const sent = await order('extend', { until: '2020-01-01', reason: '' }, { stage: 'planning' });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('value="2020-01-01"');
    expect(sent.body).toContain('href="#field-until"');
    expect(sent.body).toContain('href="#field-reason"');
    expect(website.office.store.orders.size).toBe(0);
  });

  it('reminds each person once a day, however often it is given', async () => {
    await order('remind', {}, { stage: 'planning' });
    await order('remind', {}, { stage: 'planning' });
    await carryOut();
    const { sent } = website.office.mailer;
    expect(sent.filter(({ subject }) => subject === 'reminder')).toHaveLength(250);
  });

  it('passes on everything that waits for a superior who leaves', async () => {
    await website.office.people.saveAll([person('successor')]);
    const filter = { leaving: 'assessor@kinerja.example' };
    await order('reassign', { successor: 'successor@kinerja.example', reason: 'Pindah' }, filter);
    await carryOut();
    expect([...states().values()].every(({ assessor }) => assessor.personId === 'successor')).toBe(true);
  });

  it('enrols a late joiner once, with a fair date', async () => {
    await website.office.people.saveAll([person('newcomer')]);
    await order('enrol', { person: 'newcomer@kinerja.example', reason: 'Pegawai baru' });
    await order('enrol', { person: 'newcomer@kinerja.example', reason: 'Pegawai baru' });
    await carryOut();
    const joined = states().get(`${cycle.cycleId}-newcomer`);
    expect(joined).toMatchObject({ stage: 'planning', version: 1 });
    expect(Date.parse(joined?.dueAt ?? '')).toBeGreaterThan(website.office.clock().getTime());
  });

  it('closes the cycle, and what is open ends properly', async () => {
    await order('close', { reason: 'Tahun berakhir' });
    await carryOut();
    expect(await website.office.cycles.load(cycle.cycleId)).toMatchObject({
      status: 'closed',
      closedBecause: 'Tahun berakhir',
    });
    expect([...states().values()].every(({ ending }) => ending === 'unfinished')).toBe(true);
    expect(textOf(await get(`${base}/summary`))).toContain('Not finished 250');
  });

  it('publishes how the results are spread once the cycle is closed, and not before', async () => {
    const publish = () => send(`${base}/exclusions`, `${base}/publish`, {});
    const employee = await signedInAs(website, 'employee1');
    const seen = (path: string) => website.ask('GET', path, { cookies: [employee, '__Host-language=en'] });
    const published = () => seen(`/cycles/${cycle.cycleId}`);
    const outcome = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;
    expect((await publish()).statusCode).toBe(409);
    expect((await published()).statusCode).toBe(404);
    await order('close', { reason: 'Tahun berakhir' });
    await carryOut();
    for (const state of [...states().values()].slice(0, 12)) {
      states().set(state.evaluationId, { ...state, ending: 'acknowledged', outcome });
    }
    expect((await publish()).statusCode).toBe(303);
    const page = textOf(await published());
    expect(page).toContain('Edition 1');
    expect(page).toContain('Good 12');
    expect(page.replaceAll('Name of employee1 ', '')).not.toContain('Name of');
    expect(textOf(await seen('/'))).toContain('Published results');
    await publish();
    expect(textOf(await published())).toContain('Edition 2');
  });
});

describe('exclusions', () => {
  it('end a running evaluation with kind and reason, are listed, and can be taken back', async () => {
    const page = `${base}/exclusions`;
    const about = {
      person: 'employee@kinerja.example',
      kind: 'stateOfficial',
      reason: 'Diangkat menjadi komisioner',
    };
    // Whoever studies is evaluated all the same (annex BAB IV A.17).
    expect((await send(page, page, { ...about, kind: 'studying' })).statusCode).toBe(422);
    expect((await send(page, page, about)).statusCode).toBe(303);
    expect(states().get(evaluationId)).toMatchObject({
      stage: 'excluded',
      exclusion: { kind: 'stateOfficial' },
    });
    expect(textOf(await get(page))).toContain(
      'Official of the state or of a non-structural body Diangkat menjadi komisioner',
    );
    await send(page, `${page}/take-back`, { personId: 'employee', takeBackReason: 'Batal' });
    expect(states().get(evaluationId)).toMatchObject({ stage: 'planning', exclusion: null });
  });

  it('before the start keep somebody from being enrolled', async () => {
    const { cycles, people } = website.office;
    const draft = { ...cycle, cycleId: 'draft-1', status: 'draft' as const, startedAt: null };
    await cycles.create(draft);
    await people.saveAll([person('leaver')]);
    const page = '/hr/cycles/draft-1/exclusions';
    await send(page, page, { person: 'leaver@kinerja.example', kind: 'retired', reason: 'Pensiun' });
    expect((await cycles.load('draft-1'))?.excluded).toMatchObject([{ personId: 'leaver', kind: 'retired' }]);
    await send(page, `${page}/take-back`, { personId: 'leaver', takeBackReason: 'Diperpanjang' });
    expect((await cycles.load('draft-1'))?.excluded).toEqual([]);
  });

  it('come back with an error at each field', async () => {
    const page = `${base}/exclusions`;
    const sent = await send(page, page, { person: 'nobody@kinerja.example', kind: '', reason: '' });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('value="nobody@kinerja.example"');
    for (const field of ['person', 'kind', 'reason']) expect(sent.body).toContain(`#field-${field}`);
  });
});

describe('the summary as a file', () => {
  it('holds no formula', async () => {
    const file = await get(`${base}/summary/file`);
    expect(file.statusCode).toBe(200);
    expect(safeCell('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
    expect(safeCell('@sum')).toBe(`"'@sum"`);
    expect(safeCell(-3)).toBe('-3');
  });
});
