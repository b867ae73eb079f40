import { beforeEach, describe, expect, it } from 'vitest';
import {
  anchorNameOf,
  digestOfAnchor,
  partNameOf,
  rootOfParts,
  textOfHeads,
  type UnsignedAnchor,
} from '../../core/evaluation/anchor.ts';
import type { Chain, ChainHead } from '../../core/evaluation/chain-head.ts';
import type { Signer } from '../../core/ports/anchors.ts';
import { readAnchors } from '../../core/usecases/read-anchors.ts';
import { digest } from '../core/examples.ts';
import { fakeAnchorStore } from '../fakes/anchors.ts';

/** A signature that says no more than what was signed. */
const signer: Pick<Signer, 'holds'> = { holds: async (text, signature) => signature === `signed ${text}` };

let store: ReturnType<typeof fakeAnchorStore>;
let previousRoot: string;
const read = () => readAnchors({ store, signer, digest });
const head = (seq: number, hash: string, chain: Chain = 'record', id = 'ani'): ChainHead => ({
  ...{ chain, id, seq, hash },
});
const dayOf = (day: number) => `2027-01-0${day}T18:00:00.000Z`;

/** Keeps the anchor of a day over these heads, one part for each chain; `about` says what is wrong with it. */
function anchor(day: number, heads: readonly ChainHead[], about: Partial<UnsignedAnchor> = {}): string {
  const at = dayOf(day);
  const parts = [...Map.groupBy(heads, ({ chain }) => chain)].map(([chain, some]) => {
    const [name, text] = [partNameOf(at, chain, '2027', 0), textOfHeads(some)];
    store.texts.set(name, text);
    return { name, heads: some.length, digest: digest(text) };
  });
  const root = rootOfParts(parts, digest);
  const unsigned = { format: 1 as const, at, parts, evaluations: 1, root, previousRoot, ...about };
  previousRoot = root;
  const signed = { ...unsigned, keyId: 'key-1', signature: `signed ${digestOfAnchor(unsigned, digest)}` };
  store.texts.set(anchorNameOf(at), JSON.stringify(signed));
  return anchorNameOf(at);
}

beforeEach(() => {
  store = fakeAnchorStore();
  previousRoot = '';
});

describe('what anchors claim', () => {
  it('is nothing where there are none', async () => {
    expect(await read()).toEqual({ anchors: 0, bad: null, claims: new Map() });
  });

  it('is which line of each chain had which hash, on the day on which it was said first', async () => {
    anchor(4, [head(1, 'a'), head(2, 'n', 'notes')]);
    anchor(5, [head(1, 'a'), head(3, 'm', 'notes')]);
    const { anchors, bad, claims } = await read();
    expect({ anchors, bad }).toEqual({ anchors: 2, bad: null });
    expect(Object.fromEntries(claims)).toEqual({
      'record ani': [{ seq: 1, hash: 'a', anchoredAt: dayOf(4) }],
      'notes ani': [
        { seq: 2, hash: 'n', anchoredAt: dayOf(4) },
        { seq: 3, hash: 'm', anchoredAt: dayOf(5) },
      ],
    });
  });

  it('is both where two anchors contradict each other: neither is forgotten', async () => {
    anchor(4, [head(1, 'a')]);
    anchor(5, [head(1, 'b')]);
    anchor(6, [head(2, 'b')]);
    const { claims } = await read();
    expect(claims.get('record ani')?.map(({ seq, hash }) => `${seq} ${hash}`)).toEqual(['1 a', '1 b', '2 b']);
  });
});

describe('an anchor that does not hold in itself', () => {
  const wrong: [string, (name: string) => unknown][] = [
    ['unreadable', (name) => store.texts.set(name, '{}')],
    ['unreadable', (name) => store.texts.set(name, 'no text of ours')],
    ['signature', (name) => store.texts.set(name, (store.texts.get(name) ?? '').replace('signed', 'forged'))],
    ['root', () => anchor(5, [head(2, 'b')], { root: digest('another') })],
    ['previous', () => anchor(5, [head(2, 'b')], { previousRoot: 'another' })],
    ['part', () => store.texts.delete(partNameOf(dayOf(5), 'record', '2027', 0))],
    ['part', () => store.texts.set(partNameOf(dayOf(5), 'record', '2027', 0), 'another')],
  ];

  it.each(wrong)('ends the reading, with its name and why: %s', async (why, spoil) => {
    anchor(4, [head(1, 'a')]);
    const root = previousRoot;
    const name = anchor(5, [head(2, 'b')]);
    previousRoot = root;
    spoil(name);
    anchor(6, [head(3, 'c')]);
    expect(await read()).toMatchObject({ anchors: 1, bad: { name, why } });
  });

  it('is unreadable where it is listed and not there', async () => {
    const name = anchorNameOf(dayOf(4));
    const listing = { ...store, names: async () => [name] };
    expect((await readAnchors({ store: listing, signer, digest })).bad).toEqual({ name, why: 'unreadable' });
  });
});
