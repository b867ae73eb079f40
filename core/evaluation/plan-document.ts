import * as z from 'zod';
import { behaviourValueIds } from '../rules/behaviours.ts';
import { limits, line, oneOf, optionalText } from './document-fields.ts';

/** Aspek of an indicator (PermenPAN-RB 6/2022, annex: aspek indikator kinerja individu). */
export const aspects = ['quantity', 'quality', 'time', 'cost'] as const;

export const priorities = ['main', 'additional'] as const;

/** Pendekatan hasil kerja: measure and target apart, or told in one narrative (annex: formats A.1.6 and A.1.7). */
export const approaches = ['quantitative', 'qualitative'] as const;

/** Perspektif of a result of high leaders (annex: formats A.1.1 and A.1.2). */
export const perspectives = ['recipients', 'processes', 'internal', 'budget'] as const;

/** How a result serves one of the superior: as a part of it, or on the way to it (annex: cascading). */
export const cascadings = ['direct', 'indirect'] as const;

const indicatorSchema = z.object({
  aspect: oneOf(aspects),
  text: line(limits.shortText),
  target: optionalText(limits.shortText),
});

const plannedResultSchema = z.object({
  priority: z.enum(priorities, 'required'),
  /** Rencana hasil kerja. */
  text: line(limits.shortText),
  /** Rencana hasil kerja pimpinan yang diintervensi. */
  servesResult: optionalText(limits.shortText),
  cascading: oneOf(cascadings),
  perspective: oneOf(perspectives),
  /** The goal of the organisation that it serves, in the words of the cycle. */
  goal: optionalText(limits.shortText),
  indicators: z.array(indicatorSchema).min(1, 'required').max(limits.indicators, 'tooMany'),
});

const expectationsSchema = z
  .object(Object.fromEntries(behaviourValueIds.map((value) => [value, optionalText(limits.reason)])))
  .default({}) as z.ZodType<Partial<Record<(typeof behaviourValueIds)[number], string>>>;

const planFieldsSchema = z.object({
  approach: z.enum(approaches).default('quantitative'),
  results: z
    .array(plannedResultSchema)
    .min(1, 'required')
    .max(limits.results, 'tooMany')
    .refine((results) => results.some((result) => result.priority === 'main'), 'needsMainResult'),
  /** Ekspektasi khusus pimpinan on behaviour: in general, and by value (article 10(4)). */
  behaviourExpectation: optionalText(limits.longText),
  expectations: expectationsSchema,
  /** The three annexes of a plan (articles 11 to 13, format A.1.8). */
  resources: optionalText(limits.longText),
  accountability: optionalText(limits.longText),
  consequences: optionalText(limits.longText),
});

/**
 * Sasaran Kinerja Pegawai (SKP). At least one result is a main one. In the quantitative approach each measure has
 * an aspect and a target of its own; in the qualitative one a narrative holds both (article 9).
 */
export const planSchema = planFieldsSchema.superRefine(({ approach, results }, context) => {
  if (approach === 'qualitative') return;
  for (const [row, { indicators }] of results.entries()) {
    for (const [place, indicator] of indicators.entries()) {
      for (const field of ['aspect', 'target'] as const) {
        if (indicator[field]) continue;
        const path = ['results', row, 'indicators', place, field];
        context.addIssue({ code: 'custom', message: 'required', path });
      }
    }
  }
});

export type Plan = z.infer<typeof planSchema>;
