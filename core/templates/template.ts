import * as z from 'zod';
import { competenciesSchema } from '../competencies/competency.ts';
import { limits } from '../evaluation/document-fields.ts';
import { aspects, priorities } from '../evaluation/plan-document.ts';
import { behaviourValueIds } from '../rules/behaviours.ts';

export const templateKinds = ['plan', 'competencies'] as const;
export type TemplateKind = (typeof templateKinds)[number];
export const templateLimits = { name: 120, change: 500, templates: 100 } as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** A plan to start from: results with indicators, and what is expected of behaviour. */
export const planTemplateSchema = z.object({
  /** Words in a position that it is meant for, such as "guru"; for everybody where there are none. */
  positions: z.array(z.string()).max(20, 'tooMany'),
  results: z
    .array(
      z.object({
        priority: z.enum(priorities, 'required'),
        text: line(limits.shortText),
        indicators: z
          .array(
            z.object({
              aspect: z.enum(aspects, 'aspect'),
              text: line(limits.shortText),
              target: line(limits.shortText),
            }),
          )
          .min(1, 'required')
          .max(limits.indicators, 'tooMany'),
      }),
    )
    .min(1, 'required')
    .max(limits.results, 'tooMany'),
  /** Special expectations by value of BerAKHLAK. */
  expectations: z.partialRecord(z.enum(behaviourValueIds), z.string().trim().max(limits.reason, 'tooLong')),
});
export type PlanTemplate = z.infer<typeof planTemplateSchema>;

export const templateContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), plan: planTemplateSchema }),
  z.object({ kind: z.literal('competencies'), competencies: competenciesSchema }),
]);
export type TemplateContent = z.infer<typeof templateContentSchema>;

/** One version of a template, written once. The newest counts for new cycles; older ones stay to be read. */
export const templateSchema = z.object({
  templateId: z.string(),
  version: z.int().min(1),
  name: z.string(),
  /** True where new cycles do not take it any more. */
  retired: z.boolean(),
  content: templateContentSchema,
  at: z.iso.datetime(),
  /** Who wrote this version, by name. */
  by: z.string(),
  /** What is different from the version before, in words of HR. */
  change: z.string(),
});
export type Template = z.infer<typeof templateSchema>;

/** What a cycle remembers of a template: the version that was the newest when it was created. */
export const templatePinSchema = z.object({
  templateId: z.string(),
  version: z.int(),
  kind: z.enum(templateKinds),
  name: z.string(),
  /** As in a plan's template; empty for the other kind. */
  positions: z.array(z.string()).default([]),
});
export type TemplatePin = z.infer<typeof templatePinSchema>;

/** What a cycle pins of the newest versions: every plan, and the competencies that were written last. */
export function pinsOf(newest: readonly Template[]): TemplatePin[] {
  const inUse = newest.filter(({ retired }) => !retired).sort((a, b) => b.at.localeCompare(a.at));
  const competencies = inUse.find(({ content }) => content.kind === 'competencies');
  const plans = inUse.filter(({ content }) => content.kind === 'plan');
  return [...(competencies ? [competencies] : []), ...plans].map(pinOf);
}

function pinOf({ templateId, version, name, content }: Template): TemplatePin {
  const positions = content.kind === 'plan' ? content.plan.positions : [];
  return { templateId, version, kind: content.kind, name, positions };
}

/** True for plans that are meant for a position. */
export function isMeantFor({ positions }: Pick<TemplatePin, 'positions'>, position: string): boolean {
  const held = position.toLowerCase();
  return positions.length === 0 || positions.some((word) => held.includes(word.toLowerCase()));
}
