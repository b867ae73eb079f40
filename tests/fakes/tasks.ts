import type { Tasks } from '../../core/ports/tasks.ts';
import { by, copy, postTo, type Store, type StoredTask } from './store.ts';

/** Tasks and links in memory. */
export function fakeTasks(store: Store): Tasks {
  const keyOf = (evaluationId: string, version: number) => `${evaluationId} ${version}`;
  const find = (evaluationId: string, version: number) => store.tasks.get(keyOf(evaluationId, version));
  return {
    open: async ({ task, link, token, effects, now, reference }) => {
      if (find(task.evaluationId, task.version)) return 'exists';
      store.tasks.set(keyOf(task.evaluationId, task.version), copy({ ...task, token, open: true }));
      store.links.set(link.linkHash, copy(link));
      postTo(store, outboxIdOf(task), effects, now.toISOString(), reference);
      return 'opened';
    },
    replaceToken: async (evaluationId, version, token) => {
      const task = find(evaluationId, version);
      if (!task) throw new Error('there is no such task');
      task.token = token;
    },
    load: async (evaluationId, version) => {
      const task = find(evaluationId, version);
      return task && taskFrom(task);
    },
    renew: async ({ task, link, oldLinkHash, effects, now }) => {
      const there = find(task.evaluationId, task.version);
      if (there?.linkHash !== oldLinkHash) {
        return there?.linkHash === task.linkHash && there.renewedAt === task.renewedAt
          ? 'renewed'
          : 'conflict';
      }
      Object.assign(there, { linkHash: task.linkHash, rotation: task.rotation, renewedAt: task.renewedAt });
      store.links.set(oldLinkHash, { ...link, linkHash: oldLinkHash, validUntil: now.toISOString() });
      store.links.set(link.linkHash, copy(link));
      postTo(store, outboxIdOf(task), effects, now.toISOString());
      return 'renewed';
    },
    remind: async ({ task, key, effects, now }) => {
      const there = find(task.evaluationId, task.version);
      if (!there || there.reminded?.includes(key)) return 'already';
      there.reminded = [...(there.reminded ?? []), key];
      postTo(store, `${task.evaluationId}-t${task.version}-${key}`, effects, now.toISOString());
      return 'posted';
    },
    link: async (linkHash) => copy(store.links.get(linkHash)),
    ofPerson: async (personId) =>
      [...store.tasks.values()]
        .filter((task) => task.open && task.assigneeId === personId)
        .sort(by((task) => `${task.dueAt ?? '9999'}#${task.evaluationId}`))
        .map((task) => {
          const { token: _, ...shown } = taskFrom(task);
          return shown;
        }),
    close: async (evaluationId, version) => {
      const task = find(evaluationId, version);
      if (task) task.open = false;
    },
  };
}

const outboxIdOf = (task: { evaluationId: string; version: number; rotation: number }) =>
  `${task.evaluationId}-t${task.version}r${task.rotation}`;

function taskFrom({ open: _, ...task }: StoredTask): Omit<StoredTask, 'open'> {
  return copy(task);
}
