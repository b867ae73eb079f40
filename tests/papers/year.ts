import type { Command } from '../../core/evaluation/commands.ts';
import { commands } from '../core/examples.ts';
import type { Move } from './played.ts';

/** The year of one evaluation, told step by step as far as each name says. */
export const planned: Move[] = [
  { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
  { command: commands.approvePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' },
];
export const toldOf = (submitReview: Command = commands.submitReview): Move[] => [
  ...planned,
  { command: commands.openAssessment, by: null, now: '2027-12-21T03:00:00Z' },
  { command: commands.submitSelfAssessment, by: 'employee', now: '2027-12-22T03:00:00Z' },
  { command: submitReview, by: 'assessor', now: '2027-12-28T03:00:00Z' },
];
export const rated = toldOf();
export const signed: Move[] = [
  ...rated,
  { command: commands.acknowledge, by: 'employee', now: '2028-01-03T03:00:00Z' },
];
export const objected: Move[] = [
  ...rated,
  { command: commands.fileAppeal, by: 'employee', now: '2028-01-03T03:00:00Z' },
];
export const decided = (decision: Extract<Command, { name: 'decideAppeal' }>['decision']): Move[] => [
  ...objected,
  { command: commands.explainRating, by: 'assessor', now: '2028-01-04T03:00:00Z' },
  { command: commands.replyToExplanation, by: 'employee', now: '2028-01-04T04:00:00Z' },
  { command: { name: 'decideAppeal', decision }, by: 'decider', now: '2028-01-05T03:00:00Z' },
];
