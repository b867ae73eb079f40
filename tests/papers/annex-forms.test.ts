import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import type { PaperName } from '../../core/papers/paper.ts';
import { commands, plan } from '../core/examples.ts';
import { forms, missingIn } from './annex.ts';
import { played } from './played.ts';
import { blocksOf, written } from './reading.ts';
import { decided, rated } from './year.ts';

type PlanFor = 'staff' | 'leadership';

/** A whole year of one evaluation, up to the decision on an objection. */
function year(planFor: PlanFor, approach: Plan['approach']) {
  const [main] = plan.results;
  const perspective = planFor === 'leadership' ? ('budget' as const) : ('' as const);
  const results = [
    { ...main, perspective },
    { ...main, perspective, priority: 'additional' as const },
  ];
  const planned = planSchema.parse({ ...plan, approach, results });
  const two = <Item>(list: readonly Item[]) => [...list, ...list];
  const { selfAssessment } = commands.submitSelfAssessment;
  const { review } = commands.submitReview;
  const moves = decided({ outcome: 'confirmed', reasons: 'Sudah diperiksa' }).map((move) => {
    const { command } = move;
    if (command.name === 'submitPlan') return { ...move, command: { ...command, plan: planned } };
    if (command.name === 'submitSelfAssessment')
      return {
        ...move,
        command: { ...command, selfAssessment: { ...selfAssessment, results: two(selfAssessment.results) } },
      };
    if (command.name === 'submitReview')
      return { ...move, command: { ...command, review: { ...review, results: two(review.results) } } };
    return move;
  });
  return played(moves, { planFor });
}

describe('a paper has every part of its form in the annex, in the order of the form', () => {
  it.each<[keyof typeof forms, PaperName, PlanFor, Plan['approach']]>([
    ['A.1.1', 'skp', 'leadership', 'qualitative'],
    ['A.1.2', 'skp', 'leadership', 'quantitative'],
    ['A.1.6', 'skp', 'staff', 'qualitative'],
    ['A.1.7', 'skp', 'staff', 'quantitative'],
    ['C.1.1', 'result', 'staff', 'qualitative'],
    ['C.1.1', 'result', 'leadership', 'qualitative'],
    ['C.1.2', 'result', 'leadership', 'quantitative'],
    ['C.1.3', 'result', 'staff', 'quantitative'],
    ['D.1.1', 'evaluation', 'staff', 'quantitative'],
    ['D.1.3', 'objection', 'staff', 'quantitative'],
  ])('%s: the paper %s of %s in the %s approach', (format, name, planFor, approach) => {
    const paper = written(name, year(planFor, approach));
    expect(paper.format).toBe(format);
    expect(paper.name).toBe(name);
    expect(missingIn(paper, forms[format])).toEqual([]);
    // The forms of a result stand across, because of their columns; those of a decision do not.
    expect(paper.landscape).toBe(name === 'skp' || name === 'result');
  });

  it('D.1.2: the evaluation by the superior of the assessor', () => {
    const paper = written(
      'evaluation',
      played([
        ...rated.slice(0, -1),
        { command: { name: 'passReviewOn' }, by: null, now: '2028-02-05T03:00:00Z' },
        { command: commands.submitReview, by: 'decider', now: '2028-02-08T03:00:00Z' },
      ]),
    );
    expect(missingIn(paper, forms['D.1.2'])).toEqual([]);
  });
});

it('every table has a width and a cell for each of its heads, and names none of them twice', () => {
  for (const planFor of ['staff', 'leadership'] as const)
    for (const approach of ['qualitative', 'quantitative'] as const)
      for (const name of ['skp', 'result'] as const)
        for (const { head, widths, rows } of blocksOf(written(name, year(planFor, approach)), 'table')) {
          expect(widths).toHaveLength(head.length);
          expect(Math.min(...widths)).toBeGreaterThan(0);
          expect(new Set(head).size).toBe(head.length);
          expect(head).not.toContain('');
          for (const row of rows) if (!('across' in row)) expect(row).toHaveLength(head.length);
        }
});
