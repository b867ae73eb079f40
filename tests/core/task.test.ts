import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import {
  assigneeOf,
  draftNameOf,
  handlingSchema,
  inOrderOfDates,
  linkLeadsOn,
  linkSchema,
  linkTo,
  mailedVersion,
  openTaskRequestSchema,
  taskOf,
  untouched,
} from '../../core/tasks/task.ts';
import { enrolled, january } from './examples.ts';

const asking = (about: Partial<EvaluationState>): EvaluationState => ({ ...enrolled, ...about });

describe('the task of an evaluation', () => {
  it('begins when it was asked, or else with its stage', () => {
    const stageSince = '2027-01-05T03:00:00.000Z';
    const askedAt = '2027-01-08T03:00:00.000Z';
    const unasked = asking({ stageSince, askedAt: null });
    expect(taskOf(unasked)?.openedAt).toBe(stageSince);
    expect(taskOf(asking({ stageSince, askedAt }))?.openedAt).toBe(askedAt);
  });

  it('is nobody’s where nobody has the turn, or where the appeal has no decider', () => {
    expect(taskOf(asking({ stage: 'active' }))).toBeUndefined();
    expect(assigneeOf(asking({ stage: 'final' }))).toBeUndefined();
    expect(taskOf(asking({ stage: 'appeal', appealDecider: null }))).toBeUndefined();
  });

  it('has a draft of its own for each stage and version', () => {
    expect(draftNameOf(asking({ stage: 'planning', version: 1 }))).toBe('planning-1');
    expect(draftNameOf(asking({ stage: 'planning', version: 3 }))).toBe('planning-3');
    expect(draftNameOf(asking({ stage: 'review', version: 3 }))).toBe('review-3');
  });
});

describe('evaluations in order of their dates', () => {
  const due = (evaluationId: string, dueAt: string | null) => asking({ evaluationId, dueAt });

  it('have the earliest first, those of one date by their ids, and what has no date last', () => {
    const states = [
      due('a', null),
      due('d', '2027-02-01T16:59:59.000Z'),
      due('b', '2027-03-01T16:59:59.000Z'),
      due('c', '2027-02-01T16:59:59.000Z'),
    ];
    expect(inOrderOfDates(states).map(({ evaluationId }) => evaluationId)).toEqual(['c', 'd', 'b', 'a']);
    expect(states[0]?.evaluationId).toBe('a');
  });
});

describe('what is kept of a task', () => {
  it('is, of one that nobody has touched, what an empty record reads as', () => {
    expect(handlingSchema.parse({})).toEqual(untouched);
    expect(untouched).toEqual({
      ...{ token: null, stage: null, askedAt: null, executionName: null },
      ...{ rotation: 0, reminded: [], renewedAt: null, mailLostAt: null },
    });
  });

  it('reads back as it was written', () => {
    const handling = { ...untouched, token: 'token', stage: 'planning', rotation: 2, reminded: ['before'] };
    expect(handlingSchema.parse(handling)).toEqual(handling);
  });
});

describe('a link to a task', () => {
  const state = asking({ stage: 'planning' });
  const task = taskOf(state);
  if (!task) throw new Error('nobody is asked');
  const link = linkTo(task, 'hash', january);

  it('reads back as it was written, of the mail that brought it too', () => {
    expect(linkSchema.parse(link)).toEqual(link);
    expect(linkSchema.parse({ ...link, since: 1 })).toEqual({ ...link, since: 1 });
  });

  it('belongs to its own version, or to that of the older mail by which it was asked for', () => {
    expect(mailedVersion({ ...link, version: 4 })).toBe(4);
    expect(mailedVersion({ ...link, version: 4, since: 2 })).toBe(2);
  });

  it('leads nowhere where nobody is asked any more', () => {
    expect(linkLeadsOn(link, state, january)).toBe(true);
    expect(linkLeadsOn(link, { ...state, stage: 'final' }, january)).toBe(false);
  });
});

describe('what a wait of the workflow asks for', () => {
  const request = { evaluationId: 'e', stage: 'planning', taskToken: 'token', executionName: 'run' };

  it('is read whole, and from older definitions without the name of the execution', () => {
    expect(openTaskRequestSchema.parse(request)).toEqual(request);
    const { executionName: _, ...older } = request;
    expect(openTaskRequestSchema.parse(older)).toEqual(older);
  });

  it.each(['taskToken', 'executionName'])('is refused with an empty %s', (field) => {
    expect(openTaskRequestSchema.safeParse({ ...request, [field]: '' }).success).toBe(false);
  });
});
