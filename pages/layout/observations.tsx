import { isObservation, type PeriodEntry } from '../../core/periods/line.ts';
import { type Observation, observationsOf } from '../../core/periods/observation.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';

/** One observation: the day, what was seen, what is to follow, and what the teacher said to it. */
export function ObservationText({ observation, w }: { observation: Observation; w: Words }) {
  const { line, reflections } = observation;
  return (
    <>
      <p class="eyebrow">
        <time datetime={line.on}>{w.date(line.on)}</time> · {line.by.name}
      </p>
      <Written text={line.text} none="" />
      {line.followUp ? <Written text={w.t('observation.toFollow', { text: line.followUp })} none="" /> : null}
      {reflections.map((reflection) => (
        <blockquote key={reflection.seq} class="written">
          <span class="quiet-text block">
            {w.t('observation.reflected', { name: reflection.by.name, at: w.dateTime(reflection.at) })}
          </span>
          {reflection.text}
        </blockquote>
      ))}
    </>
  );
}

type Props = { evaluationId: string; lines: readonly PeriodEntry[]; linked: boolean; w: Words };

/** What was observed of a teacher, to be read beside the ratings; nothing where nothing was. */
export function ObservationsBeside({ evaluationId, lines, linked, w }: Props) {
  if (!lines.some(isObservation)) return null;
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">{w.t('observation.title')}</h2>
      <p class="hint">{w.t('observation.besideHint')}</p>
      <ol class="plain-list">
        {observationsOf(lines).map((observation) => (
          <li key={observation.line.seq}>
            <ObservationText observation={observation} w={w} />
          </li>
        ))}
      </ol>
      {linked ? (
        <p>
          <a href={paths.observations(evaluationId)}>{w.t('observation.see')}</a>
        </p>
      ) : null}
    </section>
  );
}
