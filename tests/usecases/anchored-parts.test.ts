import { beforeEach, describe, expect, it } from 'vitest';
import { anchorSchema } from '../../core/evaluation/anchor.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { fakeAnchorStore, fakeHeads, fakeSigner } from '../fakes/anchors.ts';
import { correctName, writeNotes, writePeriods } from './chains.ts';
import { type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
let store: ReturnType<typeof fakeAnchorStore>;
const anchor = () =>
  anchorRecord({ ...office.ports, heads: fakeHeads(office.store), store, signer: fakeSigner() });
const signed = () => anchorSchema.parse(JSON.parse(store.texts.get('anchors/2027-01-05.json') ?? ''));
const at = '2027-01-05T03:00:00.000Z';

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  store = fakeAnchorStore();
});

describe('what is anchored in a day', () => {
  it('is every chain in a part of its own, of which only the records count as evaluations', async () => {
    await writeNotes(office, 2);
    await writePeriods(office, 1);
    await correctName(office, 'Siti Aminah');
    await correctName(office, 'Siti Aminah, S.Pd.');
    expect(await anchor()).toEqual({ kept: 'kept', evaluations: 1, parts: 4 });
    expect(signed().parts.map(({ name, heads }) => [name, heads])).toEqual([
      [`heads/${at}/2027-abc/0.jsonl`, 1],
      [`heads/${at}/notes/2027-abc/0.jsonl`, 1],
      [`heads/${at}/periods/2027-abc/0.jsonl`, 1],
      [`heads/${at}/corrections/all/0.jsonl`, 1],
    ]);
    const of = (chain: string) => store.texts.get(`heads/${at}/${chain}/0.jsonl`) ?? '';
    expect(of('notes/2027-abc')).toContain('"seq":2');
    expect(of('corrections/all')).toContain('"seq":2');
  });

  it('is the newest correction of each person, in whichever order they are read', async () => {
    await correctName(office, 'Siti Aminah');
    await correctName(office, 'Siti Aminah, S.Pd.');
    const list = async () => (await office.corrections.list()).toReversed();
    const ports = { ...office.ports, corrections: { list } };
    await anchorRecord({ ...ports, heads: fakeHeads(office.store), store, signer: fakeSigner() });
    expect(store.texts.get(`heads/${at}/corrections/all/0.jsonl`)).toMatch(/"seq":2.*\n$/);
  });

  it('is kept in parts that follow one another, and nothing of drafts', async () => {
    for (const each of ['ani', 'budi'])
      office.store.states.set(`2027-abc-${each}`, { ...enrolled, evaluationId: `2027-abc-${each}` });
    office.store.cycles.set('draft', { ...cycle, cycleId: 'draft', status: 'draft' });
    office.store.states.set('draft-ani', { ...enrolled, evaluationId: 'draft-ani', cycleId: 'draft' });
    expect(await anchor()).toEqual({ kept: 'kept', evaluations: 3, parts: 2 });
    expect(signed().parts.map(({ name, heads }) => [name, heads])).toEqual([
      [`heads/${at}/2027-abc/0.jsonl`, 2],
      [`heads/${at}/2027-abc/1.jsonl`, 1],
    ]);
  });

  it('reads and signs nothing where the day has its anchor already', async () => {
    await anchor();
    const before = new Map(store.texts);
    office.clock.forward(60_000);
    const never = () => expect.unreachable();
    const ports = { ...office.ports, heads: fakeHeads(office.store), store };
    const signer = { ...fakeSigner(), sign: never };
    expect(await anchorRecord({ ...ports, signer })).toEqual({ kept: 'exists', evaluations: 0, parts: 0 });
    expect(store.texts).toEqual(before);
  });
});
