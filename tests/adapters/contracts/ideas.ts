import { describe, expect, it } from 'vitest';
import { decideIdea } from '../../../core/ideas/decide-idea.ts';
import type { Idea, IdeaAct } from '../../../core/ideas/idea.ts';
import type { IdeaList } from '../../../core/ports/ideas.ts';
import { january } from '../../core/examples.ts';
import { idea } from '../../core/ideas-examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const changed = (before: Idea, act: IdeaAct): Idea => {
  const decision = decideIdea(before, act, { name: 'Atasan', now: january });
  if (!decision.decided) throw new Error(decision.why);
  return decision.next;
};
const mail = (ideaId: string) => ({ kind: 'ideaMail', template: 'ideaRecorded', ideaId, to: 'p' }) as const;

/** What every keeper of ideas promises. */
export function ideasContract(ports: () => TablePorts): void {
  describe('ideas', () => {
    const own = (changes: Partial<Idea> = {}) => {
      const authorId = unique('author');
      const supervisor = { personId: unique('superior'), name: 'Atasan', position: 'Kepala' };
      return idea({ supervisor, organisation: unique('organisation'), ...changes }, authorId);
    };
    const listed = async (list: IdeaList) =>
      (await ports().ideas.list(list, { limit: 50 })).items.map(({ ideaId }) => ideaId);

    it('are numbered by their author, and created once, with what has to happen', async () => {
      const { ideas, outbox } = ports();
      const first = own();
      const { personId } = first.author;
      const second = { ...first, number: 2, ideaId: `${personId}.2`, title: 'Lain' };
      expect(await ideas.create(second, [])).toBe('conflict');
      expect(await ideas.create(first, [mail('e')])).toBe('created');
      expect(await ideas.create(first, [mail('e')])).toBe('created');
      expect(await ideas.create({ ...first, title: 'Lain' }, [])).toBe('conflict');
      expect(await ideas.create(second, [])).toBe('created');
      expect((await ideas.ofAuthor(personId)).map(({ number }) => number)).toEqual([2, 1]);
      expect(await ideas.load(first.ideaId)).toEqual(first);
      expect((await outbox.load(`idea-${personId}-1-v1`))?.effects).toEqual([mail('e')]);
      expect(await ideas.load('unknown.1')).toBeUndefined();
      expect(await ideas.load('none of ours')).toBeUndefined();
      expect(await ideas.ofAuthor(unique('author'))).toEqual([]);
    });

    it('are replaced by their next version only, everywhere they are listed', async () => {
      const { ideas } = ports();
      const first = own();
      await ideas.create(first, []);
      const adopted = changed(first, { do: 'effect', effect: 'adopted', note: 'Dipakai' });
      expect(await ideas.replace(adopted, [], january)).toBe('replaced');
      expect(await ideas.replace(adopted, [], january)).toBe('replaced');
      expect(await ideas.replace({ ...adopted, effect: 'spread' }, [], january)).toBe('conflict');
      const team: IdeaList = { of: 'team', supervisorId: first.supervisor.personId };
      expect((await ideas.list(team, { limit: 5 })).items).toEqual([adopted]);
    });

    it('stand on the lists that they belong to, and leave those that they do not belong to any more', async () => {
      const { ideas } = ports();
      const first = own();
      const { ideaId, organisation } = first;
      await ideas.create(first, []);
      const where = async () => ({
        body: (await listed({ of: 'body' })).includes(ideaId),
        organisation: (await listed({ of: 'organisation', organisation })).includes(ideaId),
        shared: (await listed({ of: 'shared' })).includes(ideaId),
        adopted: (await listed({ of: 'adopted', organisation: null })).includes(ideaId),
        adoptedHere: (await listed({ of: 'adopted', organisation })).includes(ideaId),
      });
      const always = { body: true, organisation: true };
      expect(await where()).toEqual({ ...always, shared: false, adopted: false, adoptedHere: false });
      const shared = changed(first, { do: 'share' });
      await ideas.replace(shared, [], january);
      const spread = changed(shared, { do: 'effect', effect: 'spread', note: 'Semua loket' });
      await ideas.replace(spread, [], january);
      expect(await where()).toEqual({ ...always, shared: true, adopted: true, adoptedHere: true });
      const hidden = changed(spread, { do: 'unshare' });
      await ideas.replace(hidden, [], january);
      await ideas.replace(changed(hidden, { do: 'effect', effect: 'tried', note: 'Lagi' }), [], january);
      expect(await where()).toEqual({ ...always, shared: false, adopted: false, adoptedHere: false });
    });

    it('are paged newest first, without loss or repetition', async () => {
      const { ideas } = ports();
      const organisation = unique('organisation');
      const made: string[] = [];
      for (let day = 1; day <= 7; day += 1) {
        const next = own({ organisation, recordedAt: `2027-01-0${day}T03:00:00.000Z` });
        made.unshift(next.ideaId);
        await ideas.create(next, []);
      }
      const read: string[] = [];
      let after: string | undefined;
      do {
        const page = await ideas.list(
          { of: 'organisation', organisation },
          after === undefined ? { limit: 3 } : { limit: 3, after },
        );
        read.push(...page.items.map(({ ideaId }) => ideaId));
        after = page.next;
      } while (after !== undefined);
      expect(read).toEqual(made);
    });
  });
}
