import { beforeEach, describe, expect, it } from 'vitest';
import { renewLink } from '../../core/usecases/renew-link.ts';
import { commands } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const idOf = (rotation: number) =>
  office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('a mail', () => {
  it('carries the link that is valid when it goes, also when it was posted before the link was renewed', async () => {
    office.mailer.answers.push(new Error('socket hang up'));
    await deliverAll(office).catch(() => {});
    await renewLink(idOf(0), office.ports);
    // The first mail comes again, after a lost answer.
    await deliverAll(office);
    const links = [idOf(1), idOf(1)].map((id) => `https://kinerja.example/t/${id}`);
    expect(office.mailer.sent.map(({ text }) => text)).toEqual(links);
  });

  it.each(['no address', 'no such person'])('is needless for somebody with %s', async (lack) => {
    const known = office.store.people.get('employee');
    if (known && lack === 'no address') office.store.people.set('employee', { ...known, email: '' });
    else office.store.people.delete('employee');
    await office.open('planning', 'token-1');
    await deliverAll(office);
    expect(office.mailer.sent).toEqual([]);
    expect(await office.evaluations.awaiting('employee')).toHaveLength(1);
  });

  it('about a task that is over is needless', async () => {
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    expect(office.mailer.sent.map(({ subject, to }) => [subject, to.split('@')[0]])).toEqual([
      ['yourTurn', 'assessor'],
      ['receipt', 'employee'],
    ]);
  });

  it('tells the end of a stage with the page of the evaluation, not with a link that acts', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.approvePlan);
    await deliverAll(office);
    const notice = office.mailer.sent.find(({ subject }) => subject === 'planApproved');
    expect(notice?.to).toBe('employee@kinerja.example');
    expect(notice?.text.split('\n')[0]).toBe(`https://kinerja.example/evaluations/${evaluationId}`);
  });
});
