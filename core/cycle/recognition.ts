import type { EvaluationState } from '../evaluation/state.ts';
import type { Idea, IdeaEffect } from '../ideas/idea.ts';
import type { Predicate } from '../rating/rating.ts';
import { recognised } from './reporting.ts';

/** Somebody who comes first for recognition, and by what. */
export type Recognition = {
  personId: string;
  name: string;
  unit: string;
  organisation: string;
  /** Of this cycle; null for an author who takes no part in it, or is seen by others alone. */
  evaluationId: string | null;
  /** Of a final result; null before. */
  predicate: Predicate | null;
  ideas: { ideaId: string; title: string; effect: IdeaEffect }[];
};

const counts: readonly IdeaEffect[] = ['adopted', 'spread'];

/**
 * High performers (article 31, annex BAB V C) and authors of ideas that were adopted or have spread, on one list: those
 * who are both first, then by name. That an idea counts for recognition is a choice of ours; its effect is what the
 * author's superior told.
 */
export function recognitionOf(states: readonly EvaluationState[], ideas: readonly Idea[]): Recognition[] {
  const adopted = Map.groupBy(
    ideas.filter(({ effect }) => counts.includes(effect)),
    ({ author }) => author.personId,
  );
  const seen = new Map(states.map((state) => [state.employee.personId, state]));
  const best = recognised(states);
  const authors = [...adopted].flatMap(([personId, own]) => {
    const state = seen.get(personId);
    const [idea] = own;
    if (best.some(({ employee }) => employee.personId === personId) || !idea) return [];
    return [state ? ofState(state, own) : ofAuthor(idea, own)];
  });
  const both = (one: Recognition) => one.predicate === 'excellent' && one.ideas.length > 0;
  return [
    ...best.map((state) => ofState(state, adopted.get(state.employee.personId) ?? [])),
    ...authors,
  ].sort((a, b) => Number(both(b)) - Number(both(a)) || a.name.localeCompare(b.name));
}

function ofState(state: EvaluationState, ideas: readonly Idea[]): Recognition {
  const { employee, unit, organisation, evaluationId, stage, outcome } = state;
  const predicate = stage === 'final' ? (outcome?.predicate ?? null) : null;
  const { personId, name } = employee;
  return { personId, name, unit, organisation, evaluationId, predicate, ideas: ideas.map(inBrief) };
}

function ofAuthor({ author, unit, organisation }: Idea, ideas: readonly Idea[]): Recognition {
  const { personId, name } = author;
  return {
    ...{ personId, name, unit, organisation, evaluationId: null, predicate: null },
    ideas: ideas.map(inBrief),
  };
}

const inBrief = ({ ideaId, title, effect }: Idea) => ({ ideaId, title, effect });
