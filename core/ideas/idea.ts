import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';

/** Limits of the register of ideas; stated on the pages and enforced here. */
export const ideaLimits = { title: 150, text: 2_000, note: 1_000, ideas: 200, steps: 30 } as const;

/** What has come of an idea. */
export const ideaEffects = ['none', 'tried', 'adopted', 'spread'] as const;
export type IdeaEffect = (typeof ideaEffects)[number];

const stepSchema = z.object({
  kind: z.enum(['acknowledged', 'effect', 'shared', 'unshared']),
  at: z.iso.datetime(),
  /** Who did it, by name: the register is read years later. */
  by: z.string(),
  effect: z.enum(ideaEffects).nullable(),
  note: z.string(),
});
export type IdeaStep = z.infer<typeof stepSchema>;

/** An employee's idea for better service. What was recorded stays as it is; steps are only added. */
export const ideaSchema = z.object({
  ideaId: z.string(),
  /** Counts the author's ideas. */
  number: z.int().min(1),
  version: z.int().min(1),
  author: personInBriefSchema,
  /** The author's superior when it was recorded, who answers it. */
  supervisor: personInBriefSchema,
  unit: z.string(),
  organisation: z.string(),
  title: z.string(),
  problem: z.string(),
  proposal: z.string(),
  expectedEffect: z.string(),
  /** True when the author lets everybody read it. */
  shared: z.boolean(),
  recordedAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
  effect: z.enum(ideaEffects),
  steps: z.array(stepSchema),
});
export type Idea = z.infer<typeof ideaSchema>;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What an employee fills in. */
export const ideaFormSchema = z.object({
  title: line(ideaLimits.title),
  problem: line(ideaLimits.text),
  proposal: line(ideaLimits.text),
  expectedEffect: line(ideaLimits.text),
  shared: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
});
export type IdeaForm = z.infer<typeof ideaFormSchema>;

const optionalNote = z.string().trim().max(ideaLimits.note, 'tooLong').default('');

/** What is done to an idea. */
export const ideaActSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('acknowledge'), note: optionalNote }),
  z.object({
    do: z.literal('effect'),
    effect: z.enum(ideaEffects, 'required'),
    note: line(ideaLimits.note),
  }),
  z.object({ do: z.literal('share') }),
  z.object({ do: z.literal('unshare') }),
]);
export type IdeaAct = z.infer<typeof ideaActSchema>;

/** The id of a person's idea; the part before the point is the author. */
export const ideaIdOf = (authorId: string, number: number) => `${authorId}.${number}`;

/** Author and number in an id; undefined where it is none of ours. */
export function partsOfIdeaId(ideaId: string): { authorId: string; number: number } | undefined {
  const [, authorId, number] = /^([\w-]{4,40})\.([1-9]\d{0,3})$/.exec(ideaId) ?? [];
  return authorId && number ? { authorId, number: Number(number) } : undefined;
}
