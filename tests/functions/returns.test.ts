import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { commands, plan } from '../core/examples.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import {
  openWebsite,
  planFields,
  secondResult,
  sendForm,
  signedInAs,
  textOf,
  type Website,
} from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
let cookies: { employee: string; assessor: string };
const state = () => website.office.store.states.get(evaluationId);
const show = (who: 'employee' | 'assessor') => website.ask('GET', task, { cookies: [cookies[who]] });
const send = (who: 'employee' | 'assessor', fields: Record<string, string>) =>
  sendForm(website, task, fields, { cookie: cookies[who] });
const both: Command = { name: 'submitPlan', plan: { ...plan, results: [...plan.results, ...plan.results] } };

beforeEach(async () => {
  website = await openWebsite();
  cookies = {
    employee: await signedInAs(website, 'employee'),
    assessor: await signedInAs(website, 'assessor'),
  };
});

describe('a plan that was sent back', () => {
  it('opens what is to be mended, folds the rest as unchanged, and says what the supervisor said', async () => {
    await send('employee', { do: 'submitPlan', ...planFields, ...secondResult });
    const sent = await send('assessor', { do: 'returnPlan', reason: 'Target kedua?', 'mend.1': '1' });
    expect(sent.statusCode).toBe(200);
    const page = await show('employee');
    expect(page.body).toContain('Target kedua?');
    const rows = page.body.match(/<details class="folded"( open)?><summary>Hasil kerja \d/g);
    expect(rows).toEqual([
      '<details class="folded"><summary>Hasil kerja 1',
      '<details class="folded" open><summary>Hasil kerja 2',
    ]);
    expect(textOf(page)).toMatch(
      /Hasil kerja 1: Pembelajaran.*Tidak diubah.*Hasil kerja 2: Rapor.*Perlu diperbaiki/,
    );
    // What is folded is sent along all the same.
    expect(page.body).toContain('name="results.0.indicators.0.target"');
  });

  it('is shown with what changed when it comes again', async () => {
    await send('employee', { do: 'submitPlan', ...planFields });
    await send('assessor', { do: 'returnPlan', reason: 'Target?' });
    await send('employee', {
      do: 'submitPlan',
      ...planFields,
      ...secondResult,
      'results.0.indicators.0.target': '3 modul',
    });
    const page = await show('assessor');
    expect(textOf(page)).toContain('1 diubah, 1 ditambah, 0 dihapus, 0 tidak berubah');
    expect(page.body).toContain('<del>2 modul</del>');
    expect(page.body).toContain('<ins>3 modul</ins>');
    expect(page.body).toContain('<ins>Rapor selesai</ins>');
  });

  it('that comes again word for word says so', async () => {
    for (const command of [commands.submitPlan, commands.returnPlan, commands.submitPlan] as const) {
      await act(website.office, command.name === 'returnPlan' ? 'assessor' : 'employee', command);
    }
    expect(textOf(await show('assessor'))).toContain('Diajukan lagi dengan isi yang sama');
  });
});

describe('the link of a mail that was sent before the form changed', () => {
  it('leads nowhere, and the fresh one shows what changed since before the decision', async () => {
    const { office } = website;
    const linkOf = () =>
      /\/t\/\S+/.exec(office.mailer.sent.findLast(({ to }) => to.startsWith('assessor'))?.text ?? '')?.[0] ??
      '';
    await act(office, 'employee', commands.submitPlan);
    await office.open('planReview', 'token-1');
    await deliverAll(office);
    const old = linkOf();
    await act(office, 'assessor', commands.returnPlan);
    await act(office, 'employee', both);
    await office.open('planReview', 'token-2');
    const closed = await website.ask('GET', old);
    expect(closed.statusCode).toBe(404);
    expect(textOf(closed)).not.toContain('berubah');
    await sendForm(website, old, {}, { to: `${old}/renew` });
    await deliverAll(office);
    const fresh = linkOf();
    expect(fresh).not.toBe(old);
    const page = await website.ask('GET', fresh);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain('Yang berubah');
    expect(textOf(page)).toContain('0 diubah, 1 ditambah');
  });
});

describe('a plan that was sent back too often', () => {
  beforeEach(async () => {
    for (let round = 0; round < 4; round += 1) {
      await act(website.office, 'employee', commands.submitPlan);
      await act(website.office, 'assessor', commands.returnPlan);
    }
  });

  it('asks the supervisor for date and outcome of the meeting, with the plan to be fixed as agreed', async () => {
    expect(state()?.stage).toBe('planMeeting');
    const page = await show('assessor');
    expect(page.body).toContain('name="heldOn" class="short" value="2027-01-05"');
    expect(page.body).toContain('Pembelajaran berbasis proyek terlaksana');
    const answer = await send('assessor', {
      do: 'settlePlan',
      heldOn: '2027-01-05',
      agreed: 'Dua modul',
      ...planFields,
    });
    expect(answer.statusCode).toBe(200);
    expect(state()).toMatchObject({ stage: 'active', meetings: { plan: { agreed: 'Dua modul' } } });
    const file = await website.ask('GET', `/evaluations/${evaluationId}`, { cookies: [cookies.employee] });
    expect(textOf(file)).toContain('Disepakati dalam pertemuan 5 Januari 2027');
    expect(textOf(file)).toMatch(/Rencana kinerja diajukan.*versi 1 Diganti.*versi 5 Berlaku/);
  });

  it.each([
    [{ heldOn: '2027-02-01', agreed: 'Ya' }, 'field-heldOn', 'setelah diadakan'],
    [{ heldOn: '', agreed: 'Ya' }, 'field-heldOn', 'tanggal'],
    [{ heldOn: '2027-01-05', agreed: '' }, 'field-agreed', 'perlu diisi'],
  ])('keeps what was written where something is wrong: %j', async (fields, field, why) => {
    const answer = await send('assessor', { do: 'settlePlan', ...planFields, ...fields });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(textOf(answer)).toContain(why);
    expect(answer.body).toContain('2 modul');
    expect(state()?.stage).toBe('planMeeting');
  });

  it('says before the last return that it will lead to a meeting', async () => {
    const { states } = website.office.store;
    const before = state();
    if (!before) throw new Error('no evaluation');
    states.set(evaluationId, { ...before, stage: 'planReview', returns: { plan: 2, selfAssessment: 0 } });
    expect(textOf(await show('assessor'))).toContain('Sudah dikembalikan 2 dari paling banyak 3 kali.');
    states.set(evaluationId, { ...before, stage: 'planReview', returns: { plan: 3, selfAssessment: 0 } });
    expect(textOf(await show('assessor'))).toContain('Minta bertemu');
  });
});
