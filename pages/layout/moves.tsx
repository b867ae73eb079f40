import { type Move, provisionOfMove } from '../../core/evaluation/move.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { articleOf } from '../../core/rules/article-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import type { Words } from '../words.ts';
import { nameOf } from './name-of.ts';

/** What changed in the year, with the article that says what follows; nothing where nobody moved. */
export function MovesOfYear({ state, w }: { state: EvaluationState; w: Words }) {
  const { moves = [], assessor, unit } = state;
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{w.t('move.of')}</h2>
      <ul class="plain-list">
        {moves.map((move, place) => (
          <li key={place}>
            <OneMove move={move} ruleSet={state.ruleSet} w={w} />
          </li>
        ))}
      </ul>
      <p>{w.t('move.annual', { name: nameOf(assessor, w), unit })}</p>
    </section>
  );
}

function OneMove({ move, ruleSet, w }: { move: Move; ruleSet: string; w: Words }) {
  const { kind, on, place, before } = move;
  const article = articleOf(ruleSetOf(ruleSet), provisionOfMove[kind]);
  return (
    <>
      <strong>{w.t('move.item', { kind: w.t(`moveKind.${kind}`), date: w.date(on) })}</strong>
      {place ? ` ${w.t('move.at', { place })}` : null}
      <span class="quiet-text block">
        {w.t('move.before', { name: nameOf(before.assessor, w), unit: before.unit })}{' '}
        {w.t(`provision.${provisionOfMove[kind]}`)} {w.t('rules.matrixSource', { article })}
      </span>
    </>
  );
}
