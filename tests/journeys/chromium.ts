import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

/** A real browser, as npm brings it; nothing of it reaches beyond this machine. */
export async function openChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  });
}

/**
 * A person at a phone of 360 px whose browser runs scripts or none; whoever reads English has chosen it before. What
 * the page complains about is collected.
 */
export async function atAPhone(
  browser: Browser,
  complaints: string[],
  reader: { language: 'id' | 'en'; scripts: boolean; app: string },
): Promise<{ context: BrowserContext; page: Page }> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, locale: 'id-ID', javaScriptEnabled: reader.scripts });
  await context.addCookies([{ name: 'language', value: reader.language, url: reader.app }]);
  const page = await context.newPage();
  page.on('console', (message) => {
    // An answer of 4xx is the page's business, not a fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('load', async () => {
    const wider = await page
      .evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      .catch(() => 0);
    if (wider > 0) complaints.push(`${page.url()} is ${wider} px too wide`);
  });
  return { context, page };
}
