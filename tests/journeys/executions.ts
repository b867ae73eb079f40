import type { Browser } from '../../sample/browser.ts';

/** Paths of all executions of a status, over all pages of the list. */
export async function allExecutions(browser: Browser, appUrl: string, status: string): Promise<string[]> {
  const paths: string[] = [];
  let url: string | undefined = `${appUrl}/admin/executions?status=${status}`;
  while (url) {
    const page = await browser.open(url);
    if (page.status !== 200) throw new Error(`the list of executions answered ${page.status}`);
    for (const link of page.root.querySelectorAll('table a[href^="/admin/executions/"]')) {
      paths.push(link.getAttribute('href') ?? '');
    }
    const next = page.root.querySelector('a[rel="next"]')?.getAttribute('href');
    url = next ? new URL(next, page.url).href : undefined;
  }
  return paths;
}
