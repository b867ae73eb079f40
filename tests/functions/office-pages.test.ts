import { beforeEach, describe, expect, it } from 'vitest';
import { nipOf, rosterOf } from '../usecases/rosters.ts';
import { openWebsite, sendForm, signedInAs, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
let cookie: string;
const get = (path: string) => website.ask('GET', path, { cookies: [cookie, '__Host-language=en'] });

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, null, ['hr']);
});

/** Sends the upload form as a browser does. Without content, nothing was chosen. */
async function upload(content?: Uint8Array, fileName = 'roster.csv', type?: string) {
  const form = new FormData();
  form.set('formToken', tokenIn(await get('/hr/roster')));
  form.set('file', new Blob(content ? [new Uint8Array(content)] : []), content ? fileName : '');
  const sent = new Request('https://kinerja.example', { method: 'POST', body: form });
  const headers = { 'content-type': type ?? sent.headers.get('content-type') ?? '' };
  const body = new Uint8Array(await sent.arrayBuffer());
  return website.ask('POST', '/hr/roster', { cookies: [cookie, '__Host-language=en'], headers, body });
}

describe('importing a roster', () => {
  it('shows every problem first, and imports when HR confirms', async () => {
    const kept = await upload(rosterOf(5, { 1: { nip: '12' } }));
    expect(kept.statusCode).toBe(303);
    const preview = kept.headers.location ?? '';
    const before = [...website.office.store.people.keys()];
    const shown = await get(preview);
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain(`action="${preview}/confirm"`);
    expect(textOf(shown)).toMatch(/3\s+nip\s+12/);
    expect([...website.office.store.people.keys()]).toEqual(before);
    const confirmed = await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
    expect(confirmed).toMatchObject({ statusCode: 303, headers: { location: preview } });
    expect(website.office.store.people.size).toBe(before.length + 4);
    expect((await get(preview)).body).not.toContain(`action="${preview}/confirm"`);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['no file', () => upload()],
    ['an empty file', () => upload(new Uint8Array())],
    ['what is no CSV', () => upload(Buffer.from('%PDF-1.7\n\u0000\u0001\u0002'))],
    ['other columns', () => upload(Buffer.from('a;b\n1;2'))],
    ['too large a file', () => upload(Buffer.alloc(5_000_001, 'a'))],
  ])('refuses %s with a page that says so, and keeps nothing', async (_, send) => {
    const answer = (await send()) as Awaited<ReturnType<typeof upload>>;
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('type="file"');
    expect(website.office.store.imports.size).toBe(0);
  });

  it('refuses a body that cannot be taken apart, without guessing', async () => {
    expect((await upload(rosterOf(2), 'r.csv', 'multipart/form-data; boundary="a b"')).statusCode).toBe(415);
    expect((await upload(rosterOf(2), 'r.csv', 'multipart/form-data; boundary=other')).statusCode).toBe(422);
    expect((await upload(rosterOf(2), 'r.csv', 'text/csv')).statusCode).toBe(403);
    expect(website.office.store.imports.size).toBe(0);
  });

  it('does not know an import that is not there, to look at or to confirm', async () => {
    expect((await get('/hr/roster/none')).statusCode).toBe(404);
    const confirmed = await sendForm(website, '/hr/roster', {}, { cookie, to: '/hr/roster/none/confirm' });
    expect(confirmed.statusCode).toBe(404);
  });

  it('puts no roster of nobody in force, whatever is sent', async () => {
    const kept = await upload(rosterOf(1, { 0: { nip: '12' } }));
    const preview = kept.headers.location ?? '';
    await sendForm(website, '/hr/roster', {}, { cookie, to: `${preview}/confirm` });
    expect(website.office.store.currentImport).toBeUndefined();
    expect(website.log.lines.map(({ code }) => code)).not.toContain('ROSTER_CONFIRMED');
  });
});

const cycleFields = {
  name: 'SKP 2028',
  year: '2028',
  planDue: '2028-01-31',
  assessmentOpens: '2028-12-20',
  selfAssessmentDue: '2029-01-10',
  reviewDue: '2029-01-31',
  headName: 'Wali Kota',
  headPosition: 'Wali Kota',
  headEmail: 'head@kinerja.example',
};

describe('planning a cycle', () => {
  const create = (fields: Record<string, string>) =>
    sendForm(website, '/hr/cycles/new', fields, { cookie, to: '/hr/cycles' });
  const confirmedRoster = async (content = rosterOf(3)) => {
    const preview = (await upload(content)).headers.location ?? '';
    await sendForm(website, preview, {}, { cookie, to: `${preview}/confirm` });
  };

  it('takes the form once, and leads to the same cycle when it is sent twice', async () => {
    await confirmedRoster();
    const first = await create(cycleFields);
    website.office.clock.forward(500);
    const second = await create(cycleFields);
    expect(first.statusCode).toBe(303);
    expect(second.headers.location).toBe(first.headers.location);
    expect(website.office.store.cycles.size).toBe(2);
  });

  it('says what is wrong at each field, and keeps what was written', async () => {
    await confirmedRoster();
    const wrong = { ...cycleFields, year: 'next', planDue: '31-01-2028', headEmail: 'mayor' };
    const answer = await create(wrong);
    expect(answer.statusCode).toBe(422);
    for (const field of ['year', 'planDue', 'headEmail'])
      expect(answer.body).toContain(`href="#field-${field}"`);
    for (const value of ['next', '31-01-2028', 'mayor', 'SKP 2028'])
      expect(answer.body).toContain(`"${value}"`);
    expect((await create({ ...cycleFields, reviewDue: '2028-12-31' })).statusCode).toBe(422);
    expect((await create({ ...cycleFields, headName: '' })).statusCode).toBe(422);
    expect(website.office.store.cycles.size).toBe(1);
  });

  it('asks for one-time codes where HR ticks a decision, keeps the ticks of a wrong form, and shows them', async () => {
    await confirmedRoster();
    const ticked = { ...cycleFields, 'codes.rating': 'yes', 'codes.appeal': 'yes' };
    const wrong = await create({ ...ticked, year: 'next' });
    const boxes = wrong.body.match(/<input type="checkbox"[^>]*name="codes[^>]*>/g) ?? [];
    expect(boxes.map((box) => box.includes('checked'))).toEqual([false, true, false, true]);
    const path = (await create(ticked)).headers.location ?? '';
    expect(textOf(await get(path))).toContain('Giving a rating and Deciding an appeal');
    const none = (await create({ ...cycleFields, name: 'SKP lain' })).headers.location ?? '';
    expect(textOf(await get(none))).toContain('Not asked for');
  });

  it('starts it once by two clicks, and shows a blocked one its rehearsal', async () => {
    await confirmedRoster();
    const path = (await create(cycleFields)).headers.location ?? '';
    const page = await get(path);
    const press = () =>
      website.ask('POST', `${path}/start`, { cookies: [cookie], form: { formToken: tokenIn(page) } });
    for (const answer of await Promise.all([press(), press()])) {
      expect(answer).toMatchObject({ statusCode: 303, headers: { location: path } });
    }
    expect(website.log.lines.filter(({ code }) => code === 'CYCLE_STARTED').length).toBeGreaterThan(0);
    await confirmedRoster(rosterOf(2, { 0: { nip_atasan: nipOf(1) } }));
    const ring = (await create({ ...cycleFields, name: 'Ring' })).headers.location ?? '';
    const blocked = await sendForm(website, ring, {}, { cookie, to: `${ring}/start` });
    expect(blocked.headers.location).toBe(`${ring}/rehearsal`);
    expect((await get(`${ring}/rehearsal`)).statusCode).toBe(200);
  });

  it('asks for a reason before it opens the assessment early', async () => {
    const path = '/hr/cycles/2027-abc';
    const open = (reason: string) =>
      sendForm(website, path, { reason }, { cookie, to: `${path}/open-assessment` });
    for (const reason of ['', '   ', 'x'.repeat(501)]) expect((await open(reason)).statusCode).toBe(422);
    expect(website.office.store.cycles.get('2027-abc')?.version).toBe(1);
    expect((await open('Semua siap')).statusCode).toBe(303);
    expect((await open('Semua siap')).statusCode).toBe(303);
    expect(website.office.store.cycles.get('2027-abc')?.version).toBe(2);
  });
});
