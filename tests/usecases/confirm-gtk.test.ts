import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { mostImportedVersions } from '../../core/gtk/imported-predicate.ts';
import { confirmGtk } from '../../core/usecases/confirm-gtk.ts';
import { enrolled, january } from '../core/examples.ts';
import { importedVersion } from '../core/gtk-examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { emptyStore } from '../fakes/store.ts';
import { fakeTable } from '../fakes/table.ts';

const { outcome, reference, by } = importedVersion();
const idOf = (name: string) => `2027-abc-${name}`;
const cycle = { cycleId: '2027-abc', year: 2027 };

/** An import that was looked at, with a line for each of these people, who have an evaluation each. */
async function withImport(...names: string[]) {
  const store = emptyStore();
  for (const name of names)
    store.states.set(idOf(name), { ...enrolled, evaluationId: idOf(name), population: 'teachers' });
  const table = fakeTable(store);
  const gtkImport = {
    ...{ gtkImportId: 'gtk-1', cycleId: cycle.cycleId, fileName: 'gtk.csv', confirmed: null },
    ...{ uploadedAt: january.toISOString(), problems: [], problemCount: 0 },
    ...{ rows: names.length, accepted: names.length },
  };
  const entries = names.map((name) => ({ evaluationId: idOf(name), outcome, reference }));
  await table.gtkImports.keep(gtkImport, entries, january);
  const clock = fakeClock(january);
  const change = (name: string, about: Partial<EvaluationState>) =>
    Object.assign(store.states.get(idOf(name)) ?? {}, about);
  const confirm = (about = {}, ports = {}) =>
    confirmGtk({ gtkImportId: 'gtk-1', cycle, by, ...about }, { ...table, clock, ...ports });
  return { store, table, clock, change, confirm };
}

/** Adds of which the first ones are told that somebody else was quicker. */
function crowded({ table }: Awaited<ReturnType<typeof withImport>>, times: number, meanwhile = () => {}) {
  let left = times;
  const add: typeof table.imported.add = async (...added) => {
    if (left === 0) return table.imported.add(...added);
    left -= 1;
    meanwhile();
    return 'conflict';
  };
  return { imported: { ...table.imported, add } };
}

describe('an import of predicates that is confirmed', () => {
  it('writes each predicate beside its evaluation, which stays as it is, and says what came of it', async () => {
    const { store, confirm } = await withImport('ani', 'budi');
    const before = structuredClone(store.states);
    const confirmed = { at: january.toISOString(), of: { written: 2, unchanged: 0, leftOut: 0 } };
    expect(await confirm()).toMatchObject({ gtkImportId: 'gtk-1', confirmed });
    const version = importedVersion({ at: january.toISOString(), by });
    expect(store.imported.get(idOf('ani'))).toEqual([{ ...version, evaluationId: idOf('ani') }]);
    expect(store.imported.get(idOf('budi'))).toEqual([{ ...version, evaluationId: idOf('budi') }]);
    expect(store.states).toEqual(before);
  });

  it('changes nothing a second time', async () => {
    const { store, clock, confirm } = await withImport('ani');
    const first = await confirm();
    clock.forward(60_000);
    Object.assign(store.imported, { set: () => expect.unreachable() });
    expect(await confirm()).toEqual(first);
  });

  it('is taken up where a run broke off: what stands there by it counts as written', async () => {
    const { store, confirm } = await withImport('ani', 'budi');
    const kept = importedVersion({ evaluationId: idOf('ani') });
    store.imported.set(idOf('ani'), [kept]);
    expect((await confirm())?.confirmed?.of).toEqual({ written: 2, unchanged: 0, leftOut: 0 });
    expect(store.imported.get(idOf('ani'))).toEqual([kept]);
  });

  it('leaves what an earlier import brought where it says the same, and adds where it differs', async () => {
    const { store, confirm } = await withImport('ani', 'budi');
    const earlier = (name: string, about = {}) =>
      store.imported.set(idOf(name), [
        importedVersion({ evaluationId: idOf(name), gtkImportId: 'gtk-0', ...about }),
      ]);
    earlier('ani');
    earlier('budi', { reference: 'lain' });
    expect((await confirm())?.confirmed?.of).toEqual({ written: 1, unchanged: 1, leftOut: 0 });
    expect(store.imported.get(idOf('ani'))).toHaveLength(1);
    expect(store.imported.get(idOf('budi'))).toMatchObject([{ version: 1 }, { version: 2, reference }]);
  });
});

describe('an import of predicates that is not there to confirm', () => {
  it.each([
    ['no such import', { gtkImportId: 'gtk-2' }],
    ['an import of another cycle', { cycle: { cycleId: '2028-abc', year: 2028 } }],
  ])('is not known, as %s', async (_, about) => {
    const { store, confirm } = await withImport('ani');
    expect(await confirm(about)).toBeUndefined();
    expect(store.imported.size).toBe(0);
  });

  it('stays unconfirmed where no line of it was accepted', async () => {
    const { confirm } = await withImport();
    expect(await confirm()).toMatchObject({ accepted: 0, confirmed: null });
  });
});

describe('a line that cannot be written any more', () => {
  const exclusion = {
    kind: 'retired',
    reason: 'Pensiun',
    at: january.toISOString(),
    from: 'active',
  } as const;
  it.each<[string, Partial<EvaluationState>]>([
    ['was taken out of the cycle', { exclusion }],
    ['has had their words erased', { erased: { contentsAt: january.toISOString(), namesAt: null } }],
  ])('is left out where somebody %s, and holds up no other', async (_, about) => {
    const { store, change, confirm } = await withImport('ani', 'budi');
    change('ani', about);
    expect((await confirm())?.confirmed?.of).toEqual({ written: 1, unchanged: 0, leftOut: 1 });
    expect([...store.imported.keys()]).toEqual([idOf('budi')]);
  });

  it('is left out where the evaluation is gone, or as many versions stand there as are kept', async () => {
    const { store, confirm } = await withImport('ani', 'budi');
    store.states.delete(idOf('ani'));
    const all = Array.from({ length: mostImportedVersions }, (_, index) =>
      importedVersion({ version: index + 1, gtkImportId: `gtk-old-${index}`, reference: 'lain' }),
    );
    store.imported.set(idOf('budi'), all);
    expect((await confirm())?.confirmed?.of).toEqual({ written: 0, unchanged: 0, leftOut: 2 });
    expect(store.imported.get(idOf('budi'))).toEqual(all);
  });
});

describe('an import while others write', () => {
  it('looks again at the evaluation that changed, twice', async () => {
    const there = await withImport('ani');
    const meanwhile = () =>
      there.change('ani', { version: (there.store.states.get(idOf('ani'))?.version ?? 0) + 1 });
    const came = await there.confirm({}, crowded(there, 2, meanwhile));
    expect(came?.confirmed?.of).toEqual({ written: 1, unchanged: 0, leftOut: 0 });
  });

  it('writes nothing of whoever is taken out meanwhile', async () => {
    const there = await withImport('ani');
    const taken = { kind: 'retired', reason: 'Pensiun', at: january.toISOString(), from: 'active' } as const;
    const meanwhile = () => there.change('ani', { version: 2, exclusion: taken });
    const came = await there.confirm({}, crowded(there, 1, meanwhile));
    expect(came?.confirmed?.of).toEqual({ written: 0, unchanged: 0, leftOut: 1 });
    expect(there.store.imported.size).toBe(0);
  });

  it('gives up after three, names the evaluation for the log, and stays unconfirmed', async () => {
    const there = await withImport('ani');
    const given = there.confirm({}, crowded(there, 3));
    await expect(given).rejects.toMatchObject({ cause: { evaluationId: idOf('ani') } });
    expect(await there.table.gtkImports.load('gtk-1')).toMatchObject({ confirmed: null });
  });
});
