import { beforeEach, describe, expect, it } from 'vitest';
import { trainingVersion } from '../../core/help/training.ts';
import type { Access } from '../../core/privacy/access.ts';
import { collectPersonalData } from '../../core/usecases/collect-personal-data.ts';
import { awayFor, commands, cycle, enrolled, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const collected = async (personId = 'employee') => {
  const data = await collectPersonalData(personId, office.ports);
  if (!data) throw new Error('nobody is known by this id');
  return data;
};
const seen = (accessId: string, at: string, about: Partial<Access>): Promise<void> =>
  office.accesses.note(
    {
      ...{ accessId, at, what: 'evaluation', personId: null, evaluationId: null, cycleId: null },
      reader: { personId: 'officer', name: 'Gita Utami', roles: ['hr'] },
      ...about,
    },
    365,
  );

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await deliverAll(office);
});

describe('what is kept of a person', () => {
  it('is nothing of somebody whom nobody knows', async () => {
    expect(await collectPersonalData('stranger', office.ports)).toBeUndefined();
  });

  it('is who they are, with their evaluations, the documents and the whole record of each', async () => {
    const data = await collected();
    expect(data).toMatchObject({ collectedAt: office.clock().toISOString(), person: person('employee') });
    expect(data.evaluations).toHaveLength(1);
    expect(data.evaluations[0]).toMatchObject({
      ...{ cycleName: cycle.name, state: { evaluationId }, documents: { plan: commands.submitPlan.plan } },
      ...{ notes: [], periods: [], imported: [], followUp: null },
    });
    expect(data.evaluations[0]?.events).toHaveLength(2);
  });

  it('is of mails about their evaluation those to themselves, and not those to others', async () => {
    const all = [...office.store.mails.values()].map(({ to }) => to);
    expect(new Set(all)).toEqual(new Set(['employee', 'assessor']));
    const [file] = (await collected()).evaluations;
    expect(file?.mails.length).toBe(all.filter((to) => to === 'employee').length);
    expect(file?.mails.every(({ to }) => to === 'employee')).toBe(true);
  });

  it('is what they are asked to do, in the evaluations of others too', async () => {
    expect((await collected()).tasks).toEqual([]);
    expect((await collected('assessor')).tasks).toMatchObject([{ evaluationId, stage: 'planReview' }]);
    expect((await collected('assessor')).evaluations).toEqual([]);
  });

  it('is what belongs to no evaluation: ideas, absences, training, wishes, addresses', async () => {
    office.store.ideas.set('employee.1', idea());
    office.store.ideas.set('other.1', idea({ ideaId: 'other.1' }, 'other'));
    const brief = (personId: string) => ({ personId, name: 'x', position: 'y' });
    await office.substitutions.add(awayFor(enrolled.employee, { substitutionId: 'away' }));
    await office.substitutions.add(
      awayFor(enrolled.assessor, { substitutionId: 'stands-in', substitute: enrolled.employee }),
    );
    const above = { substitutionId: 'above', substitute: brief('b'), superior: enrolled.employee };
    await office.substitutions.add(awayFor(brief('a'), above));
    await office.substitutions.add(awayFor(brief('a'), { substitutionId: 'others', substitute: brief('b') }));
    const data = await collected();
    expect(data.ideas.map(({ ideaId }) => ideaId)).toEqual(['employee.1']);
    expect(data.substitutions.map(({ substitutionId }) => substitutionId).sort()).toEqual([
      'above',
      'away',
      'stands-in',
    ]);
    expect(data).toMatchObject({ training: null, address: { mark: null, changes: [] } });
    const read = {
      ...{ personId: 'employee', name: 'Name of employee', unit: 'SDN 1', organisation: 'Dinas Pendidikan' },
      ...{ version: trainingVersion, at: office.clock().toISOString() },
    };
    await office.trainings.acknowledge(read);
    expect((await collected()).training).toEqual(read);
  });

  it('is who saw something of it: theirs, and copies of the cycles that they were in, the newest first', async () => {
    await seen('1', '2027-01-06T00:00:00.000Z', { personId: 'employee' });
    await seen('2', '2027-01-08T00:00:00.000Z', { cycleId: cycle.cycleId, what: 'export' });
    await seen('3', '2027-01-07T00:00:00.000Z', { personId: 'other' });
    await seen('4', '2027-01-07T00:00:00.000Z', { personId: 'employee', what: 'personalData' });
    await office.cycles.create({ ...cycle, cycleId: 'elsewhere', name: 'SKP 2028' });
    await seen('5', '2027-01-09T00:00:00.000Z', { cycleId: 'elsewhere', what: 'export' });
    expect((await collected()).accesses.map(({ accessId }) => accessId)).toEqual(['2', '4', '1']);
    expect((await collected('assessor')).accesses).toEqual([]);
  });

  it('is what keeps it from being erased now, and not what did before', async () => {
    const hold = (holdId: string) =>
      office.holds.set({
        ...{ holdId, subject: 'person', subjectId: 'employee', reason: 'x', at: '2027-01-01T00:00:00.000Z' },
        ...{ by: 'HR', releasedAt: null, releasedBy: null, releaseReason: null },
      });
    await hold('stands');
    await hold('gone');
    const released = { at: '2027-01-02T00:00:00.000Z', by: 'HR', reason: 'Selesai' };
    await office.holds.release({ holdId: 'gone', subject: 'person', subjectId: 'employee' }, released);
    expect((await collected()).holds.map(({ holdId }) => holdId)).toEqual(['stands']);
  });
});
