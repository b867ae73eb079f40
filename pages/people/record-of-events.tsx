import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { didWords, doerWords } from '../layout/command-words.ts';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type RecordProps = {
  events: readonly AuditEvent[];
  /** The first line that does not hold; null when the whole record does. */
  brokenAt: number | null;
  names: Record<string, string>;
  w: Words;
};

/** Everything that happened, in order: what, who, when, and the reason where one was given. */
export function RecordOfEvents({ events, brokenAt, names, w }: RecordProps) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">{w.t('record.title')}</h2>
      <p class="quiet-text">{w.t('record.hint')}</p>
      <p>
        {brokenAt === null ? (
          <Mark meaning="done">{w.t('record.whole')}</Mark>
        ) : (
          <Mark meaning="late">{w.t('record.broken', { line: brokenAt })}</Mark>
        )}
      </p>
      <ol class="record">
        {events.map((event) => (
          <li key={event.seq}>
            <p>
              <strong>{didWords(event.command, w)}</strong>
            </p>
            <p class="quiet-text">
              <time datetime={event.at}>{w.dateTime(event.at)}</time>
              {w.t('record.by', { who: doerWords(event, names, w) })} ·{' '}
              <a href={paths.verify(receiptCodeOf(event))}>{w.t('record.receipt')}</a>
            </p>
            {event.reason ? <blockquote class="written">{event.reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
