import { localDate } from '../calendar/working-days.ts';
import { partOfRound } from '../concurrency/rounds.ts';
import { reminded } from '../evaluation/follow-up.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { FollowUps } from '../ports/follow-ups.ts';
import { isWorkingHour } from '../tasks/reminders.ts';

/** Plans of one round; what is left over is told by the next one. */
const plansARound = 200;

/**
 * Reminds employee and assessor of the dates of follow-up plans, in working hours. The note on the plan and the mails
 * are one write, so that another round tells nobody a second time.
 */
export async function remindFollowUps(ports: {
  followUps: FollowUps;
  evaluations: Evaluations;
  clock: Clock;
  calendar: CalendarInForce;
}): Promise<{ followedUp: number; failed: number }> {
  const done = { followedUp: 0, failed: 0 };
  const now = ports.clock();
  const calendar = await ports.calendar();
  if (!isWorkingHour(now, calendar)) return done;
  const today = localDate(now, calendar.utcOffsetHours);
  for (const plan of partOfRound(await ports.followUps.due(today), plansARound, now)) {
    try {
      const state = await ports.evaluations.load(plan.evaluationId);
      const told = state && reminded(plan, state, today);
      if (told && (await ports.followUps.save(told.plan, told.effects, now)) === 'saved')
        done.followedUp += 1;
    } catch {
      done.failed += 1;
    }
  }
  return done;
}
