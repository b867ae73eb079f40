import type { UnreadableCsv } from '../../core/files/csv-file.ts';
import type { Words } from '../words.ts';

type Why = UnreadableCsv<string> | { reason: 'noFile' };

/** Why a file just sent cannot be read; nothing where there is none. */
export function Unreadable({ why, w }: { why: Why | null; w: Words }) {
  if (!why) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{w.t('unreadable.title')}</h2>
      <ul>
        <li>
          <a href="#roster">{unreadableWords(why, w)}</a>
        </li>
      </ul>
    </div>
  );
}

function unreadableWords(why: Why, w: Words): string {
  switch (why.reason) {
    case 'tooLarge':
      return w.t('unreadable.tooLarge', { megabytes: w.number(why.limit / 1_000_000) });
    case 'tooManyRows':
      return w.t('unreadable.tooManyRows', { rows: w.number(why.limit) });
    case 'missingColumns':
      return w.t('unreadable.missingColumns', { columns: w.list(why.columns) });
    case 'notCsv':
      return w.t('unreadable.notCsv', { line: why.line });
    default:
      return w.t(`unreadable.${why.reason}`);
  }
}
