import type { Documents } from '../evaluation/documents.ts';
import type { PaperName } from './paper.ts';

/** The papers that an evaluation has by now, in the order in which they come to be. */
export function papersOf({ plan, review, appealDecision }: Documents): PaperName[] {
  return [
    ...(plan ? (['skp'] as const) : []),
    ...(plan && review ? (['result', 'evaluation'] as const) : []),
    ...(appealDecision ? (['objection'] as const) : []),
  ];
}
