import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { type Anchor, verifyAudit } from '../../core/usecases/verify-audit.ts';
import { commands, cycle, digest, enrolled, january } from '../core/examples.ts';
import { correctName, writeNotes, writePeriods } from './chains.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const other = `${cycle.cycleId}-another`;
type Claims = NonNullable<Parameters<typeof verifyAudit>[0]['claims']>;
const verify = (anchors: Anchor[] = [], claims: Claims = new Map()) =>
  verifyAudit({ at: office.clock(), anchors, claims }, office.ports);
const eventsOf = (id = evaluationId) => office.store.events.get(id) ?? [];
const spoil = (id = evaluationId) => Object.assign(eventsOf(id)[0] ?? {}, { command: 'something else' });

function change(about: Partial<EvaluationState>): void {
  const state = office.store.states.get(evaluationId);
  if (state) office.store.states.set(evaluationId, { ...state, ...about });
}

/** An evaluation with three lines, a minute apart, the first of them of the example's January. */
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  for (const command of [commands.submitPlan, commands.returnPlan]) {
    office.clock.forward(60_000);
    await act(office, command.name === 'submitPlan' ? 'employee' : 'assessor', command);
  }
});

/** Another evaluation, whose record is altered. */
function addBroken(): void {
  const state = office.store.states.get(evaluationId);
  const events = eventsOf().map((event) => ({
    ...event,
    evaluationId: other,
    by: { kind: 'system' } as const,
  }));
  if (!state) throw new Error('there is one evaluation');
  office.store.states.set(other, { ...state, evaluationId: other, documents: enrolled.documents });
  office.store.events.set(other, events);
}

describe('a record beside the state that stands on it', () => {
  it.each([
    ['lines that the state does not know', { version: 2 }, 3],
    ['a state that is further than the record', { version: 5 }, 4],
    ['another last line than the record', { lastHash: 'something else' }, 3],
  ])('that has %s is bad from the first line that differs', async (_, about, seq) => {
    change(about);
    expect(await verify()).toMatchObject({ bad: { chain: 'record', id: evaluationId, seq } });
  });

  it('is passed over where it was taken away while one looked', async () => {
    office.ports.evaluations.loadFile = async () => undefined;
    expect(await verify()).toMatchObject({ evaluations: 0, events: 0, bad: null });
  });
});

describe('the line that is named of many that do not hold', () => {
  it('is of a record before notes, of notes before periods, of periods before corrections', async () => {
    await writeNotes(office, 1);
    await writePeriods(office, 1);
    await correctName(office, 'Siti Aminah');
    const { corrections, notes, periods } = office.store;
    Object.assign(corrections[0] ?? {}, { before: 'somebody else' });
    expect((await verify()).bad?.chain).toBe('corrections');
    Object.assign(periods.get(evaluationId)?.[0] ?? {}, { predicate: 'excellent' });
    expect((await verify()).bad?.chain).toBe('periods');
    Object.assign(notes.get(evaluationId)?.[0] ?? {}, { achieved: 'something else' });
    expect((await verify()).bad?.chain).toBe('notes');
    spoil();
    expect((await verify()).bad?.chain).toBe('record');
  });

  it.each([false, true])(
    'is the first by its id, in whatever order they are listed (%s)',
    async (reversed) => {
      addBroken();
      spoil();
      const states = [...office.store.states];
      office.store.states = new Map(reversed ? states.reverse() : states);
      expect(await verify()).toMatchObject({ evaluations: 2, bad: { id: other } });
    },
  );

  it('is the earliest of those that anchors deny', async () => {
    const claims = new Map([
      [
        `record ${evaluationId}`,
        [3, 1, 2].map((seq) => ({ seq, hash: seq === 1 ? (eventsOf()[0]?.hash ?? '') : 'something else' })),
      ],
    ]);
    expect(await verify([], claims)).toMatchObject({ bad: { chain: 'record', id: evaluationId, seq: 2 } });
  });
});

describe('what was corrected about a person', () => {
  it('holds in the order of its lines, in whatever order they are listed', async () => {
    await correctName(office, 'Siti Aminah');
    await correctName(office, 'Siti Aminah Putri');
    office.store.corrections.reverse();
    expect(await verify()).toMatchObject({ corrections: 2, bad: null });
  });
});

describe('a root of all records', () => {
  const rootAt = async (at: Date) => {
    const { anchor } = await verifyAudit({ at, anchors: [] }, office.ports);
    return anchor;
  };

  it('is one of every record that had begun by then, with how many they are', async () => {
    const before = await rootAt(new Date(january.getTime() - 1));
    expect(before).toEqual({ at: '2027-01-05T02:59:59.999Z', root: digest('[]'), evaluations: 0 });
    expect(await rootAt(january)).toMatchObject({ at: january.toISOString(), evaluations: 1 });
  });

  it('holds for each of those that were kept, and the first that does not is named', async () => {
    const kept = [
      await rootAt(new Date(january.getTime() - 1)),
      await rootAt(january),
      await rootAt(office.clock()),
    ];
    expect(await verify(kept)).toMatchObject({ brokenAnchor: null, anchor: { evaluations: 1 } });
    const [first, second, third] = kept.map((anchor, place) =>
      place > 0 ? { ...anchor, root: 'x' } : anchor,
    );
    if (!first || !second || !third) throw new Error('there are three');
    expect(await verify([first, second, third])).toMatchObject({ brokenAnchor: second.at });
  });

  it('is one of nothing where there is no cycle', async () => {
    office.store.cycles.clear();
    expect((await verify()).anchor).toEqual({
      ...{ at: office.clock().toISOString(), root: digest('[]'), evaluations: 0 },
    });
  });
});
