import type { Browser, Page } from './browser.ts';

/** Uploads a roster; the answer is its preview, or the form with what is wrong. */
export async function uploadRoster(
  hr: Browser,
  appUrl: string,
  file: { name: string; content: Uint8Array },
): Promise<Page> {
  const page = await hr.open(`${appUrl}/hr/roster`);
  return hr.submit(page, { action: '/hr/roster', file: { field: 'roster', ...file } });
}

/** Confirms a previewed roster. */
export function confirmRoster(hr: Browser, preview: Page): Promise<Page> {
  return hr.submit(preview, { action: '/confirm' });
}

/** Creates a cycle with the dates that the form brings, on the roster in force; the answer is its page. */
export async function createCycle(
  hr: Browser,
  appUrl: string,
  about: { name: string; year: number },
): Promise<Page> {
  const page = await hr.open(`${appUrl}/hr/cycles/new`);
  const year = about.year;
  return hr.submit(page, {
    action: '/hr/cycles',
    fields: {
      name: about.name,
      year: String(year),
      planDue: `${year}-01-31`,
      assessmentOpens: `${year}-12-20`,
      selfAssessmentDue: `${year + 1}-01-10`,
      reviewDue: `${year + 1}-01-31`,
      headName: 'Wali Kota (contoh)',
      headPosition: 'Wali Kota',
      headEmail: 'walikota@kinerja.example',
    },
  });
}

/** Starts a cycle from its rehearsal. */
export async function startCycle(hr: Browser, cycle: Page): Promise<Page> {
  const rehearsal = await hr.open(`${cycle.url}/rehearsal`);
  return hr.submit(rehearsal, { action: '/start' });
}

/** Opens the self-assessment of a cycle before its date. */
export async function openAssessment(hr: Browser, cycleUrl: string, reason: string): Promise<Page> {
  const page = await hr.open(cycleUrl);
  return hr.submit(page, { action: '/open-assessment', fields: { reason } });
}
