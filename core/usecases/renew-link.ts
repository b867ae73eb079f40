import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { assigneeOf, linkValidUntil } from '../tasks/task.ts';

/** A fresh link is sent at most this often for one task. */
export const renewalPauseMs = 60_000;

/**
 * Sends a fresh link for the task that an old link's person has now in that evaluation, to that person's own
 * address. Nobody learns from the answer whether there was anything to send.
 */
export async function renewLink(
  linkId: string,
  ports: { tasks: Tasks; evaluations: Evaluations; links: Links; clock: Clock },
): Promise<void> {
  const { tasks, evaluations, links, clock } = ports;
  const now = clock();
  const old = await tasks.link(links.hashOf(linkId));
  const state = old && (await evaluations.load(old.evaluationId));
  if (!old || !state || assigneeOf(state)?.personId !== old.personId) return;
  const { evaluationId, version } = state;
  const task = await tasks.load(evaluationId, version);
  if (!task || (task.renewedAt && now.getTime() - Date.parse(task.renewedAt) < renewalPauseMs)) return;
  const { token: _, ...current } = task;
  const rotation = task.rotation + 1;
  const linkHash = links.hashOf(links.idFor({ evaluationId, version, personId: old.personId, rotation }));
  await tasks.renew({
    task: { ...current, rotation, linkHash, renewedAt: now.toISOString() },
    link: {
      linkHash,
      evaluationId,
      version,
      personId: old.personId,
      validUntil: linkValidUntil(now, state.dueAt),
    },
    oldLinkHash: task.linkHash,
    effects: [{ kind: 'mail', template: 'yourTurn', evaluationId, to: old.personId, taskVersion: version }],
    now,
  });
}
