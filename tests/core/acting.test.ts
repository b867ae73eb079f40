import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { actingIn, actsFor } from '../../core/substitution/acting.ts';
import { newSubstitutionSchema } from '../../core/substitution/substitution.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { at, awayFor, commands, december, enrolled, january } from './examples.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const { assessor } = enrolled;
const decider = brief('decider');
const review: EvaluationState = { ...enrolled, stage: 'planReview', dueAt: null };
const appeal: EvaluationState = { ...enrolled, stage: 'appeal', dueAt: null };
const by = (personId: string) => ({ kind: 'person', personId, via: 'link' }) as const;
const plt = awayFor(assessor);

describe('who acts for somebody who is away', () => {
  it('is the substitute, in the turns of an assessor or decider, and in nobody’s own evaluation', () => {
    expect(actingIn(review, [plt], january)).toMatchObject({
      person: { personId: 'substitute' },
      for: assessor,
    });
    expect(actingIn(appeal, [awayFor(decider)], january)?.person.personId).toBe('substitute');
    for (const stage of ['planning', 'selfAssessment', 'acknowledgement', 'active', 'final'] as const)
      expect(actingIn({ ...enrolled, stage }, [plt, awayFor(enrolled.employee)], january)).toBeNull();
  });

  it.each([
    ['before it begins', { from: '2027-01-06T00:00:00.000Z' }],
    ['after its last day', { until: '2027-01-04T16:59:59.000Z' }],
    ['once it was ended', { endedAt: '2027-01-05T02:59:59.000Z' }],
  ])('is nobody %s', (_, about) => {
    expect(actingIn(review, [awayFor(assessor, about)], january)).toBeNull();
  });

  it('is whoever acts for the substitute, where the substitute is away too, and stays so in a circle', () => {
    const further = awayFor(brief('substitute'), {
      substitute: brief('third'),
      until: '2027-01-20T16:59:59.000Z',
    });
    expect(actingIn(review, [plt, further], january)).toMatchObject({
      person: { personId: 'third' },
      for: assessor,
      until: '2027-01-20T16:59:59.000Z',
    });
    const circle = awayFor(brief('substitute'), { substitute: assessor });
    expect(() => actingIn(review, [plt, circle], january)).not.toThrow();
  });

  it('is followed five steps far, and nobody where those lead back to whoever is away', () => {
    const chain = (...people: string[]) =>
      people.slice(1).map((next, step) => awayFor(brief(people[step] ?? ''), { substitute: brief(next) }));
    const far = chain('assessor', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(actingIn(review, far, january)?.person.personId).toBe('f');
    const round = chain('assessor', 'b', 'c', 'd', 'e', 'assessor');
    expect(actingIn(review, round, january)).toBeNull();
  });

  it('is so until the first of their absences ends, whichever it is', () => {
    const until = (own: string | null, further: string | null) =>
      actingIn(
        review,
        [
          awayFor(assessor, { until: own }),
          awayFor(brief('substitute'), { substitute: brief('third'), until: further }),
        ],
        january,
      )?.until;
    const [soon, later] = ['2027-01-10T16:59:59.000Z', '2027-01-20T16:59:59.000Z'];
    expect([until(soon, later), until(later, soon), until(soon, null)]).toEqual([soon, soon, soon]);
    expect(until(null, null)).toBeNull();
  });

  it('is nobody in an employee’s turn, also where the decider is away', () => {
    expect(actingIn({ ...enrolled, stage: 'planning' }, [awayFor(decider)], january)).toBeNull();
  });

  it.each([
    ['the employee themselves', review, assessor, 'employee'],
    ['whoever would decide the appeal, as the assessor', review, assessor, 'decider'],
    ['the rater, in an appeal', appeal, decider, 'assessor'],
    ['the employee, in their own appeal', appeal, decider, 'employee'],
    [
      'whoever rated for the assessor, in an appeal',
      { ...appeal, rated: { by: brief('deputy'), at: january.toISOString() } },
      decider,
      'deputy',
    ],
  ])('is never %s: the superior acts, or it waits', (_, state, away, substitute) => {
    const conflict = awayFor(away, { substitute: brief(substitute) });
    expect(actingIn(state, [conflict], january)).toBeNull();
    const above = { ...conflict, superior: brief('superior') };
    expect(actingIn(state, [above], january)?.person.personId).toBe('superior');
  });
});

describe('a decision while somebody acts for another', () => {
  const acting = actingIn(review, [plt], january);
  const standing = { ...review, acting };
  const about = { ...at(january), substitutions: [plt] };

  it('is the substitute’s alone, and the record says for whom', () => {
    expect(decide(standing, commands.approvePlan, by('assessor'), about)).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    expect(decide(standing, commands.approvePlan, by('substitute'), about)).toMatchObject({
      change: {
        event: {
          by: { personId: 'substitute' },
          onBehalfOf: {
            personId: 'assessor',
            name: assessor.name,
            actingName: 'Name of substitute',
            kind: 'plt',
          },
        },
      },
    });
  });

  it('is the holder’s again at the very end, whether or not anything has moved the task back', () => {
    const until = '2027-01-04T16:59:59.000Z';
    const over = { ...standing, acting: acting && { ...acting, until } };
    expect(assigneeOf(over, january)?.personId).toBe('assessor');
    expect(decide(over, commands.approvePlan, by('substitute'), at(january))).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    const taken = decide(over, commands.approvePlan, by('assessor'), at(january));
    expect(taken.decided && taken.change.event.onBehalfOf).toBeUndefined();
  });

  it('brings the next turn to the substitute from the start', () => {
    const submitted = decide(enrolled, commands.submitPlan, by('employee'), about);
    expect(submitted).toMatchObject({
      change: {
        next: { acting: { person: { personId: 'substitute' } } },
        effects: expect.arrayContaining([
          expect.objectContaining({ template: 'yourTurn', to: 'substitute' }),
        ]),
      },
    });
  });

  it('keeps a substitute who rated from deciding the appeal', () => {
    const rating = { ...standing, stage: 'review' as const, plannedResults: 1 };
    const rated = decide(rating, commands.submitReview, by('substitute'), {
      ...at(december),
      substitutions: [plt],
    });
    expect(rated).toMatchObject({
      change: { next: { rated: { by: { personId: 'substitute' } }, acting: null } },
    });
  });
});

describe('for whom somebody acts', () => {
  const acting = actingIn(review, [plt], january);
  const state = { ...review, acting };

  it('is told of the substitute alone, through their own door', () => {
    expect(actsFor(state, by('substitute'), january)).toEqual(acting);
    expect(actsFor(state, by('assessor'), january)).toBeUndefined();
    expect(actsFor(state, { kind: 'hr', personId: 'substitute' }, january)).toBeUndefined();
    expect(actsFor(state, { kind: 'system' }, january)).toBeUndefined();
    expect(actsFor(review, by('substitute'), january)).toBeUndefined();
  });
});

describe('the form of a substitution', () => {
  const filled = { substitute: 'a@b.id', kind: 'plh', from: '2027-01-05', until: '2027-01-09', reason: 'SK' };
  it.each([
    [{}, []],
    [{ until: '' }, ['until']],
    [{ kind: 'vacancy', until: '' }, []],
    [{ until: '2027-01-04' }, ['until']],
    [{ kind: 'holiday' }, ['kind']],
    [{ reason: ' ' }, ['reason']],
    [{ substitute: 'x' }, ['substitute']],
  ])('with %j has faults at %j', (change, paths) => {
    const parsed = newSubstitutionSchema.safeParse({ ...filled, ...change });
    expect(parsed.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(paths);
  });

  it('says what is wrong', () => {
    const long = `${'x'.repeat(260)}@b.id`;
    const wrong = { substituted: long, substitute: long, until: 'soon', reason: 'x'.repeat(501) };
    const { error } = newSubstitutionSchema.safeParse({ ...filled, ...wrong });
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      ...['substituted tooLong', 'substitute tooLong', 'until date', 'reason tooLong'],
    ]);
  });
});
