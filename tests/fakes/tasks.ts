import type { Tasks } from '../../core/ports/tasks.ts';
import { untouched } from '../../core/tasks/task.ts';
import { copy, postTo, type Store } from './store.ts';

/** How tasks are handled, and their links, in memory. */
export function fakeTasks(store: Store): Tasks {
  const keyOf = (evaluationId: string, version: number) => `${evaluationId} ${version}`;
  const handlingOf = (evaluationId: string, version: number) =>
    copy(store.tasks.get(keyOf(evaluationId, version)) ?? { ...untouched, renewedTo: null });
  return {
    handling: async (evaluationId, version) => {
      const { renewedTo: _, ...handling } = handlingOf(evaluationId, version);
      return handling;
    },
    handlings: async (evaluationId) =>
      [...store.tasks.entries()]
        .map(([key, { renewedTo: _, ...handling }]) => ({ key: key.split(' '), handling: copy(handling) }))
        .filter(({ key }) => key[0] === evaluationId)
        .map(({ key, handling }) => ({ ...handling, version: Number(key[1]) }))
        .sort((a, b) => a.version - b.version),
    bringToken: async ({ evaluationId, version, stage, token, askedAt, executionName = null }) => {
      const there = handlingOf(evaluationId, version);
      if (there.askedAt !== null && there.askedAt > askedAt) return false;
      store.tasks.set(keyOf(evaluationId, version), { ...there, stage, token, askedAt, executionName });
      return true;
    },
    noteLostMail: async ({ evaluationId, version, at }) => {
      const there = handlingOf(evaluationId, version);
      const mailLostAt = there.mailLostAt ?? at.toISOString();
      store.tasks.set(keyOf(evaluationId, version), { ...there, mailLostAt });
    },
    renew: async ({ evaluationId, version, from, oldLink, link, effects, now }) => {
      const there = handlingOf(evaluationId, version);
      const renewedAt = now.toISOString();
      if (there.rotation !== from)
        return there.renewedTo === link.linkHash && there.renewedAt === renewedAt ? 'renewed' : 'conflict';
      const rotation = from + 1;
      const fresh = { ...there, rotation, renewedAt, renewedTo: link.linkHash };
      store.tasks.set(keyOf(evaluationId, version), fresh);
      for (const each of [oldLink, link]) store.links.set(each.linkHash, copy(each));
      postTo(store, `${evaluationId}-t${version}r${rotation}`, effects, renewedAt);
      return 'renewed';
    },
    remind: async ({ evaluationId, version, key, effects, now }) => {
      const there = handlingOf(evaluationId, version);
      if (there.reminded.includes(key)) return 'already';
      store.tasks.set(keyOf(evaluationId, version), { ...there, reminded: [...there.reminded, key] });
      postTo(store, `${evaluationId}-t${version}-${key}`, effects, now.toISOString());
      return 'posted';
    },
    keepLink: async (link) => {
      if (!store.links.has(link.linkHash)) store.links.set(link.linkHash, copy(link));
    },
    prolong: async (link, rotation) => {
      if (handlingOf(link.evaluationId, link.version).rotation === rotation)
        store.links.set(link.linkHash, copy(link));
    },
    link: async (linkHash) => copy(store.links.get(linkHash)),
  };
}
