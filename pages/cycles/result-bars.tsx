import type { Results } from '../../core/cycle/summary.ts';
import { predicates } from '../../core/rating/rating.ts';
import { Bar } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

/** Predicates of many as a chart with its numbers. */
export function ResultBars({ results, w }: { results: Results; w: Words }) {
  const rows = [
    ...predicates.map((predicate) => ({
      key: predicate as string,
      label: w.t(`predicate.${predicate}`),
      count: results.predicates[predicate] ?? 0,
    })),
    { key: 'unfinished', label: w.t('summary.unfinished'), count: results.unfinished },
    { key: 'excluded', label: w.t('stage.excluded'), count: results.excluded },
    { key: 'open', label: w.t('summary.open'), count: results.open },
  ];
  return (
    <table class="bars">
      <caption>{w.t('summary.chart')}</caption>
      <thead class="hidden-words">
        <tr>
          <th scope="col">{w.t('outcome.predicate')}</th>
          <th scope="col">{w.t('cycle.number')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td class="number">{w.number(count)}</td>
            <td class="bar-cell">
              <Bar part={count} whole={results.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
