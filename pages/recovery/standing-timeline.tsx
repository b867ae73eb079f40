import type { OutboxEntry } from '../../core/evaluation/effects.ts';
import { errorKindOf } from '../../core/executions/error-kind.ts';
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
              <strong>{entryWords(entry, view.names, w)}</strong>
            </p>
            <p class="quiet-text">
              <time datetime={entry.at}>{w.dateTime(entry.at)}</time>
              {entry.kind === 'record'
                ? w.t('record.by', { who: actorWords(entry.event.by, view.names, w) })
                : null}
              {entry.kind === 'record' ? referenceWords(entry.event.reference, w) : null}
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

/** By which the log is searched; older lines have none. */
const referenceWords = (reference: string | undefined, w: Words) =>
  reference ? ` · ${w.t('engine.reference', { reference })}` : null;

/** The office's own reasons are the office's to read. */
function isOffices({ event }: Extract<TimelineEntry, { kind: 'record' }>): boolean {
  return event.reason !== null && event.by.kind !== 'person';
}

/** What a mail was, to whom, and what became of it: at first the mail service's answer, then what it told later. */
function mailWords(
  { kind: told, mail }: Extract<TimelineEntry, { kind: 'mailTaken' | 'mailSettled' }>,
  names: Record<string, string>,
  w: Words,
): string {
  const wasTaken = told === 'mailTaken' && mail.acceptedAt !== null;
  const state = w.t(`mailState.${wasTaken ? 'accepted' : mail.state}`);
  const name = names[mail.to] ?? w.t('record.somebody');
  const kind = `mailKind.${mail.template}`;
  return w.t('engine.mail', { what: w.t(w.knows(kind) ? kind : 'mailKind.other'), name, state });
}

/** What a step of the workflow is called; one that we have no words for by its own name. */
function stepWords(state: string, w: Words): string {
  const key = `engineStep.${state}`;
  return w.knows(key) ? w.t(key) : state;
}

function waitingWords({ effects }: OutboxEntry, w: Words): string {
  const kinds = [...new Set(effects.map(({ kind }) => kind))];
  return w.list(kinds.map((kind) => w.t(`entryKind.${kind}`)));
}

function entryWords(entry: TimelineEntry, names: Record<string, string>, w: Words): string {
  switch (entry.kind) {
    case 'record':
      return didWords(entry.event.command, w);
    case 'linkRenewed':
      return w.t('line.linkRenewed');
    case 'engineStep':
      return w.t('engine.step', { step: stepWords(entry.state, w) });
    case 'engineError':
      return `${w.t(`engineError.${errorKindOf(entry.error)}`)} (${entry.error})`;
    case 'mailTaken':
    case 'mailSettled':
      return mailWords(entry, names, w);
    case 'entryWaiting':
      return w.t('engine.entryWaiting', { what: waitingWords(entry.entry, w) });
    case 'executionStarted':
      return w.t('line.executionStarted', { name: entry.execution.executionName });
    case 'executionEnded':
      return w.t('line.executionEnded', {
        name: entry.execution.executionName,
        status: w.t(`executionStatus.${entry.execution.status}`),
      });
  }
}
