import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../pages/words.ts';
import { openChromium } from '../journeys/chromium.ts';
import { openTab, stylesheet, type Tab, tooWide, unfold, violations, widths } from './browsing.ts';
import { everyPage } from './every-page.ts';
import { withLongNames } from './long-names.ts';
import { signedIn } from './views.ts';

const names = Object.keys(everyPage);
const draws = process.env.SCREENS !== undefined;
const height = 740;
/** Rules that a page may break in one language alone; all others look at what is the same in both. */
const rulesOfWords = [
  ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'html-xml-lang-mismatch', 'document-title'],
  ...['label', 'select-name', 'link-name', 'button-name', 'input-button-name', 'summary-name', 'svg-img-alt'],
  ...['image-alt', 'role-img-alt', 'form-field-multiple-labels', 'label-content-name-mismatch'],
  ...['empty-heading', 'heading-order', 'page-has-heading-one', 'empty-table-header', 'landmark-unique'],
  ...['aria-command-name', 'aria-input-field-name', 'aria-progressbar-name', 'aria-toggle-field-name'],
  ...['identical-links-same-purpose', 'duplicate-id-aria', 'aria-valid-attr-value', 'frame-title'],
];

describe('every page in a browser', () => {
  let browser: Browser;
  let tab: Tab;
  const render = (name: string, language: Language) => everyPage[name]?.({ ...signedIn, language }) ?? '';

  beforeAll(async () => {
    browser = await openChromium();
    tab = await openTab(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  const widthsOf = async () => {
    const wide: string[] = [];
    for (const width of Object.values(widths)) {
      await tab.page.setViewportSize({ width, height });
      wide.push(...(await tooWide(tab.page)).map((element) => `at ${width} px: ${element}`));
    }
    return wide;
  };

  if (draws) {
    it.each(names)('draws %s', async (name) => {
      for (const language of ['id', 'en'] as const) {
        await tab.show(render(name, language));
        await draw(tab, language, name);
      }
      const html = render(name, 'id');
      if (withLongNames(html) === html) return;
      await tab.show(withLongNames(html));
      await draw(tab, 'long-names', name);
    });
    return;
  }

  it.each(names)(
    '%s breaks no rule of WCAG 2.2 AA, in the light and in the dark, and no width',
    async (name) => {
      const { page } = tab;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: widths.phone, height });
      await tab.show(render(name, 'id'));
      await unfold(page);
      const found = await violations(page);
      found.push(...(await widthsOf()));
      found.push(...(await violations(page, ['target-size', 'color-contrast'])));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, ['color-contrast'])));
      expect(found).toEqual([]);
    },
  );

  it.each(names)('%s breaks no rule in English either, and keeps its width with long names', async (name) => {
    await tab.show(render(name, 'en'));
    await unfold(tab.page);
    const found = await violations(tab.page, rulesOfWords);
    if ((await tab.page.locator('html').getAttribute('lang')) !== 'en') found.push('is not in English');
    expect([...found, ...(await widthsOf())]).toEqual([]);
    await tab.show(withLongNames(render(name, 'id')));
    await unfold(tab.page);
    expect(await widthsOf()).toEqual([]);
  });

  it('asks nobody else for anything, and complains of nothing', () => expect(tab.complaints).toEqual([]));

  it('is light: HTML and style sheet of any page together under 60 KB', () => {
    for (const name of names) {
      const bytes = Buffer.byteLength(render(name, 'id')) + Buffer.byteLength(stylesheet);
      expect(bytes, name).toBeLessThan(60_000);
    }
  });
});

/** Pictures for people to look at, in both widths. */
async function draw({ page }: Tab, folder: string, name: string): Promise<void> {
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height });
    const path = `.screens/${folder}/${width}`;
    mkdirSync(path, { recursive: true });
    await page.screenshot({ path: `${path}/${name}.png`, fullPage: true });
  }
}
