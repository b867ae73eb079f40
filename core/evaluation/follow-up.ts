import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';
import type { Effect } from './effects.ts';
import type { EvaluationState } from './state.ts';

/** Limits of a follow-up plan, stated on its page. */
export const followUpLimits = { text: 4_000, goal: 300, goals: 5 } as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const goal = z.object({ text: line(followUpLimits.goal), by: z.iso.date('date') });

/** What the assessor writes, with the employee: how they are coached, and what is to be reached by when. */
export const followUpFormSchema = z.object({
  coaching: line(followUpLimits.text),
  goals: z.array(goal).min(1, 'required').max(followUpLimits.goals, 'tooMany'),
});
export type FollowUpForm = z.infer<typeof followUpFormSchema>;

/** A follow-up plan after a result that asks for one (annex BAB V A.12.f; coaching as in annex BAB III). */
export const followUpSchema = followUpFormSchema.extend({
  evaluationId: z.string(),
  version: z.int().min(1),
  writtenBy: personInBriefSchema,
  writtenAt: z.iso.datetime(),
  /** What the employee said to it, and when. */
  answer: z.object({ text: z.string(), at: z.iso.datetime() }).nullable(),
  /** How it ended. */
  closing: z.object({ note: z.string(), at: z.iso.datetime() }).nullable(),
  /** Dates that people were reminded of. */
  reminded: z.array(z.iso.date()),
});
export type FollowUp = z.infer<typeof followUpSchema>;

export const followUpAnswerSchema = z.object({ text: line(followUpLimits.text) });
export const followUpClosingSchema = z.object({ note: line(followUpLimits.text) });

/** True once a result is final and asks for a follow-up: Butuh Perbaikan, and what is below. */
export function asksForFollowUp({ stage, outcome }: EvaluationState): boolean {
  const low = outcome !== null && outcome.predicate !== 'excellent' && outcome.predicate !== 'good';
  return stage === 'final' && low;
}

/** A plan that is new, or written anew: the employee answers again, dates that moved are reminded of again. */
export function written(
  form: FollowUpForm,
  { state, before, now }: { state: EvaluationState; before: FollowUp | undefined; now: Date },
): FollowUp {
  return {
    ...form,
    goals: [...form.goals].sort((a, b) => (a.by < b.by ? -1 : 1)),
    evaluationId: state.evaluationId,
    version: (before?.version ?? 0) + 1,
    writtenBy: state.assessor,
    writtenAt: now.toISOString(),
    answer: null,
    closing: null,
    reminded: before?.reminded ?? [],
  };
}

/** The first date that people are still to be reminded of; undefined when the plan is closed or has none left. */
export function nextDate({ goals, reminded, closing }: FollowUp): string | undefined {
  if (closing) return undefined;
  return goals.map(({ by }) => by).find((by) => !reminded.includes(by));
}

/** The plan once people were reminded of what is due by today, and their mails; undefined when nothing is. */
export function reminded(
  plan: FollowUp,
  { employee, assessor }: Pick<EvaluationState, 'employee' | 'assessor'>,
  today: string,
): { plan: FollowUp; effects: Effect[] } | undefined {
  const due = nextDate(plan);
  if (due === undefined || due > today) return undefined;
  const dates = plan.goals.map(({ by }) => by).filter((by) => by <= today);
  const { evaluationId, version } = plan;
  const mailTo = (to: string): Effect => ({
    kind: 'mail',
    template: 'followUp',
    evaluationId,
    to,
    taskVersion: null,
  });
  return {
    plan: { ...plan, version: version + 1, reminded: [...new Set([...plan.reminded, ...dates])] },
    effects: [employee.personId, assessor.personId].map(mailTo),
  };
}
