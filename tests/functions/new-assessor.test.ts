import { beforeEach, describe, expect, it } from 'vitest';
import { commands, december, person } from '../core/examples.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const standing = `/admin/evaluations/${evaluationId}`;
let website: Website;

const state = () => website.office.store.states.get(evaluationId);
const see = async (path: string, who: string) =>
  textOf(await website.ask('GET', path, { cookies: [await signedInAs(website, who), '__Host-language=en'] }));
/** HR puts somebody in the assessor's place on the page of the evaluation's standing. */
const replace = async (by = 'successor') => {
  const cookie = await signedInAs(website, null, ['hr']);
  const fields = { part: 'assessor', email: `${by}@kinerja.example`, reassignReason: 'Mutasi' };
  const form = { ...fields, version: String(state()?.version) };
  return sendForm(website, '/', form, { cookie, to: `${standing}/reassign` });
};
const told = async () => {
  const before = website.office.mailer.sent.length;
  await deliverAll(website.office);
  return website.office.mailer.sent.slice(before).map(({ to, subject }) => `${subject} ${to.split('@')[0]}`);
};
const hint = 'The plan has to be agreed on anew';

beforeEach(async () => {
  website = await openWebsite();
  await website.office.people.saveAll([person('successor', { supervisorId: 'decider' })]);
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  await deliverAll(website.office);
});

describe('a new assessor without a move (annex BAB II C.7)', () => {
  it('is told to both assessors and the employee, who are asked to agree on the plan anew', async () => {
    expect((await replace()).statusCode).toBe(303);
    expect((await told()).sort()).toEqual(['receipt assessor', 'receipt employee', 'receipt successor']);
    for (const who of ['employee', 'successor'])
      expect(await see(`/evaluations/${evaluationId}`, who)).toContain(hint);
    expect(state()).toMatchObject({ stage: 'active', planOfFormer: 1, planSet: { version: 1 } });
    await act(website.office, 'employee', commands.proposeChange);
    await act(website.office, 'successor', commands.approvePlan);
    for (const who of ['employee', 'successor'])
      expect(await see(`/evaluations/${evaluationId}`, who)).not.toContain(hint);
  });

  it('says nothing where the same assessor is put in place again', async () => {
    await replace('assessor');
    expect(await told()).toEqual([]);
    expect(await see(`/evaluations/${evaluationId}`, 'employee')).not.toContain(hint);
  });

  it('does not reopen the plan once the assessment has begun, and asks nobody to agree anew', async () => {
    website.office.clock.moveTo(december);
    const { openAssessment: command, submitSelfAssessment } = commands;
    await website.office.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
    const steps: [string, () => Promise<unknown>][] = [
      ['selfAssessment', async () => {}],
      ['review', () => act(website.office, 'employee', submitSelfAssessment)],
    ];
    for (const [stage, go] of steps) {
      await go();
      const from = state()?.assessor.personId;
      await replace(from === 'assessor' ? 'successor' : 'assessor');
      expect(state()).toMatchObject({ stage, planSet: { version: 1 }, documents: { plan: 1 } });
      expect(state()?.assessor.personId).not.toBe(from);
      expect(await see(`/evaluations/${evaluationId}`, 'employee')).not.toContain(hint);
      expect(await act(website.office, 'employee', commands.proposeChange)).toMatchObject({
        outcome: 'refused',
      });
      const asks = String(state()?.assessor.personId);
      expect(await act(website.office, asks, commands.askForChange)).toMatchObject({ outcome: 'refused' });
    }
  });

  it('asks the new one for what the old one was asked, and tells the other two', async () => {
    website.office.clock.moveTo(december);
    const { openAssessment: command, submitSelfAssessment } = commands;
    await website.office.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
    await act(website.office, 'employee', submitSelfAssessment);
    await deliverAll(website.office);
    await replace();
    expect((await told()).sort()).toEqual(['receipt assessor', 'receipt employee', 'yourTurn successor']);
  });
});
