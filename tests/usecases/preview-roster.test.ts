import { beforeEach, expect, it } from 'vitest';
import { rosterLimits } from '../../core/roster/roster.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, nipOf, preview, rosterOf } from './rosters.ts';

let office: Office;

beforeEach(() => {
  office = openOffice();
});

it('a roster is kept under 120 characters of its name, with the instant at which it came', async () => {
  const previewed = await preview(office, rosterOf(1), 'r'.repeat(200));
  expect(previewed).toMatchObject({
    readable: true,
    rosterImport: { fileName: 'r'.repeat(120), uploadedAt: office.clock().toISOString(), confirmedAt: null },
  });
});

it('a file that cannot be read is not kept, and it is said why', async () => {
  const previewed = await preview(office, Buffer.from('nama;kelas\nAni;3\n'));
  expect(previewed).toMatchObject({ readable: false, why: { reason: 'missingColumns' } });
  expect(office.store.imports.size).toBe(0);
});

it.each([
  [1, [1]],
  [rosterLimits.chunk, [rosterLimits.chunk]],
  [rosterLimits.chunk + 1, [rosterLimits.chunk, 1]],
])('%i people are kept in parts, each person in one of them, and no part is empty', async (count, sizes) => {
  const { importId, chunks } = await keptRoster(office, rosterOf(count));
  expect(chunks).toBe(sizes.length);
  const parts = [...office.store.chunks].filter(([key]) => key.startsWith(`${importId} `));
  expect(parts.map(([, members]) => members.length)).toEqual(sizes);
  const nips = parts.flatMap(([, members]) => members.map(({ person }) => person.nip));
  expect(new Set(nips)).toEqual(new Set(Array.from({ length: count }, (_, index) => nipOf(index))));
});

it('problems are all counted, and no more of them are kept than are shown', async () => {
  const many = rosterLimits.problemsKept + 1;
  const odd = Object.fromEntries(Array.from({ length: many }, (_, index) => [index, { nama: '' }]));
  const previewed = await preview(office, rosterOf(many, odd));
  if (!previewed.readable) throw new Error('the file can be read');
  const { problems, problemCount, accepted } = previewed.rosterImport;
  expect({ accepted, kept: problems.length }).toEqual({ accepted: 0, kept: rosterLimits.problemsKept });
  expect(problemCount).toBeGreaterThanOrEqual(many);
});
