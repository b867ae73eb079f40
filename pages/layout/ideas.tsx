import type { Idea, IdeaEffect } from '../../core/ideas/idea.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Mark, type Meaning } from './mark.tsx';
import { nameOf } from './name-of.ts';

const meanings: Record<IdeaEffect, Meaning> = {
  none: 'waiting',
  tried: 'attention',
  adopted: 'done',
  spread: 'done',
};

/** What has come of an idea, in a word with its mark. */
export function IdeaMark({ idea, w }: { idea: Idea; w: Words }) {
  if (idea.acknowledgedAt === null) return <Mark meaning="plain">{w.t('idea.unanswered')}</Mark>;
  return <Mark meaning={meanings[idea.effect]}>{w.t(`ideaEffect.${idea.effect}`)}</Mark>;
}

const ideasId = 'ideas-beside';
type BesideProps = { ideas: readonly Idea[]; linked: boolean; w: Words };

/** The employee's ideas of the year, as evidence beside the rating of behaviour; nothing where there are none. */
export function IdeasBeside({ ideas, linked, w }: BesideProps) {
  if (ideas.length === 0) return null;
  return (
    <details id={ideasId} class="folded" open={ideas.length <= 2}>
      <summary>{w.t('idea.beside', { count: ideas.length })}</summary>
      <p class="hint">{w.t('idea.besideHint')}</p>
      <ul class="plain-list">
        {ideas.map((idea) => (
          <li key={idea.ideaId}>
            <p class="result-text">
              {linked ? <a href={paths.idea(idea.ideaId)}>{idea.title}</a> : idea.title}{' '}
              <IdeaMark idea={idea} w={w} />
            </p>
            <p class="written">{idea.proposal}</p>
            <EffectNote idea={idea} w={w} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The way from a rating to the ideas, which stand on the page once; nothing where there are none. */
export function IdeasLink({ ideas, w }: { ideas: readonly Idea[]; w: Words }) {
  if (ideas.length === 0) return null;
  return (
    <p>
      <a href={`#${ideasId}`}>{w.t('idea.beside', { count: ideas.length })}</a>
    </p>
  );
}

/** What was said of its effect last. */
function EffectNote({ idea, w }: { idea: Idea; w: Words }) {
  const told = idea.steps.findLast((step) => step.kind === 'effect');
  if (!told) return null;
  return (
    <p class="quiet-text written">
      {w.t('idea.effectBy', { name: nameOf({ name: told.by }, w) })} {told.note}
    </p>
  );
}
