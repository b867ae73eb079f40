import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { assigneeOf, linkTo, mailedVersion, taskOf } from '../tasks/task.ts';

/** A replaced link has ended so long ago that it is over by every clock, also by one that is behind. */
const overByEveryClockMs = 3_600_000;
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
  if (!old || !state || assigneeOf(state, now)?.personId !== old.personId) return;
  const task = taskOf(state);
  if (!task) return;
  const { evaluationId, version } = task;
  const { rotation, renewedAt } = await tasks.handling(evaluationId, version);
  if (renewedAt && now.getTime() - Date.parse(renewedAt) < renewalPauseMs) return;
  const mailed = mailedVersion(old);
  const hashAt = (turn: number) =>
    links.hashOf(links.idFor({ evaluationId, version, personId: old.personId, rotation: turn }));
  const linkAt = (turn: number) => linkTo(task, hashAt(turn), now);
  await tasks.renew({
    evaluationId,
    version,
    from: rotation,
    oldLink: {
      ...(hashAt(rotation) === old.linkHash ? old : linkAt(rotation)),
      validUntil: new Date(now.getTime() - overByEveryClockMs).toISOString(),
    },
    // Whoever comes by the fresh link is shown what is new since the mail that they had.
    link: mailed < version ? { ...linkAt(rotation + 1), since: mailed } : linkAt(rotation + 1),
    effects: [
      {
        kind: 'mail',
        template: 'yourTurn',
        evaluationId,
        to: old.personId,
        taskVersion: version,
        asked: true,
      },
    ],
    now,
  });
}
