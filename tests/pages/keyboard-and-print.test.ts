import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../journeys/chromium.ts';
import { openTab, type Tab, unfold, widths } from './browsing.ts';
import { everyPage } from './every-page.ts';
import { signedIn } from './views.ts';

const html = (name: string) => everyPage[name]?.({ ...signedIn, language: 'id' }) ?? '';
const formPages = Object.keys(everyPage).filter(
  (name) => name.startsWith('task-') && !name.includes('-with-'),
);
const wrongPages = Object.keys(everyPage).filter((name) => html(name).includes('class="error-summary"'));

/** What the tab key still has to come to; a group of radio buttons is one stop. */
function stopsAhead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const everything = [...document.querySelectorAll('*')];
    const { activeElement: begin } = document;
    // A page that came back with errors begins at their summary.
    const isAhead = (element: Element) =>
      begin === null || (begin.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const stops = document.querySelectorAll<HTMLInputElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary',
    );
    const names = [...stops]
      .filter((element) => element.offsetParent !== null && isAhead(element))
      .map((element) =>
        element.type === 'radio' ? `radio ${element.name}` : `${everything.indexOf(element)}`,
      );
    return [...new Set(names)];
  });
}

describe('a page', () => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openChromium();
    tab = await openTab(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  const focused = () =>
    tab.page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element) return null;
      const { top } = element.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(element);
      const order = [...document.querySelectorAll('*')].indexOf(element);
      const { type, name: field } = element as HTMLInputElement;
      const stop = type === 'radio' ? `radio ${field}` : `${order}`;
      const name = element.outerHTML.slice(0, 120);
      return { id: element.id, class: element.className, top, outlineStyle, order, stop, name };
    });

  it('begins for the keyboard with a way past the header, which shows itself and leads to the content', async () => {
    await tab.show(html('task-planReview'));
    await tab.page.keyboard.press('Tab');
    const skip = await focused();
    expect(skip?.class).toBe('skip');
    expect(skip?.top).toBeGreaterThanOrEqual(0);
    await tab.page.keyboard.press('Enter');
    expect((await focused())?.id).toBe('content');
  });

  it.each(formPages)(
    '%s is walked by the tab key, in its order and with the focus in sight',
    async (name) => {
      await tab.show(html(name));
      await unfold(tab.page);
      // A browser gives the focus of a page that came back with errors a moment after it has loaded.
      await tab.page.waitForFunction(() => {
        const first = document.querySelector('[autofocus]');
        return first === null || first === document.activeElement;
      });
      const ahead = await stopsAhead(tab.page);
      const met = new Set<string>();
      let last = -1;
      // A field of a date is several stops.
      for (let press = 0; press < 6 * ahead.length; press += 1) {
        await tab.page.keyboard.press('Tab');
        const at = await focused();
        if (!at || at.name.startsWith('<body')) break;
        expect(at.order, `${at.name} comes in the order of the page`).toBeGreaterThanOrEqual(last);
        // The parts of a field of a date draw the focus themselves.
        if (!met.has(at.stop)) expect(at.outlineStyle, at.name).not.toBe('none');
        met.add(at.stop);
        last = at.order;
      }
      expect(ahead.filter((stop) => !met.has(stop))).toEqual([]);
    },
  );

  it.each(wrongPages)('%s leads from every line of its errors to the field', async (name) => {
    await tab.show(html(name));
    const links = await tab.page.locator('.error-summary a').all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      await link.focus();
      await tab.page.keyboard.press('Enter');
      const id = (await link.getAttribute('href'))?.slice(1);
      const at = await focused();
      expect(at?.id, `${name}: ${await link.textContent()}`).toBe(id);
      // What is told of the field is told to a screen reader with it.
      const described = await tab.page.evaluate(() => {
        const { activeElement: element } = document;
        // A whole list or page that is wrong is focused itself.
        if (!element?.matches('input, textarea, select')) return element !== document.body;
        const group = element.closest('[aria-describedby]');
        const ids = group?.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.length > 0 && ids.every((each) => document.getElementById(each) !== null);
      });
      expect(described, `${name}: ${id} says what is wrong`).toBe(true);
    }
  });

  it('is printed without what only works on a screen, in ink on white, with what was folded', async () => {
    const { page } = tab;
    await page.setViewportSize({ width: widths.desk, height: 900 });
    await tab.show(html('evaluation-final'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.filter((each) => (each as HTMLElement).offsetParent !== null).length);
    expect(await shown('.areas, .page-header-end, .skip, form')).toBe(0);
    expect(await shown('h1')).toBe(1);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgba(0, 0, 0, 0)');
    const folded = await page.evaluate(() =>
      [...document.querySelectorAll('main details > :not(summary)')].every(
        (each) => each.getBoundingClientRect().height > 0 && each.checkVisibility(),
      ),
    );
    expect(folded).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: widths.phone, height: 740 });
  });

  it('folds many areas away on a phone, and shows them in a row on a desk', async () => {
    const { page } = tab;
    await tab.show(html('cycles'));
    const links = page.locator('.areas a:visible');
    expect(await links.count()).toBe(0);
    await page.locator('.areas summary').press('Enter');
    expect(await links.count()).toBeGreaterThan(4);
    await page.setViewportSize({ width: widths.desk, height: 740 });
    expect(await links.count()).toBeGreaterThan(4);
    expect(await page.locator('.areas summary:visible').count()).toBe(0);
  });
});
