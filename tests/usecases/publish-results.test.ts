import { beforeEach, describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { smallestGroup } from '../../core/cycle/publication.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import { publishResults } from '../../core/usecases/publish-results.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { dumpOf, type Office, openOffice } from './office.ts';

let office: Office;
const { cycleId } = cycle;
const publish = (ports: { cycles?: Cycles } = {}) => publishResults(cycleId, { ...office, ...ports });
const closed = (about: Partial<Cycle> = {}) =>
  office.store.cycles.set(cycleId, { ...cycle, status: 'closed', ...about });

/** So many people were rated good in this cycle. */
function rated(count: number, of = cycleId): void {
  for (let index = 0; index < count; index += 1) {
    const evaluationId = `${of}-p${index}`;
    office.store.states.set(evaluationId, {
      ...{ ...enrolled, evaluationId, cycleId: of, stage: 'final' },
      outcome: { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' },
    });
  }
}

beforeEach(() => {
  office = openOffice();
});

describe('how the predicates of a cycle are spread', () => {
  it('is published with the edition that the cycle then counts, of its own evaluations', async () => {
    closed();
    rated(smallestGroup);
    rated(3, 'another-cycle');
    const now = office.clock();
    expect(await publish()).toBe('published');
    expect(await office.cycles.publication(cycleId)).toMatchObject({
      ...{ cycleId, at: now.toISOString(), edition: 1 },
      all: { total: smallestGroup, predicates: { good: smallestGroup } },
    });
    expect(office.store.cycles.get(cycleId)).toMatchObject({ version: cycle.version + 1, editions: 1 });
  });

  it('is published again once appeals were decided: the newest edition is read', async () => {
    closed();
    await publish();
    rated(smallestGroup);
    expect(await publish()).toBe('published');
    expect(await office.cycles.publication(cycleId)).toMatchObject({
      edition: 2,
      all: { total: smallestGroup },
    });
  });

  it.each(['draft', 'running'] as const)('is not published of a cycle that is %s', async (status) => {
    closed({ status });
    const before = dumpOf(office);
    expect(await publish()).toBe('notClosed');
    expect(dumpOf(office)).toBe(before);
  });

  it('is not published of a cycle that nobody knows', async () => {
    expect(await publish()).toBe('unknown');
    expect(office.store.publications.size).toBe(0);
  });

  it('is not published where the cycle was changed at the same moment', async () => {
    closed();
    const { cycles } = office;
    const racing: Cycles = {
      ...cycles,
      publish: (...given) => {
        closed({ version: cycle.version + 5 });
        return cycles.publish(...given);
      },
    };
    expect(await publish({ cycles: racing })).toBe('conflict');
    expect(office.store.publications.size).toBe(0);
  });
});
