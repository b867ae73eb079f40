import type { PeriodLine } from '../../core/periods/line.ts';
import type { Words } from '../words.ts';

/** Who did something about a period, and for whom. */
export function doersIn({ by, onBehalfOf }: Pick<PeriodLine, 'by' | 'onBehalfOf'>, w: Words): string {
  if (!onBehalfOf) return by.name;
  const kind = w.t(`substitutionKind.${onBehalfOf.kind}`);
  return `${by.name} ${w.t('period.standsIn', { name: onBehalfOf.name, kind })}`;
}
