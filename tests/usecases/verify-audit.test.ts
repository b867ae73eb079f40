import { describe, expect, it } from 'vitest';
import { seal } from '../../core/evaluation/audit.ts';
import type { NoteLine } from '../../core/notes/note.ts';
import type { PeriodEntry } from '../../core/periods/line.ts';
import { type Anchor, verifyAudit } from '../../core/usecases/verify-audit.ts';
import { commands, digest } from '../core/examples.ts';
import { correctName, writeNotes, writePeriods } from './chains.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const verify = (office: Office, anchors: Anchor[] = []) =>
  verifyAudit({ at: office.clock(), anchors }, office.ports);

/** An evaluation with four lines in its record. */
async function recorded(): Promise<Office> {
  const office = await withOneEvaluation(openOffice());
  for (const [personId, command] of [
    ['employee', commands.submitPlan],
    ['assessor', commands.returnPlan],
    ['employee', commands.submitPlan],
  ] as const) {
    office.clock.forward(60_000);
    await act(office, personId, command);
  }
  return office;
}

/** The same with two notes and a correction of the employee. */
async function withNotes(): Promise<Office> {
  const office = await recorded();
  await writeNotes(office, 2);
  await correctName(office, 'Siti Aminah');
  return office;
}

const eventsOf = (office: Office) => office.store.events.get(evaluationId) ?? [];

describe('verifying the record', () => {
  it('finds that all of it holds', async () => {
    expect(await verify(await recorded())).toMatchObject({ evaluations: 1, events: 4, bad: null });
  });

  it('names the first line that was altered', async () => {
    const office = await recorded();
    Object.assign(eventsOf(office)[2] ?? {}, { reason: 'something else' });
    expect(await verify(office)).toMatchObject({ bad: { chain: 'record', id: evaluationId, seq: 3 } });
  });

  it('names the line that was taken out, in the middle and at the end', async () => {
    const middle = await recorded();
    eventsOf(middle).splice(1, 1);
    expect(await verify(middle)).toMatchObject({ bad: { seq: 2 } });
    const end = await recorded();
    eventsOf(end).pop();
    expect(await verify(end)).toMatchObject({ bad: { seq: 4 } });
  });

  it('finds a record that was written anew as a whole by the root that was kept outside', async () => {
    const office = await recorded();
    const { anchor } = await verify(office);
    office.clock.forward(60_000);
    await act(office, 'assessor', commands.approvePlan);
    expect(await verify(office, [anchor])).toMatchObject({ bad: null, brokenAnchor: null });
    let previousHash = '';
    const forged = eventsOf(office).map(({ hash: _, ...event }) => {
      const reason = event.reason && 'kinder words';
      const reasonHash = reason === null ? null : digest(reason);
      const sealed = seal({ ...event, reason, reasonHash, previousHash }, digest);
      previousHash = sealed.hash;
      return sealed;
    });
    office.store.events.set(evaluationId, forged);
    const state = office.store.states.get(evaluationId);
    if (state) state.lastHash = previousHash;
    expect(await verify(office)).toMatchObject({ bad: null });
    expect(await verify(office, [anchor])).toMatchObject({ bad: null, brokenAnchor: anchor.at });
  });

  it('finds that notes and corrections hold too, and counts their lines', async () => {
    expect(await verify(await withNotes())).toMatchObject({ notes: 2, corrections: 1, bad: null });
  });

  it('names the note that was altered, or taken out', async () => {
    for (const spoil of [
      (notes: NoteLine[]) => Object.assign(notes[1] ?? {}, { achieved: 'something else' }),
      (notes: NoteLine[]) => notes.splice(1, 0, notes[0] as NoteLine),
    ]) {
      const office = await withNotes();
      spoil(office.store.notes.get(evaluationId) ?? []);
      expect(await verify(office)).toMatchObject({ bad: { chain: 'notes', id: evaluationId, seq: 2 } });
    }
  });

  it('names the evaluation of a period that was altered, or taken out from among the others', async () => {
    for (const spoil of [
      (lines: PeriodEntry[]) => Object.assign(lines[1] ?? {}, { predicate: 'excellent' }),
      (lines: PeriodEntry[]) => lines.splice(1, 1),
    ]) {
      const office = await recorded();
      await writePeriods(office, 3);
      expect(await verify(office)).toMatchObject({ periods: 3, bad: null });
      spoil(office.store.periods.get(evaluationId) ?? []);
      expect(await verify(office)).toMatchObject({ bad: { chain: 'periods', id: evaluationId, seq: 2 } });
    }
  });

  it('names the correction that was altered or taken out, and holds where its values were erased', async () => {
    const altered = await withNotes();
    Object.assign(altered.store.corrections[0] ?? {}, { before: 'somebody else' });
    expect(await verify(altered)).toMatchObject({ bad: { chain: 'corrections', id: 'employee', seq: 1 } });
    const shortened = await withNotes();
    await correctName(shortened, 'Siti Aminah Putri');
    shortened.store.corrections.splice(0, 1);
    expect(await verify(shortened)).toMatchObject({ bad: { chain: 'corrections', seq: 1 } });
    const erased = await withNotes();
    await erased.corrections.eraseValues('employee', 1);
    expect(await verify(erased)).toMatchObject({ corrections: 1, bad: null });
  });
});
