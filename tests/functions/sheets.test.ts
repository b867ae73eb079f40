import decoder from 'jsqr';
import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { sheetsAtMost } from '../../core/papers/sheet.ts';
import { at, commands, cycle, december, january, person } from '../core/examples.ts';
import { codePictureOf, pagesOf } from '../papers/read-pdf.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import { publicUrl } from './events.ts';
import {
  type Answered,
  openWebsite,
  planFields,
  sendForm,
  signedInAs,
  textOf,
  tokenIn,
  type Website,
} from './website.ts';

// The library is CommonJS: its function is the default of its default.
const readCode = 'default' in decoder ? decoder.default : decoder;
const page = `/hr/cycles/${cycle.cycleId}/sheets`;
let website: Website;
const state = () => website.office.store.states.get(evaluationId);
const officer = () => signedInAs(website, 'officer', ['hr']);
const show = async (query: Record<string, string>, cookie?: string) =>
  website.ask('GET', page, { cookies: [cookie ?? (await officer())], query });
const reason = 'Penjaga sekolah, tidak punya email';

beforeEach(async () => {
  website = await openWebsite();
  const { people } = website.office.plain;
  await people.saveAll([person('employee', { email: '' })]);
});

/** Prints what is ticked when the list is shown, as a browser sends it. */
async function print(fields: Record<string, string> = { reason }, cookie?: string): Promise<Answered> {
  const signedIn = cookie ?? (await officer());
  const shown = await show({ unit: 'SDN 1' }, signedIn);
  const ticks = [...shown.body.matchAll(/name="(sheet\.[^"]*)" value="(\d+)" checked/g)];
  const form = {
    formToken: tokenIn(shown),
    unit: 'SDN 1',
    ...Object.fromEntries(ticks.map(([, name = '', value = '']) => [name, value])),
    ...fields,
  };
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  return website.ask('POST', page, { cookies: [signedIn], form, headers });
}
const fileOf = ({ body }: Answered) => new Uint8Array(Buffer.from(body, 'base64'));

/** Where the picture on a page leads. */
async function linkOn(answer: Answered, number = 1): Promise<string> {
  const { data, width, height } = await codePictureOf(fileOf(answer), number);
  return readCode(data, width, height)?.data ?? '';
}
const follow = (link: string) => website.ask('GET', link.slice(publicUrl.length), {});

describe('a sheet of paper for somebody without mail', () => {
  it('leads by its picture to the very task, which is answered there without an account', async () => {
    const printed = await print();
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.headers['cache-control']).toBe('no-store');
    const link = await linkOn(printed);
    expect(link).toMatch(new RegExp(`^${publicUrl}/t/[\\w-]{22}$`));
    const opened = await follow(link);
    expect(opened.statusCode).toBe(200);
    expect(textOf(opened)).toContain('Susun rencana kinerja (SKP) Anda');
    const path = link.slice(publicUrl.length);
    expect((await sendForm(website, path, { ...planFields, do: 'submitPlan' })).statusCode).toBe(200);
    expect(state()?.stage).toBe('planReview');
  });

  it('says whose it is, what is asked, until when, how to use it, and the same address in letters', async () => {
    const printed = await print();
    const [text = ''] = await pagesOf(fileOf(printed));
    expect(text).toContain('LEMBAR TUGAS');
    expect(text).toContain('Name of employee');
    expect(text).toContain('Lembar ini pribadi');
    expect(text.replaceAll(/\s/g, '')).toContain(await linkOn(printed));
  });

  it('stands in the record with its reason, and sends no mail', async () => {
    await print();
    await deliverAll(website.office);
    const event = website.office.store.events.get(evaluationId)?.at(-1);
    expect(event).toMatchObject({ command: 'printSheet', reason, by: { kind: 'hr', personId: 'officer' } });
    expect(website.office.mailer.sent).toEqual([]);
  });

  it('shows its link once: sending the form again prints nothing, and no page has it', async () => {
    const shown = await show({ unit: 'SDN 1' });
    const form = { formToken: tokenIn(shown), reason, unit: 'SDN 1', [`sheet.${evaluationId}`]: '1' };
    const send = async () => website.ask('POST', page, { cookies: [await officer()], form });
    const link = await linkOn(await send());
    const again = await send();
    expect(again.statusCode).toBe(422);
    expect(textOf(again)).toContain('Tidak ada yang dicetak');
    expect(again.body).not.toContain('/t/');
    expect((await follow(link)).statusCode).toBe(200);
  });

  it('leads nowhere once another is printed, or the assessor is replaced', async () => {
    const first = await linkOn(await print());
    const second = await linkOn(await print());
    expect(second).not.toBe(first);
    expect((await follow(first)).statusCode).toBe(404);
    expect((await follow(second)).statusCode).toBe(200);
    const actor = { kind: 'hr', personId: 'officer' } as const;
    const command = commands.reassignAssessor;
    await website.office.perform({ evaluationId, version: null, command, actor });
    expect((await follow(second)).statusCode).toBe(404);
  });

  it('lets an employee answer a result for which there was no mail, and counts from their word', async () => {
    const { office } = website;
    await act(office, 'employee', commands.submitPlan);
    office.clock.moveTo(december);
    await act(office, 'assessor', commands.approvePlan);
    await act(office, 'employee', commands.submitSelfAssessment);
    await act(office, 'assessor', commands.submitReview);
    const path = (await linkOn(await print())).slice(publicUrl.length);
    await sendForm(website, path, { do: 'confirmReceipt' });
    expect(state()).toMatchObject({ stage: 'acknowledgement', delivery: { proof: { how: 'opened' } } });
    // The sheet is as good as before.
    await sendForm(website, path, { do: 'acknowledge' });
    expect(state()).toMatchObject({ ending: 'acknowledged' });
  });
});

describe('the page of sheets', () => {
  /** Enrols so many more people of the same unit. */
  async function colleagues(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const personId = `more${String(index).padStart(2, '0')}`;
      const brief = (id: string) => ({ personId: id, name: `Name of ${id}`, position: 'Guru' });
      await website.office.plain.people.saveAll([person(personId, { email: '' })]);
      await website.office.plain.evaluations.create(
        enrol(
          { person: person(personId), assessor: brief('assessor'), appealDecider: brief('decider') },
          at(january),
        ),
      );
    }
  }

  it('prints a whole unit at once, a page each, those without mail ticked already', async () => {
    await colleagues(2);
    await website.office.plain.people.saveAll([person('more01')]);
    const shown = await show({ unit: 'SDN 1' });
    expect(shown.body.match(/ checked/g)).toHaveLength(2);
    const printed = await print();
    expect(await pagesOf(fileOf(printed))).toHaveLength(2);
    expect(await linkOn(printed, 1)).not.toBe(await linkOn(printed, 2));
  });

  it('shows no more than its limit, says how many are left, and refuses more', async () => {
    await colleagues(sheetsAtMost + 1);
    expect(textOf(await show({ unit: 'SDN 1' }))).toContain('2 orang lagi di unit ini');
    const all = [...website.office.store.states.keys()];
    const ticks = Object.fromEntries(all.map((id) => [`sheet.${id}`, '1']));
    const refused = await print({ reason, ...ticks });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('Jumlahnya melebihi batas');
    expect(state()?.version).toBe(1);
  });

  it('asks for a reason and for somebody, and keeps what was typed and ticked', async () => {
    const silent = await print({ reason: '' });
    expect(silent.statusCode).toBe(422);
    expect(silent.body).toContain('href="#field-reason"');
    expect(silent.body).toMatch(/name="sheet\.[^"]*" value="1" checked/);
    const nobody = await print({ reason, [`sheet.${evaluationId}`]: '0' });
    expect(nobody.statusCode).toBe(422);
    expect(nobody.body).toContain('href="#field-sheets"');
    expect(nobody.body).toContain(reason);
  });

  it('prints no task of a rater', async () => {
    await act(website.office, 'employee', commands.submitPlan);
    expect(textOf(await show({ unit: 'SDN 1' }))).toContain('Tidak ada pegawai di unit ini');
    const tried = await print({ reason, [`sheet.${evaluationId}`]: String(state()?.version) });
    expect(tried.statusCode).toBe(422);
  });

  it('is denied to raters, also to one who is an officer, to employees and to other organisations', async () => {
    for (const personId of ['assessor', 'employee'])
      expect((await show({}, await signedInAs(website, personId))).statusCode).toBe(403);
    const rater = await signedInAs(website, 'assessor', ['hr']);
    expect((await print({ reason }, rater)).statusCode).toBe(422);
    const elsewhere = await signedInAs(website, 'unit-hr', ['organisation-hr'], 'Dinas Lain');
    expect(textOf(await show({ unit: 'SDN 1' }, elsewhere))).not.toContain('Name of employee');
    const tried = await print({ reason, [`sheet.${evaluationId}`]: '1' }, elsewhere);
    expect(tried.statusCode).toBe(422);
    expect(state()?.version).toBe(1);
  });
});
