import * as z from 'zod';
import { predicates } from '../rating/rating.ts';
import type { Cycle } from './cycle.ts';
import type { CycleSummary, Results } from './summary.ts';

/** People. Of fewer results the predicates are not told apart in public: in a small group everybody would know whose they are. */
export const smallestGroup = 10;

const countsSchema = z.object({
  total: z.int(),
  /** Null where the group is too small for it. */
  predicates: z.partialRecord(z.enum(predicates), z.int()).nullable(),
  unfinished: z.int(),
  excluded: z.int(),
  open: z.int(),
});

/** What everybody may read of a cycle that is over: how the predicates are spread, and nobody's name. */
export const publicationSchema = z.object({
  cycleId: z.string(),
  at: z.iso.datetime(),
  /** How often it was published; appeals that are decided later change it. */
  edition: z.int().min(1),
  all: countsSchema,
  organisations: z.array(countsSchema.extend({ name: z.string() })),
});
export type Publication = z.infer<typeof publicationSchema>;
export type PublishedCounts = z.infer<typeof countsSchema>;

/** What is published of a closed cycle; null before it is closed, because results are still being made. */
export function publicationOf(cycle: Cycle, summary: CycleSummary, now: Date): Publication | null {
  if (cycle.status !== 'closed') return null;
  return {
    cycleId: cycle.cycleId,
    at: now.toISOString(),
    edition: cycle.editions + 1,
    all: publicCounts(summary.all),
    organisations: summary.organisations.map((organisation) => ({
      name: organisation.name,
      ...publicCounts(organisation),
    })),
  };
}

/** A cycle of which another edition is published. */
export function publishedCycle(cycle: Cycle): Cycle {
  return { ...cycle, version: cycle.version + 1, editions: cycle.editions + 1 };
}

function publicCounts({ total, predicates: found, unfinished, excluded, open }: Results): PublishedCounts {
  const rated = Object.values(found).reduce((sum, count) => sum + count, 0);
  return { total, predicates: rated < smallestGroup ? null : found, unfinished, excluded, open };
}
