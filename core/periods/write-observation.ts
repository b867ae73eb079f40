import * as z from 'zod';
import type { EvaluationState } from '../evaluation/state.ts';
import { headOfPeriods, isObservation, type PeriodEntry } from './line.ts';
import { observationsOf } from './observation.ts';
import { type ObservationLine, observationLimits, sealObservation } from './observation-line.ts';

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What the head of school fills in. */
export const observationFormSchema = z.object({
  on: z.iso.date('date'),
  text: line(observationLimits.seen),
  followUp: z.string().trim().max(observationLimits.followUp, 'tooLong').default(''),
});
/** What the teacher says to an observation. */
export const reflectionFormSchema = z.object({
  reflectsOn: z.coerce.number('unknown').int().min(1),
  reflection: line(observationLimits.reflection),
});

export type ObservationEntry =
  | { kind: 'observed'; form: z.infer<typeof observationFormSchema> }
  | { kind: 'reflected'; form: z.infer<typeof reflectionFormSchema> };

/** Why nothing is added; names a field of the form. */
export type ObservationRefusal = {
  path: string;
  code: 'inFuture' | 'beforeYear' | 'afterYear' | 'tooMany' | 'unknown';
};

type About = {
  state: Pick<EvaluationState, 'evaluationId'>;
  lines: readonly PeriodEntry[];
  doer: Pick<ObservationLine, 'by' | 'onBehalfOf'>;
  /** Today, and the year of the cycle, by the clock of the body. */
  today: string;
  year: number;
  now: Date;
  digest: (text: string) => string;
};

/** The line that an entry adds: an observation of a day of the year that has come, or a reflection on one. */
export function observationLineFor(
  entry: ObservationEntry,
  about: About,
): { line: ObservationLine } | { refusal: ObservationRefusal } {
  const { lines, state, doer, now } = about;
  const path = entry.kind === 'observed' ? 'text' : 'reflection';
  if (lines.filter(isObservation).length >= observationLimits.lines) return refuse(path, 'tooMany');
  const said = entry.kind === 'observed' ? observed(entry.form, about) : reflected(entry.form, lines);
  if ('refusal' in said) return said;
  const head = headOfPeriods(state.evaluationId, lines);
  const unsealed = {
    ...{ evaluationId: state.evaluationId, seq: head.lines + 1, kind: entry.kind },
    ...said,
    ...doer,
    ...{ at: now.toISOString(), previousHash: head.hash },
  };
  return { line: sealObservation(unsealed, about.digest) };
}

type Said =
  | Pick<ObservationLine, 'on' | 'text' | 'followUp' | 'reflectsOn'>
  | { refusal: ObservationRefusal };

function observed(form: z.infer<typeof observationFormSchema>, { today, year }: About): Said {
  if (form.on > today) return refuse('on', 'inFuture');
  if (form.on < `${year}-01-01`) return refuse('on', 'beforeYear');
  // The year is rated in the January after it: what is seen then belongs to the next one.
  if (form.on > `${year}-12-31`) return refuse('on', 'afterYear');
  return { ...form, reflectsOn: null };
}

function reflected(
  { reflectsOn, reflection }: z.infer<typeof reflectionFormSchema>,
  lines: readonly PeriodEntry[],
): Said {
  const on = observationsOf(lines).find(({ line: { seq } }) => seq === reflectsOn)?.line.on;
  return on === undefined
    ? refuse('reflection', 'unknown')
    : { on, text: reflection, followUp: '', reflectsOn };
}

const refuse = (path: string, code: ObservationRefusal['code']) => ({ refusal: { path, code } });
