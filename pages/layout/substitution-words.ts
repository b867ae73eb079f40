import type { SubstitutionKind } from '../../core/substitution/substitution.ts';
import type { Words } from '../words.ts';

/** "X for Y", and as what. */
export function standsInWords(
  { x, y, kind }: { x: string; y: string; kind: SubstitutionKind },
  w: Words,
): string {
  return w.t('substitution.xForY', { x, y, kind: w.t(`substitutionKind.${kind}`) });
}
