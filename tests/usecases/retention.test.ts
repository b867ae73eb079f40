import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationStateSchema } from '../../core/evaluation/state.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { verifyAudit } from '../../core/usecases/verify-audit.ts';
import { commands, witness } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
const yearMs = 366 * 86_400_000;
let office: Office;
const run = (atMost = 100) =>
  applyRetention({ retention, atMost, held: new Set() }, { ...office.ports, perform: office.perform });
const state = () => office.store.states.get(evaluationId);
const holds = () => verifyAudit({ at: office.clock(), anchors: [] }, office.ports);

/** A year to its end: returned once, so that a reason is in the record. */
async function finalEvaluation({ onPaper = false } = {}): Promise<Office> {
  const one = await withOneEvaluation(openOffice());
  await act(one, 'employee', commands.submitPlan);
  await act(one, 'assessor', commands.returnPlan);
  await act(one, 'employee', commands.submitPlan);
  await act(one, 'assessor', commands.approvePlan);
  one.clock.moveTo(new Date('2027-12-22T03:00:00Z'));
  await one.perform({
    evaluationId,
    version: null,
    command: commands.openAssessment,
    actor: { kind: 'system' },
  });
  await act(one, 'employee', commands.submitSelfAssessment);
  await act(one, 'assessor', commands.submitReview);
  const byAssessor = { kind: 'person', personId: 'assessor', via: 'session' } as const;
  const handing = { ...commands.recordDelivery, on: '2027-12-22' };
  if (onPaper) await one.perform({ evaluationId, version: null, command: handing, actor: byAssessor });
  await act(one, 'employee', commands.acknowledge);
  expect(one.store.states.get(evaluationId)?.stage).toBe('final');
  return one;
}

beforeEach(async () => {
  office = await finalEvaluation();
});

describe('the time to keep', () => {
  it('leaves everything while it runs', async () => {
    office.clock.forward(4 * yearMs);
    expect(await run()).toMatchObject({ erased: 0, held: 0, left: 0 });
    expect(office.store.documents.size).toBeGreaterThan(0);
  });

  it('erases what people wrote when it is over, and the record still holds', async () => {
    office.clock.forward(5 * yearMs);
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    expect(office.store.documents.size).toBe(0);
    expect(JSON.stringify([...office.store.events.values()])).not.toContain('Target belum terukur');
    expect(state()).toMatchObject({
      erased: { contentsAt: office.clock().toISOString() },
      outcome: { predicate: 'good' },
    });
    expect((await holds()).bad).toBeNull();
    expect(await run()).toMatchObject({ erased: 0 });
  });

  it('erases names later, and the result stays', async () => {
    office.clock.forward(5 * yearMs);
    await run();
    office.clock.forward(5 * yearMs);
    expect(await run()).toMatchObject({ erased: 1 });
    expect(state()?.employee).toEqual({ personId: 'employee', name: '', position: '' });
    expect(JSON.stringify([...office.store.states.values()])).not.toContain('Name of');
    expect((await holds()).bad).toBeNull();
  });

  it('erases the name of a witness too, who may be in no roster, and the evaluation can still be read', async () => {
    office = await finalEvaluation({ onPaper: true });
    expect(dumpOf(office)).toContain(witness.name);
    office.clock.forward(10 * yearMs);
    await run();
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    expect(dumpOf(office)).not.toContain(witness.name);
    expect(evaluationStateSchema.parse(state()).delivery?.handedOver?.witness.name).toBe('');
  });

  it('does no more in one run than it is told, and says what is left', async () => {
    office.clock.forward(5 * yearMs);
    expect(await run(0)).toMatchObject({ erased: 0, left: 1 });
  });

  it('finishes in a later run what broke off half-way', async () => {
    office.clock.forward(5 * yearMs);
    await office.perform({ evaluationId, version: null, command: commands.erase, actor: { kind: 'system' } });
    expect(office.store.documents.size).toBeGreaterThan(0);
    office.clock.forward(86_400_000);
    await run();
    expect(office.store.documents.size).toBe(0);
  });

  it('ends for what was taken out of the cycle too: its words go, its names later, and the record holds', async () => {
    office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    const hr = { kind: 'hr', personId: 'officer' } as const;
    await office.perform({ evaluationId, version: 2, command: commands.exclude, actor: hr });
    expect(state()?.stage).toBe('excluded');
    expect(dumpOf(office)).toContain(commands.exclude.reason);
    const posted = office.store.outbox.size;
    office.clock.forward(5 * yearMs);
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    expect(dumpOf(office)).not.toContain(commands.exclude.reason);
    expect(office.store.documents.size).toBe(0);
    office.clock.forward(5 * yearMs);
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    expect(JSON.stringify([...office.store.states.values()])).not.toContain('Name of');
    expect(state()).toMatchObject({ stage: 'excluded', exclusion: { kind: 'retired' } });
    expect(office.store.outbox.size).toBe(posted);
    expect((await holds()).bad).toBeNull();
  });

  it('never ends for what is not final', async () => {
    const waiting = await withOneEvaluation(openOffice());
    waiting.clock.forward(50 * yearMs);
    const done = await applyRetention(
      { retention, atMost: 9, held: new Set() },
      { ...waiting.ports, perform: waiting.perform },
    );
    expect(done).toMatchObject({ erased: 0, left: 0 });
  });
});

describe('a legal hold', () => {
  const held = (subject: Hold['subject'], subjectId: string): Hold => ({
    holdId: 'h1',
    subject,
    subjectId,
    reason: 'Sengketa',
    at: '2028-01-01T00:00:00.000Z',
    by: 'HR',
    releasedAt: null,
    releasedBy: null,
    releaseReason: null,
  });

  it.each([
    ['person', 'employee'],
    ['evaluation', evaluationId],
    ['cycle', '2027-abc'],
  ] as const)('on a %s stops erasing until it is released', async (subject, subjectId) => {
    await office.holds.set(held(subject, subjectId));
    office.clock.forward(6 * yearMs);
    expect(await run()).toMatchObject({ erased: 0, held: 1 });
    expect(office.store.documents.size).toBeGreaterThan(0);
    const released = { at: office.clock().toISOString(), by: 'HR', reason: 'Selesai' };
    await office.holds.release(held(subject, subjectId), released);
    expect(await run()).toMatchObject({ erased: 1, held: 0 });
  });

  it('on another stops nothing', async () => {
    await office.holds.set(held('person', 'somebody-else'));
    office.clock.forward(6 * yearMs);
    expect(await run()).toMatchObject({ erased: 1, held: 0 });
  });
});
