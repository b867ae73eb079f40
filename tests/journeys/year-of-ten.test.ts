import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlace } from './place.ts';
import {
  begin,
  checkExecutions,
  checkSecurityHeaders,
  checkStrangers,
  untilAllAreFinal,
  untilSomeWait,
} from './year-of-ten.ts';

const minutes = 60_000;

/** The deploy check lives the same year on the emulator, with another release deployed in the middle of it. */
describe('a year of ten people, by HTTP and mail alone', () => {
  let place: Awaited<ReturnType<typeof openPlace>>;
  let under: Awaited<ReturnType<typeof begin>>;
  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place?.leave());

  it('is lived behind headers that every page carries', () => checkSecurityHeaders(place));

  it('leads a stranger to the sign-in, and a link that is none nowhere', () => checkStrangers(place));

  it(
    'has people plan, assess and review from their mails, and leaves six of them waiting, one at each stage',
    async () => {
      under = await begin(place);
      const given = await untilSomeWait(place, under);
      expect(given).toContain('returnPlan');
      expect(given).toContain('approvePlan');
    },
    10 * minutes,
  );

  it(
    'brings everybody to a final result, two of them by an appeal',
    async () => {
      const given = await untilAllAreFinal(place, under);
      expect(given.filter((answer) => answer === 'decideAppeal').length).toBeGreaterThanOrEqual(1);
    },
    10 * minutes,
  );

  it('shows an administrator every execution, succeeded', () => checkExecutions(place), 2 * minutes);
});
