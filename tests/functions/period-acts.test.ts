import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { isAct, isPassed } from '../../core/periods/line.ts';
import { sweepObjections } from '../../core/usecases/sweep-objections.ts';
import { at, awayFor, commands, january, person } from '../core/examples.ts';
import { textOfPdf } from '../papers/read-pdf.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/periods`;
const rating = {
  ...{ period: 'q1', seen: '0', basis: 'work', resultRating: 'meets', behaviourRating: 'meets' },
  ...{ achievement: 'good', feedback: 'Modul dipakai di semua kelas', recommendation: 'Bagikan' },
};
const objection = { act: 'objected', text: 'Target terlampaui pada bulan kedua' };
const explanation = { act: 'explained', text: 'Modul ketiga belum dipakai di kelas' };
const confirmed = { act: 'decided', outcome: 'confirmed', text: 'Bukti tidak mengubah hasil' };
const changed = {
  ...{ act: 'decided', outcome: 'changed', text: 'Bukti baru meyakinkan', recommendation: 'Bagikan cara' },
  ...{ resultRating: 'above', behaviourRating: 'above' },
};
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
let website: Website;

const entries = () => website.office.store.periods.get(evaluationId) ?? [];
const acts = () => entries().filter(isAct);
const see = async (
  who: string | null,
  query: Record<string, string> = {},
  roles: ('hr' | 'auditors')[] = [],
) =>
  website.ask('GET', page, {
    cookies: [await signedInAs(website, who, roles), '__Host-language=en'],
    query,
  });
/** Sends from what is there now: what the page offers is looked at elsewhere. */
const send = async (who: string, fields: Record<string, string>) => {
  const cookie = await signedInAs(website, who);
  const form = { period: 'q1', seen: String(entries().length), ...fields };
  return sendForm(website, '/', form, { cookie, to: page });
};
const goTo = (instant: string) => website.office.clock.moveTo(new Date(instant));
const paper = async (name: string, who: string) =>
  website.ask('GET', `/evaluations/${evaluationId}/papers/${name}`, {
    cookies: [await signedInAs(website, who)],
  });
const textIn = async (answer: { body: string }) =>
  (await textOfPdf(new Uint8Array(Buffer.from(answer.body, 'base64')))).replaceAll(/\s+/g, ' ');
const mailsSince = async (count: number) => {
  await deliverAll(website.office);
  return website.office.mailer.sent.slice(count).map(({ subject, to }) => [subject, to]);
};

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  goTo('2027-03-18T03:00:00Z');
  await send('assessor', rating);
  await deliverAll(website.office);
});

describe('the document of a period (annex BAB V A)', () => {
  it('is D.1.1 as PDF, for the employee, the assessor and HR, with ratings, code and page numbers', async () => {
    for (const who of ['employee', 'assessor', 'decider']) {
      const answer = await paper('q1', who);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-disposition']).toMatch(/filename="D\.1\.1-2027-q1-2027-03-18\.pdf"/);
    }
    const text = await textIn(await paper('q1', 'employee'));
    expect(text).toContain('PERIODE: TRIWULAN I');
    expect(text).toContain('1 JANUARI SD 31 MARET TAHUN 2027');
    expect(text).toContain('D.1.1');
    expect(text).toContain('Modul dipakai di semua kelas');
    expect(text).toContain('198803132010091901');
    expect(text).toContain('SESUAI EKSPEKTASI');
    expect(text).toContain('Belum ditandatangani');
    expect(text).toContain('Halaman 1 dari 2');
    expect(text).toContain(`/verify?code=${evaluationId}.p1.`);
    const result = await paper('q1-result', 'employee');
    expect(result.headers['content-disposition']).toMatch(/filename="C\.1\.[13]-2027-q1-2027-03-18\.pdf"/);
    expect(await textIn(result)).toContain('HASIL EVALUASI KINERJA PEGAWAI');
    const hr = await website.ask('GET', `/evaluations/${evaluationId}/papers/q1`, {
      cookies: [await signedInAs(website, null, ['hr'])],
    });
    expect(hr.statusCode).toBe(200);
    expect((await see('employee')).body).toContain(`href="/evaluations/${evaluationId}/papers/q1"`);
  });

  it('is not there for a colleague, nor under another name, nor before there is one', async () => {
    expect((await paper('q1', 'colleague')).statusCode).toBe(404);
    expect((await paper('q7', 'employee')).statusCode).toBe(404);
    expect((await paper('m01', 'employee')).statusCode).toBe(404);
    for (const name of ['q2', 'q2-result', 'q1-objection'])
      expect(await paper(name, 'employee')).toMatchObject({ statusCode: 303, headers: { location: page } });
  });

  it('has a code by which anybody may see that it holds, and that it does not once it was altered', async () => {
    const [line] = entries();
    const code = `${evaluationId}.p1.${line?.hash.slice(0, 32)}`;
    const check = async () =>
      textOf(await website.ask('GET', '/verify', { query: { code }, cookies: ['__Host-language=en'] }));
    expect(await check()).toContain('Evaluation of a period (Q1)');
    expect(await check()).toContain(line?.hash);
    await send('employee', { act: 'signed' });
    Object.assign(entries()[1] ?? {}, { at: '2027-03-17T03:00:00.000Z' });
    expect(await check()).toMatch(/altered|changed/);
    Object.assign(entries()[0] ?? {}, { hash: 'x' });
    expect(await check()).not.toContain('Evaluation of a period');
  });

  it('is signed by the employee alone, once, though it is sent twice; the paper says when', async () => {
    for (const who of ['assessor', 'decider', 'colleague'])
      expect((await send(who, { act: 'signed' })).statusCode).toBe(who === 'colleague' ? 404 : 409);
    expect((await see('employee')).body).toContain('value="signed"');
    expect((await send('employee', { act: 'signed' })).statusCode).toBe(303);
    expect((await send('employee', { act: 'signed', seen: '1' })).statusCode).toBe(303);
    expect(acts()).toMatchObject([{ act: 'signed', about: 1, by: { personId: 'employee' } }]);
    expect((await see('employee')).body).not.toContain('value="signed"');
    expect(await textIn(await paper('q1', 'employee'))).toContain(
      'Ditandatangani secara elektronik pada 18 Maret 2027',
    );
  });

  it('has to be signed anew once the assessor has mended it', async () => {
    await send('employee', { act: 'signed' });
    const mended = { ...rating, resultRating: 'above', reason: 'Bukti baru' };
    expect((await send('assessor', { ...mended, seen: '2' })).statusCode).toBe(303);
    expect(await textIn(await paper('q1', 'employee'))).toContain('Belum ditandatangani');
    expect((await send('employee', { act: 'signed' })).statusCode).toBe(303);
    expect(acts().map(({ about }) => about)).toEqual([1, 3]);
  });
});

describe('an objection to the document of a period (annex BAB V B)', () => {
  it('goes with reasons to the superior, who hears the assessor first and confirms or changes the result', async () => {
    const before = website.office.mailer.sent.length;
    expect((await send('employee', { ...objection, text: '' })).body).toContain('href="#field-text"');
    expect((await send('employee', objection)).statusCode).toBe(303);
    expect(await mailsSince(before)).toEqual([
      ['periodObjection', 'assessor@kinerja.example'],
      ['periodObjection', 'decider@kinerja.example'],
    ]);
    expect((await see('decider', { period: 'q1', act: 'decided' })).body).not.toContain('name="outcome"');
    expect((await send('decider', confirmed)).statusCode).toBe(409);
    expect((await see('assessor', { period: 'q1', act: 'explained' })).body).toContain('name="text"');
    expect((await send('assessor', explanation)).statusCode).toBe(303);
    expect((await see('decider', { period: 'q1', act: 'decided' })).body).toContain('name="outcome"');
    const told = website.office.mailer.sent.length;
    expect((await send('decider', changed)).statusCode).toBe(303);
    expect((await mailsSince(told)).slice(-2)).toEqual([
      ['periodDecided', 'employee@kinerja.example'],
      ['periodDecided', 'assessor@kinerja.example'],
    ]);
    const read = textOf(await see('employee'));
    expect(read).toContain('Result changed from Good to Excellent.');
    expect(read).toContain('Bagikan cara');
    const text = await textIn(await paper('q1-objection', 'employee'));
    expect(text).toContain('D.1.3');
    expect(text).toContain('MENGUBAH hasil evaluasi: dari BAIK menjadi SANGAT BAIK.');
    expect(text).toContain('Modul ketiga belum dipakai di kelas');
    expect(await textIn(await paper('q1', 'employee'))).not.toContain('SANGAT BAIK');
    const evaluation = await website.ask('GET', `/evaluations/${evaluationId}`, {
      cookies: [await signedInAs(website, 'employee'), '__Host-language=en'],
    });
    expect(textOf(evaluation)).toMatch(/First quarter Excellent/);
  });

  it('is decided without an explanation once its days are over, and says so', async () => {
    await send('employee', objection);
    goTo('2027-03-26T03:00:00Z');
    expect((await send('decider', confirmed)).statusCode).toBe(303);
    const text = await textIn(await paper('q1-objection', 'decider'));
    expect(text).toContain('MENGUATKAN hasil evaluasi.');
    expect(text).toContain('Diminta, dan tidak diberikan');
    expect((await send('assessor', explanation)).statusCode).toBe(409);
    expect((await send('employee', objection)).statusCode).toBe(409);
  });

  it('falls to the next one up when its decider lets the days pass; pages, paper and code say so', async () => {
    const { office } = website;
    const above = { assessor: 'decider', decider: 'colleague', colleague: null };
    await office.plain.people.saveAll(
      Object.entries(above).map(([personId, supervisorId]) => person(personId, { supervisorId })),
    );
    await send('employee', objection);
    await send('assessor', explanation);
    expect((await see('colleague')).statusCode).toBe(404);
    goTo('2027-04-01T03:00:00Z');
    await sweepObjections(office.ports);
    const read = textOf(await see('employee'));
    expect(read).toContain('Name of decider did not decide in time; it is for Name of colleague to decide');
    expect(read).toContain("the supervisor's superior decides by 12 April 2027");
    expect((await send('decider', confirmed)).statusCode).toBe(409);
    expect((await see('colleague', { period: 'q1', act: 'decided' })).body).toContain('name="outcome"');
    expect((await send('colleague', confirmed)).statusCode).toBe(303);
    // Whoever decided reads it again, and nothing else of the year.
    const decided = textOf(await see('colleague'));
    expect(decided).toContain("Decision of the supervisor's superior");
    expect(decided).not.toContain('Second quarter');
    expect((await paper('q1-objection', 'colleague')).statusCode).toBe(200);
    expect((await paper('q2', 'colleague')).statusCode).toBe(404);
    const text = await textIn(await paper('q1-objection', 'employee'));
    expect(text).toContain('Tidak diputuskan oleh Name of decider sampai batas waktunya');
    const line = entries().find(isPassed);
    const code = `${evaluationId}.p${line?.seq}.${line?.hash.slice(0, 32)}`;
    const verified = await website.ask('GET', '/verify', {
      query: { code },
      cookies: ['__Host-language=en'],
    });
    expect(textOf(verified)).toContain('The objection passed to the next superior (Q1)');
  });

  it('may be filed within 14 working days of the signature, which proves the receipt, and no later', async () => {
    await send('employee', { act: 'signed' });
    expect(textOf(await see('employee'))).toContain('Until 8 April 2027');
    goTo('2027-04-09T03:00:00Z');
    expect((await send('employee', objection)).statusCode).toBe(409);
    goTo('2027-04-08T10:00:00Z');
    expect((await send('employee', objection)).statusCode).toBe(303);
  });

  it('keeps the assessor from mending what the superior is to decide', async () => {
    await send('employee', objection);
    const mended = { ...rating, seen: '2', reason: 'Ingin lain' };
    expect((await send('assessor', mended)).statusCode).toBe(409);
    expect((await see('assessor', { period: 'q1' })).body).not.toContain('name="feedback"');
  });

  it('is not there to what the superior recorded, which is final, nor where a body has another way', async () => {
    const cycle = [...website.office.store.cycles.values()][0];
    if (!cycle) throw new Error('no cycle');
    const lawful = cycle.appeals;
    cycle.appeals = { ...lawful, teachers: { route: 'none', filingDays: null } };
    expect((await send('employee', objection)).statusCode).toBe(409);
    cycle.appeals = lawful;
    goTo('2027-07-16T03:00:00Z');
    await send('decider', { ...rating, period: 'q2', seen: '1' });
    expect((await send('employee', { ...objection, period: 'q2' })).statusCode).toBe(409);
    expect((await send('employee', { act: 'signed', period: 'q2' })).statusCode).toBe(303);
    expect(await textIn(await paper('q2', 'employee'))).toContain('Atasan Pejabat Penilai Kinerja');
    expect((await paper('q2', 'employee')).headers['content-disposition']).toContain('D.1.2-2027-q2');
  });

  it('is answered by whoever acts for those who are away, in their name', async () => {
    const from = '2027-03-01T00:00:00.000Z';
    await website.office.substitutions.add(awayFor(brief('decider'), { from, kind: 'plt' }));
    await send('employee', objection);
    await send('assessor', explanation);
    expect((await send('decider', confirmed)).statusCode).toBe(409);
    expect((await send('substitute', confirmed)).statusCode).toBe(303);
    expect(acts().at(-1)).toMatchObject({
      by: { personId: 'substitute' },
      onBehalfOf: { personId: 'decider', kind: 'plt' },
    });
  });

  it('says what is wrong with a decision and keeps everything that was written', async () => {
    await send('employee', objection);
    await send('assessor', explanation);
    await see('decider');
    const before = dumpOf(website.office);
    const wrongs: [Record<string, string>, string][] = [
      [{ ...confirmed, outcome: '' }, 'outcome'],
      [{ ...confirmed, text: '' }, 'text'],
      [{ ...changed, resultRating: '' }, 'resultRating'],
      [{ ...changed, recommendation: '' }, 'recommendation'],
      [{ ...changed, resultRating: 'meets', behaviourRating: 'meets' }, 'outcome'],
      [{ ...changed, text: 'x'.repeat(4_001) }, 'text'],
    ];
    for (const [fields, path] of wrongs) {
      const answer = await send('decider', fields);
      expect([answer.statusCode, path]).toEqual([422, path]);
      expect(answer.body).toContain(`href="#field-${path}"`);
    }
    expect((await send('decider', { ...changed, act: 'praised' })).statusCode).toBe(400);
    expect((await send('decider', { ...changed, seen: 'x' })).statusCode).toBe(400);
    expect(dumpOf(website.office)).toBe(before);
    const answer = await send('decider', { ...changed, recommendation: '' });
    expect(answer.body).toContain('Bukti baru meyakinkan</textarea>');
  });

  it('waits in the lists of those who are asked, the assessor first, then the superior, and in that of HR', async () => {
    // The assessor is assessed by the decider.
    const about = { person: person('assessor'), assessor: brief('decider'), appealDecider: null };
    await website.office.plain.evaluations.create(enrol(about, at(january)));
    await send('employee', objection);
    const due = async (who: string) => {
      const cookies = [await signedInAs(website, who), '__Host-language=en'];
      return textOf(await website.ask('GET', '/periods', { cookies }));
    };
    expect(await due('assessor')).toMatch(/Name of employee First quarter .* objection waiting/);
    expect(await due('decider')).not.toContain('Name of employee');
    await send('assessor', explanation);
    expect(await due('decider')).toMatch(/Name of employee First quarter .* objection waiting/);
    expect(await due('assessor')).not.toContain('Name of employee');
    const hr = await website.ask('GET', '/hr/cycles/2027-abc/periods', {
      cookies: [await signedInAs(website, null, ['hr']), '__Host-language=en'],
      query: { period: 'q1' },
    });
    expect(textOf(hr)).toMatch(/Name of employee objection waiting Name of decider/);
    await send('decider', confirmed);
    expect(await due('decider')).not.toContain('Name of employee');
  });
});
