import { createHash, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { type ExportLine, exportRecord } from '../../core/usecases/export-record.ts';
import { awayFor, commands, cycle, enrolled } from '../core/examples.ts';
import { fakeAnchorStore, fakeHeads, fakeSigner } from '../fakes/anchors.ts';
import { correctName, writeNotes, writePeriods } from './chains.ts';
import { act, openOffice, withOneEvaluation } from './office.ts';

/** As the file itself tells it: keys sorted by code unit, no spaces, keys without a value left out. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const without = (line: object, ...keys: string[]) =>
  sha256(canonical(Object.fromEntries(Object.entries(line).filter(([key]) => !keys.includes(key)))));

let lines: ExportLine[];
let store: ReturnType<typeof fakeAnchorStore>;
const of = <Kind extends ExportLine['kind']>(kind: Kind) =>
  lines.filter((line): line is Extract<ExportLine, { kind: Kind }> => line.kind === kind);

/** The record of a year that has begun, with one of everything that is kept beside it, and two days of anchors. */
beforeEach(async () => {
  const office = await withOneEvaluation(openOffice());
  await office.substitutions.add(awayFor(enrolled.assessor));
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'substitute', commands.returnPlan);
  await writeNotes(office, 2);
  await writePeriods(office, 2);
  await correctName(office, 'Siti Aminah');
  store = fakeAnchorStore();
  const signer = fakeSigner();
  for (let day = 0; day < 2; day += 1) {
    await anchorRecord({ ...office.ports, heads: fakeHeads(office.store), store, signer });
    office.clock.forward(86_400_000);
  }
  // One that cannot be read is left out.
  const names = async (prefix: string) => [...(await store.names(prefix)), `${prefix}gone`];
  const anchors = { store: { ...store, names }, signer };
  const order = { cycleId: cycle.cycleId, evaluationId: null, after: null };
  lines = (await exportRecord(order, { ...office.ports, anchors })) ?? [];
});

describe('whoever has only the exported file', () => {
  it('is told of every kind of line how it is verified, by fields that it has', () => {
    const howToVerify = of('about')[0]?.howToVerify ?? [];
    const told = (about: RegExp) => howToVerify.find((line) => about.test(line)) ?? '';
    for (const field of ['hash', 'reason', 'reasonHash', 'onBehalfOf'])
      expect(told(/^event:/)).toContain(field);
    expect(told(/^note, period:/)).toContain('remove hash');
    for (const field of ['hash', 'before', 'after', 'reason', 'valuesHash'])
      expect(told(/^correction:/)).toContain(field);
    for (const field of ['seq', 'previousHash', 'personId'])
      expect(told(/^Lines of one kind/)).toContain(field);
    for (const field of ['version', 'lastHash']) expect(told(/^evaluation:/)).toContain(field);
    const [anchor] = of('anchor');
    const { keyId: _, ...signed } = anchor?.anchor ?? {};
    for (const field of Object.keys(signed)) expect(told(/^anchor:/)).toContain(field);
    for (const field of ['digest', 'seq', 'hash']) expect(told(/^A part /)).toContain(field);
  });

  it('finds every line of the record whole, and the last one to be the evaluation’s', () => {
    const events = of('event').map(({ event }) => event);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    for (const [index, event] of events.entries()) {
      const { personId, kind } = event.onBehalfOf ?? {};
      const line = event.onBehalfOf ? { ...event, onBehalfOf: { personId, kind } } : event;
      expect(without(line, 'hash', ...('reasonHash' in event ? ['reason'] : []))).toBe(event.hash);
      if (event.reasonHash) expect(sha256(event.reason ?? '')).toBe(event.reasonHash);
      expect(event.previousHash).toBe(events[index - 1]?.hash ?? '');
    }
    expect(events.filter(({ reasonHash }) => reasonHash).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(events.filter(({ onBehalfOf }) => onBehalfOf).map(({ seq }) => seq)).toEqual([3]);
    expect(of('evaluation')).toMatchObject([{ version: 4, lastHash: events.at(-1)?.hash }]);
  });

  it('finds notes, periods and corrections whole', () => {
    const chains = [of('note').map(({ note }) => note), of('period').map(({ period }) => period)];
    for (const chain of chains) {
      expect(chain).toHaveLength(2);
      for (const [index, line] of chain.entries()) {
        expect(without(line, 'hash')).toBe(line.hash);
        expect(line.previousHash).toBe(chain[index - 1]?.hash ?? '');
      }
    }
    const [correction, ...more] = of('correction').map((line) => line.correction);
    const { before, after, reason } = correction ?? {};
    expect(sha256(canonical({ after, before, reason }))).toBe(correction?.valuesHash);
    expect(without(correction ?? {}, 'hash', 'before', 'after', 'reason')).toBe(correction?.hash);
    expect(more).toEqual([]);
  });

  it('finds the signed anchors with the key that the file names, oldest first', () => {
    const [pem = '', ...keys] = of('publicKey').map((line) => line.pem);
    expect(keys).toEqual([]);
    const anchors = of('anchor').map(({ anchor }) => anchor);
    expect(anchors).toHaveLength(2);
    for (const [index, { keyId: _, signature, ...signed }] of anchors.entries()) {
      expect(signed.root).toBe(sha256(canonical(signed.parts)));
      expect(signed.previousRoot).toBe(anchors[index - 1]?.root ?? '');
      const text = Buffer.from(sha256(canonical(signed)));
      expect(verify('sha256', text, pem, Buffer.from(signature, 'base64'))).toBe(true);
      for (const part of signed.parts) expect(sha256(store.texts.get(part.name) ?? '')).toBe(part.digest);
    }
    expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['about', 'publicKey']);
  });
});
