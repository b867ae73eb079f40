import type { Actor } from '../evaluation/actor.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { Command } from '../evaluation/commands.ts';
import type { Refusal } from '../evaluation/refusal.ts';
import type { EvaluationState } from '../evaluation/state.ts';

export type CommandRequest = {
  evaluationId: string;
  /** The version that the person saw; null where nobody looked (the system acts). */
  version: number | null;
  command: Command;
  actor: Actor;
};

/** What became of a command. Each is an answer that a person can be shown. */
export type Performed =
  | { outcome: 'recorded'; state: EvaluationState; event: AuditEvent }
  /** The same answer was recorded before: nothing changed. */
  | { outcome: 'alreadyRecorded'; state: EvaluationState; event: AuditEvent }
  /** Something else was recorded on the version that the person saw. */
  | { outcome: 'recordedOtherwise'; state: EvaluationState; event: AuditEvent }
  | { outcome: 'refused'; state: EvaluationState; refusal: Refusal }
  | { outcome: 'unknown' };

/** What would become of a command if it were given now, without doing it. */
export type Weighed = Exclude<Performed, { outcome: 'recorded' }> | { outcome: 'possible' };

/** Kept by the use case of giving commands. */
export type WeighCommand = (request: CommandRequest) => Promise<Weighed>;

/** The door through which every change of an evaluation goes; kept by the use case of the same name. */
export type PerformCommand = (request: CommandRequest) => Promise<Performed>;
