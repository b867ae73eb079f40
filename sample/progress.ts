import type { Browser } from './browser.ts';

/** How many evaluations of a cycle stand in each stage, read from HR's page. */
export async function readProgress(hr: Browser, cycleUrl: string): Promise<Record<string, number>> {
  const page = await hr.open(cycleUrl);
  if (page.status !== 200) throw new TypeError(`the page of the cycle answered ${page.status}`);
  const counts: Record<string, number> = {};
  for (const link of page.root.querySelectorAll('table.bars a[href*="stage="]')) {
    const stage = new URL(link.getAttribute('href') ?? '', page.url).searchParams.get('stage') ?? '';
    counts[stage] = Number(link.text.replaceAll(/\D/g, ''));
  }
  return counts;
}

/** True when the counts are exactly these; what is not named counts as zero. */
export function standsAt(counts: Record<string, number>, expected: Record<string, number>): boolean {
  const stages = new Set([...Object.keys(counts), ...Object.keys(expected)]);
  return [...stages].every((stage) => (counts[stage] ?? 0) === (expected[stage] ?? 0));
}
