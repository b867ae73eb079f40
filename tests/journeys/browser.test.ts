import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { administrator, hrOfficer } from '../../sample/staff.ts';
import { atAPhone, openChromium } from './chromium.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const roster = [
  'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status',
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Sekretariat;Dinas Contoh;;PNS',
  '199501272017111903;Maya Wibowo;maya@kinerja.example;Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS',
].join('\n');

/** What a page says where the journey waits for it. */
const said = {
  id: { needsImprovement: 'Butuh Perbaikan', good: 'Baik' },
  en: { needsImprovement: 'Needs improvement', good: 'Good' },
};

describe.each([
  { language: 'id', scripts: false, how: 'in Indonesian without scripts' },
  { language: 'en', scripts: false, how: 'in English without scripts' },
  { language: 'id', scripts: true, how: 'in Indonesian with scripts' },
] as const)('the main job, clicked through at a phone width, $how', ({ language, scripts }) => {
  let system: System;
  let browser: Browser;
  let hr: Page;
  const complaints: string[] = [];
  const seen = new Map<string, number>();

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const signIn = async (email: string) => {
    const { page } = await atAPhone(browser, complaints, { language, scripts, app: system.app });
    await page.goto(system.app);
    await page.locator('main a[href^="/sign-in"]').click();
    await page.locator('#email').fill(email);
    await page.locator('form:has(#email) button').click();
    await page.waitForURL(`${system.app}/`);
    return page;
  };

  /** Opens the next task mail to somebody, in a browser that has never been here. */
  const openMail = async (address: string) => {
    const count = (seen.get(address) ?? 0) + 1;
    const link = await eventually(async () => {
      const mails = await openMailbox(system.mailbox).newMails();
      const links = mails.filter((mail) => mail.destination.to.includes(address)).map(taskLinkIn);
      const tasks = links.filter((each) => each !== undefined);
      expect(tasks.length).toBeGreaterThanOrEqual(count);
      return tasks[count - 1] as string;
    });
    seen.set(address, count);
    const { page } = await atAPhone(browser, complaints, { language, scripts, app: system.app });
    await page.goto(link);
    return page;
  };
  /** Opens the fold that a form is behind, if it is behind one. */
  const unfold = async (page: Page, inside: string) => {
    const fold = page.locator(`details:not([open]):has(${inside}) > summary`);
    if (await fold.count()) await fold.first().click();
  };
  const press = async (page: Page, command: string) => {
    await unfold(page, `button[value="${command}"]`);
    await page.locator(`button[name="do"][value="${command}"]`).click();
  };
  const receipt = (page: Page) =>
    page.getByRole('heading', { level: 1, name: /tercatat|recorded/i }).waitFor();

  it('HR imports a roster, creates a cycle, rehearses and starts it', async () => {
    hr = await signIn(hrOfficer);
    await hr.goto(`${system.app}/hr/roster`);
    await hr
      .locator('#roster')
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await hr.locator('form[enctype] button').click();
    await hr.locator('form[action$="/confirm"] button').click();
    await hr.goto(`${system.app}/hr/cycles`);
    await hr.locator('main a[href="/hr/cycles/new"]').click();
    await hr.locator('[name="name"]').fill('SKP 2026');
    await hr.locator('[name="headName"]').fill('Wali Kota (contoh)');
    await hr.locator('[name="headPosition"]').fill('Wali Kota');
    await hr.locator('[name="headEmail"]').fill('walikota@kinerja.example');
    await hr.locator('form[action="/hr/cycles"] button').click();
    await hr.locator('main a[href$="/rehearsal"]').first().click();
    await hr.locator('form[action$="/start"] button').first().click();
    await eventually(async () => {
      await hr.reload();
      expect(await hr.locator('table.bars a[href*="stage=planning"]').textContent({ timeout: 500 })).toBe(
        '2',
      );
    });
  }, 120_000);

  it('the employee writes a plan; it is returned with a reason, mended and approved', async () => {
    const maya = await openMail('maya@kinerja.example');
    await maya.locator('[name="results.0.text"]').fill('Layanan administrasi selesai tepat waktu');
    await maya.locator('[name="results.0.indicators.0.aspect"]').selectOption('time');
    await maya.locator('[name="results.0.indicators.0.text"]').fill('Berkas selesai dalam 3 hari kerja');
    await press(maya, 'saveDraft');
    await press(maya, 'submitPlan');
    // The target is missing: told at the field, nothing lost.
    await maya.locator('a[href="#field-results-0-indicators-0-target"]').click();
    await maya.locator('[name="results.0.indicators.0.target"]').fill('90 persen');
    await press(maya, 'submitPlan');
    await receipt(maya);
    await openMail('gita@kinerja.example'); // her own plan
    const first = await openMail('gita@kinerja.example');
    await unfold(first, 'button[value="returnPlan"]');
    await first
      .locator('form:has(button[value="returnPlan"]) [name="reason"]')
      .fill('Mohon tambahkan satuan target');
    await press(first, 'returnPlan');
    await receipt(first);
    const again = await openMail('maya@kinerja.example');
    await again.getByText('Mohon tambahkan satuan target').waitFor();
    await press(again, 'submitPlan');
    await receipt(again);
    const second = await openMail('gita@kinerja.example');
    await press(second, 'approvePlan');
    await receipt(second);
  }, 120_000);

  it('self-assessment, review, appeal and the decision of the superior make it final', async () => {
    await hr.reload();
    await unfold(hr, 'form[action$="/open-assessment"]');
    await hr.locator('form[action$="/open-assessment"] [name="reason"]').fill('Uji coba');
    await hr.locator('form[action$="/open-assessment"] button').click();
    const self = await openMail('maya@kinerja.example');
    await self.locator('[name="results.0.achieved"]').fill('93 persen selesai dalam 3 hari kerja');
    await self.locator('[name="behaviour"]').fill('Membantu rekan dan warga dengan ramah');
    await press(self, 'submitSelfAssessment');
    await receipt(self);
    const review = await openMail('gita@kinerja.example');
    await review.locator('[name="resultRating"][value="below"]').check();
    await review.locator('[name="behaviourRating"][value="meets"]').check();
    await review.locator('[name="feedback"]').fill('Tingkatkan mutu laporan');
    await press(review, 'submitReview');
    await receipt(review);
    const result = await openMail('maya@kinerja.example');
    await result.getByText(said[language].needsImprovement).first().waitFor();
    await unfold(result, 'button[value="fileAppeal"]');
    await result.locator('[name="reasons"]').fill('Target tercapai 93 persen; bukti ada pada laporan');
    await result.locator('[name="evidence"]').fill('Laporan triwulan IV memuat capaian setiap indikator');
    await result.locator('[name="references"]').fill('Laporan triwulan IV, halaman 3');
    await press(result, 'fileAppeal');
    await receipt(result);
    const explanation = await openMail('gita@kinerja.example');
    await explanation.locator('[name="text"]').fill('Penilaian mengikuti capaian yang tercatat');
    await press(explanation, 'explainRating');
    await receipt(explanation);
    const reply = await openMail('maya@kinerja.example');
    await reply.locator('[name="text"]').fill('Capaian Desember belum ikut dihitung');
    await press(reply, 'replyToExplanation');
    await receipt(reply);
    const appeal = await openMail('walikota@kinerja.example');
    await appeal.locator('[name="outcome"][value="changed"]').check();
    await appeal.locator('[name="resultRating"][value="meets"]').check();
    await appeal.locator('[name="behaviourRating"][value="meets"]').check();
    await appeal.locator('[name="reasons"]').fill('Bukti menunjukkan target tercapai');
    const recommendation = appeal.locator('[name="recommendation"]');
    if (await recommendation.count()) await recommendation.fill('Catat capaian setiap triwulan');
    await press(appeal, 'decideAppeal');
    await receipt(appeal);
    await eventually(async () => {
      await hr.reload();
      expect(await hr.locator('table.bars a[href*="stage=final"]').textContent({ timeout: 500 })).toBe('1');
    });
  }, 120_000);

  it('the employee reads the whole story, and an administrator sees the executions', async () => {
    const maya = await signIn('maya@kinerja.example');
    await maya.locator('main a[href^="/evaluations/"]').first().click();
    await maya.locator('.outcome-predicate', { hasText: said[language].good }).waitFor();
    const admin = await signIn(administrator);
    await admin.goto(`${system.app}/admin/executions?status=SUCCEEDED`);
    await eventually(async () => {
      await admin.reload();
      expect(await admin.locator('main a[href*="/appeal/"]').count()).toBe(1);
    });
    await admin.locator('main a[href*="/appeal/"]').click();
    const history = admin.locator('details.folded');
    // A long history is folded.
    if ((await history.getAttribute('open')) === null) await history.locator('summary').click();
    await admin.getByText('ExecutionSucceeded').waitFor();
  }, 120_000);

  it('no page complained, and none was wider than the phone', () => {
    expect(complaints).toEqual([]);
  });
});
