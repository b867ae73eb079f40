import type { ChangeSince } from '../../core/evaluation/change-since.ts';
import { didWords } from '../layout/command-words.ts';
import { Changes } from '../layout/difference.tsx';
import type { Words } from '../words.ts';

export type SinceMailView = {
  at: string;
  events: readonly { command: string; at: string }[];
  change: ChangeSince | null;
};

/** What is new since the mail that the reader came with, before anything is decided. */
export function SinceMail({ since, w }: { since: SinceMailView; w: Words }) {
  return (
    <section class="difference" aria-labelledby="since-mail">
      <h2 id="since-mail">{w.t('sinceMail.title')}</h2>
      <p class="hint">{w.t('sinceMail.hint', { at: w.dateTime(since.at) })}</p>
      <ul>
        {since.events.map(({ command, at }) => (
          <li key={`${at} ${command}`}>
            {didWords(command, w)} · {w.dateTime(at)}
          </li>
        ))}
      </ul>
      {since.change ? <Changes change={since.change} w={w} /> : <p>{w.t('sinceMail.sameDocuments')}</p>}
    </section>
  );
}
