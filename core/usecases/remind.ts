import type { WorkingCalendar } from '../calendar/working-days.ts';
import { inLanes } from '../concurrency/in-lanes.ts';
import type { Effect, MailTemplate } from '../evaluation/effects.ts';
import { taskStages } from '../evaluation/stage.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Tasks } from '../ports/tasks.ts';
import { isWorkingHour, type Reminder, reminderDue, superiorOf } from '../tasks/reminders.ts';
import { taskOf } from '../tasks/task.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  tasks: Tasks;
  clock: Clock;
  calendar: CalendarInForce;
};
type When = { now: Date; calendar: WorkingCalendar };

const lanes = 4;
/** Mails of one round: what is left over is sent by the next one. */
const remindersARound = 500;

/**
 * Reminds people of tasks whose date is near or past, in working hours only, and tells the superior of those who
 * are late for long. Each reminder is noted on its task in the transaction that posts its mail, so that another
 * round at the same time, or after it, sends it no second time.
 */
export async function remind(ports: Ports): Promise<{ reminded: number; failed: number }> {
  const done = { reminded: 0, failed: 0 };
  const now = ports.clock();
  const when = { now, calendar: await ports.calendar() };
  if (!isWorkingHour(now, when.calendar)) return done;
  for (const cycle of await ports.cycles.list()) {
    if (cycle.status !== 'running') continue;
    for (const stage of taskStages) {
      const waiting = await ports.evaluations.ofCycle(cycle.cycleId, stage);
      await inLanes(waiting, lanes, async (state) => {
        if (done.reminded >= remindersARound) return;
        try {
          if (await remindOf(state, when, ports)) done.reminded += 1;
        } catch {
          done.failed += 1;
        }
      });
    }
  }
  return done;
}

async function remindOf(state: EvaluationState, { now, calendar }: When, { tasks }: Ports): Promise<boolean> {
  const task = taskOf(state);
  const reminder = task && reminderDue(task, now, calendar);
  if (!task || !reminder) return false;
  const { evaluationId, version } = task;
  const { reminded } = await tasks.handling(evaluationId, version);
  if (reminded.includes(reminder.key)) return false;
  const effects = mailsOf(state, task.assigneeId, reminder);
  return (await tasks.remind({ evaluationId, version, key: reminder.key, effects, now })) === 'posted';
}

function mailsOf(state: EvaluationState, assigneeId: string, { template, escalate }: Reminder): Effect[] {
  const { evaluationId } = state;
  const mail = (which: MailTemplate, to: string): Effect => ({
    kind: 'mail',
    template: which,
    evaluationId,
    to,
    taskVersion: taskVersionOf(state),
  });
  const superior = escalate ? superiorOf(state) : undefined;
  return [mail(template, assigneeId), ...(superior ? [mail('escalation', superior.personId)] : [])];
}
