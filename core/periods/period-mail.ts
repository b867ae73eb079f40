import type { Effect, MailTemplate } from '../evaluation/effects.ts';

/** A mail about the chain of somebody's periods, which is about no task. */
export function periodMail(template: MailTemplate, evaluationId: string, to: string): Effect {
  return { kind: 'mail', template, evaluationId, to, taskVersion: null };
}
