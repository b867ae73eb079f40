import type { Recognition } from '../../core/cycle/recognition.ts';
import { DataTable } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { More } from './results-more.tsx';
import type { Part } from './results-view.ts';

/** Who comes first, by result or by an idea, on one list. */
export function Recognised({ view, w }: Omit<Part, 'frame'>) {
  const { people, all, ideasLeftOut } = view.recognised;
  return (
    <section aria-labelledby="recognition">
      <h2 id="recognition">{w.t('results.recognition')}</h2>
      <p class="hint">{w.t('results.recognitionHint')}</p>
      {all === 0 ? <p class="quiet-text">{w.t('results.nobody')}</p> : null}
      {all > 0 ? (
        <DataTable
          caption={w.t('results.recognition')}
          head={[w.t('units.employee'), w.t('results.unit'), w.t('results.predicate'), w.t('results.ideas')]}
          rows={people.map((one) => ({
            key: one.personId,
            cells: [
              one.evaluationId ? <a href={paths.evaluation(one.evaluationId)}>{one.name}</a> : one.name,
              `${one.unit}, ${one.organisation}`,
              one.predicate ? w.t(`predicate.${one.predicate}`) : '–',
              one.ideas.length > 0 ? <Ideas ideas={one.ideas} w={w} /> : '–',
            ],
          }))}
        />
      ) : null}
      <More shown={people.length} all={all} w={w} />
      {ideasLeftOut === null ? null : (
        <p class="quiet-text">{w.t('results.ideasLeftOut', { ideas: w.number(ideasLeftOut) })}</p>
      )}
    </section>
  );
}

function Ideas({ ideas, w }: { ideas: Recognition['ideas']; w: Words }) {
  return (
    <ul>
      {ideas.map(({ ideaId, title, effect }) => (
        <li key={ideaId}>
          <a href={paths.idea(ideaId)}>{title}</a> ({w.t(`ideaEffect.${effect}`)})
        </li>
      ))}
    </ul>
  );
}
