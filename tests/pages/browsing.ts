import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { transformSync } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { scriptedHeaders, securityHeaders } from '../../functions/middleware/response.ts';
import { scriptPath } from '../../pages/layout/script.ts';
import { stylesheetPath } from '../../pages/layout/stylesheet.ts';

/** Where the pages stand while a browser looks at them; nothing of it leaves the browser. */
const site = 'https://kinerja.test';
export const widths = { phone: 360, desk: 1280 } as const;
export const stylesheet = transformSync(readFileSync('pages/layout/kinerja.css', 'utf8'), {
  loader: 'css',
  minify: true,
}).code;

export const script = readFileSync('pages/layout/autosave.browser.js', 'utf8');
const headersFor = (html: string) => (html.includes(scriptPath) ? scriptedHeaders : securityHeaders);

/** The success criteria that pages have to meet: WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A tab that shows what it is given, under the headers that every page is sent with. */
export type Tab = {
  page: Page;
  /** Whatever the page asked for besides itself and its style sheet, or complained about. */
  complaints: string[];
  show(html: string): Promise<void>;
};

/** Opens a tab as wide as a phone. */
export async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: widths.phone, height: 740 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  let html = '';
  await serve(context, () => html, complaints);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const show = async (shown: string) => {
    html = shown;
    await page.goto(`${site}/`);
  };
  return { page, complaints, show };
}

async function serve(context: BrowserContext, html: () => string, complaints: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const answer = (contentType: string, body: string) =>
      route.fulfill({ status: 200, headers: { ...headersFor(html()), 'content-type': contentType }, body });
    if (url === `${site}/`) return answer('text/html; charset=utf-8', html());
    if (url === `${site}${scriptPath}`) return answer('text/javascript', script);
    if (url === `${site}${stylesheetPath}`) return answer('text/css', stylesheet);
    // A script of our own may come with a page that does without it.
    if (!url.startsWith(`${site}/`)) complaints.push(`asks for ${url}`);
    return route.fulfill({ status: 404, body: '' });
  });
}

/** Unfolds everything, so that what is folded is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** How many pixels the page is wider than the window, and what sticks out. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    return out.slice(-3).map((element) => element.outerHTML.slice(0, 160));
  });
}

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** What axe finds wrong: a line for each rule, with the first element that breaks it. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ runOnly }) => {
      const run = (globalThis as unknown as { axe: { run(on: Document, options: object): Promise<unknown> } })
        .axe.run;
      const { violations } = (await run(document, {
        runOnly,
        resultTypes: ['violations'],
        elementRef: false,
      })) as { violations: Finding[] };
      return violations.map(({ id, nodes }) => ({
        id,
        count: nodes.length,
        html: nodes[0]?.html.slice(0, 200),
        why: nodes[0]?.failureSummary?.slice(0, 300),
      }));
    },
    { runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags } },
  );
  return found.map(({ id, count, html, why }) => `${id} (${count}): ${html} ${why}`);
}
