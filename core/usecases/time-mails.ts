import { localDate } from '../calendar/working-days.ts';
import { inLanes } from '../concurrency/in-lanes.ts';
import { quietUntil } from '../mails/preferences.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { MailTiming } from '../ports/mail-timing.ts';
import type { Preferences } from '../ports/preferences.ts';
import { isWorkingHour } from '../tasks/reminders.ts';

type Ports = {
  timing: MailTiming;
  preferences: Preferences;
  clock: Clock;
  calendar: CalendarInForce;
};

const lanes = 4;
const mailsARound = 500;

/**
 * Posts the mails whose readers' quiet hours are over, and, while people are at work, the mail of the day of everybody
 * who is owed one and is not quiet. All of it goes by the outbox, and once.
 */
export async function timeMails(
  ports: Ports,
): Promise<{ released: number; digests: number; failed: number }> {
  const { timing, preferences, clock } = ports;
  const calendar = await ports.calendar();
  const done = { released: 0, digests: 0, failed: 0 };
  const now = clock();
  const counting = async (work: () => Promise<string>, name: 'released' | 'digests') => {
    try {
      if ((await work()) === 'posted') done[name] += 1;
    } catch {
      done.failed += 1;
    }
  };
  await inLanes(await timing.due(now, mailsARound), lanes, (held) =>
    counting(() => timing.release(held, now), 'released'),
  );
  if (!isWorkingHour(now, calendar)) return done;
  const day = localDate(now, calendar.utcOffsetHours);
  await inLanes(await timing.owedDigests(), lanes, (personId) =>
    counting(async () => {
      const wishes = await preferences.load(personId);
      if (quietUntil(wishes, now, calendar.utcOffsetHours)) return 'quiet';
      return timing.postDigest(personId, day, now);
    }, 'digests'),
  );
  return done;
}
