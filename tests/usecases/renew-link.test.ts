import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { renewLink } from '../../core/usecases/renew-link.ts';
import { commands, january } from '../core/examples.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

const hour = 3_600_000;
const acting: EvaluationState['acting'] = {
  person: { personId: 'employee', name: 'Name of employee', position: 'Guru' },
  for: { personId: 'assessor', name: 'Name of assessor', position: 'Guru' },
  ...{ substitutionId: 's1', kind: 'leave', until: null },
};
let office: Office;
const renew = (linkId: string) => renewLink(linkId, office.ports);
const idOf = (rotation: number, version = 1, personId = 'employee') =>
  office.links.idFor({ evaluationId, version, personId, rotation });
const linkOf = (linkId: string) => office.plain.tasks.link(office.links.hashOf(linkId));
const versionOf = () => office.store.states.get(evaluationId)?.version ?? 0;
function change(about: Partial<EvaluationState>): void {
  const state = office.store.states.get(evaluationId);
  if (state) office.store.states.set(evaluationId, { ...state, ...about });
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.open('planning', 'token-1');
  await deliverAll(office);
});

describe('a fresh link', () => {
  it('is told by a mail that was asked for, to the person of the old one', async () => {
    await renew(idOf(0));
    expect([...office.store.outbox.values()].at(-1)?.effects).toEqual([
      { kind: 'mail', template: 'yourTurn', evaluationId, to: 'employee', taskVersion: 1, asked: true },
    ]);
  });

  it('shows nothing new where its task is the one of the mail', async () => {
    await renew(idOf(0));
    expect(await linkOf(idOf(1))).toMatchObject({ version: 1, personId: 'employee' });
    expect(await linkOf(idOf(1))).not.toHaveProperty('since');
  });

  it('shows what is new since the mail whose link was followed, also over a second one', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await deliverAll(office);
    await renew(idOf(0));
    expect(await linkOf(idOf(1, 3))).toMatchObject({ version: 3, since: 1 });
    office.clock.forward(hour);
    await renew(idOf(1, 3));
    expect(await linkOf(idOf(2, 3))).toMatchObject({ version: 3, since: 1 });
  });
});

describe('the link that a fresh one takes the place of', () => {
  it('is over since an hour, by every clock, and otherwise stays what it was', async () => {
    const before = await linkOf(idOf(0));
    await renew(idOf(0));
    const validUntil = new Date(january.getTime() - hour).toISOString();
    expect(await linkOf(idOf(0))).toEqual({ ...before, validUntil });
  });

  it('keeps since which mail it showed what was new', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await deliverAll(office);
    await renew(idOf(0));
    office.clock.forward(hour);
    await renew(idOf(1, 3));
    expect(await linkOf(idOf(1, 3))).toMatchObject({ since: 1 });
  });

  it('is the newest of the task, where an older mail is followed: both lead nowhere', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await office.open('planning', 'token-3');
    await deliverAll(office);
    const before = await linkOf(idOf(0));
    await renew(idOf(0));
    expect((await linkOf(idOf(0, 3)))?.validUntil).toBe(new Date(january.getTime() - hour).toISOString());
    expect(await linkOf(idOf(0))).toEqual(before);
    expect(await findTask(idOf(0, 3), office.ports)).toEqual({ found: 'closed', known: true });
  });
});

describe('nothing is sent', () => {
  it.each<[string, () => unknown]>([
    ['the evaluation is gone', () => office.store.states.clear()],
    ['it is nobody’s turn', () => change({ stage: 'final' })],
    ['the evaluation was taken out', () => change({ stage: 'excluded' })],
    ['work is under way', () => change({ stage: 'active' })],
    ['the person still acts for another, and nobody is asked', () => change({ stage: 'active', acting })],
  ])('where %s', async (_, about) => {
    about();
    const before = dumpOf(office);
    await renew(idOf(0));
    expect(dumpOf(office)).toBe(before);
  });

  it('to somebody else than the person of the link', async () => {
    await act(office, 'employee', commands.submitPlan);
    const before = dumpOf(office);
    await renew(idOf(0));
    expect(dumpOf(office)).toBe(before);
    expect(versionOf()).toBe(2);
  });
});
