import type { TimelineEntry } from '../../core/recovery/timeline.ts';
import { actorWords, didWords } from '../layout/command-words.ts';
import type { Words } from '../words.ts';
import type { StandingView } from './recovery-view.ts';

/** Everything that happened, whoever noted it, in one line of time. Reasons of returns are content and stay out. */
export function StandingTimeline({ view, w }: { view: StandingView; w: Words }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{w.t('standings.timeline')}</h2>
      <ol class="record">
        {view.timeline.map((entry, index) => (
          <li key={index}>
            <p>
              <strong>{entryWords(entry, w)}</strong>
            </p>
            <p class="quiet-text">
              <time datetime={entry.at}>{w.dateTime(entry.at)}</time>
              {entry.kind === 'record'
                ? w.t('record.by', { who: actorWords(entry.event.by, view.names, w) })
                : null}
            </p>
            {entry.kind === 'record' && isOffices(entry) ? (
              <blockquote class="written">{entry.event.reason}</blockquote>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The office's own reasons are the office's to read. */
function isOffices({ event }: Extract<TimelineEntry, { kind: 'record' }>): boolean {
  return event.reason !== null && event.by.kind !== 'person';
}

function entryWords(entry: TimelineEntry, w: Words): string {
  switch (entry.kind) {
    case 'record':
      return didWords(entry.event.command, w);
    case 'linkRenewed':
      return w.t('line.linkRenewed');
    case 'executionStarted':
      return w.t('line.executionStarted', { name: entry.execution.executionName });
    case 'executionEnded':
      return w.t('line.executionEnded', {
        name: entry.execution.executionName,
        status: w.t(`executionStatus.${entry.execution.status}`),
      });
  }
}
