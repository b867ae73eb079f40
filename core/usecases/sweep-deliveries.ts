import type { WorkingCalendar } from '../calendar/working-days.ts';
import { workRound } from '../concurrency/work-round.ts';
import { deliveryDueAt, proofOf } from '../evaluation/delivery.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { deliveredByMail, whyUndelivered } from '../mails/notice-of-result.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Mails } from '../ports/mails.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  mails: Pick<Mails, 'ofEvaluation'>;
  perform: PerformCommand;
  clock: Clock;
  calendar: CalendarInForce;
};

const lanes = 4;
const deliveriesASweep = 500;

/**
 * Lets no result lie undelivered: where nothing proves within the assessor's days that it came to the employee, its
 * delivery falls to the assessor's superior, and after their days to the office of personnel, with the reason.
 */
export async function sweepDeliveries(ports: Ports): Promise<{ fallen: number; failed: number }> {
  const swept = { fallen: 0, failed: 0 };
  const now = ports.clock();
  const calendar = await ports.calendar();
  for (const { cycleId, status } of await ports.cycles.list()) {
    if (status !== 'running') continue;
    const waiting = await ports.evaluations.ofCycle(cycleId, 'acknowledgement');
    const late = waiting.filter((state) => mayFall(state, now, calendar));
    const failed = await workRound(late, { atMost: deliveriesASweep, lanes, now }, async (state) => {
      if (await fall(state, ports)) swept.fallen += 1;
    });
    swept.failed += failed;
  }
  return swept;
}

/** By what the list says, so that not every mail has to be read. */
function mayFall(state: EvaluationState, now: Date, calendar: WorkingCalendar): boolean {
  const { delivery } = state;
  if (proofOf(state, null) || delivery?.fallen?.to === 'hr') return false;
  const dueAt = delivery?.fallen?.dueAt ?? deliveryDueAt(state, calendar);
  return Date.parse(dueAt) < now.getTime();
}

async function fall(state: EvaluationState, { mails, perform }: Ports): Promise<boolean> {
  const { evaluationId, version } = state;
  const sent = await mails.ofEvaluation(evaluationId);
  if (deliveredByMail(state, sent)) return false;
  const command = { name: 'passDeliveryOn', why: whyUndelivered(state, sent) } as const;
  const performed = await perform({ evaluationId, version, command, actor: { kind: 'system' } });
  return performed.outcome === 'recorded';
}
