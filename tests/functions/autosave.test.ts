import { beforeEach, describe, expect, it } from 'vitest';
import { scriptPath } from '../../pages/layout/script.ts';
import { evaluationId } from '../usecases/office.ts';
import { openWebsite, planFields, sendForm, signedInAs, tokenIn, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
let cookie: string;
const show = () => website.ask('GET', task, { cookies: [cookie] });
const draftAt = async () => /name="draftAt" value="([^"]*)"/.exec((await show()).body)?.[1] ?? '';
const send = (fields: Record<string, string>) => sendForm(website, task, fields, { cookie });
const save = async (text: string, seen?: string) =>
  send({ do: 'autosave', 'results.0.text': text, ...(seen === undefined ? {} : { draftAt: seen }) });

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'employee');
});

describe('a draft that is saved while it is written', () => {
  it('is answered with its time in words, and is there on the next look, from any device', async () => {
    const saved = await save('Setengah jadi', '');
    expect(saved.statusCode).toBe(200);
    expect(saved.headers['content-type']).toContain('application/json');
    const { savedAt, text } = JSON.parse(saved.body);
    expect(text).toBe('Tersimpan otomatis pukul 10.00. Belum diajukan.');
    expect(await draftAt()).toBe(savedAt);
    expect((await show()).body).toContain('Setengah jadi');
    expect(website.office.store.states.get(evaluationId)?.version).toBe(1);
  });

  it('needs the token of the form, and its turn', async () => {
    const form = { do: 'autosave', version: '1', formToken: 'forged', 'results.0.text': 'x' };
    expect((await website.ask('POST', task, { cookies: [cookie], form })).statusCode).toBe(403);
    const assessor = await signedInAs(website, 'assessor');
    const page = await website.ask('GET', '/', { cookies: [assessor] });
    const theirs = { ...form, formToken: tokenIn(page) };
    expect((await website.ask('POST', task, { cookies: [assessor], form: theirs })).statusCode).toBe(403);
    expect(website.office.store.drafts.size).toBe(0);
  });

  it('says when another device had saved since; what was saved last holds', async () => {
    const first = JSON.parse((await save('Dari komputer', '')).body);
    website.office.clock.forward(60_000);
    const second = JSON.parse((await save('Dari telepon', first.savedAt)).body);
    expect(second.text).not.toContain('Perangkat lain');
    website.office.clock.forward(60_000);
    const late = JSON.parse((await save('Lagi dari komputer', first.savedAt)).body);
    expect(late.text).toContain('Perangkat lain juga menyimpan');
    expect((await show()).body).toContain('Lagi dari komputer');
    website.office.clock.forward(60_000);
    const button = await send({ do: 'saveDraft', ...planFields, draftAt: first.savedAt });
    expect(button).toMatchObject({ statusCode: 303, headers: { location: `${task}?notice=otherDevice` } });
    const query = { notice: 'otherDevice' };
    const told = await website.ask('GET', task, { cookies: [cookie], query });
    expect(told.body).toContain('Perangkat lain juga menyimpan');
  });

  it('never becomes part of what is handed in', async () => {
    const sent = await send({ do: 'submitPlan', ...planFields, draftAt: '2027-01-01T00:00:00.000Z' });
    expect(sent.statusCode).toBe(200);
  });
});

it('only pages with a long form may load our script and speak to us; no other page may', async () => {
  const policyOf = async (path: string) => {
    const page = await website.ask('GET', path, { cookies: [cookie] });
    return [page.headers['content-security-policy'] ?? '', page.body.includes(scriptPath)] as const;
  };
  const [policy, loads] = await policyOf(task);
  expect(policy).toMatch(/default-src 'none'.*; script-src 'self'; connect-src 'self'$/);
  expect(loads).toBe(true);
  for (const path of ['/', `/evaluations/${evaluationId}`, '/help', '/rules', '/ideas/new']) {
    const [other, scripted] = await policyOf(path);
    expect(other, path).not.toContain('script-src');
    expect(scripted, path).toBe(false);
  }
});
