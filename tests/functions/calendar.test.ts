import { beforeEach, describe, expect, it } from 'vitest';
import { calendarKeptMs } from '../../core/usecases/calendar-in-force.ts';
import { evaluationId } from '../usecases/office.ts';
import { openWebsite, planFields, sendForm, signedInAs, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
let cookie: string;
const page = '/hr/calendar/2027';
const day = {
  ...{ do: 'add', date: '2027-02-02', kind: 'collective', nameId: 'Hari jadi kota', nameEn: 'Anniversary' },
  ...{ decree: 'Surat Edaran 1', addReason: 'Hari jadi kota ke-18' },
};

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, null, ['hr']);
});
const get = (path = page) => website.ask('GET', path, { cookies: [cookie] });
const send = async (fields: Record<string, string>) => {
  const shown = await get();
  const seen = /name="seen" value="(\d+)"/.exec(shown.body)?.[1] ?? '';
  const form = { formToken: tokenIn(shown), seen, ...fields };
  return website.ask('POST', page, { cookies: [cookie], form });
};

describe('the calendar of HR', () => {
  it('leads to the year that it is, and tells what is missing while its decree is not out', async () => {
    const answer = await get('/hr/calendar');
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: page } });
    expect(textOf(await get())).toContain('SKB 3 Menteri untuk 2027 belum tercatat');
    expect(textOf(await get('/hr/calendar/2026'))).toContain('Dasar: SKB 3 Menteri Nomor 1497');
    for (const none of ['2019', '2061', 'next'])
      expect((await get(`/hr/calendar/${none}`)).statusCode).toBe(404);
  });

  it('takes a day, a removal and a decree, and keeps who did it, when and why', async () => {
    expect(await send(day)).toMatchObject({ statusCode: 303, headers: { location: page } });
    await send({ do: 'remove', removed: '2027-05-06', removeReason: 'Dicabut' });
    await send({ do: 'decree', yearDecree: 'SKB Nomor 9', decreeReason: 'SKB terbit' });
    const shown = textOf(await get());
    expect(shown).toContain('Hari jadi kota');
    expect(shown).toContain('Surat Edaran 1 (ditambahkan kepegawaian)');
    expect(shown).toContain('Dihapus: Kamis, 6 Mei 2027.');
    expect(shown).toContain('Dasar: SKB Nomor 9.');
    expect(shown).not.toContain('belum tercatat');
    expect(shown).toContain('oleh Name of null');
    expect(shown).toContain('Hari jadi kota ke-18');
    expect(website.office.store.calendarActs.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('says what is wrong at each field and keeps what was written', async () => {
    const answer = await send({ ...day, date: '2028-02-02', decree: '', addReason: '' });
    expect(answer.statusCode).toBe(422);
    for (const field of ['decree', 'addReason']) expect(answer.body).toContain(`href="#field-${field}"`);
    expect(answer.body).toContain('"Hari jadi kota"');
    const otherYear = await send({ ...day, date: '2028-02-02' });
    expect([otherYear.statusCode, textOf(otherYear)]).toEqual([
      422,
      expect.stringContaining('Tanggal ini bukan dalam tahun ini.'),
    ]);
    expect((await send({ ...day, do: 'drop' })).statusCode).toBe(400);
    expect(website.office.store.calendarActs).toEqual([]);
  });

  it('lets the second of two who looked at the same time look again', async () => {
    const shown = await get();
    await send(day);
    const form = { formToken: tokenIn(shown), seen: '0', ...day, date: '2027-02-03' };
    const late = await website.ask('POST', page, { cookies: [cookie], form });
    expect(late.statusCode).toBe(409);
    expect(textOf(late)).toContain('baru saja diubah orang lain');
    expect(late.body).toContain('2027-02-03');
    expect(website.office.store.calendarActs).toHaveLength(1);
  });

  it('is read by others who see cycles, and changed by HR alone', async () => {
    const auditor = await signedInAs(website, null, ['auditors']);
    const shown = await website.ask('GET', page, { cookies: [auditor] });
    expect(shown.statusCode).toBe(200);
    expect(shown.body).not.toContain('name="seen"');
    const form = { formToken: tokenIn(shown), seen: '0', ...day };
    expect((await website.ask('POST', page, { cookies: [auditor], form })).statusCode).toBe(403);
  });
});

describe('a day that HR added', () => {
  const submitAndRead = async () => {
    const employee = await signedInAs(website, 'employee');
    await sendForm(
      website,
      `/evaluations/${evaluationId}/task`,
      { do: 'submitPlan', ...planFields },
      { cookie: employee },
    );
    return website.office.store.states.get(evaluationId);
  };
  /** So late in January that the plan gets five working days beyond the date of the cycle. */
  const late = (instant: string) => website.office.clock.moveTo(new Date(instant));

  it('is not counted by a stage that begins after it', async () => {
    late('2027-01-29T03:00:00Z');
    cookie = await signedInAs(website, null, ['hr']);
    await send(day);
    website.office.clock.forward(calendarKeptMs);
    expect(await submitAndRead()).toMatchObject({ stage: 'planReview', dueAt: '2027-02-08T16:59:59.000Z' });
  });

  it('does not move a date that was given before', async () => {
    late('2027-01-29T03:00:00Z');
    cookie = await signedInAs(website, null, ['hr']);
    const given = await submitAndRead();
    expect(given?.dueAt).toBe('2027-02-05T16:59:59.000Z');
    await send(day);
    website.office.clock.forward(calendarKeptMs);
    expect((await website.office.evaluations.load(evaluationId))?.dueAt).toBe(given?.dueAt);
    const assessor = await signedInAs(website, 'assessor');
    const task = await website.ask('GET', `/evaluations/${evaluationId}/task`, { cookies: [assessor] });
    expect(textOf(task)).toContain('5 Februari 2027');
    expect(textOf(await get())).toContain('Batas waktu yang sudah diberikan tidak berubah');
  });

  it('stands among the rules that everybody may read', async () => {
    await send(day);
    website.office.clock.forward(calendarKeptMs);
    expect(textOf(await website.ask('GET', '/rules'))).toContain('2 Februari 2027');
  });
});
