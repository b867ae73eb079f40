import { beforeEach, describe, expect, it } from 'vitest';
import { noticeOf } from '../../auditing/breach-notice.ts';
import type { Access } from '../../core/privacy/access.ts';
import { daysOf, noticeDueAt } from '../../core/privacy/breach.ts';
import { type BreachOrder, traceBreach } from '../../core/usecases/trace-breach.ts';
import { cycle } from '../core/examples.ts';
import { evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const window = { from: new Date('2027-03-01T20:00:00Z'), until: new Date('2027-03-03T04:00:00Z') };
let office: Office;
const trace = (about: Partial<BreachOrder> = {}) =>
  traceBreach({ ...window, reader: null, cycleId: null, ...about }, office.ports);

async function seen(at: string, about: Partial<Access> = {}): Promise<void> {
  const reader = { personId: null, name: 'Petugas', roles: ['hr' as const] };
  const line = { accessId: at, at, reader, what: 'evaluation' as const, evaluationId, cycleId: null };
  await office.accesses.note({ ...line, personId: 'employee', ...about }, 400);
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await seen('2027-03-01T19:59:59.999Z');
  await seen('2027-03-01T20:00:00.000Z');
  await seen('2027-03-02T12:00:00.000Z', { reader: { personId: 'p9', name: 'Lain', roles: ['auditors'] } });
  await seen('2027-03-03T04:00:00.000Z', { personId: 'assessor', what: 'personalData' });
  await seen('2027-03-03T04:00:00.001Z');
});

describe('when personal data got out', () => {
  it('everything that was read in the window is found, oldest first, both ends in it', async () => {
    const { accesses } = await trace();
    expect(accesses.map(({ at }) => at)).toEqual([
      '2027-03-01T20:00:00.000Z',
      '2027-03-02T12:00:00.000Z',
      '2027-03-03T04:00:00.000Z',
    ]);
  });

  it('the order is that of the instants, not of the pages in which the log is read', async () => {
    const instants = Array.from({ length: 405 }, (_, index) =>
      new Date(Date.parse('2027-03-02T13:00:00.000Z') + ((index * 7) % 405) * 1000).toISOString(),
    );
    for (const at of instants) await seen(at);
    const { accesses } = await trace();
    expect(accesses).toHaveLength(408);
    expect(accesses.map(({ at }) => at)).toEqual(accesses.map(({ at }) => at).toSorted());
  });

  it('a list of a cycle that somebody read touches whom it names, and not the whole cycle', async () => {
    await seen('2027-03-02T13:00:00.000Z', { personId: 'assessor', cycleId: cycle.cycleId });
    const { touched } = await trace();
    expect(touched.map(({ personId, what }) => [personId, what])).toEqual([
      ['assessor', ['evaluation', 'personalData']],
      ['employee', ['evaluation']],
    ]);
  });

  it('no cycle is read as a whole where none got out as a whole', async () => {
    const ofCycle = () => Promise.reject(new Error('no cycle got out'));
    const ports = { ...office.ports, evaluations: { ofCycle } };
    await expect(traceBreach({ ...window, reader: null, cycleId: null }, ports)).resolves.toBeDefined();
  });

  it('a reading of nobody and of no cycle touches nobody', async () => {
    office.store.accesses.length = 0;
    await seen('2027-03-02T13:00:00.000Z', { personId: null });
    const { accesses, touched } = await trace();
    expect([accesses.length, touched]).toEqual([1, []]);
  });

  it('everybody of whom something was read is named once, with their address, and what it was', async () => {
    const { touched } = await trace();
    expect(touched).toMatchObject([
      { personId: 'assessor', what: ['personalData'], person: { email: 'assessor@kinerja.example' } },
      { personId: 'employee', what: ['evaluation'], person: { name: 'Name of employee' } },
    ]);
  });

  it('the readings of one reader are found by name or by id', async () => {
    const ofName = await trace({ reader: 'Petugas' });
    expect(ofName.accesses).toHaveLength(2);
    const ofId = await trace({ reader: 'p9' });
    expect(ofId.touched.map(({ personId }) => personId)).toEqual(['employee']);
    expect((await trace({ reader: 'nobody' })).touched).toEqual([]);
  });

  it('a copy of a cycle touches everybody in it, and so does a cycle that got out past the pages', async () => {
    const everybody = [{ personId: 'employee', what: ['export'] }];
    expect((await trace({ reader: 'nobody', cycleId: cycle.cycleId })).touched).toMatchObject(everybody);
    const reader = { personId: null, name: 'Pengunduh', roles: ['auditors' as const] };
    const copy = { reader, what: 'export' as const, personId: null, evaluationId: null };
    await seen('2027-03-02T13:00:00.000Z', { ...copy, cycleId: cycle.cycleId });
    expect((await trace({ reader: 'Pengunduh' })).touched).toMatchObject(everybody);
  });

  it('days are those of the log, and the notice is due 3 x 24 hours after the body knew', () => {
    expect(daysOf(window)).toEqual(['2027-03-01', '2027-03-02', '2027-03-03']);
    expect(daysOf({ from: window.until, until: window.from })).toEqual([]);
    expect(noticeDueAt(new Date('2027-03-05T01:00:00Z')).toISOString()).toBe('2027-03-08T01:00:00.000Z');
  });
});

describe('the notice of a breach', () => {
  const knownAt = new Date('2027-03-05T01:00:00Z');
  const unsaid = {
    ...window,
    knownAt,
    zone: 'WIB' as const,
    body: undefined,
    how: undefined,
    measures: undefined,
  };

  it('has all that article 46 asks for, to persons and to the agency, on the clock of the body', () => {
    const said = { ...unsaid, body: 'Kota Contoh', how: 'akun dicuri', measures: 'akun ditutup' };
    const about = { what: ['evaluation' as const], persons: 12 };
    const agency = noticeOf('agency', said, about);
    expect(agency).toMatch(/^a\. Data pribadi yang terungkap: evaluasi kinerja beserta dokumennya/m);
    expect(agency).toMatch(
      /^b\. .*2 Maret 2027 pukul 03\.00 WIB dan 3 Maret 2027 pukul 11\.00 WIB; akun dicuri\.$/m,
    );
    expect(agency).toMatch(/^c\. .*: akun ditutup\.$/m);
    expect(agency).toContain('Disampaikan paling lambat: 8 Maret 2027 pukul 08.00 WIB');
    expect(agency).toContain('Jumlah subjek data pribadi: 12 orang');
    expect(agency).not.toContain('[ISI');
    const persons = noticeOf('persons', said, about);
    expect(persons).toContain('Kepada: Saudara/i');
    expect(persons).not.toContain('Jumlah subjek');
  });

  it('shows as open what the body has not said yet', () => {
    const open = noticeOf('agency', unsaid, { what: [], persons: 0 });
    expect(open.split('[ISI: ')).toHaveLength(5);
  });
});
