import type { Plan } from '../evaluation/plan-document.ts';
import type { Review } from '../evaluation/review-documents.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Block, Row } from './paper.ts';

/**
 * The seven values with their guides of conduct, which stand in every plan, what the superior expects of each, and
 * in the formats C what the assessor says of it.
 */
export function behaviourTable(plan: Plan, ruleSet: string, review?: Pick<Review, 'values'>): Block {
  const rows = ruleSetOf(ruleSet).behaviours.map(({ value, name, guides }, index): Row => {
    const lines = guides.map((guide) => `- ${guide.charAt(0).toUpperCase()}${guide.slice(1)}`);
    const planned = [String(index + 1), [name, ...lines].join('\n'), plan.expectations[value] ?? ''];
    return review ? [...planned, review.values[value]?.feedback ?? ''] : planned;
  });
  return {
    kind: 'table',
    head: [
      'NO',
      'PERILAKU KERJA',
      'EKSPEKTASI KHUSUS PIMPINAN',
      ...(review ? ['UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'] : []),
    ],
    widths: review ? [5, 45, 25, 25] : [5, 55, 40],
    rows,
  };
}
