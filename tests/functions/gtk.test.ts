import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { cycle } from '../core/examples.ts';
import { gtkFile } from '../core/gtk-examples.ts';
import { dumpOf, evaluationId } from '../usecases/office.ts';
import { personIds } from '../usecases/rosters.ts';
import { openWebsite, sendForm, signedInAs, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
let cookie: string;
const path = `/hr/cycles/${cycle.cycleId}/gtk`;
const get = (address: string) => website.ask('GET', address, { cookies: [cookie, '__Host-language=en'] });

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, null, ['hr']);
  const { store } = website.office;
  const before = store.states.get(evaluationId);
  if (!before) throw new Error('there is no example');
  store.states.set(evaluationId, { ...before, population: 'teachers' });
  // The NIP of the example leads to its person.
  store.aliases.set(personIds.fromNip('198803132010091901'), 'employee');
});

/** Sends the upload form as a browser does. */
async function upload(content: Uint8Array) {
  const form = new FormData();
  form.set('formToken', tokenIn(await get(path)));
  form.set('file', new Blob([new Uint8Array(content)]), 'gtk.csv');
  const sent = new Request('https://kinerja.example', { method: 'POST', body: form });
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const body = new Uint8Array(await sent.arrayBuffer());
  return website.ask('POST', path, { cookies: [cookie, '__Host-language=en'], headers, body });
}

async function imported(content: Uint8Array) {
  const preview = (await upload(content)).headers.location ?? '';
  await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
  return preview;
}
/** The evaluation as it is once something has happened to it. */
function change(about: Partial<EvaluationState>) {
  const { states } = website.office.store;
  const state = states.get(evaluationId);
  if (state) states.set(evaluationId, { ...state, ...about, version: state.version + 1 });
}
const takeOut = () =>
  change({
    exclusion: { kind: 'retired', reason: 'Pensiun', at: '2027-03-01T00:00:00.000Z', from: 'planning' },
  });
const versions = () => website.office.store.imported.get(evaluationId) ?? [];

describe('importing predicates from Ruang GTK', () => {
  it('shows every problem first, and writes beside the evaluation when HR confirms', async () => {
    const kept = await upload(gtkFile({}, { nip: '198803132010091902' }, { predikat: 'Baik' }));
    expect(kept.statusCode).toBe(303);
    const preview = kept.headers.location ?? '';
    expect(versions()).toEqual([]);
    expect(textOf(await get(preview))).toMatch(
      /3\s+nip\s+198803132010091902\s+This NIP is not in the roster/,
    );
    const before = website.office.store.states.get(evaluationId);
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toMatchObject([{ version: 1, outcome: { predicate: 'excellent' } }]);
    expect(website.office.store.states.get(evaluationId)).toEqual(before);
    expect(textOf(await get(`/evaluations/${evaluationId}`))).toContain('Source: Ruang GTK');
  });

  it('changes nothing when it is confirmed again, or the same file is imported again', async () => {
    const preview = await imported(gtkFile({}));
    const once = dumpOf(website.office);
    await sendForm(website, path, {}, { cookie, to: `${preview}/confirm` });
    expect(dumpOf(website.office)).toBe(once);
    await imported(gtkFile({}));
    expect(versions()).toHaveLength(1);
  });

  it('keeps the earlier version where a file says something else', async () => {
    await imported(gtkFile({}));
    await imported(gtkFile({ rujukan: 'ralat 2' }));
    expect(versions().map(({ reference }) => reference)).toEqual(['421/1/GTK/2027', 'ralat 2']);
  });

  it('names whoever was taken out of the cycle, and imports nothing for them', async () => {
    await takeOut();
    const preview = (await upload(gtkFile({}))).headers.location ?? '';
    expect(textOf(await get(preview))).toMatch(/2\s+nip\s+198803132010091901\s+This person was taken out/);
    await sendForm(website, path, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toEqual([]);
  });

  it('leaves out whoever was taken out of the cycle after the look', async () => {
    const preview = (await upload(gtkFile({}))).headers.location ?? '';
    await takeOut();
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toEqual([]);
    expect(textOf(await get(preview))).toContain('Could not be written any more: 1');
  });

  it('writes nothing where the contents are erased between the look of confirming and its write', async () => {
    const preview = (await upload(gtkFile({}))).headers.location ?? '';
    const { imported } = website.ports;
    const of = imported.of.bind(imported);
    // The erasure comes in just after confirming has read the evaluation.
    imported.of = async (id) => {
      const before = await of(id);
      change({ erased: { contentsAt: '2033-01-01T00:00:00.000Z', namesAt: null } });
      return before;
    };
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toEqual([]);
    expect(textOf(await get(preview))).toContain('Could not be written any more: 1');
  });

  it('writes all the same where somebody only moved on in the meantime', async () => {
    const preview = (await upload(gtkFile({}))).headers.location ?? '';
    const { imported } = website.ports;
    const of = imported.of.bind(imported);
    let moves = 1;
    imported.of = async (id) => {
      if (moves-- > 0) change({});
      return of(id);
    };
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toHaveLength(1);
  });

  it('leaves out whoever is erased after the look', async () => {
    const preview = (await upload(gtkFile({}))).headers.location ?? '';
    change({ erased: { contentsAt: '2033-01-01T00:00:00.000Z', namesAt: null } });
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(versions()).toEqual([]);
    expect(textOf(await get(preview))).toContain('Could not be written any more: 1');
  });

  it.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['other columns', Buffer.from('a;b\n1;2')],
    ['too large a file', Buffer.alloc(500_001, 'a')],
    ['too many lines', gtkFile(...Array.from({ length: 1_001 }, () => ({})))],
  ])('refuses %s with a page that says so, and keeps nothing', async (_, content) => {
    expect((await upload(content)).statusCode).toBe(422);
    expect(website.office.store.gtkImports.size).toBe(0);
  });
});
