import { expect, it } from 'vitest';
import type { CommandName } from '../../core/evaluation/commands.ts';
import { isOfficeAct, officeActs, officeRefusal } from '../../core/evaluation/office-acts.ts';
import { transitions } from '../../core/evaluation/transitions.ts';
import { commands, enrolled, january } from './examples.ts';

const names = Object.keys(commands) as CommandName[];
/** What HR and administrators may do, but what is recorded of paper and what the law on personal data asks for. */
const byTheOffice = new Set(
  transitions.filter(({ by }) => by === 'hr' || by === 'administrator').map(({ command }) => command),
);
const recorded: readonly CommandName[] = [
  'recordDelivery',
  'recordRefusal',
  'recordAcknowledgement',
  'rectify',
];

it('an act of the office is what HR and administrators do, and never what people decide', () => {
  const acts = names.filter((name) => isOfficeAct(commands[name]));
  expect(acts.toSorted()).toEqual([...byTheOffice].filter((name) => !recorded.includes(name)).toSorted());
  for (const act of officeActs) expect(acts).toContain(act);
});

it('each of them has a reason', () => {
  for (const name of names) if (isOfficeAct(commands[name])) expect(commands[name]).toHaveProperty('reason');
});

it('nothing is refused for a date where nothing is due', () => {
  const state = { ...enrolled, stage: 'acknowledgement' as const, dueAt: null };
  expect(officeRefusal(state, commands.closeUnfinished, january)).toBeUndefined();
  expect(
    officeRefusal({ ...state, stage: 'selfAssessment' }, commands.skipSelfAssessment, january),
  ).toBeUndefined();
});
