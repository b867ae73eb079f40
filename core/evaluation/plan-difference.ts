import { differingFields, type FieldDifference } from './field-difference.ts';
import type { Plan } from './plan-document.ts';

type Result = Plan['results'][number];
type Indicator = Result['indicators'][number];

/** An indicator that came, went or reads otherwise; `place` counts from 0 where it stands, or stood. */
export type IndicatorDifference =
  | { kind: 'added' | 'removed'; place: number; indicator: Indicator }
  | { kind: 'altered'; place: number; fields: FieldDifference[] };

/** A planned result that came, went, reads otherwise, or stayed as it was. */
export type ResultDifference =
  | { kind: 'added' | 'removed'; place: number; result: Result }
  | {
      kind: 'altered';
      place: number;
      /** What the result is called now. */
      text: string;
      fields: FieldDifference[];
      indicators: IndicatorDifference[];
    }
  | { kind: 'unchanged'; place: number; text: string };

export type PlanDifference = {
  /** In the order of the later plan; what was removed comes last. */
  results: ResultDifference[];
  /** What is said beside the results: approach, behaviour, annexes. */
  fields: FieldDifference[];
};

/** Results that share less than this part of their words are two results, not one that was put otherwise. */
const alike = 0.4;

/** What changed from one version of a plan to another, field by field. */
export function differenceOfPlans(before: Plan, after: Plan): PlanDifference {
  const pairs = paired(before.results, after.results, ({ text }) => text);
  return {
    results: pairs.map(differenceOfResults),
    fields: [
      ...differingFields(before, after),
      ...differingFields(before.expectations, after.expectations).map((difference) => ({
        ...difference,
        field: `expectations.${difference.field}`,
      })),
    ],
  };
}

/** True when nothing at all reads otherwise. */
export function isUnchanged({ results, fields }: PlanDifference): boolean {
  return fields.length === 0 && results.every(({ kind }) => kind === 'unchanged');
}

type Pair<T> =
  | { was: T; is: T; place: number }
  | { was: T; is: undefined; place: number }
  | { was: undefined; is: T; place: number };

function differenceOfResults({ was, is, place }: Pair<Result>): ResultDifference {
  if (!was) return { kind: 'added', place, result: is };
  if (!is) return { kind: 'removed', place, result: was };
  const fields = differingFields(was, is);
  const pairs = paired(was.indicators, is.indicators, ({ text }) => text);
  const indicators = pairs.flatMap(differenceOfIndicators);
  if (fields.length === 0 && indicators.length === 0) return { kind: 'unchanged', place, text: is.text };
  return { kind: 'altered', place, text: is.text, fields, indicators };
}

function differenceOfIndicators({ was, is, place }: Pair<Indicator>): IndicatorDifference[] {
  if (!was) return [{ kind: 'added', place, indicator: is }];
  if (!is) return [{ kind: 'removed', place, indicator: was }];
  const fields = differingFields(was, is);
  return fields.length === 0 ? [] : [{ kind: 'altered', place, fields }];
}

/**
 * Finds what each item was before: first the one of the same words, then the likest that is left over. The items have
 * no ids, since a plan is written anew as a whole.
 */
function paired<T>(before: readonly T[], after: readonly T[], textOf: (item: T) => string): Pair<T>[] {
  const left = new Set(before.keys());
  const found = new Map<number, number>();
  const take = (is: number, was: number | undefined) => {
    if (was === undefined) return;
    found.set(is, was);
    left.delete(was);
  };
  const texts = { before: before.map(textOf), after: after.map(textOf) };
  for (const [is, text] of texts.after.entries()) {
    take(
      is,
      [...left].find((was) => texts.before[was] === text),
    );
  }
  for (const [is, text] of texts.after.entries()) {
    if (!found.has(is)) take(is, likest(text, left, texts.before));
  }
  const stayed = after.map((item, place): Pair<T> => {
    const was = found.get(place);
    return { was: was === undefined ? undefined : before[was], is: item, place } as Pair<T>;
  });
  const gone = [...left].map((place) => ({ was: before[place] as T, is: undefined, place }));
  return [...stayed, ...gone];
}

function likest(text: string, left: ReadonlySet<number>, texts: readonly string[]): number | undefined {
  const scored = [...left].map((place) => ({ place, score: likeness(text, texts[place] ?? '') }));
  const best = scored.sort((a, b) => b.score - a.score || a.place - b.place)[0];
  return best && best.score >= alike ? best.place : undefined;
}

/** The part of their words that two texts share: 1 for the same words, 0 for none. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 1 : [...one].filter((word) => other.has(word)).length / all;
}

const wordsOf = (text: string) => new Set(text.toLocaleLowerCase('id').match(/[\p{L}\p{N}]+/gu) ?? []);
