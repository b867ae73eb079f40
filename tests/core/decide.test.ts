import { describe, expect, it } from 'vitest';
import type { Actor, Part } from '../../core/evaluation/actor.ts';
import { canonical, firstBroken } from '../../core/evaluation/audit.ts';
import type { CommandName } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { type Delivery, undelivered } from '../../core/evaluation/delivery-record.ts';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Transition } from '../../core/evaluation/transition.ts';
import { transitions } from '../../core/evaluation/transitions.ts';
import {
  at,
  awayFor,
  commands,
  december,
  digest,
  enrolled,
  enrolledEvent,
  january,
  plan,
} from './examples.ts';

const actors: Record<Part | 'stranger', Actor> = {
  employee: { kind: 'person', personId: 'employee', via: 'link' },
  assessor: { kind: 'person', personId: 'assessor', via: 'link' },
  appealDecider: { kind: 'person', personId: 'decider', via: 'session' },
  hr: { kind: 'hr', personId: 'officer' },
  administrator: { kind: 'administrator', personId: 'admin' },
  system: { kind: 'system' },
  stranger: { kind: 'person', personId: 'stranger', via: 'session' },
};
const planSet = {
  version: 1,
  hash: digest(canonical(plan)),
  firstAt: january.toISOString(),
  late: false,
};
const in_ = (stage: Stage, from: Stage = 'planning'): EvaluationState => ({
  ...enrolled,
  stage,
  planSet,
  plannedResults: 1,
  dueAt: null,
  exclusion:
    stage === 'excluded' ? { kind: 'retired', reason: 'Pensiun', at: january.toISOString(), from } : null,
});
const acting = {
  person: { personId: 'substitute', name: 'Name of substitute', position: 'Guru' },
  for: enrolled.assessor,
  substitutionId: 's1',
  kind: 'plt',
  until: null,
} as const;
const away = (row: Transition) =>
  row.command === 'beginSubstitution'
    ? [enrolled.assessor, enrolled.appealDecider].flatMap((person) => (person ? [awayFor(person)] : []))
    : [];
const fallen: Delivery = {
  ...undelivered,
  fallen: { to: 'superior', at: january.toISOString(), dueAt: '2027-01-14T16:59:59.000Z', why: 'noMail' },
};
/** Where a row of the table may be taken: its guard holds. */
const standing = ({ from, to, when, command }: Transition): EvaluationState => {
  if (command === 'endSubstitution') return { ...in_(from), acting };
  if (command === 'passDeliveryOn') return { ...in_(from), stageSince: '2026-12-01T03:00:00.000Z' };
  if (when === 'deliveryFell') return { ...in_(from), delivery: fallen };
  if (when === 'returnsAreUsedUp') return { ...in_(from), returns: { plan: 3, selfAssessment: 3 } };
  return in_(from, to);
};

describe('every row of the transition table', () => {
  for (const row of transitions) {
    const now = row.when === 'assessmentIsOpen' ? december : january;
    it(`${row.from}: ${row.command} by ${row.by} leads to ${row.to}${row.when ? ` when ${row.when}` : ''}`, () => {
      const decision = decide(standing(row), commands[row.command], actors[row.by], {
        ...at(now),
        delivered: row.command === 'lapseAcknowledgement' ? '2026-12-01T03:00:00.000Z' : null,
        substitutions: away(row),
      });
      expect(decision).toMatchObject({ decided: true, change: { next: { stage: row.to, version: 2 } } });
    });
    const may = transitions.filter(({ from, command }) => from === row.from && command === row.command);
    const others = (Object.keys(actors) as (Part | 'stranger')[]).filter(
      (part) => !may.some(({ by }) => by === part),
    );
    it.each(others)(`${row.from}: ${row.command} is refused to the %s`, (part) => {
      const decision = decide(standing(row), commands[row.command], actors[part], at(now));
      expect(decision).toEqual({ decided: false, refusal: { reason: 'notYourTurn' } });
    });
  }

  it('allows nothing that it has no row for', () => {
    for (const stage of stages) {
      for (const name of Object.keys(commands) as CommandName[]) {
        if (transitions.some((row) => row.from === stage && row.command === name)) continue;
        for (const actor of Object.values(actors)) {
          expect(decide(in_(stage), commands[name], actor, at(december))).toEqual({
            decided: false,
            refusal: { reason: 'movedOn', stage },
          });
        }
      }
    }
  });
});

describe('what a decision brings with it', () => {
  it('ends the wait, starts the assessment and names the document', () => {
    const approved = decide(in_('planReview'), commands.approvePlan, actors.assessor, at(december));
    expect(approved).toMatchObject({
      change: {
        effects: [
          { kind: 'resumeTask', taskVersion: 1 },
          {
            kind: 'startExecution',
            machine: 'assessment',
            executionName: `${enrolled.evaluationId}-assessment-1`,
          },
          { kind: 'mail', template: 'yourTurn', to: 'employee', taskVersion: 2 },
          { kind: 'mail', template: 'receipt', to: 'assessor', seq: 2 },
          { kind: 'mail', template: 'receipt', to: 'employee', seq: 2 },
        ],
      },
    });
    const submitted = decide(in_('planning'), commands.submitPlan, actors.employee, at(january));
    expect(submitted).toMatchObject({ change: { document: { kind: 'plan', version: 1 } } });
  });

  it('keeps the reason of a return until the next submission', () => {
    const returned = decide(in_('planReview'), commands.returnPlan, actors.assessor, at(january));
    if (!returned.decided) throw new Error('refused');
    expect(returned.change.next.returnReason).toBe('Target belum terukur');
    const again = decide(returned.change.next, commands.submitPlan, actors.employee, at(january));
    expect(again).toMatchObject({ change: { next: { returnReason: null } } });
  });

  it('does not start the assessment a second time when a self-assessment is returned', () => {
    const returned = decide(in_('review'), commands.returnSelfAssessment, actors.assessor, at(december));
    const effects = returned.decided ? returned.change.effects : [];
    expect(effects.map(({ kind }) => kind)).toEqual(['resumeTask', 'mail', 'mail', 'mail']);
  });

  it('takes the new rating of a changed appeal and keeps the old one of a confirmed appeal', () => {
    const rated = {
      ...in_('appeal'),
      outcome: { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' } as const,
    };
    const decision = {
      outcome: 'changed',
      reasons: 'Bukti baru',
      resultRating: 'above',
      recommendation: 'Pertahankan',
      behaviourRating: 'above',
    } as const;
    const changed = decide(rated, { name: 'decideAppeal', decision }, actors.appealDecider, at(december));
    expect(changed).toMatchObject({
      change: { next: { ending: 'appealDecided', outcome: { predicate: 'excellent' } } },
    });
    const confirmed = decide(rated, commands.decideAppeal, actors.appealDecider, at(december));
    expect(confirmed).toMatchObject({ change: { next: { outcome: { predicate: 'needsImprovement' } } } });
  });
});

describe('what a decision refuses', () => {
  it('an acknowledgement or an appeal after the window of 14 working days', () => {
    const late = { ...in_('acknowledgement'), dueAt: '2027-01-04T16:59:59.000Z' };
    for (const name of ['acknowledge', 'fileAppeal'] as const) {
      const delivered = '2026-12-08T03:00:00.000Z';
      expect(decide(late, commands[name], actors.employee, { ...at(january), delivered })).toMatchObject({
        refusal: { reason: 'tooLate' },
      });
    }
  });

  it('an appeal against the head of the body, whose rating has no objection route', () => {
    const state = { ...in_('acknowledgement'), appealDecider: null };
    expect(decide(state, commands.fileAppeal, actors.employee, at(january))).toMatchObject({
      refusal: { reason: 'appealNotPossible' },
    });
  });

  it('a self-assessment that leaves out planned results', () => {
    const state = { ...in_('selfAssessment'), plannedResults: 3 };
    expect(decide(state, commands.submitSelfAssessment, actors.employee, at(december))).toMatchObject({
      refusal: { reason: 'resultsDoNotMatchPlan' },
    });
  });
});

describe('the record of events', () => {
  const second = decide(enrolled, commands.submitPlan, actors.employee, at(january));
  if (!second.decided) throw new Error('refused');
  const { event } = second.change;

  it('holds as it was written', () => {
    expect(firstBroken([enrolledEvent, event], digest)).toBeUndefined();
  });

  it('names the first line that was altered, or that follows one taken out', () => {
    expect(firstBroken([enrolledEvent, { ...event, reason: 'altered' }], digest)).toBe(2);
    expect(firstBroken([event], digest)).toBe(1);
  });
});
