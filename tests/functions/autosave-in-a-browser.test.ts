import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '../journeys/chromium.ts';
import { script, stylesheet } from '../pages/browsing.ts';
import { evaluationId } from '../usecases/office.ts';
import { publicUrl } from './events.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
const field = '[name="results.0.text"]';

describe('a long form in a browser', () => {
  let browser: Browser;
  let website: Website;
  let cookie: string;
  let complaints: string[];
  let broken: boolean;

  beforeAll(async () => {
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    website = await openWebsite();
    cookie = await signedInAs(website, 'employee');
    complaints = [];
    broken = false;
  });

  /** Answers what a browser asks for, as the deployed functions would. */
  async function answer(method: string, path: string, body: string | null) {
    const form = body === null ? {} : { form: Object.fromEntries(new URLSearchParams(body)) };
    const [rawPath = '', search = ''] = path.split('?');
    const query = Object.fromEntries(new URLSearchParams(search));
    const answered = await website.ask(method, rawPath, { cookies: [cookie], query, ...form });
    if (answered.statusCode !== 303) return answered;
    return website.ask('GET', (answered.headers.location ?? '').split('?')[0] ?? '', { cookies: [cookie] });
  }

  async function openDevice(javaScriptEnabled = true): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    await context.route('**/*', async (route) => {
      const request = route.request();
      const path = request.url().slice(publicUrl.length);
      if (path.startsWith('/assets/autosave.js'))
        return route.fulfill({ contentType: 'text/javascript', body: script });
      if (path.startsWith('/assets/')) return route.fulfill({ contentType: 'text/css', body: stylesheet });
      if (broken && request.method() === 'POST') return route.fulfill({ status: 503, body: '' });
      const answered = await answer(request.method(), path, request.postData());
      // Nobody waits in a test.
      const body = answered.body.replace('data-autosave="4000"', 'data-autosave="50"');
      return route.fulfill({ status: answered.statusCode ?? 200, headers: answered.headers, body });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('503')) complaints.push(message.text());
    });
    await page.goto(`${publicUrl}${task}`);
    return { page, context };
  }
  const said = (page: Page, text: string) => page.locator('#autosave', { hasText: text }).waitFor();

  it('is saved while it is written, says so, and comes back on another device', async () => {
    const { page } = await openDevice();
    await page.locator(field).fill('Layanan selesai dalam tiga hari');
    await said(page, 'Tersimpan otomatis pukul 10.00');
    const other = await openDevice();
    expect(await other.page.locator(field).inputValue()).toBe('Layanan selesai dalam tiga hari');
    website.office.clock.forward(60_000);
    await other.page.locator(field).fill('Layanan selesai dalam dua hari');
    await said(other.page, 'Tersimpan otomatis pukul 10.01');
    website.office.clock.forward(60_000);
    await page.locator(field).fill('Layanan selesai dalam satu hari');
    await said(page, 'Perangkat lain juga menyimpan');
    expect([...website.office.store.drafts.values()][0]?.fields['results.0.text']).toBe(
      'Layanan selesai dalam satu hari',
    );
    expect(complaints).toEqual([]);
  });

  it('says when it could not be saved, keeps what was written, and saves it once it can', async () => {
    const { page } = await openDevice();
    broken = true;
    await page.locator(field).fill('Belum tersimpan');
    await said(page, 'Belum tersimpan otomatis');
    expect(await page.locator(field).inputValue()).toBe('Belum tersimpan');
    broken = false;
    await said(page, 'Tersimpan otomatis');
    expect(complaints).toEqual([]);
  });

  it('loses nothing without JavaScript: the button saves the same', async () => {
    const { page } = await openDevice(false);
    await page.locator(field).fill('Tanpa skrip');
    await page.locator('button[value="saveDraft"]').click();
    await page.waitForLoadState();
    const again = await openDevice(false);
    expect(await again.page.locator(field).inputValue()).toBe('Tanpa skrip');
    expect(await again.page.locator('#autosave').textContent()).toContain('Tersimpan');
  });
});
