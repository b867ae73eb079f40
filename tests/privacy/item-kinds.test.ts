import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endsSo, itemKinds } from '../../adapters/dynamodb/item-kinds.ts';
import { drawKinds } from './kinds-drawing.ts';
import { theirs } from './one-of-each.ts';

/** An effect of an entry of the outbox, which names its kind like an item. */
const effects = ['digest'];

/** Every kind of item that the table holds, as the adapters write it. */
const writtenKinds = new Set(
  globSync('adapters/dynamodb/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/':?kind'?: '(\w+)'|\bkind: '(\w+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  ),
);

describe('every kind of item', () => {
  it('has its end in the table of kinds, and nothing else has', () => {
    const items = [...writtenKinds].filter((kind) => !effects.includes(kind));
    expect(items.sort()).toEqual(Object.keys(itemKinds).sort());
  });

  it('that is a person’s own ends in some way, unless it is a hold', () => {
    expect(Object.keys(theirs).filter((kind) => endsSo(kind, 'kept'))).toEqual(['hold']);
  });

  it('stands with its end in the paper on personal data', () => {
    expect(readFileSync('docs/privacy.md', 'utf8')).toContain(drawKinds());
  });
});
