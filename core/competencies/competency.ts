import * as z from 'zod';

/** Limits of a competency template. */
export const competencyLimits = { competencies: 12, name: 80, level: 300, fewest: 4, most: 5 } as const;

const words = (max: number) =>
  z.object({
    id: z.string().trim().min(1, 'required').max(max, 'tooLong'),
    en: z.string().max(max, 'tooLong'),
  });

/** A competency with its levels, the lowest first. English may be missing where HR wrote none. */
export const competencySchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'unknown'),
  name: words(competencyLimits.name),
  levels: z
    .array(words(competencyLimits.level))
    .min(competencyLimits.fewest, 'levels')
    .max(competencyLimits.most, 'levels'),
  /** How much it counts in a mean of levels; 0 counts not at all. */
  weight: z.int().min(0).max(100),
});
export type Competency = z.infer<typeof competencySchema>;
export const competenciesSchema = z
  .array(competencySchema)
  .min(1, 'required')
  .max(competencyLimits.competencies, 'tooMany');

/** The levels that somebody gave, by the code of the competency: feedback for development, never a predicate. */
export const givenLevelsSchema = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'unknown'),
    z.object({
      level: z
        .string()
        .regex(/^[1-5]?$/, 'unknown')
        .default(''),
      note: z.string().trim().max(1_000, 'tooLong').default(''),
    }),
  )
  .refine((given) => Object.keys(given).length <= competencyLimits.competencies, 'tooMany');
export type GivenLevels = z.infer<typeof givenLevelsSchema>;

/** The level that was given; undefined where none was. */
export function levelOf(given: GivenLevels | undefined, code: string): number | undefined {
  const level = given?.[code]?.level;
  return level ? Number(level) : undefined;
}

/** The weighed mean of the levels that were given, from 1 up; undefined where none counts. */
export function meanLevel(
  competencies: readonly Competency[],
  given: GivenLevels | undefined,
): number | undefined {
  const counted = competencies.flatMap(({ code, weight }) => {
    const level = levelOf(given, code);
    return level === undefined || weight === 0 ? [] : [{ level, weight }];
  });
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return undefined;
  return counted.reduce((sum, { level, weight }) => sum + level * weight, 0) / weights;
}
