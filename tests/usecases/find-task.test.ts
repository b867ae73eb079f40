import { beforeEach, describe, expect, it } from 'vitest';
import { findTask } from '../../core/usecases/find-task.ts';
import { awayFor, commands, enrolled, person } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const find = (version: number, personId: string) =>
  findTask(office.links.idFor({ evaluationId, version, personId, rotation: 0 }), office.ports);
const closed = { found: 'closed', known: true };

/** A plan is with somebody who acts for the assessor, whose mail has gone. */
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.people.saveAll([person('substitute')]);
  await office.substitutions.add(awayFor(enrolled.assessor));
  await act(office, 'employee', commands.submitPlan);
  await deliverAll(office);
});

describe('the link of whoever acted for another', () => {
  it('is over once they answered, though it is not their turn any more', async () => {
    expect(await find(2, 'substitute')).toMatchObject({ found: 'open' });
    await act(office, 'substitute', commands.approvePlan, 2);
    expect(await find(2, 'substitute')).toMatchObject({ found: 'over', state: { stage: 'active' } });
  });

  it('is over also where a later date was given before they answered', async () => {
    const actor = { kind: 'hr', personId: 'officer' } as const;
    const extend = { ...commands.extend, dueAt: '2027-03-31T16:59:59.000Z' };
    await office.perform({ evaluationId, version: null, command: extend, actor });
    await act(office, 'substitute', commands.approvePlan, 2);
    expect(await find(2, 'substitute')).toMatchObject({ found: 'over' });
  });

  it('is closed where it was taken from them before they answered', async () => {
    await office.substitutions.end('assessor', 's1', office.clock());
    await office.follow();
    expect(await find(2, 'substitute')).toEqual(closed);
    await act(office, 'assessor', commands.approvePlan);
    expect(await find(2, 'substitute')).toEqual(closed);
  });

  it('is closed where somebody else who acted for the assessor answered', async () => {
    const another = { personId: 'another', name: 'Name of another', position: 'Guru' };
    const about = { substitutionId: 's2', substitute: another, setAt: '2027-01-04T00:00:00.000Z' };
    await office.substitutions.add(awayFor(enrolled.assessor, about));
    await office.follow();
    await act(office, 'another', commands.approvePlan);
    expect(await find(2, 'substitute')).toEqual(closed);
  });

  it('is closed where the evaluation, or its record, is gone', async () => {
    await act(office, 'substitute', commands.approvePlan, 2);
    office.store.events.clear();
    expect(await find(2, 'substitute')).toEqual(closed);
    office.store.states.clear();
    expect(await find(2, 'substitute')).toEqual(closed);
  });
});

describe('a link of a version that is not over', () => {
  it('is closed for a party whose turn it is not: nothing was answered', async () => {
    const link = [...office.store.links.values()].find(({ version }) => version === 2);
    if (!link) throw new Error('no link');
    office.store.links.set(link.linkHash, { ...link, personId: 'employee' });
    expect(await find(2, 'substitute')).toEqual(closed);
  });

  it('is over until the instant to which it holds, and then closed', async () => {
    await act(office, 'substitute', commands.approvePlan, 2);
    const { validUntil = '' } = [...office.store.links.values()].find(({ version }) => version === 2) ?? {};
    office.clock.moveTo(new Date(Date.parse(validUntil) - 1));
    expect((await find(2, 'substitute')).found).toBe('over');
    office.clock.forward(1);
    expect(await find(2, 'substitute')).toEqual(closed);
  });
});
