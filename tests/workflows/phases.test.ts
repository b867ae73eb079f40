import { describe, expect, it } from 'vitest';
import type { Name } from './definitions.ts';
import { evaluationAt, run } from './engine.ts';

const INPUT = { evaluationId: 'e1', attempt: '1' };
const BEGIN = ['Where does the evaluation stand', 'Whose turn is it'];

/** Runs a phase over an evaluation that stands at a stage and moves from there. */
async function phase(name: Name, stage: string, ...moves: string[]) {
  const { handlers, opened } = evaluationAt(stage, ...moves);
  return { ...(await run(name, INPUT, handlers)), opened };
}

describe('plan', () => {
  it('takes six transitions when the plan is approved the first time', async () => {
    const { status, entered } = await phase('plan', 'planning', 'planReview', 'active');
    expect(status).toBe('succeeded');
    expect(entered).toEqual([
      ...BEGIN,
      'Wait for the plan',
      'Wait for the approval of the plan',
      'Whose turn is it',
      'The plan is agreed',
    ]);
  });

  it('comes back to the employee as often as the plan is returned', async () => {
    const returned = ['planReview', 'planning', 'planReview', 'planning'];
    const { entered } = await phase('plan', 'planning', ...returned, 'planReview', 'active');
    expect(entered.filter((name) => name === 'Wait for the plan')).toHaveLength(3);
    expect(entered).toHaveLength(12);
  });

  it('waits for the meeting that too many returns lead to, and ends once the plan is settled there', async () => {
    const { status, entered } = await phase('plan', 'planReview', 'planMeeting', 'active');
    expect(status).toBe('succeeded');
    expect(entered.slice(3)).toEqual([
      'Whose turn is it',
      'Wait for the meeting about the plan',
      'Whose turn is it',
      'The plan is agreed',
    ]);
  });

  it('goes straight to the approval when started again while the supervisor has it', async () => {
    const { entered, opened } = await phase('plan', 'planReview', 'active');
    expect(entered[2]).toBe('Wait for the approval of the plan');
    expect(opened.map((payload) => payload.stage)).toEqual(['planReview']);
  });

  it('goes on when the evaluation moved by two steps while it waited', async () => {
    const { status, entered } = await phase('plan', 'planning', 'active');
    expect(status).toBe('succeeded');
    expect(entered).toHaveLength(6);
  });

  it.each([
    'active',
    'selfAssessment',
    'assessmentMeeting',
    'review',
    'acknowledgement',
    'explanation',
    'reply',
    'appeal',
    'final',
  ])('ends at once when the evaluation is at %s', async (stage) => {
    const { status, entered, opened } = await phase('plan', stage);
    expect(status).toBe('succeeded');
    expect(entered).toEqual([...BEGIN, 'The plan is agreed']);
    expect(opened).toEqual([]);
  });
});

describe('assessment', () => {
  const straight = ['selfAssessment', 'review', 'acknowledgement', 'final'] as const;

  it('takes seven transitions when nothing is returned', async () => {
    const { status, entered } = await phase('assessment', ...straight);
    expect(status).toBe('succeeded');
    expect(entered).toEqual([
      ...BEGIN,
      'Wait for the self-assessment',
      'Wait for the review',
      'Whose turn is it',
      'Wait for the acknowledgement',
      'The result is delivered',
    ]);
  });

  it('comes back to the employee when the self-assessment is returned', async () => {
    const { status, entered } = await phase('assessment', 'selfAssessment', 'review', ...straight);
    expect(status).toBe('succeeded');
    expect(entered).toHaveLength(10);
  });

  it('goes on to the review after the meeting about the self-assessment', async () => {
    const { status, entered } = await phase(
      'assessment',
      'review',
      'assessmentMeeting',
      ...straight.slice(1),
    );
    expect(status).toBe('succeeded');
    expect(entered.slice(3, 7)).toEqual([
      'Whose turn is it',
      'Wait for the meeting about the self-assessment',
      'Whose turn is it',
      'Wait for the review',
    ]);
  });

  it.each([
    ['review', 'Wait for the review'],
    ['acknowledgement', 'Wait for the acknowledgement'],
  ])('goes straight to the right wait when started again at %s', async (stage, wait) => {
    const moves = straight.slice(straight.indexOf(stage as 'review') + 1);
    const { status, entered } = await phase('assessment', stage, ...moves);
    expect(status).toBe('succeeded');
    expect(entered[2]).toBe(wait);
  });

  it('goes on when the evaluation moved by two steps while it waited', async () => {
    const { status, entered } = await phase('assessment', 'selfAssessment', 'acknowledgement', 'final');
    expect(status).toBe('succeeded');
    expect(entered.at(-1)).toBe('The result is delivered');
  });

  it('leaves an appeal to the workflow of appeals', async () => {
    const { status, entered } = await phase('assessment', 'acknowledgement', 'explanation');
    expect(status).toBe('succeeded');
    expect(entered).toHaveLength(4);
  });

  it('fails by name when it is started before self-assessment opened', async () => {
    const { status, entered } = await phase('assessment', 'active');
    expect(status).toBe('failed');
    expect(entered.at(-1)).toBe('Not a stage of this phase');
  });
});

describe('appeal', () => {
  it('hears the assessor, then the employee, before the decision', async () => {
    const { status, entered, opened } = await phase('appeal', 'explanation', 'reply', 'appeal', 'final');
    expect(status).toBe('succeeded');
    expect(entered).toEqual([
      ...BEGIN,
      "Wait for the assessor's explanation",
      'Whose turn is it',
      "Wait for the employee's reply",
      'Whose turn is it',
      'Wait for the decision on the appeal',
      'The appeal is decided',
    ]);
    expect(opened.map(({ stage }) => stage)).toEqual(['explanation', 'reply', 'appeal']);
  });

  it('goes straight to the decision when the assessor was silent', async () => {
    const { entered } = await phase('appeal', 'explanation', 'appeal', 'final');
    expect(entered).not.toContain("Wait for the employee's reply");
    expect(entered.at(-1)).toBe('The appeal is decided');
  });

  it('takes four transitions once both were heard', async () => {
    const { status, entered } = await phase('appeal', 'appeal', 'final');
    expect(status).toBe('succeeded');
    expect(entered).toEqual([...BEGIN, 'Wait for the decision on the appeal', 'The appeal is decided']);
  });

  it('ends at once when it was decided before', async () => {
    const { entered } = await phase('appeal', 'final');
    expect(entered).toEqual([...BEGIN, 'The appeal is decided']);
  });
});

it('takes at most fourteen transitions from plan to final', async () => {
  const plan = await phase('plan', 'planning', 'planReview', 'active');
  const assessment = await phase('assessment', 'selfAssessment', 'review', 'acknowledgement', 'final');
  expect(plan.entered.length + assessment.entered.length).toBe(13);
});
