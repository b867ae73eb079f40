import { describe, expect, it } from 'vitest';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import { taskStages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { inboxKinds, inboxOf } from '../../core/tasks/inbox.ts';
import { enrolled, january } from './examples.ts';

const all = { kind: null, q: null };
const page = { after: 0, limit: 50, now: january };

function asking(name: string, stage: TaskStage, dueAt: string | null, unit = 'SDN 1'): EvaluationState {
  const employee = { ...enrolled.employee, name };
  return { ...enrolled, evaluationId: `2027-abc-${name}`, stage, employee, dueAt, unit };
}
const february = '2027-02-01T16:59:59.000Z';
const yesterday = '2027-01-04T16:59:59.000Z';

const namesOf = ({ groups }: ReturnType<typeof inboxOf>) =>
  groups.map(({ kind, tasks }) => [kind, ...tasks.map(({ employeeName }) => employeeName)]);

describe('the inbox', () => {
  it('groups every task by its kind, in one order, the earliest date first and no date last', () => {
    const states = [
      asking('Ani', 'review', null),
      asking('Budi', 'review', february),
      asking('Cici', 'planReview', february),
      asking('Dodi', 'planReview', '2027-01-20T16:59:59.000Z'),
      asking('Eka', 'planning', february),
    ];
    expect(namesOf(inboxOf(states, all, page))).toEqual([
      ['plans', 'Dodi', 'Cici'],
      ['reviews', 'Budi', 'Ani'],
      ['own', 'Eka'],
    ]);
  });

  it('knows a kind for every stage that asks somebody', () => {
    const states = taskStages.map((stage) => asking(stage, stage, null));
    const { counts, total } = inboxOf(states, all, page);
    expect(Object.keys(counts)).toEqual([...inboxKinds]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(taskStages.length);
    expect(total).toBe(taskStages.length);
  });

  it('brings what is overdue to the first page, whatever its kind', () => {
    const plans = Array.from({ length: 5 }, (_, index) => asking(`P${index}`, 'planReview', february));
    const late = asking('Late', 'appeal', yesterday);
    const first = inboxOf([...plans, late], all, { ...page, limit: 2 });
    expect(namesOf(first)).toEqual([
      ['plans', 'P0'],
      ['appeals', 'Late'],
    ]);
    expect(first).toMatchObject({ total: 6, late: 1, found: 6, next: 2 });
    expect(first.groups[1]?.tasks[0]).toMatchObject({ late: true });
    const last = inboxOf([...plans, late], all, { ...page, after: 4, limit: 2 });
    expect(last.next).toBeNull();
  });

  it('has a task on time up to the last second of its date', () => {
    const due = asking('Ani', 'review', january.toISOString());
    expect(inboxOf([due], all, page).late).toBe(0);
    expect(inboxOf([due], all, { ...page, now: new Date(january.getTime() + 1) }).late).toBe(1);
  });

  it('is narrowed down by kind and by a part of a name or unit, and still counts everything', () => {
    const states = [
      asking('Ani Lestari', 'review', february),
      asking('Budi', 'review', february, 'Puskesmas LESTARI'),
      asking('Cici Lestari', 'planReview', february),
      asking('Dodi', 'review', february),
    ];
    const narrowed = inboxOf(states, { kind: 'reviews', q: ' lestari ' }, page);
    expect(namesOf(narrowed)).toEqual([['reviews', 'Ani Lestari', 'Budi']]);
    expect(narrowed).toMatchObject({ total: 4, found: 2, counts: { reviews: 3, plans: 1 } });
    expect(inboxOf(states, { kind: null, q: 'nobody' }, page)).toMatchObject({ found: 0, groups: [] });
  });

  it('shows nothing of an evaluation that asks nobody', () => {
    const states = [{ ...enrolled, stage: 'active' as const }];
    expect(inboxOf(states, all, page)).toMatchObject({ total: 0, groups: [] });
  });
});
