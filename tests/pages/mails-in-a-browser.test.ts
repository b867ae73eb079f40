import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../journeys/chromium.ts';
import { tooWide, violations } from './browsing.ts';
import { everyMail } from './every-mail.ts';

/** Mail programs drop style sheets: what a mail looks like stands at its elements. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'void-style': 'off', 'doctype-style': 'off', 'long-title': 'off' },
});
const mails = Object.entries(everyMail);

describe('every mail', () => {
  it.each(mails)('%s is valid HTML', async (_, { html }) => {
    const report = await validator.validateString(html);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });

  it.each(mails)(
    '%s says in HTML and in text the same, in both languages, with a line to show beside the subject',
    (name, mail) => {
      const page = parse(mail.html);
      const [main, second] = name.endsWith(' en') ? ['en', 'id'] : ['id', 'en'];
      expect(page.querySelector('html')?.getAttribute('lang')).toBe(main);
      expect(page.querySelector(`[lang=${second}]`)?.text.length).toBeGreaterThan(50);
      expect(page.querySelector('title')?.text).toBe(
        parse(`<p>${mail.subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).text,
      );
      const preheader = page.querySelector('body > div')?.text ?? '';
      expect(preheader.length).toBeGreaterThan(15);
      expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(preheader.replaceAll(/\s+/g, ' '));
      for (const link of page.querySelectorAll('a')) {
        expect(link.text.trim(), link.outerHTML).not.toBe('');
        expect(mail.text).toContain(link.getAttribute('href') ?? 'no address');
      }
    },
  );

  it.each(mails)(
    '%s holds no picture, no script, nothing that reports back, and leads nowhere but to us',
    (_, { html, subject }) => {
      const page = parse(html);
      const foreign =
        'img, script, link, iframe, object, embed, form, input, video, audio, style, base, meta[http-equiv]';
      expect(page.querySelectorAll(foreign)).toEqual([]);
      expect(html).not.toMatch(/url\(|\son[a-z]+=|javascript:|<!--/i);
      const hosts = page.querySelectorAll('a').map((link) => new URL(link.getAttribute('href') ?? '').origin);
      expect(new Set(hosts)).toEqual(new Set(['https://kinerja.example']));
      expect(subject).not.toMatch(/[\r\n]/);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    },
  );
});

describe('every mail in a browser', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(mails)('%s breaks no rule of WCAG 2.2 AA and fits a phone', async (_, { html }) => {
    await page.setContent(html);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  });

  it('asks nobody for anything', () => expect(asked).toEqual([]));
});
