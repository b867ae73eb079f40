import type { Effect } from '../evaluation/effects.ts';
import { decideIdea, type IdeaDecision } from '../ideas/decide-idea.ts';
import type { Idea, IdeaAct } from '../ideas/idea.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ideas } from '../ports/ideas.ts';

const attempts = 3;

export type IdeaActed = { outcome: 'recorded' | 'alreadyRecorded'; idea: Idea } | { outcome: 'full' };

/**
 * Acknowledges an idea, tells its effect, shares it or takes that back. Who may do what is asked before.
 * @throws when three others were quicker in a row; the caller may repeat
 */
export async function actOnIdea(
  { idea: seen, act, name }: { idea: Idea; act: IdeaAct; name: string },
  { ideas, clock }: { ideas: Ideas; clock: Clock },
): Promise<IdeaActed> {
  let idea: Idea | undefined = seen;
  for (let attempt = 0; idea && attempt < attempts; attempt += 1) {
    const now = clock();
    const decision = decideIdea(idea, act, { name, now });
    if (!decision.decided)
      return decision.why === 'full' ? { outcome: 'full' } : { outcome: 'alreadyRecorded', idea };
    if ((await ideas.replace(decision.next, mailsOf(decision), now)) === 'replaced')
      return { outcome: 'recorded', idea: decision.next };
    idea = await ideas.load(seen.ideaId);
  }
  throw new Error('an idea changes too often to be changed');
}

/** The author hears of every answer. */
function mailsOf({ next, told }: Extract<IdeaDecision, { decided: true }>): Effect[] {
  if (told === null) return [];
  return [{ kind: 'ideaMail', template: 'ideaAnswered', ideaId: next.ideaId, to: next.author.personId }];
}
