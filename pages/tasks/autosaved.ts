import { type Reader, wordsFor } from '../words.ts';

/** What the script says once it has saved: when, and whether another device had saved since. */
export function autosavedWords(about: Reader & { otherDevice: boolean }): string {
  const w = wordsFor(about);
  const said = w.t('task.autosaved', { time: w.time(about.now.toISOString()) });
  return about.otherDevice ? `${said} ${w.t('task.otherDevice')}` : said;
}
