import * as z from 'zod';

/** How far a table has come: the last step that is done, and where the one under way goes on. */
export const progressSchema = z.object({
  version: z.int().min(0),
  running: z
    .object({ step: z.int().min(1), after: z.record(z.string(), z.string()).nullable(), changed: z.int() })
    .nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** A table that nobody has migrated yet. */
export const fresh: Progress = { version: 0, running: null };

/** The step that comes next; undefined when the table has the newest layout. */
export function nextStep(progress: Progress, newest: number): number | undefined {
  if (progress.running) return progress.running.step;
  return progress.version < newest ? progress.version + 1 : undefined;
}

/** The progress after one page of a step: where it goes on, or that the step is done. */
export function afterPage(
  progress: Progress,
  step: number,
  page: { after: Record<string, string> | null; changed: number },
): Progress {
  const changed = (progress.running?.changed ?? 0) + page.changed;
  return page.after === null
    ? { version: step, running: null }
    : { version: progress.version, running: { step, after: page.after, changed } };
}
