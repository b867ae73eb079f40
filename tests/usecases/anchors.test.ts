import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../core/evaluation/audit.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { readAnchors } from '../../core/usecases/read-anchors.ts';
import { verifyAudit } from '../../core/usecases/verify-audit.ts';
import { commands, digest } from '../core/examples.ts';
import { fakeAnchorStore, fakeHeads, fakeSigner } from '../fakes/anchors.ts';
import { correctName, writeNotes, writePeriods } from './chains.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
let store: ReturnType<typeof fakeAnchorStore>;
let signer: ReturnType<typeof fakeSigner>;
const dayMs = 86_400_000;

const anchor = () => anchorRecord({ ...office.ports, heads: fakeHeads(office.store), store, signer });
const read = () => readAnchors({ store, signer, digest });
async function verify() {
  const { claims } = await read();
  return verifyAudit({ at: office.clock(), anchors: [], claims }, office.ports);
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  store = fakeAnchorStore();
  signer = fakeSigner();
  await act(office, 'employee', commands.submitPlan);
});

describe('anchoring the record', () => {
  it('keeps one signed root a day, over parts of the list, and a second run changes nothing', async () => {
    const state = office.store.states.get(evaluationId);
    for (let index = 0; state && index < 4; index += 1)
      office.store.states.set(`2027-abc-p${index}`, { ...state, evaluationId: `2027-abc-p${index}` });
    expect(await anchor()).toEqual({ kept: 'kept', evaluations: 5, parts: 3 });
    expect([...store.texts.keys()].filter((name) => name.startsWith('heads/'))).toHaveLength(3);
    expect(await anchor()).toMatchObject({ kept: 'exists' });
    expect(await read()).toMatchObject({ anchors: 1, bad: null });
    office.clock.forward(dayMs);
    expect(await anchor()).toMatchObject({ kept: 'kept' });
    expect(await read()).toMatchObject({ anchors: 2, bad: null });
  });

  it('goes on after a run that broke off before the root was kept', async () => {
    const broken = { ...signer, sign: async () => Promise.reject(new Error('the key does not answer')) };
    const ports = { ...office.ports, heads: fakeHeads(office.store), store };
    await expect(anchorRecord({ ...ports, signer: broken })).rejects.toThrow('does not answer');
    office.clock.forward(60_000);
    expect(await anchor()).toMatchObject({ kept: 'kept' });
    expect(await read()).toMatchObject({ anchors: 1, bad: null });
  });
});

describe('the anchors', () => {
  it('hold while the record goes on', async () => {
    await anchor();
    office.clock.forward(dayMs);
    await act(office, 'assessor', commands.approvePlan);
    await anchor();
    expect(await verify()).toMatchObject({ bad: null });
  });

  it('name the first line of a record that was written anew as a whole', async () => {
    await act(office, 'assessor', commands.returnPlan);
    await anchor();
    let previousHash = '';
    const forged = (office.store.events.get(evaluationId) ?? []).map(({ hash: _, ...event }) => {
      const sealed = seal(
        { ...event, at: event.seq === 2 ? '2027-01-06T00:00:00.000Z' : event.at, previousHash },
        digest,
      );
      previousHash = sealed.hash;
      return sealed;
    });
    office.store.events.set(evaluationId, forged);
    Object.assign(office.store.states.get(evaluationId) ?? {}, { lastHash: previousHash });
    expect(await verifyAudit({ at: office.clock(), anchors: [] }, office.ports)).toMatchObject({ bad: null });
    expect(await verify()).toMatchObject({ bad: { chain: 'record', id: evaluationId, seq: 3 } });
  });

  it('tell of a record that was taken out whole', async () => {
    await anchor();
    office.store.states.delete(evaluationId);
    expect(await verify()).toMatchObject({ bad: { chain: 'record', id: evaluationId, seq: 1 } });
  });

  it('tell of notes that were written anew as a whole, or taken out whole', async () => {
    await writeNotes(office, 2);
    await anchor();
    await writeNotes(office, 1);
    expect(await verify()).toMatchObject({ notes: 3, bad: null });
    office.store.notes.delete(evaluationId);
    expect(await verify()).toMatchObject({ bad: { chain: 'notes', id: evaluationId, seq: 2 } });
    await writeNotes(office, 1);
    office.clock.forward(60_000);
    await writeNotes(office, 1);
    expect(await verify()).toMatchObject({ bad: { chain: 'notes', id: evaluationId, seq: 2 } });
  });

  it('tell of evaluations of periods that were written anew as a whole, taken out whole, or cut at the end', async () => {
    await writePeriods(office, 2);
    await anchor();
    const kept = [...(office.store.periods.get(evaluationId) ?? [])];
    const forgotten = { bad: { chain: 'periods', id: evaluationId, seq: 2 } };
    office.store.periods.delete(evaluationId);
    expect(await verify()).toMatchObject(forgotten);
    office.store.periods.set(evaluationId, kept.slice(0, 1));
    expect(await verify()).toMatchObject(forgotten);
    office.store.periods.delete(evaluationId);
    office.clock.forward(60_000);
    await writePeriods(office, 2);
    expect(await verify()).toMatchObject(forgotten);
    office.store.periods.set(evaluationId, kept);
    expect(await verify()).toMatchObject({ periods: 2, bad: null });
  });

  it('say nothing of notes any more once their contents were erased when their time was over', async () => {
    await writeNotes(office, 2);
    await anchor();
    Object.assign(office.store.states.get(evaluationId) ?? {}, {
      erased: { contentsAt: office.clock().toISOString(), namesAt: null },
    });
    office.store.notes.delete(evaluationId);
    expect(await verify()).toMatchObject({ notes: 0, bad: null });
  });

  it('tell of corrections that were taken out', async () => {
    await correctName(office, 'Siti Aminah');
    await anchor();
    expect(await verify()).toMatchObject({ corrections: 1, bad: null });
    office.store.corrections.splice(0);
    expect(await verify()).toMatchObject({ bad: { chain: 'corrections', id: 'employee', seq: 1 } });
  });

  it.each([
    ['signature', (text: string) => text.replace('"evaluations": 1', '"evaluations": 2')],
    ['unreadable', (text: string) => text.slice(1)],
    ['signature', (text: string) => text.replace(/"root": "./, '"root": "x')],
  ])('that were altered are named (%s)', async (why, alter) => {
    await anchor();
    const name = 'anchors/2027-01-05.json';
    store.texts.set(name, alter(store.texts.get(name) ?? ''));
    expect((await read()).bad).toEqual({ name, why });
  });

  it('name a part that was altered or is gone, and a day that was taken out', async () => {
    await anchor();
    office.clock.forward(dayMs);
    await anchor();
    const [part = ''] = [...store.texts.keys()].filter((name) => name.startsWith('heads/'));
    const text = store.texts.get(part) ?? '';
    store.texts.set(part, text.replace('"seq":2', '"seq":1'));
    expect((await read()).bad).toMatchObject({ name: 'anchors/2027-01-05.json', why: 'part' });
    store.texts.delete(part);
    expect((await read()).bad).toMatchObject({ why: 'part' });
    store.texts.set(part, text);
    store.texts.delete('anchors/2027-01-05.json');
    expect((await read()).bad).toMatchObject({ name: 'anchors/2027-01-06.json', why: 'previous' });
  });
});
