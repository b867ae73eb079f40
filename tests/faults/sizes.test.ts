import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsBeside } from '../../adapters/dynamodb/evaluation-items.ts';
import { shardOf, shards } from '../../adapters/dynamodb/keys.ts';
import { stateItem } from '../../adapters/dynamodb/state-item.ts';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import { at, commands, enrolled, january } from '../core/examples.ts';

const table = connectTable('kinerja');
const plan = commands.submitPlan.plan;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const mostBytesOfAnItem = 400_000;
const mostActions = 100;
const mostBytesOfAPayload = 262_144;

/** A plan as large as somebody fills it in: so many results and indicators, each with so long a text. */
function planOf(results: number, indicators: number, length: number): Plan {
  const text = 'é'.repeat(length);
  const [first] = plan.results;
  if (!first) throw new Error('the example has no result');
  const indicator = { ...(first.indicators[0] ?? {}), text, target: text };
  const result = {
    ...first,
    text,
    servesResult: text,
    indicators: Array.from({ length: indicators }, () => indicator),
  };
  return { ...plan, results: Array.from({ length: results }, () => result) } as Plan;
}

const sizes = fc.record({
  results: fc.integer({ min: 1, max: limits.results }),
  indicators: fc.integer({ min: 1, max: limits.indicators }),
  length: fc.integer({ min: 1, max: limits.shortText }),
});

describe('whatever people write', () => {
  it('a change has few actions, none of its items is near the limit, and the engine gets ids alone', () => {
    fc.assert(
      fc.property(sizes, ({ results, indicators, length }) => {
        const command = { ...commands.submitPlan, plan: planOf(results, indicators, length) };
        const actor = { kind: 'person', personId: enrolled.employee.personId, via: 'link' } as const;
        const decision = decide(enrolled, command, actor, at(january));
        if (!decision.decided) throw new Error(`refused: ${decision.refusal.reason}`);
        const { change } = decision;
        const items = itemsBeside(table, change);
        expect(items.length + 1).toBeLessThan(mostActions / 10);
        for (const item of [{ Put: { Item: stateItem(change.next) } }, ...items])
          expect(bytes(item.Put?.Item)).toBeLessThan(mostBytesOfAnItem / 2);
        expect(bytes(change.effects)).toBeLessThan(mostBytesOfAPayload / 50);
      }),
      { numRuns: 60 },
    );
  });

  it('beyond the limits is refused at the door, from one byte to four hundred kilobytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), (length) => {
        const parsed = planSchema.safeParse(planOf(1, 1, length));
        expect(parsed.success).toBe(length <= limits.shortText);
        if (!parsed.success) expect(parsed.error.issues[0]?.message).toBe('tooLong');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hundred thousand acts a minute', () => {
  it('meet on no counter: a change writes to its own evaluation and its own outbox entry alone', () => {
    const actor = { kind: 'person', personId: enrolled.employee.personId, via: 'link' } as const;
    const decision = decide(enrolled, commands.submitPlan, actor, at(january));
    if (!decision.decided) throw new Error('refused');
    const items = itemsBeside(table, decision.change).map((item) => String(item.Put?.Item?.pk));
    for (const pk of items)
      expect(pk.startsWith(`EVAL#${enrolled.evaluationId}`) || pk.startsWith('OUTBOX#')).toBe(true);
  });

  it('are spread evenly over the keys of every list', () => {
    for (const count of Object.values(shards)) {
      const filled = Array.from({ length: count }, () => 0);
      for (let index = 0; index < 20_000; index += 1) {
        const shard = shardOf(`2027-abc-p${index}`, count);
        filled[shard] = (filled[shard] ?? 0) + 1;
      }
      for (const number of filled) expect(Math.abs(number - 20_000 / count)).toBeLessThan(2_000 / count);
    }
  });
});
