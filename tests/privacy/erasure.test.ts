import { describe } from 'vitest';
import { dumpOf, type Office } from '../usecases/office.ts';
import { erasing } from './erasing.ts';

describe('in memory', () => {
  erasing(async () => ({ table: undefined, left }), ['person', 'evaluation', 'cycle']);
});

/** What is left in the store, but for what the table itself would have forgotten by then (docs/privacy.md). */
async function left({ store }: Office): Promise<string> {
  const { outbox: _, sessions: __, links: ___, codes: ____, gtkImports: _____, ...rest } = store;
  return dumpOf({ store: rest as typeof store });
}
