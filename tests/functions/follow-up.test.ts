import { beforeEach, describe, expect, it } from 'vitest';
import { remindFollowUps } from '../../core/usecases/remind-follow-ups.ts';
import { commands, december, review } from '../core/examples.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/follow-up`;
let website: Website;
const send = async (personId: string, fields: Record<string, string>) =>
  sendForm(website, page, fields, { cookie: await signedInAs(website, personId) });
const show = async (personId: string, path = page) =>
  website.ask('GET', path, { cookies: [await signedInAs(website, personId)] });
const remind = () => remindFollowUps(website.office.ports);
const told = () =>
  website.office.mailer.sent.filter(({ subject }) => subject === 'followUp').map(({ to }) => to);

async function rated(resultRating: 'below' | 'meets'): Promise<void> {
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', { name: 'submitReview', review: { ...review, resultRating } });
  await act(office, 'employee', commands.acknowledge);
}

const plan = {
  do: 'write',
  version: '0',
  coaching: 'Bertemu setiap Senin',
  'goals.0.text': 'Modul kedua dipakai',
  'goals.0.by': '2028-02-01',
  'goals.1.text': 'Modul pertama diperbaiki',
  'goals.1.by': '2028-01-10',
  'goals.2.text': '',
  'goals.2.by': '',
};

beforeEach(async () => {
  website = await openWebsite();
});

describe('a follow-up plan', () => {
  it('follows a result of Butuh Perbaikan and below, and no other', async () => {
    await rated('meets');
    expect((await show('employee')).statusCode).toBe(303);
    expect((await show('employee', `/evaluations/${evaluationId}`)).body).not.toContain('/follow-up');
  });

  it('is written by the assessor, answered by the employee and closed with a note; nobody else may', async () => {
    await rated('below');
    expect((await show('employee', `/evaluations/${evaluationId}`)).body).toContain('/follow-up');
    expect((await send('employee', plan)).statusCode).toBe(403);
    expect((await send('assessor', plan)).statusCode).toBe(303);
    const shown = await show('employee');
    // The nearest date first, and no empty lines.
    expect(shown.body.indexOf('Modul pertama')).toBeLessThan(shown.body.indexOf('Modul kedua'));
    expect((await send('employee', { do: 'answer', version: '1', text: 'Setuju' })).statusCode).toBe(303);
    expect((await send('employee', { do: 'close', version: '2', note: 'Selesai' })).statusCode).toBe(403);
    expect((await send('assessor', { do: 'close', version: '2', note: 'Tercapai' })).statusCode).toBe(303);
    expect((await show('decider')).body).toContain('Tercapai');
    expect((await send('assessor', { ...plan, version: '3' })).statusCode).toBe(403);
    expect((await show('colleague')).statusCode).toBe(404);
  });

  it('names what is wrong and keeps what was typed', async () => {
    await rated('below');
    const refused = await send('assessor', { ...plan, 'goals.0.by': '', coaching: '' });
    expect(refused.statusCode).toBe(422);
    for (const field of ['coaching', 'goals-0-by']) expect(refused.body).toContain(`href="#field-${field}"`);
    expect(refused.body).toContain('Modul kedua dipakai');
  });

  it('is not written over by somebody who has not seen it', async () => {
    await rated('below');
    await send('assessor', plan);
    expect((await send('assessor', plan)).statusCode).toBe(409);
  });

  it('reminds both at each date, once, in working hours, and no more when it is closed', async () => {
    await rated('below');
    await send('assessor', plan);
    const { clock } = website.office;
    clock.moveTo(new Date('2028-01-07T03:00:00Z'));
    expect(await remind()).toEqual({ followedUp: 0, failed: 0 });
    clock.moveTo(new Date('2028-01-10T20:00:00Z'));
    expect(await remind()).toMatchObject({ followedUp: 0 });
    clock.moveTo(new Date('2028-01-11T03:00:00Z'));
    expect(await remind()).toMatchObject({ followedUp: 1 });
    expect(await remind()).toMatchObject({ followedUp: 0 });
    await deliverAll(website.office);
    expect(told()).toEqual(['employee@kinerja.example', 'assessor@kinerja.example']);
    await send('assessor', { do: 'close', version: '2', note: 'Tercapai lebih awal' });
    clock.moveTo(new Date('2028-02-01T03:00:00Z'));
    expect(await remind()).toMatchObject({ followedUp: 0 });
  });
});
