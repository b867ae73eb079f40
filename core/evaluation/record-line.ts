import type { PersonInBrief } from '../people/person.ts';
import { actsFor } from '../substitution/acting.ts';
import type { Actor } from './actor.ts';
import { type AuditEvent, canonical, seal } from './audit.ts';
import type { Command } from './commands.ts';
import type { StoredDocument } from './documents.ts';
import type { EvaluationState } from './state.ts';

/** The line that a change leaves in the record, sealed to the one before it. */
export function eventOf(
  state: EvaluationState,
  next: EvaluationState,
  command: Command,
  actor: Actor,
  document: StoredDocument | null,
  about: { now: Date; digest: (text: string) => string; reference?: string | undefined },
): AuditEvent {
  const reason = reasonOf(command);
  const unsealed = {
    evaluationId: state.evaluationId,
    seq: next.version,
    at: about.now.toISOString(),
    by: actor,
    command: command.name,
    from: state.stage,
    to: next.stage,
    contentHash: about.digest(canonical(command)),
    document: document && { kind: document.kind, version: document.version },
    reason,
    reasonHash: reason === null ? null : about.digest(reason),
    ...(about.reference ? { reference: about.reference } : {}),
    ...onBehalf(state, actor, about.now),
    previousHash: state.lastHash,
  };
  return seal(unsealed, about.digest);
}

/** What was said for the record: the reason, or what a meeting agreed on. */
function reasonOf(command: Command): string | null {
  if ('reason' in command) return command.reason;
  return 'agreed' in command ? command.agreed : null;
}

/** That it was done for another: by whom, for whom, and as what. */
function onBehalf(state: EvaluationState, actor: Actor, now: Date): Pick<AuditEvent, 'onBehalfOf'> {
  const acting = actsFor(state, actor, now);
  if (!acting) return {};
  const { person, kind } = acting;
  return { onBehalfOf: { ...nameOf(acting.for), actingName: person.name, kind } };
}

const nameOf = ({ personId, name }: PersonInBrief) => ({ personId, name });
