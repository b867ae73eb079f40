import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { draftCycle, newCycleSchema } from '../../core/cycle/new-cycle.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import { appealSchema } from '../../core/evaluation/appeal-documents.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { isIndependent, nextDecider } from '../../core/evaluation/independence.ts';
import { isPrivacyAct } from '../../core/evaluation/privacy-acts.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import { populationOf } from '../../core/people/population.ts';
import { lawfulAppeals } from '../../core/rules/appeal-policy.ts';
import { at, commands, cycle, enrolled, person } from './examples.ts';

const by = (personId: string): Actor => ({ kind: 'person', personId, via: 'link' });
const system: Actor = { kind: 'system' };
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
/** A Monday with no holiday in the three weeks after it. */
const monday = new Date('2028-02-07T03:00:00Z');
const noon = (date: string) => new Date(`${date}T05:00:00Z`);

const rated: EvaluationState = {
  ...enrolled,
  population: 'PNS',
  stage: 'acknowledgement',
  dueAt: '2028-02-24T16:59:59.000Z',
  outcome: { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
  rated: { by: brief('assessor'), at: '2028-02-04T03:00:00.000Z' },
};
type Given = [Command, Actor, Date];

function onward(state: EvaluationState, ...given: Given[]): EvaluationState {
  return given.reduce((standing, [command, actor, now]) => {
    const decision = decide(standing, command, actor, at(now));
    if (!decision.decided) throw new Error(`${command.name}: ${decision.refusal.reason}`);
    return decision.change.next;
  }, state);
}
const filed = onward(rated, [commands.fileAppeal, by('employee'), monday]);

describe('filing an appeal', () => {
  it('needs reasons and evidence, and says where the limits are', () => {
    expect(appealSchema.safeParse({ reasons: 'Tidak tepat', evidence: '' }).error?.issues).toMatchObject([
      { path: ['evidence'], message: 'required' },
    ]);
    expect(appealSchema.safeParse({ reasons: '', evidence: 'Laporan' }).error?.issues).toMatchObject([
      { path: ['reasons'], message: 'required' },
    ]);
    const references = Array.from({ length: 11 }, (_, index) => `Surat ${index}`).join('\n');
    expect(appealSchema.safeParse({ reasons: 'x', evidence: 'y', references }).error?.issues).toMatchObject([
      { path: ['references'], message: 'tooMany' },
    ]);
  });

  it('asks the assessor to explain, starts the appeal’s workflow, and begins the seven days', () => {
    const decision = decide(rated, commands.fileAppeal, by('employee'), at(monday));
    expect(decision).toMatchObject({
      change: { next: { stage: 'explanation', appealFiledAt: monday.toISOString() } },
    });
    const effects = decision.decided ? decision.change.effects : [];
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'startExecution', executionName: `${enrolled.evaluationId}-appeal-1` }),
    );
  });

  it('is possible until the last instant of the window, and not an instant later', () => {
    const last = new Date(rated.dueAt ?? '');
    expect(decide(rated, commands.fileAppeal, by('employee'), at(last))).toMatchObject({ decided: true });
    expect(
      decide(rated, commands.fileAppeal, by('employee'), {
        ...at(new Date(last.getTime() + 1)),
        delivered: '2028-02-04T03:01:00.000Z',
      }),
    ).toMatchObject({ refusal: { reason: 'tooLate' } });
  });
});

describe('hearing both sides (annex BAB V B.4)', () => {
  it('goes from the assessor to the employee to whoever decides, within seven working days of filing', () => {
    expect(filed.dueAt).toBe('2028-02-10T16:59:59.000Z');
    const explained = onward(filed, [commands.explainRating, by('assessor'), noon('2028-02-08')]);
    expect(explained).toMatchObject({ stage: 'reply', dueAt: '2028-02-10T16:59:59.000Z' });
    const replied = onward(explained, [commands.replyToExplanation, by('employee'), noon('2028-02-09')]);
    expect(replied).toMatchObject({ stage: 'appeal', dueAt: '2028-02-16T16:59:59.000Z' });
    expect(replied.documents).toMatchObject({ appeal: 1, explanation: 1, reply: 1 });
  });

  it('is not held up by a silent assessor: the record says so, and nothing is left to reply to', () => {
    const early = decide(filed, commands.lapseExplanation, system, at(noon('2028-02-10')));
    expect(early).toMatchObject({ refusal: { reason: 'notDueYet' } });
    const lapsed = onward(filed, [commands.lapseExplanation, system, noon('2028-02-11')]);
    expect(lapsed).toMatchObject({ stage: 'appeal', documents: { explanation: 0 } });
  });

  it('is not held up by a silent employee either', () => {
    const explained = onward(filed, [commands.explainRating, by('assessor'), noon('2028-02-08')]);
    expect(decide(explained, commands.lapseReply, system, at(noon('2028-02-10')))).toMatchObject({
      refusal: { reason: 'notDueYet' },
    });
    expect(onward(explained, [commands.lapseReply, system, noon('2028-02-11')]).stage).toBe('appeal');
  });

  it('leaves a decider who is asked late two working days at least', () => {
    const late = onward(filed, [commands.lapseExplanation, system, noon('2028-02-21')]);
    expect(late.dueAt).toBe('2028-02-23T16:59:59.000Z');
  });

  it('does not let the assessor decide, nor the employee explain', () => {
    const heard = onward(filed, [commands.lapseExplanation, system, noon('2028-02-11')]);
    expect(decide(heard, commands.decideAppeal, by('assessor'), at(monday))).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    expect(decide(filed, commands.explainRating, by('employee'), at(monday))).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
  });
});

describe('a decision on an appeal', () => {
  const heard = onward(filed, [commands.lapseExplanation, system, noon('2028-02-11')]);
  const changed = (resultRating: 'below' | 'meets') =>
    ({
      name: 'decideAppeal',
      decision: {
        outcome: 'changed',
        reasons: 'Bukti diperiksa',
        recommendation: 'Lanjutkan',
        resultRating,
        behaviourRating: 'meets',
      },
    }) as const;

  it('that changes nothing is refused as a change', () => {
    expect(decide(heard, changed('below'), by('decider'), at(monday))).toMatchObject({
      refusal: { reason: 'reviewIncomplete', path: 'outcome', code: 'sameRating' },
    });
  });

  it('that changes the rating is the decider’s, and final: nothing more can happen to it', () => {
    const final = onward(heard, [changed('meets'), by('decider'), monday]);
    expect(final).toMatchObject({
      stage: 'final',
      rated: { by: { personId: 'decider' } },
      outcomeBefore: { predicate: 'needsImprovement' },
    });
    // What the law on personal data asks leaves the decision as it is.
    for (const command of Object.values(commands).filter((each) => !isPrivacyAct(each))) {
      for (const actor of [by('employee'), by('assessor'), by('decider'), system])
        expect(decide(final, command, actor, at(monday))).toMatchObject({ decided: false });
    }
  });
});

describe('silence of the decider', () => {
  const heard = onward(filed, [commands.lapseExplanation, system, noon('2028-02-11')]);

  it('passes the appeal up once the seven days are over, with seven days for the next one', () => {
    expect(decide(heard, commands.passAppealOn, system, at(noon('2028-02-16')))).toMatchObject({
      refusal: { reason: 'notDueYet' },
    });
    const passed = onward(heard, [commands.passAppealOn, system, noon('2028-02-17')]);
    expect(passed).toMatchObject({
      stage: 'appeal',
      appealDecider: { personId: 'next-up' },
      formerDeciders: [{ personId: 'decider' }],
      dueAt: '2028-02-28T16:59:59.000Z',
    });
    expect(decide(passed, commands.decideAppeal, by('decider'), at(noon('2028-02-18')))).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    const back: Command = { ...commands.passAppealOn, appealDecider: brief('decider') };
    expect(decide(passed, back, system, at(noon('2028-03-01')))).toMatchObject({
      refusal: { reason: 'notThisPerson' },
    });
  });
});

describe('who may decide', () => {
  const chain = ['assessor', 'decider', 'third', headOfBodyId];
  const above = chain.slice(1).map((personId) => person(personId));
  const standing: EvaluationState = { ...rated, stage: 'appeal' };

  it.each<[string, string, string[], boolean]>([
    ['the superior of the rater', 'decider', ['third', headOfBodyId], true],
    ['the employee', 'employee', ['assessor'], false],
    ['the rater', 'assessor', ['decider'], false],
    ['somebody below the rater', 'colleague', ['assessor', 'decider'], false],
    ['somebody far below the rater', 'clerk', ['colleague', 'assessor'], false],
    ['somebody of another branch', 'elsewhere', ['decider', 'third'], true],
  ])('%s', (_, candidate, superiors, may) => {
    expect(isIndependent(standing, candidate, superiors)).toBe(may);
  });

  it('is nobody who was to rate, or let the time pass', () => {
    const state = { ...standing, replacedAssessor: brief('third'), formerDeciders: [brief(headOfBodyId)] };
    expect(isIndependent(state, 'third', [])).toBe(false);
    expect(isIndependent(state, headOfBodyId, [])).toBe(false);
  });

  it('is the next one up where the first may not, and nobody at the end', () => {
    expect(nextDecider(standing, above)?.personId).toBe('third');
    const twice = { ...standing, appealDecider: brief('third'), formerDeciders: [brief('decider')] };
    expect(nextDecider(twice, above)?.personId).toBe(headOfBodyId);
    const all = {
      ...twice,
      appealDecider: brief(headOfBodyId),
      formerDeciders: [brief('decider'), brief('third')],
    };
    expect(nextDecider(all, above)).toBeUndefined();
  });

  it('is never the employee, a rater or anybody below one, in any tree', () => {
    const size = 12;
    const trees = fc.tuple(
      ...Array.from({ length: size }, (_, index) => fc.nat({ max: Math.max(0, index - 1) })),
    );
    fc.assert(
      fc.property(trees, fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 }), (parents, rater, employee) => {
        const upFrom = (index: number): number[] =>
          index === 0 ? [] : [parents[index] ?? 0, ...upFrom(parents[index] ?? 0)];
        const state: EvaluationState = {
          ...standing,
          employee: brief(`p${employee}`),
          assessor: brief(`p${rater}`),
          rated: { by: brief(`p${rater}`), at: monday.toISOString() },
          appealDecider: null,
        };
        const next = nextDecider(
          state,
          upFrom(rater).map((index) => person(`p${index}`)),
        );
        if (!next) return;
        const found = Number(next.personId.slice(1));
        expect([rater, employee]).not.toContain(found);
        expect(upFrom(found)).not.toContain(rater);
        expect(upFrom(rater)).toContain(found);
      }),
    );
  });

  it('is not changed by the office to somebody below the rater', () => {
    const below = { ...commands.reassignDecider, superiors: ['assessor'] };
    expect(decide(standing, below, { kind: 'hr', personId: 'officer' }, at(monday))).toMatchObject({
      refusal: { reason: 'notThisPerson' },
    });
  });
});

describe('what a body sets for a group of employees', () => {
  const under = (appeals: Cycle['appeals'], state = rated, command: Command = commands.fileAppeal) =>
    decide(state, command, by(state.stage === 'review' ? 'assessor' : 'employee'), {
      ...at(monday),
      cycle: { ...cycle, appeals },
    });

  it('is by the regulation where nothing was set, also in cycles of before', () => {
    expect(cycle.appeals).toEqual(lawfulAppeals);
  });

  it('closes the way for one group and leaves it to the others', () => {
    const appeals = { ...lawfulAppeals, teachers: { route: 'none', filingDays: null } } as const;
    const teacher = { ...rated, population: 'teachers' } as const;
    expect(under(appeals, teacher)).toMatchObject({ refusal: { reason: 'appealNotPossible' } });
    expect(under(appeals)).toMatchObject({ decided: true });
  });

  it('sends the appeals of a group to the head of the body', () => {
    const appeals = { ...lawfulAppeals, PNS: { route: 'headOfBody', filingDays: null } } as const;
    expect(under(appeals)).toMatchObject({ change: { next: { appealDecider: { personId: headOfBodyId } } } });
  });

  it('gives more days to file, and never fewer than the regulation', () => {
    const review = { ...rated, stage: 'review', plannedResults: 1, dueAt: null } as const;
    const dueWith = (filingDays: number) => {
      const appeals = { ...lawfulAppeals, PNS: { route: 'superior', filingDays } } as const;
      const decision = under(appeals, review, commands.submitReview);
      return decision.decided ? decision.change.next.dueAt : null;
    };
    expect(dueWith(3)).toBe(dueWith(14));
    expect((dueWith(20) ?? '') > (dueWith(14) ?? '')).toBe(true);
  });

  it('is read from the form of a new cycle', () => {
    const form = {
      name: 'SKP',
      year: '2028',
      planDue: '2028-01-31',
      assessmentOpens: '2028-12-20',
      selfAssessmentDue: '2029-01-10',
      reviewDue: '2029-01-31',
      headName: 'W',
      headPosition: 'W',
      headEmail: 'w@kinerja.example',
      appeals: { PPPK: { route: 'headOfBody', filingDays: '20' }, PNS: { filingDays: '' } },
    };
    const about = { cycleId: 'c', importId: 'i', now: monday, utcOffsetHours: 7 };
    expect(draftCycle(newCycleSchema.parse(form), about).appeals).toEqual({
      ...lawfulAppeals,
      PPPK: { route: 'headOfBody', filingDays: 20 },
    });
    const wrong = { ...form, appeals: { PPPK: { filingDays: 'dua' } } };
    expect(newCycleSchema.safeParse(wrong).error?.issues[0]?.path).toEqual(['appeals', 'PPPK', 'filingDays']);
  });

  it.each([
    ['Guru Ahli Muda', 'PNS', 'teachers'],
    ['Kepala Sekolah SDN Serua 1', 'PPPK', 'teachers'],
    ['Penata Perizinan', 'PPPK', 'PPPK'],
    ['Pengelola Guruh', 'PNS', 'PNS'],
  ] as const)('counts %s (%s) among %s', (position, employment, population) => {
    expect(populationOf({ position, employment })).toBe(population);
  });
});
