import { isSameIdea, recordedIdea } from '../ideas/decide-idea.ts';
import { type Idea, type IdeaForm, ideaLimits } from '../ideas/idea.ts';
import { inBrief, superiorIdOf } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ideas } from '../ports/ideas.ts';
import type { People } from '../ports/people.ts';

const attempts = 3;

export type IdeaRecorded =
  | { outcome: 'recorded' | 'alreadyRecorded'; idea: Idea }
  /** Not in the roster, or with nobody above who could answer. */
  | { outcome: 'noSupervisor' }
  | { outcome: 'tooMany' };

/**
 * Records an employee's idea, for the superior to answer, who hears of it by mail. The same form sent twice is recorded once.
 * @param seen how many ideas there were when the form was shown
 * @throws when three others were quicker in a row; the caller may repeat
 */
export async function recordIdea(
  { personId, form, seen }: { personId: string; form: IdeaForm; seen: number },
  ports: { ideas: Ideas; people: People; clock: Clock },
): Promise<IdeaRecorded> {
  const author = await ports.people.load(personId);
  const supervisor = author && (await ports.people.load(superiorIdOf(author)));
  if (!author || !supervisor) return { outcome: 'noSupervisor' };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const own = await ports.ideas.ofAuthor(personId);
    const same = own.find((idea) => idea.number > seen && isSameIdea(idea, form));
    if (same) return { outcome: 'alreadyRecorded', idea: same };
    if (own.length >= ideaLimits.ideas) return { outcome: 'tooMany' };
    const about = { author, supervisor: inBrief(supervisor), number: own.length + 1, now: ports.clock() };
    const idea = recordedIdea(form, about);
    const { ideaId } = idea;
    const mail = { kind: 'ideaMail', template: 'ideaRecorded', ideaId, to: supervisor.personId } as const;
    if ((await ports.ideas.create(idea, [mail])) === 'created') return { outcome: 'recorded', idea };
  }
  throw new Error('the ideas of one person change too often to be changed');
}
