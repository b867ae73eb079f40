import type { PeriodEntry } from '../../core/periods/line.ts';
import { type Period, periodsOf, type Rhythm } from '../../core/periods/period.ts';
import { resultInForce, standingOf } from '../../core/periods/standing.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Definitions } from './definitions.tsx';
import { periodName } from './period-words.ts';

/** The periods of a year, and what was recorded of them. */
export type PeriodsOfYear = { every: Rhythm; year: number; lines: readonly PeriodEntry[] };

/** Where no periods are looked at. */
export const noPeriodsOfYear: PeriodsOfYear = { every: 'none', year: 0, lines: [] };

type Props = { evaluationId: string; periods: PeriodsOfYear; linked: boolean; w: Words };

/**
 * What each period of the year was given, beside the year itself; nothing where the body has no periods. The annual
 * predicate is concluded from the year's own ratings (article 25), never from these.
 */
export function PeriodPredicates({ evaluationId, periods, linked, w }: Props) {
  const { every, year, lines } = periods;
  if (every === 'none') return null;
  const recorded = periodsOf(every, year).flatMap((period) => pairOf(period, lines, w));
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{w.t('period.beside')}</h2>
      {recorded.length === 0 ? <p class="quiet-text">{w.t('period.noneYet')}</p> : null}
      <Definitions items={recorded} />
      <p class="hint">{w.t('period.besideHint')}</p>
      {linked ? (
        <p>
          <a href={paths.periods(evaluationId)}>{w.t('period.see')}</a>
        </p>
      ) : null}
    </section>
  );
}

function pairOf(period: Period, lines: readonly PeriodEntry[], w: Words): [string, string][] {
  const standing = standingOf(lines, period.id);
  if (!standing) return [];
  return [[periodName(period, w), w.t(`predicate.${resultInForce(standing).predicate}`)]];
}
