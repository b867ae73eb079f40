import type { PatternLine } from '../../core/rating/distribution.ts';
import type { Words } from '../words.ts';

/** One line of a pattern of distribution, as a sentence. */
export function patternWords({ of, least, most, some }: PatternLine, w: Words): string {
  const predicates = w.list(of.map((predicate) => w.t(`predicate.${predicate}`)));
  if (some) return w.t('pattern.some', { predicates });
  if (least !== undefined && most !== undefined) return w.t('pattern.between', { predicates, least, most });
  if (least !== undefined) return w.t('pattern.least', { predicates, least });
  return most === 0
    ? w.t('pattern.none', { predicates })
    : w.t('pattern.most', { predicates, most: most ?? 100 });
}
