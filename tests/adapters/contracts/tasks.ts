import { describe, expect, it } from 'vitest';
import { digest, january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { enrolmentFor, openingOf, unique } from '../examples.ts';

const later = new Date('2027-01-06T03:00:00Z');

/** What every keeper of tasks promises. */
export function tasksContract(ports: () => TablePorts): void {
  const opened = async (personId = unique('person'), cycleId = unique('cycle')) => {
    const opening = openingOf(enrolmentFor(personId, cycleId).next, unique('token'));
    expect(await ports().tasks.open(opening)).toBe('opened');
    return opening;
  };
  const renewalOf = ({ task, link, effects }: Awaited<ReturnType<typeof opened>>) => {
    const linkHash = digest(unique('link'));
    const fresh = { ...task, linkHash, rotation: task.rotation + 1, renewedAt: later.toISOString() };
    return { task: fresh, link: { ...link, linkHash }, oldLinkHash: task.linkHash, effects, now: later };
  };

  describe('tasks', () => {
    it('are opened once, with their link, their token and the mail', async () => {
      const { tasks, outbox } = ports();
      const opening = await opened();
      const { evaluationId, version } = opening.task;
      expect(await tasks.open({ ...opening, token: 'another' })).toBe('exists');
      expect(await tasks.load(evaluationId, version)).toEqual({ ...opening.task, token: opening.token });
      expect(await tasks.link(opening.link.linkHash)).toEqual(opening.link);
      expect((await outbox.load(`${evaluationId}-t1r0`))?.effects).toEqual(opening.effects);
    });

    it('take the new token of a wait that began again', async () => {
      const { task } = await opened();
      await ports().tasks.replaceToken(task.evaluationId, task.version, 'fresh');
      expect((await ports().tasks.load(task.evaluationId, task.version))?.token).toBe('fresh');
      await expect(ports().tasks.replaceToken('nobody', 1, 'fresh')).rejects.toThrow('no such task');
      expect(await ports().tasks.load('nobody', 1)).toBeUndefined();
    });

    it('are on the list of their person until they are closed, the earliest due date first', async () => {
      const { tasks } = ports();
      const personId = unique('person');
      const openings = ['2027-03-01', '2027-01-10', '2027-02-01'].map((date) => {
        const opening = openingOf(enrolmentFor(personId, unique('cycle')).next, 'token');
        return { ...opening, task: { ...opening.task, dueAt: `${date}T16:59:59.000Z` } };
      });
      const { task: undated, ...rest } = openingOf(enrolmentFor(personId, unique('cycle')).next, 'token');
      for (const opening of [{ ...rest, task: { ...undated, dueAt: null } }, ...openings])
        await tasks.open(opening);
      const dates = async () => (await tasks.ofPerson(personId)).map((task) => task.dueAt?.slice(5, 7));
      expect(await dates()).toEqual(['01', '02', '03', undefined]);
      expect((await tasks.ofPerson(personId))[0]).toEqual(openings[1]?.task);
      await tasks.close(openings[1]?.task.evaluationId ?? '', 1);
      await tasks.close(openings[1]?.task.evaluationId ?? '', 1);
      expect(await dates()).toEqual(['02', '03', undefined]);
    });

    it('that are closed can still be read, and closing what is not there leaves nothing behind', async () => {
      const { tasks } = ports();
      const { task, token } = await opened();
      await tasks.close(task.evaluationId, task.version);
      await tasks.close('nobody', 1);
      expect(await tasks.load(task.evaluationId, task.version)).toEqual({ ...task, token });
      expect(await tasks.load('nobody', 1)).toBeUndefined();
    });

    it('get a fresh link with a mail, and the old link stops at once', async () => {
      const { tasks, outbox } = ports();
      const opening = await opened();
      const { evaluationId, version, linkHash, assigneeId } = opening.task;
      const renewal = renewalOf(opening);
      expect(await tasks.renew(renewal)).toBe('renewed');
      expect(await tasks.load(evaluationId, version)).toEqual({ ...renewal.task, token: opening.token });
      expect(await tasks.link(renewal.link.linkHash)).toEqual(renewal.link);
      const stopped = { linkHash, personId: assigneeId, validUntil: later.toISOString() };
      expect(await tasks.link(linkHash)).toMatchObject(stopped);
      expect((await outbox.load(`${evaluationId}-t1r1`))?.effects).toEqual(renewal.effects);
      expect(await tasks.ofPerson(assigneeId)).toEqual([renewal.task]);
    });

    it('get one fresh link when two are asked for at once, and the same renewal again is done', async () => {
      const { tasks } = ports();
      const opening = await opened();
      const [first, second] = [renewalOf(opening), renewalOf(opening)];
      expect(await tasks.renew(first)).toBe('renewed');
      expect(await tasks.renew(second)).toBe('conflict');
      expect(await tasks.renew(first)).toBe('renewed');
      expect(await tasks.link(second.link.linkHash)).toBeUndefined();
    });

    it('note a reminder once, with its mail, whoever else is at it', async () => {
      const { tasks, outbox } = ports();
      const { task, effects } = await opened();
      const remind = (key: string) => tasks.remind({ task, key, effects, now: later });
      const answers = await Promise.all(['before', 'before', 'before'].map(remind));
      expect(answers.filter((answer) => answer === 'posted').length).toBeGreaterThanOrEqual(1);
      expect(await tasks.remind({ task, key: 'before', effects, now: january })).toBe('already');
      expect(await remind('overdue-1')).toBe('posted');
      const there = await tasks.load(task.evaluationId, task.version);
      expect(there?.reminded).toEqual(['before', 'overdue-1']);
      expect((await outbox.load(`${task.evaluationId}-t${task.version}-before`))?.effects).toEqual(effects);
      expect(await tasks.remind({ task: { ...task, version: 9 }, key: 'x', effects, now: later })).toBe(
        'already',
      );
      expect(await tasks.load(task.evaluationId, 9)).toBeUndefined();
    });

    it('know no link that was never made', async () => {
      expect(await ports().tasks.link(digest(unique('link')))).toBeUndefined();
      expect(await ports().tasks.ofPerson(unique(`person ${january.getTime()}`))).toEqual([]);
    });
  });
}
