import { describe, expect, it } from 'vitest';
import type { Link } from '../../../core/tasks/task.ts';
import { linkTo, taskOf, untouched } from '../../../core/tasks/task.ts';
import { digest, january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { enrolmentFor, unique, yourTurn } from '../examples.ts';

const later = new Date('2027-01-06T03:00:00Z');
const askedAt = january.toISOString();

/** What every keeper of tasks promises. */
export function tasksContract(ports: () => TablePorts): void {
  const asked = () => {
    const state = enrolmentFor(unique('person')).next;
    const task = taskOf(state);
    if (!task) throw new Error('this state asks nobody');
    const link = linkTo(task, digest(unique('link')), january);
    const { evaluationId, version, stage } = task;
    return { about: { evaluationId, version }, stage, link, effects: [yourTurn(state)] };
  };
  const renewalOf = ({ about, link, effects }: ReturnType<typeof asked>, from = 0) => {
    const oldLink: Link = { ...link, validUntil: later.toISOString() };
    const fresh = { ...link, linkHash: digest(unique('link')) };
    return { ...about, from, oldLink, link: fresh, effects, now: later };
  };

  describe('tasks', () => {
    it('are untouched until something is noted of them', async () => {
      const { about } = asked();
      expect(await ports().tasks.handling(about.evaluationId, about.version)).toEqual(untouched);
      expect(await ports().tasks.handlings(about.evaluationId)).toEqual([]);
    });

    it('take the token of a wait, and that of one that began again, but no older one', async () => {
      const { tasks } = ports();
      const { about, stage } = asked();
      const token = async () => (await tasks.handling(about.evaluationId, about.version)).token;
      expect(await tasks.bringToken({ ...about, stage, token: 'first', askedAt })).toBe(true);
      expect(await tasks.handling(about.evaluationId, about.version)).toEqual({
        ...untouched,
        stage,
        askedAt,
        token: 'first',
      });
      const sooner = new Date(Date.parse(askedAt) - 1).toISOString();
      expect(await tasks.bringToken({ ...about, stage, token: 'older', askedAt: sooner })).toBe(false);
      expect(await token()).toBe('first');
      const newer = { ...about, stage, askedAt: later.toISOString() };
      await tasks.bringToken({ ...newer, token: 'newer' });
      expect(await tasks.bringToken({ ...about, stage, token: 'late', askedAt })).toBe(false);
      expect(await token()).toBe('newer');
    });

    it('note once since when the mail of one is lost, whether a wait has joined it or not', async () => {
      const { tasks } = ports();
      const { about, stage } = asked();
      const mailLostAt = january.toISOString();
      await tasks.noteLostMail({ ...about, at: january });
      expect(await tasks.handling(about.evaluationId, about.version)).toEqual({ ...untouched, mailLostAt });
      await tasks.bringToken({ ...about, stage, token: 'first', askedAt });
      await tasks.noteLostMail({ ...about, at: later });
      expect(await tasks.handling(about.evaluationId, about.version)).toMatchObject({
        token: 'first',
        mailLostAt,
      });
    });

    it('prolong a link that still leads to its task, and no other', async () => {
      const { tasks } = ports();
      const { link, ...rest } = asked();
      await tasks.keepLink(link);
      const longer = { ...link, validUntil: '2027-06-01T00:00:00.000Z' };
      await tasks.prolong(longer, 0);
      await tasks.prolong(longer, 0);
      expect(await tasks.link(link.linkHash)).toEqual(longer);
      await tasks.renew(renewalOf({ link, ...rest }));
      await tasks.prolong(longer, 0);
      expect((await tasks.link(link.linkHash))?.validUntil).toBe(later.toISOString());
    });

    it('are told of all versions, oldest first', async () => {
      const { tasks } = ports();
      const { about, stage } = asked();
      for (const version of [12, 3]) {
        await tasks.bringToken({ ...about, version, stage, token: `token-${version}`, askedAt });
      }
      const handled = await tasks.handlings(about.evaluationId);
      expect(handled.map(({ version, token }) => [version, token])).toEqual([
        [3, 'token-3'],
        [12, 'token-12'],
      ]);
    });

    it('keep a link as it was first given', async () => {
      const { tasks } = ports();
      const { link } = asked();
      expect(await tasks.link(link.linkHash)).toBeUndefined();
      await tasks.keepLink(link);
      await tasks.keepLink({ ...link, validUntil: later.toISOString() });
      expect(await tasks.link(link.linkHash)).toEqual(link);
    });

    it('get a fresh link with a mail, and the old link stops at once', async () => {
      const { tasks, outbox } = ports();
      const task = asked();
      const { evaluationId, version } = task.about;
      await tasks.bringToken({ ...task.about, stage: task.stage, token: 'token', askedAt });
      await tasks.keepLink(task.link);
      const renewal = renewalOf(task);
      expect(await tasks.renew(renewal)).toBe('renewed');
      const renewedAt = later.toISOString();
      const handling = { ...untouched, stage: task.stage, askedAt, token: 'token', rotation: 1, renewedAt };
      expect(await tasks.handling(evaluationId, version)).toEqual(handling);
      expect(await tasks.link(renewal.link.linkHash)).toEqual(renewal.link);
      expect(await tasks.link(task.link.linkHash)).toEqual(renewal.oldLink);
      expect((await outbox.load(`${evaluationId}-t1r1`))?.effects).toEqual(renewal.effects);
      expect(await tasks.renew(renewalOf(task, 1))).toBe('renewed');
    });

    it('keep of a link which older mail it was asked for by, where there was one', async () => {
      const { tasks } = ports();
      const task = asked();
      const renewal = renewalOf(task);
      const link = { ...renewal.link, since: 1 };
      expect(await tasks.renew({ ...renewal, link })).toBe('renewed');
      expect(await tasks.link(link.linkHash)).toEqual(link);
      expect(await tasks.link(task.link.linkHash)).not.toHaveProperty('since');
    });

    it('get one fresh link when two are asked for at once, and the same renewal again is done', async () => {
      const { tasks } = ports();
      const task = asked();
      const [first, second] = [renewalOf(task), renewalOf(task)];
      expect(await tasks.renew(first)).toBe('renewed');
      expect(await tasks.renew(second)).toBe('conflict');
      expect(await tasks.renew(first)).toBe('renewed');
      expect(await tasks.link(second.link.linkHash)).toBeUndefined();
    });

    it('note a reminder once, with its mail, whoever else is at it', async () => {
      const { tasks, outbox } = ports();
      const { about, effects } = asked();
      const remind = (key: string) => tasks.remind({ ...about, key, effects, now: later });
      const answers = await Promise.all(['before', 'before', 'before'].map(remind));
      expect(answers.filter((answer) => answer === 'posted').length).toBeGreaterThanOrEqual(1);
      expect(await tasks.remind({ ...about, key: 'before', effects, now: january })).toBe('already');
      expect(await remind('overdue-1')).toBe('posted');
      const there = await tasks.handling(about.evaluationId, about.version);
      expect(there).toEqual({ ...untouched, reminded: ['before', 'overdue-1'] });
      expect((await outbox.load(`${about.evaluationId}-t1-before`))?.effects).toEqual(effects);
    });
  });
}
