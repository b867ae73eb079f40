import { beforeEach, describe, expect, it } from 'vitest';
import { lawfulAppeals } from '../../core/rules/appeal-policy.ts';
import { commands, cycle, december } from '../core/examples.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
const send = async (personId: string, fields: Record<string, string>) =>
  sendForm(website, task, fields, { cookie: await signedInAs(website, personId) });
const show = async (personId: string) =>
  website.ask('GET', task, { cookies: [await signedInAs(website, personId)] });

beforeEach(async () => {
  website = await openWebsite();
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
});

describe('the forms of an appeal', () => {
  it('ask for evidence besides reasons, and keep what was written', async () => {
    const refused = await send('employee', { do: 'fileAppeal', reasons: 'Tidak tepat', evidence: '' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#field-evidence"');
    expect(refused.body).toContain('Tidak tepat');
  });

  it('take both sides’ words to whoever decides', async () => {
    await send('employee', {
      do: 'fileAppeal',
      reasons: 'Tidak tepat',
      evidence: 'Laporan IV',
      references: 'Surat 12',
    });
    const asked = await show('assessor');
    expect(asked.body).toContain('Surat 12');
    expect((await send('assessor', { do: 'explainRating', text: '' })).statusCode).toBe(422);
    await send('assessor', { do: 'explainRating', text: 'Modul belum dipakai' });
    expect((await show('employee')).body).toContain('Modul belum dipakai');
    await send('employee', { do: 'replyToExplanation', text: '', references: '' });
    const deciding = await show('decider');
    for (const said of ['Tidak tepat', 'Laporan IV', 'Modul belum dipakai', 'Tidak menambahkan apa pun'])
      expect(deciding.body).toContain(said);
  });

  it('ask for a recommendation and for a difference where the rating is changed', async () => {
    const { office } = website;
    await act(office, 'employee', commands.fileAppeal);
    await act(office, 'assessor', commands.explainRating);
    await act(office, 'employee', commands.replyToExplanation);
    const same = { outcome: 'changed', resultRating: 'above', behaviourRating: 'meets', reasons: 'Bukti' };
    const without = await send('decider', { do: 'decideAppeal', ...same, recommendation: '' });
    expect(without.body).toContain('href="#field-recommendation"');
    const unchanged = await send('decider', { do: 'decideAppeal', ...same, recommendation: 'Lanjutkan' });
    expect(unchanged.body).toContain('href="#field-outcome"');
    const changed = { ...same, resultRating: 'meets', recommendation: 'Lanjutkan' };
    expect((await send('decider', { do: 'decideAppeal', ...changed })).statusCode).toBe(200);
    const page = await website.ask('GET', `/evaluations/${evaluationId}`, {
      cookies: [await signedInAs(website, 'employee')],
    });
    expect(page.body).toContain('Lanjutkan');
  });

  it('are not offered where the body has closed the way, and the page says why', async () => {
    const appeals = { ...lawfulAppeals, teachers: { route: 'none', filingDays: null } } as const;
    await website.office.plain.cycles.replace({ ...cycle, version: 2, appeals }, [], december);
    const page = await show('employee');
    expect(page.body).not.toContain('value="fileAppeal"');
    expect(page.body).toContain('instansi tidak membuka keberatan');
  });
});
