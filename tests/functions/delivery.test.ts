import { beforeEach, describe, expect, it } from 'vitest';
import { commands, december } from '../core/examples.ts';
import { act, arrive, deliverAll, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/delivery`;
let website: Website;
const state = () => website.office.store.states.get(evaluationId);

beforeEach(async () => {
  website = await openWebsite();
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await deliverAll(office);
});

const paper = {
  what: 'recordDelivery',
  on: '2027-12-21',
  witnessName: 'Ibu Sari',
  witnessPosition: 'Ketua RW 03',
  reason: 'Diserahkan di sekolah',
};
const as = async (who: string) =>
  who === 'hr' ? signedInAs(website, 'officer', ['hr']) : signedInAs(website, who);
const send = async (who: string, fields: Record<string, string>) =>
  sendForm(website, page, fields, { cookie: await as(who) });
const show = async (who: string, path = page) => website.ask('GET', path, { cookies: [await as(who)] });

describe('the page of a delivery', () => {
  it('records what was handed over, for the office and the assessor, and shows proof, witness and line', async () => {
    expect(textOf(await show('hr'))).toContain('Belum ada');
    expect((await send('hr', paper)).statusCode).toBe(303);
    const shown = textOf(await show('employee'));
    expect(shown).toContain('diserahkan di kertas di hadapan saksi, 21 Desember 2027');
    expect(shown).toContain('Ibu Sari, Ketua RW 03');
    expect(state()).toMatchObject({ delivery: { proof: { how: 'handedOver' } } });
    expect((await send('assessor', { ...paper, what: 'recordRefusal' })).statusCode).toBe(303);
    expect(textOf(await show('employee', `/evaluations/${evaluationId}`))).toContain(
      'Menolak menandatangani',
    );
  });

  it('takes a witness of the roster by NIP, and says that a NIP is unknown', async () => {
    const { office, ports } = website;
    const nip = '199001012015041001';
    const witness = { ...(await office.people.load('decider')), personId: ports.personIds.fromNip(nip), nip };
    await office.people.saveAll([{ ...witness, name: 'Saksi Terdaftar' } as never]);
    const unknown = await send('hr', { ...paper, witnessNip: '199001012015041002' });
    expect(unknown.statusCode).toBe(422);
    expect(unknown.body).toContain('href="#field-witnessNip"');
    expect(unknown.body).toContain('Diserahkan di sekolah');
    expect((await send('hr', { ...paper, witnessNip: nip, witnessName: '' })).statusCode).toBe(303);
    expect(state()?.delivery?.handedOver?.witness).toMatchObject({ name: 'Saksi Terdaftar' });
  });

  it('names every field that is wrong, and keeps what was typed', async () => {
    const refused = await send('hr', { ...paper, what: '', on: 'kemarin', witnessName: '', reason: '' });
    expect(refused.statusCode).toBe(422);
    for (const field of ['what', 'on', 'witnessName', 'reason'])
      expect(refused.body).toContain(`href="#field-${field}"`);
    expect(refused.body).toContain('Ketua RW 03');
    const early = await send('hr', { ...paper, on: '2027-12-01' });
    expect(early.statusCode).toBe(422);
    expect(textOf(early)).toContain('Tanggal ini di luar waktunya');
    const rater = await send('hr', { ...paper, witnessName: 'Name of assessor' });
    expect(textOf(rater)).toContain('Saksi harus orang lain');
    expect(state()?.delivery).toBeUndefined();
  });

  it('ends an evaluation that was signed on paper, as such, in record and on the page', async () => {
    expect((await send('assessor', { ...paper, what: 'recordAcknowledgement' })).statusCode).toBe(303);
    expect(state()).toMatchObject({ stage: 'final', ending: 'signedOnPaper' });
    const shown = textOf(await show('employee', `/evaluations/${evaluationId}`));
    expect(shown).toContain('Hasil ditandatangani pegawai di kertas di hadapan saksi');
  });

  it('is denied to the employee, to strangers, to administrators and to a superior it did not fall to', async () => {
    expect((await send('employee', paper)).statusCode).toBe(403);
    expect((await show('stranger')).statusCode).toBe(404);
    const administrator = await signedInAs(website, 'admin', ['administrators']);
    expect((await website.ask('GET', page, { cookies: [administrator] })).statusCode).toBe(404);
    expect((await show('decider')).body).not.toContain('name="witnessName"');
    expect((await send('decider', paper)).statusCode).toBe(422);
    expect(state()?.delivery).toBeUndefined();
  });

  it('lets an officer who rates record as the rater and not as the office', async () => {
    const cookie = await signedInAs(website, 'assessor', ['hr']);
    expect((await sendForm(website, page, paper, { cookie })).statusCode).toBe(303);
    expect(website.office.store.events.get(evaluationId)?.at(-1)?.by).toEqual({
      kind: 'person',
      personId: 'assessor',
      via: 'session',
    });
  });

  it('is open to the superior once the delivery has fallen to them', async () => {
    const { office } = website;
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    await office.sweep();
    expect((await show('decider')).body).toContain('name="witnessName"');
    const today = office.clock().toISOString().slice(0, 10);
    expect((await send('decider', { ...paper, on: today })).statusCode).toBe(303);
    expect(state()?.delivery?.proof?.how).toBe('handedOver');
  });
});

describe('the list of results that are not proven to have arrived', () => {
  const list = '/hr/cycles/2027-abc/deliveries';

  it('names person, reason, who delivers and until when, and is empty once delivery is recorded', async () => {
    const { office } = website;
    expect(textOf(await show('hr', list))).toContain('Tidak ada hasil yang menunggu');
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    await office.sweep();
    const shown = textOf(await show('hr', list));
    expect(shown).toContain('Name of employee');
    expect(shown).toContain('Tidak ada kabar bahwa email sampai. Atasan penilai');
    await send('hr', { ...paper, on: office.clock().toISOString().slice(0, 10) });
    expect(textOf(await show('hr', list))).toContain('Tidak ada hasil yang menunggu');
  });

  it('is closed to people without that office, and shows an organisation’s office its own', async () => {
    const { office } = website;
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    await office.sweep();
    expect((await show('assessor', list)).statusCode).toBe(403);
    const of = (organisation: string) => signedInAs(website, 'unit-hr', ['organisation-hr'], organisation);
    const shownTo = async (organisation: string) =>
      textOf(await website.ask('GET', list, { cookies: [await of(organisation)] }));
    expect(await shownTo('Dinas Lain')).not.toContain('Name of employee');
    expect(await shownTo('Dinas Pendidikan')).toContain('Name of employee');
  });
});

describe('the page of a result', () => {
  const task = `/evaluations/${evaluationId}/task`;

  it('asks whether the result was received while nothing proves it, and counts from the answer', async () => {
    expect((await show('employee', task)).body).toContain('value="confirmReceipt"');
    website.office.clock.moveTo(new Date('2027-12-23T03:00:00Z'));
    const cookie = await as('employee');
    const said = await sendForm(website, task, { do: 'confirmReceipt' }, { cookie });
    expect(textOf(said)).toContain('Pegawai menyatakan sudah menerima hasil');
    const shown = await show('employee', task);
    expect(shown.body).not.toContain('value="confirmReceipt"');
    expect(textOf(shown)).toContain('dinyatakan diterima oleh pegawai, 23 Desember 2027');
    expect(shown.body).toContain('value="fileAppeal"');
  });

  it('says that the mail proves it, where it does', async () => {
    await arrive(website.office);
    const shown = await show('employee', task);
    expect(shown.body).not.toContain('value="confirmReceipt"');
    expect(textOf(shown)).toContain('email sampai, 21 Desember 2027');
  });

  it('still takes an objection after the date while nothing proves delivery', async () => {
    website.office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    expect((await show('employee', task)).body).toContain('value="fileAppeal"');
  });
});
