import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { actorWords, didWords } from '../layout/command-words.ts';
import type { Words } from '../words.ts';

type RecordProps = { events: readonly AuditEvent[]; names: Record<string, string>; w: Words };

/** Everything that happened, in order: what, who, when, and the reason where one was given. */
export function RecordOfEvents({ events, names, w }: RecordProps) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">{w.t('record.title')}</h2>
      <p class="quiet-text">{w.t('record.hint')}</p>
      <ol class="record">
        {events.map((event) => (
          <li key={event.seq}>
            <p>
              <strong>{didWords(event.command, w)}</strong>
            </p>
            <p class="quiet-text">
              <time datetime={event.at}>{w.dateTime(event.at)}</time>
              {w.t('record.by', { who: actorWords(event.by, names, w) })}
            </p>
            {event.reason ? <blockquote class="written">{event.reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
