import { beforeEach, describe, expect, it } from 'vitest';
import { type ExportLine, exportPage, exportRecord } from '../../core/usecases/export-record.ts';
import { commands, cycle } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const { cycleId } = cycle;
const exported = async (about: { evaluationId?: string; after?: string; cycleId?: string } = {}) =>
  exportRecord(
    { cycleId, evaluationId: null, after: null, ...about },
    { ...office.ports, anchors: undefined },
  );
const kindsOf = (lines: ExportLine[] = []) => lines.map(({ kind }) => kind);
/** Evaluations beside the first, by ids that stand behind its own. */
function withMore(count: number): void {
  const state = office.store.states.get(evaluationId);
  for (let place = 0; state && place < count; place += 1) {
    const id = `${evaluationId}-${String(place).padStart(4, '0')}`;
    office.store.states.set(id, { ...state, evaluationId: id });
  }
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
});

describe('an export of the record', () => {
  it('begins with how to verify it, and has of each evaluation its lines up to the version that was read', async () => {
    const lines = await exported();
    expect(kindsOf(lines)).toEqual(['about', 'evaluation', 'event', 'event', 'end']);
    expect(lines?.[0]).toMatchObject({
      ...{ kind: 'about', exportedAt: office.clock().toISOString(), cycleId, evaluationId: null },
      howToVerify: expect.arrayContaining([expect.stringContaining('Canonical JSON')]),
    });
    expect(lines?.[1]).toMatchObject({ evaluationId, version: 2, stage: 'planReview' });
    expect(lines?.at(-1)).toEqual({ kind: 'end', evaluations: 1, next: null });
  });

  it('leaves to the next one what came after an evaluation was read', async () => {
    const evaluations = {
      ...office.evaluations,
      ofCycle: async (id: string) => {
        const states = await office.evaluations.ofCycle(id);
        await act(office, 'assessor', commands.approvePlan);
        return states;
      },
    };
    const order = { cycleId, evaluationId: null, after: null };
    const lines = await exportRecord(order, { ...office.ports, evaluations, anchors: undefined });
    expect(kindsOf(lines).filter((kind) => kind === 'event')).toHaveLength(2);
    expect(office.store.events.get(evaluationId)).toHaveLength(3);
  });

  it('is of one evaluation alone where it is named, and of none that is not of the cycle', async () => {
    withMore(2);
    expect(kindsOf(await exported({ evaluationId }))).toEqual([
      'about',
      'evaluation',
      'event',
      'event',
      'end',
    ]);
    expect(await exported({ evaluationId: 'unknown' })).toBeUndefined();
    expect(await exported({ evaluationId, cycleId: 'elsewhere' })).toBeUndefined();
  });

  it('goes page by page, each ending with where the next one begins', async () => {
    withMore(exportPage);
    const states = [...office.store.states];
    const [even, odd] = [0, 1].map((rest) => states.filter((_, place) => place % 2 === rest));
    office.store.states = new Map([...(odd ?? []), ...(even ?? [])]);
    const first = await exported();
    const end = first?.at(-1);
    expect(end).toMatchObject({ kind: 'end', evaluations: exportPage });
    const after = end?.kind === 'end' && end.next ? end.next : '';
    const ids = (lines: ExportLine[] = []) =>
      lines.flatMap((line) => (line.kind === 'evaluation' ? [line.evaluationId] : []));
    expect(ids(first)).toEqual(ids(first).toSorted());
    expect(after).toBe(ids(first).at(-1));
    const second = await exported({ after });
    expect(kindsOf(second)).not.toContain('about');
    expect(second?.at(-1)).toEqual({ kind: 'end', evaluations: 1, next: null });
    expect(await exported({ after: '~' })).toEqual([{ kind: 'end', evaluations: 0, next: null }]);
    expect(await exported({ cycleId: 'elsewhere' })).toMatchObject([{}, { evaluations: 0, next: null }]);
  });

  it('has no next page where the last one is just full', async () => {
    withMore(exportPage - 1);
    expect((await exported())?.at(-1)).toEqual({ kind: 'end', evaluations: exportPage, next: null });
  });
});
