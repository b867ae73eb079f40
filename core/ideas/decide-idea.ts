import { inBrief, type Person, type PersonInBrief } from '../people/person.ts';
import { type Idea, type IdeaAct, type IdeaForm, type IdeaStep, ideaIdOf, ideaLimits } from './idea.ts';

/** An idea as it is recorded, and who has to hear of it. */
export function recordedIdea(
  form: IdeaForm,
  about: { author: Person; supervisor: PersonInBrief; number: number; now: Date },
): Idea {
  const { author, supervisor, number, now } = about;
  return {
    ideaId: ideaIdOf(author.personId, number),
    ...{ number, version: 1, author: inBrief(author), supervisor },
    ...{ unit: author.unit, organisation: author.organisation },
    ...form,
    ...{ recordedAt: now.toISOString(), acknowledgedAt: null, effect: 'none', steps: [] },
  };
}

/** True when a form says what a recorded idea says: the same form, sent twice. */
export function isSameIdea(idea: Idea, { title, problem, proposal, expectedEffect }: IdeaForm): boolean {
  return (
    idea.title === title &&
    idea.problem === problem &&
    idea.proposal === proposal &&
    idea.expectedEffect === expectedEffect
  );
}

export type IdeaDecision =
  | { decided: true; next: Idea; told: 'author' | null }
  /** `nothingNew`: it says already what is asked. `full`: no more steps are taken. */
  | { decided: false; why: 'nothingNew' | 'full' };

/**
 * What an act makes of an idea, and whether its author is told. Whoever tells an effect has seen the idea, and so acknowledges it.
 */
export function decideIdea(idea: Idea, act: IdeaAct, by: { name: string; now: Date }): IdeaDecision {
  if (idea.steps.length >= ideaLimits.steps) return { decided: false, why: 'full' };
  if (isNothingNew(idea, act)) return { decided: false, why: 'nothingNew' };
  const at = by.now.toISOString();
  const step: IdeaStep = {
    ...{ kind: kinds[act.do], at, by: by.name },
    effect: act.do === 'effect' ? act.effect : null,
    note: 'note' in act ? act.note : '',
  };
  const ofSupervisor = act.do === 'acknowledge' || act.do === 'effect';
  const next: Idea = {
    ...idea,
    version: idea.version + 1,
    acknowledgedAt: ofSupervisor ? (idea.acknowledgedAt ?? at) : idea.acknowledgedAt,
    effect: act.do === 'effect' ? act.effect : idea.effect,
    shared: act.do === 'share' ? true : act.do === 'unshare' ? false : idea.shared,
    steps: [...idea.steps, step],
  };
  return { decided: true, next, told: ofSupervisor ? 'author' : null };
}

const kinds = {
  acknowledge: 'acknowledged',
  effect: 'effect',
  share: 'shared',
  unshare: 'unshared',
} as const satisfies Record<IdeaAct['do'], IdeaStep['kind']>;

function isNothingNew(idea: Idea, act: IdeaAct): boolean {
  const last = idea.steps.at(-1);
  switch (act.do) {
    case 'acknowledge':
      return idea.acknowledgedAt !== null;
    case 'effect':
      return last?.kind === 'effect' && last.effect === act.effect && last.note === act.note;
    case 'share':
      return idea.shared;
    case 'unshare':
      return !idea.shared;
  }
}

/** Ideas that count for a year: recorded in it, or with an effect that was told in it. */
export function ideasOfYear(ideas: readonly Idea[], year: number, utcOffsetHours: number): Idea[] {
  const yearOf = (instant: string) =>
    new Date(Date.parse(instant) + utcOffsetHours * 3_600_000).getUTCFullYear();
  return ideas.filter(({ recordedAt, steps }) =>
    [recordedAt, ...steps.filter(({ kind }) => kind === 'effect').map(({ at }) => at)].some(
      (instant) => yearOf(instant) === year,
    ),
  );
}
