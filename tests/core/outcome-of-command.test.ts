import { describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { applied, documentOf } from '../../core/evaluation/outcome-of-command.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { commands, december, enrolled, january, plan } from './examples.ts';

const afterwards = (command: Command, about: Partial<EvaluationState> = {}) =>
  applied({ ...enrolled, ...about }, command, null, december);
const [result] = plan.results;

describe('the document that a command brings', () => {
  const second = Object.fromEntries(Object.keys(enrolled.documents).map((kind) => [kind, 1]));
  const state = { ...enrolled, documents: { ...enrolled.documents, ...second } };
  it.each([
    ['submitPlan', 'plan'],
    ['settlePlan', 'plan'],
    ['proposeChange', 'plan'],
    ['declineChange', 'plan'],
    ['submitSelfAssessment', 'selfAssessment'],
    ['submitReview', 'review'],
    ['fileAppeal', 'appeal'],
    ['explainRating', 'explanation'],
    ['replyToExplanation', 'reply'],
    ['decideAppeal', 'appealDecision'],
  ] as const)('with %s is the next version of: %s', (name, kind) => {
    expect(documentOf(state, commands[name])).toMatchObject({ kind, version: 2 });
    expect(documentOf(enrolled, commands[name])).toMatchObject({ kind, version: 1 });
  });

  it('is none where nothing is written', () => {
    for (const name of ['approvePlan', 'acknowledge', 'returnPlan', 'extend', 'rectify'] as const)
      expect(documentOf(state, commands[name])).toBeNull();
  });
});

describe('the reason of the last return', () => {
  const returned = { returnReason: 'Target belum terukur' };

  it.each(['returnPlan', 'returnSelfAssessment', 'askForChange'] as const)('is that of %s', (name) => {
    expect(afterwards(commands[name])).toMatchObject({ returnReason: commands[name].reason });
  });

  it.each(['submitPlan', 'submitSelfAssessment', 'proposeChange', 'declineChange', 'approvePlan'] as const)(
    'is gone with %s, which may have a reason of its own',
    (name) => expect(afterwards(commands[name], returned).returnReason).toBeNull(),
  );

  it.each(['extend', 'sendAgain', 'reassignAssessor', 'rectify', 'erase'] as const)(
    'stays where it is through %s: whoever has to mend it still reads it',
    (name) => expect(afterwards(commands[name], returned)).toMatchObject(returned),
  );
});

describe('what a plan says of itself', () => {
  it('is how many results it has, which of them are main ones, and each goal once', () => {
    const written = ['main', 'additional', 'main'].map((priority, index) => ({
      ...result,
      ...{ priority, goal: ['Layanan', '', 'Layanan'][index] },
    }));
    const command = { name: 'submitPlan', plan: { ...plan, results: written } } as Command;
    expect(afterwards(command)).toMatchObject({
      plannedResults: 3,
      mainResults: [0, 2],
      servedGoals: ['Layanan'],
    });
  });

  it('stays where a command brings no plan', () => {
    const known = { plannedResults: 3, mainResults: [1], servedGoals: ['Layanan'] };
    expect(afterwards(commands.submitSelfAssessment, known)).toMatchObject(known);
  });
});

describe('another assessor', () => {
  const planSet = { version: 4, hash: 'h', firstAt: january.toISOString(), late: false };

  it('has yet to agree on the plan that was agreed on with the one before (annex BAB II C.7)', () => {
    expect(afterwards(commands.reassignAssessor, { planSet }).planOfFormer).toBe(4);
  });

  it('has not where there is no plan in force, or where it is the same person again', () => {
    expect(afterwards(commands.reassignAssessor)).not.toHaveProperty('planOfFormer');
    const same = { ...commands.reassignAssessor, assessor: enrolled.assessor };
    expect(afterwards(same, { planSet })).not.toHaveProperty('planOfFormer');
  });
});

describe('how an evaluation ended', () => {
  it.each([
    ['acknowledge', 'acknowledged'],
    ['recordAcknowledgement', 'signedOnPaper'],
    ['lapseAcknowledgement', 'notSigned'],
    ['decideAppeal', 'appealDecided'],
    ['closeUnfinished', 'unfinished'],
    ['submitReview', null],
  ] as const)('with %s: %s', (name, ending) => expect(afterwards(commands[name]).ending).toBe(ending));
});

describe('a phase', () => {
  it.each(['proposeChange', 'askForChange'] as const)('of the plan is gone through again by %s', (name) => {
    expect(afterwards(commands[name], { stage: 'active' }).attempts).toEqual({
      ...enrolled.attempts,
      plan: 2,
    });
  });

  it('begins again under the next number where it is restarted, or where somebody is taken back into it', () => {
    expect(afterwards(commands.restartPhase, { stage: 'review' }).attempts).toMatchObject({
      plan: 1,
      assessment: 2,
    });
    const exclusion = { kind: 'retired', reason: 'P', at: january.toISOString(), from: 'reply' } as const;
    const back = afterwards(commands.readmit, { stage: 'excluded', exclusion });
    expect(back).toMatchObject({ attempts: { plan: 1, assessment: 1, appeal: 2 }, exclusion: null });
  });
});

describe('what the office decides', () => {
  it('is a later date, another decider, or that somebody is out, and from where', () => {
    const { extend, reassignDecider, exclude } = commands;
    expect(afterwards(extend).dueAt).toBe(extend.dueAt);
    expect(afterwards(reassignDecider).appealDecider).toEqual(reassignDecider.appealDecider);
    expect(afterwards(exclude, { stage: 'review' }).exclusion).toEqual({
      ...{ kind: exclude.kind, reason: exclude.reason, at: december.toISOString(), from: 'review' },
    });
  });

  it('leaves date, people and exclusion where it decides nothing of them', () => {
    const { dueAt, assessor, appealDecider } = enrolled;
    expect(afterwards(commands.sendAgain)).toMatchObject({ dueAt, assessor, appealDecider, exclusion: null });
  });
});

describe('who gave the rating', () => {
  const rated = { by: enrolled.assessor, at: january.toISOString() };
  const outcome = { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' } as const;
  const decision = { outcome: 'changed', reasons: 'R', recommendation: 'R', resultRating: 'above' } as const;
  const changed: Command = { name: 'decideAppeal', decision: { ...decision, behaviourRating: 'above' } };

  it('is the assessor who rated, and when', () => {
    expect(afterwards(commands.submitReview).rated).toEqual({
      by: enrolled.assessor,
      at: december.toISOString(),
    });
  });

  it('is the decider who changed it, and what was rated before is kept', () => {
    expect(afterwards(changed, { rated, outcome })).toMatchObject({
      rated: { by: enrolled.appealDecider, at: december.toISOString() },
      ...{ outcomeBefore: outcome, outcome: { predicate: 'excellent' } },
    });
  });

  it('stays the assessor where it was confirmed, or where something else happens', () => {
    for (const command of [commands.decideAppeal, commands.fileAppeal])
      expect(afterwards(command, { rated, outcome })).toMatchObject({ rated, outcome, outcomeBefore: null });
    expect(afterwards(changed, { rated, outcome, appealDecider: null }).rated).toEqual(rated);
  });
});
