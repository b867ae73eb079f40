import type { RatingStanding } from '../../core/evaluation/distribution-refusal.ts';
import { countPredicates, type PatternLine } from '../../core/rating/distribution.ts';
import { type Predicate, predicates } from '../../core/rating/rating.ts';
import type { Key, Words } from '../words.ts';
import { Bar, DataTable } from './lists.tsx';
import { patternWords } from './pattern-words.ts';

/** What the unit achieved that an assessor leads. */
export function achievementWords({ unit, inForce }: RatingStanding, w: Words): string {
  const name = unit.unit || unit.organisation || w.t('distribution.wholeBody');
  if (!inForce) return w.t('distribution.unknown', { unit: name });
  const predicate = w.t(`organisationPredicate.${inForce.predicate}`);
  return w.t(`distribution.${inForce.from}`, { unit: name, predicate });
}

type Props = {
  /** Predicates by evaluation. */
  given: Readonly<Record<string, Predicate>>;
  pattern: readonly PatternLine[];
  /** Told with the `count` of those that are rated. */
  caption: Key;
  w: Words;
};

/** How many people have each predicate, beside what is to be expected. */
export function DistributionCounts({ given, pattern, caption, w }: Props) {
  const all = Object.values(given);
  const counts = countPredicates(all);
  return (
    <DataTable
      caption={w.t(caption, { count: all.length })}
      head={[w.t('distribution.predicate'), w.t('distribution.people'), w.t('distribution.expected')]}
      rows={predicates.map((predicate) => ({
        key: predicate,
        cells: [
          w.t(`predicate.${predicate}`),
          <>
            {w.number(counts[predicate])} ({w.percent(counts[predicate], all.length)})
            <Bar part={counts[predicate]} whole={all.length} />
          </>,
          pattern
            .filter(({ of }) => of.includes(predicate))
            .map((line) => patternWords(line, w))
            .join('; ') || w.t('distribution.mayBe'),
        ],
      }))}
    />
  );
}
