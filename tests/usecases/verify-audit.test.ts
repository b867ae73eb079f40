import { describe, expect, it } from 'vitest';
import { seal } from '../../core/evaluation/audit.ts';
import { type Anchor, verifyAudit } from '../../core/usecases/verify-audit.ts';
import { commands, digest } from '../core/examples.ts';
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

const eventsOf = (office: Office) => office.store.events.get(evaluationId) ?? [];

describe('verifying the record', () => {
  it('finds that all of it holds', async () => {
    expect(await verify(await recorded())).toMatchObject({ evaluations: 1, events: 4, bad: null });
  });

  it('names the first line that was altered', async () => {
    const office = await recorded();
    Object.assign(eventsOf(office)[2] ?? {}, { reason: 'something else' });
    expect(await verify(office)).toMatchObject({ bad: { evaluationId, seq: 3 } });
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
});
