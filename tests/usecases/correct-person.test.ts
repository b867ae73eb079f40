import { beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenCorrection } from '../../core/privacy/correction.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { correctPerson } from '../../core/usecases/correct-person.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { previewRoster } from '../../core/usecases/preview-roster.ts';
import { spreadCorrections } from '../../core/usecases/spread-corrections.ts';
import { commands, digest, person } from '../core/examples.ts';
import { countingIds } from '../fakes/new-id.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';
import { personIds } from './rosters.ts';

let office: Office;
const { nip } = person('employee');
const form = {
  name: 'Siti Aminah',
  position: 'Guru Ahli Muda',
  email: 'Employee@kinerja.example',
  nip,
  reason: 'Salah tulis di data lama',
};
const correct = (change: Partial<typeof form> = {}) =>
  correctPerson(
    { personId: 'employee', form: { ...form, ...change }, by: 'hr-officer' },
    { ...office.ports, perform: office.perform, personIds },
  );

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('correcting a person', () => {
  it('changes the person and their evaluation, and keeps what stood there in a trail', async () => {
    expect(await correct()).toEqual({ outcome: 'corrected', fields: 2, evaluations: 1 });
    expect(office.store.people.get('employee')).toMatchObject({
      name: 'Siti Aminah',
      position: 'Guru Ahli Muda',
    });
    expect(office.store.states.get(evaluationId)?.employee.name).toBe('Siti Aminah');
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      command: 'rectify',
      by: { kind: 'hr', personId: 'hr-officer' },
      reason: form.reason,
    });
    const trail = await office.corrections.ofPerson('employee');
    expect(trail.map(({ field, before }) => [field, before])).toEqual([
      ['name', 'Name of employee'],
      ['position', 'Guru'],
    ]);
    expect(firstBrokenCorrection(trail, digest)).toBeUndefined();
    expect(firstBrokenCorrection([{ ...trail[0], before: 'x' } as never], digest)).toBe(1);
    expect(firstBrokenCorrection(trail.slice(1), digest)).toBe(1);
  });

  it('a second time changes nothing', async () => {
    await correct();
    expect(await correct()).toEqual({ outcome: 'nothingToCorrect' });
  });

  it('refuses a NIP that cannot be, and one of another', async () => {
    expect(await correct({ nip: '123' })).toEqual({ outcome: 'wrongNip' });
    const other = '199001012015031001';
    await office.people.saveAll([person(personIds.fromNip(other))]);
    expect(await correct({ nip: other })).toEqual({ outcome: 'conflict' });
  });

  it('of a NIP keeps them the same person at the next import', async () => {
    expect(await correct({ nip: '199001012015031001' })).toMatchObject({ outcome: 'corrected' });
    const values = {
      nip: '199001012015031001',
      ...{ nama: 'Siti Aminah', email: '', jabatan: 'Guru', jenis_jabatan: 'fungsional', golongan: 'III/a' },
      ...{ unit_kerja: 'SDN 1', opd: 'Dinas Pendidikan', nip_atasan: '', status: 'PNS' },
    };
    const reader = { read: () => ({ readable: true as const, rows: [{ line: 2, values }] }) };
    await previewRoster(
      { fileName: 'roster.csv', content: new Uint8Array() },
      { ...office.ports, reader, personIds, newId: countingIds() },
    );
    expect([...office.store.chunks.values()].flat().map((member) => member.person.personId)).toEqual([
      'employee',
    ]);
  });

  it('forgets old values when their time is over, and the trail still holds', async () => {
    await correct();
    office.clock.forward(6 * 366 * 86_400_000);
    const retention = { contentsYears: 50, namesYears: 50, correctionsYears: 5 };
    const done = await applyRetention(
      { retention, atMost: 9, held: new Set<string>() },
      { ...office.ports, perform: office.perform },
    );
    expect(done.corrections).toBe(2);
    const trail = await office.corrections.ofPerson('employee');
    expect(JSON.stringify(trail)).not.toContain('Name of employee');
    expect(firstBrokenCorrection(trail, digest)).toBeUndefined();
  });

  describe('in the evaluations of others', () => {
    const superior = { ...form, name: 'Budi Santoso', position: 'Kepala Sekolah', email: '' };
    const correctSuperior = () =>
      correctPerson(
        { personId: 'assessor', form: superior, by: 'hr-officer' },
        { ...office.ports, perform: office.perform, personIds },
      );
    const spread = () => spreadCorrections({ ...office.ports, perform: office.perform });

    it('writes the right name and position of a superior by the daily run, once', async () => {
      expect(await correctSuperior()).toMatchObject({ outcome: 'corrected', evaluations: 0 });
      expect(await spread()).toEqual({ told: 1, failed: 0 });
      expect(office.store.states.get(evaluationId)).toMatchObject({
        assessor: { personId: 'assessor', name: 'Budi Santoso', position: 'Kepala Sekolah' },
        employee: { name: 'Name of employee' },
      });
      expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
        command: 'rectify',
        by: { kind: 'hr', personId: 'hr-officer' },
        reason: form.reason,
      });
      expect(await spread()).toEqual({ told: 0, failed: 0 });
    });

    it('leaves open tasks, their links and forms as they are, and sends nobody a mail', async () => {
      await office.open('planning', 'token-1');
      await deliverAll(office);
      const sent = office.mailer.sent.length;
      const link = office.mailer.sent.at(-1)?.text.split('/').at(-1) ?? '';
      await correctSuperior();
      await spread();
      await deliverAll(office);
      expect(office.mailer.sent).toHaveLength(sent);
      expect((await findTask(link, office.ports)).found).toBe('open');
      expect(await act(office, 'employee', commands.submitPlan, 1)).toMatchObject({ outcome: 'recorded' });
    });

    it('keeps the position that was true when a final one was signed, and takes the right name', async () => {
      const state = office.store.states.get(evaluationId);
      Object.assign(state ?? {}, { stage: 'final' });
      await correctSuperior();
      expect(await spread()).toEqual({ told: 1, failed: 0 });
      expect(office.store.states.get(evaluationId)?.assessor).toMatchObject({
        name: 'Budi Santoso',
        position: 'Guru',
      });
    });
  });
});
