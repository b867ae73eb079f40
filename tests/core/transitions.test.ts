import { describe, expect, it } from 'vitest';
import { parts } from '../../core/evaluation/actor.ts';
import { commandSchema } from '../../core/evaluation/commands.ts';
import { besideTheCourse } from '../../core/evaluation/office-rows.ts';
import { ownTaskOf, ownTaskStages } from '../../core/evaluation/own-tasks.ts';
import { isOver, type Stage, stages, taskStages } from '../../core/evaluation/stage.ts';
import { commandsFor, transitions, turnOf } from '../../core/evaluation/transitions.ts';

const commandNames = commandSchema.options.map(({ shape }) => shape.name.value);
/** Where somebody may do something, in the order of the year. */
const where = (command: string, by: string): Stage[] =>
  stages.filter((stage) =>
    transitions.some((row) => row.from === stage && row.command === command && row.by === by),
  );

describe('the table of transitions', () => {
  it('leads from stage to stage by commands that there are, given by parts that there are', () => {
    for (const { from, to, command, by } of transitions) {
      expect(stages).toContain(from);
      expect(stages).toContain(to);
      expect(commandNames).toContain(command);
      expect(parts).toContain(by);
    }
  });

  it('has a use for every command, and no row twice', () => {
    expect(new Set(transitions.map(({ command }) => command))).toEqual(new Set(commandNames));
    const rows = transitions.map((row) => JSON.stringify(row));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('leads from the plan to the end, and into every stage on the way', () => {
    const reached = new Set<Stage>(['planning']);
    for (const stage of reached) {
      for (const row of transitions) if (row.from === stage) reached.add(row.to);
    }
    expect(stages.filter((stage) => !reached.has(stage))).toEqual([]);
  });

  it('leads out of an end only to take somebody back', () => {
    const out = transitions.filter(({ from, to }) => isOver(from) && from !== to);
    expect(new Set(out.map(({ from, command }) => `${from} ${command}`))).toEqual(
      new Set(['excluded readmit']),
    );
  });
});

describe('a stage of the table', () => {
  it.each([
    ['planning', 'employee'],
    ['planReview', 'assessor'],
    ['planMeeting', 'assessor'],
    ['active', undefined],
    ['selfAssessment', 'employee'],
    ['assessmentMeeting', 'assessor'],
    ['review', 'assessor'],
    ['acknowledgement', 'employee'],
    ['explanation', 'assessor'],
    ['reply', 'employee'],
    ['appeal', 'appealDecider'],
    ['final', undefined],
    ['excluded', undefined],
  ] as const)('%s has the turn of: %s', (stage, part) => expect(turnOf(stage)).toBe(part));

  it('offers each part its own commands there, once, and none of another', () => {
    expect(commandsFor('planReview', 'assessor')).toEqual(['returnPlan', 'approvePlan', 'declineChange']);
    expect(commandsFor('planReview', 'employee')).toEqual([]);
    expect(commandsFor('appeal', 'appealDecider')).toEqual(['decideAppeal']);
  });

  it('asks an employee for something of their own in their turns, which a sheet of paper may ask for', () => {
    const own = stages.filter((stage) => turnOf(stage) === 'employee');
    expect(own).toEqual(ownTaskStages);
    expect(stages.map(ownTaskOf)).toEqual(stages.map((stage) => own.find((it) => it === stage)));
    expect(where('printSheet', 'hr')).toEqual(own);
  });
});

describe('beside the course of a year', () => {
  const until = (last: Stage) => stages.slice(0, stages.indexOf(last) + 1);
  const unfinished = until('appeal');

  it('HR takes anybody out who has not come to the end, takes them back to where they were, or closes', () => {
    expect(where('exclude', 'hr')).toEqual(unfinished);
    expect(where('closeUnfinished', 'hr')).toEqual(unfinished);
    const back = transitions.filter(({ command }) => command === 'readmit');
    expect(back.map(({ from, to, when }) => [from, to, when])).toEqual(
      unfinished.map((stage) => ['excluded', stage, `was:${stage}`]),
    );
  });

  it('HR puts another assessor in place until there is a rating, and another decider until the end', () => {
    expect(where('reassignAssessor', 'hr')).toEqual(until('review'));
    expect(where('reassignDecider', 'hr')).toEqual(unfinished);
  });

  it('HR lengthens the turns whose days it sets itself, and none of the regulation', () => {
    expect(where('extend', 'hr')).toEqual(until('review').filter((stage) => stage !== 'active'));
  });

  it.each(['beginSubstitution', 'endSubstitution'])(
    '%s is for turns of those who judge, and never for an employee in their own evaluation',
    (command) => {
      const judged = stages.filter((stage) => ['assessor', 'appealDecider'].includes(turnOf(stage) ?? ''));
      expect(where(command, 'system')).toEqual(judged);
    },
  );

  it('whatever is stuck while a person is waited for is helped on by the office, the administrator or the system', () => {
    for (const by of ['hr', 'administrator', 'system']) expect(where('sendAgain', by)).toEqual(taskStages);
    for (const by of ['administrator', 'system']) {
      expect(where('catchUp', by)).toEqual(taskStages);
      expect(where('restartPhase', by)).toEqual(taskStages);
    }
    expect(where('redriveExecution', 'administrator')).toEqual(taskStages);
  });

  it.each(['recordDelivery', 'recordRefusal', 'recordAcknowledgement'])(
    'on paper there is %s of a result alone, by HR, the assessor, or the superior to whom the delivery fell',
    (command) => {
      const rows = transitions.filter((row) => row.command === command);
      expect(rows.map(({ from, by, when }) => [from, by, when])).toEqual([
        ['acknowledgement', 'hr', undefined],
        ['acknowledgement', 'assessor', undefined],
        ['acknowledgement', 'appealDecider', 'deliveryFell'],
      ]);
      const ends = command === 'recordAcknowledgement';
      for (const { to } of rows) expect(to).toBe(ends ? 'final' : 'acknowledgement');
    },
  );

  it('a name is written right at any time, and what people wrote is erased only where nothing more is asked', () => {
    expect(where('rectify', 'hr')).toEqual(stages);
    expect(where('erase', 'system')).toEqual(stages.filter(isOver));
  });

  it('the rows of the office are part of the one table', () => {
    expect(besideTheCourse.length).toBeGreaterThan(0);
    expect(transitions).toEqual(expect.arrayContaining([...besideTheCourse]));
  });
});
