import * as z from 'zod';
import { machines } from '../evaluation/effects.ts';

export const executionStatuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type ExecutionStatus = (typeof executionStatuses)[number];

/** One execution of a workflow phase, kept from the engine's own events. */
export const executionSchema = z.object({
  executionName: z.string(),
  executionArn: z.string(),
  machine: z.enum(machines),
  /** The evaluation or the cycle that it takes forward. */
  subjectId: z.string(),
  status: z.enum(executionStatuses),
  startedAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().nullable(),
  /** How often it was redriven: it runs again under the same name. */
  redrives: z.int().min(0).optional(),
  /** The version of the workflow that it was started with and keeps; absent where the engine did not tell. */
  workflowVersion: z.string().max(20).optional(),
  /** The cycle that it belongs to, and where the person works whose evaluation it takes forward. */
  cycleId: z.string().optional(),
  unit: z.string().optional(),
  organisation: z.string().optional(),
  /** The code of the error that ended it; never what the error says, which may name people. */
  error: z.string().max(100).optional(),
});
export type Execution = z.infer<typeof executionSchema>;

/** One line of the engine's history, in its own words. */
export const executionEventSchema = z.object({
  id: z.number(),
  at: z.iso.datetime(),
  type: z.string(),
  /** The state's name where the event is about a state. */
  state: z.string().nullable(),
  /** Error and cause where the event tells a failure. */
  error: z.string().nullable(),
});
export type ExecutionEvent = z.infer<typeof executionEventSchema>;
