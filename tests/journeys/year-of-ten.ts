/**
 * A year of ten people, by HTTP and mail alone. It knows nothing of how the system runs: it is lived on one machine,
 * on the emulator by the deploy check, and at any address by `npm run test:address`.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type Browser, openBrowser } from '../../sample/browser.ts';
import { playCycle, type StoryOf } from '../../sample/cycle-run.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from '../../sample/hr.ts';
import { readNames } from '../../sample/roster.ts';
import { administrator, hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { allExecutions } from './executions.ts';

const ROSTER = new URL('../../sample/roster-60.csv', import.meta.url);
const PEOPLE = 10;

/** Where the system is, and where the mails of its people are read. */
export interface Place {
  readonly appUrl: string;
  readonly mailboxUrl: string;
  /** A roster of people whose mails can be read; the first ten of the sample unless another is given. */
  readonly roster?: string | URL;
  /** What the cycle is called, so that a system can live the year more than once. */
  readonly cycleName?: string;
}

const rosterOf = ({ roster = ROSTER }: Place) => roster;
const cycleNameOf = ({ cycleName = 'SKP 2026' }: Place) => cycleName;

/** The tasks left undone by the second to the seventh person, while the others come to the end of their year. */
const LEFT = ['plan', 'planReview', 'selfAssessment', 'review', 'acknowledgement', 'appeal'] as const;

const storyOf =
  (leaves: boolean): StoryOf =>
  (index) => ({
    leaves: (leaves && LEFT[index - 1]) || 'none',
    planReturnedOnce: index === 8,
    selfAssessmentReturnedOnce: index === 9,
    appeals: index === 6 || index === 7,
  });

/** HR imports ten people and starts their cycle. */
export async function begin(place: Place): Promise<{ hr: Browser; cycleUrl: string }> {
  const { appUrl } = place;
  const { browser: hr } = await signIn(appUrl, hrOfficer);
  const lines = (await readFile(rosterOf(place), 'utf8')).split('\n').slice(0, PEOPLE + 1);
  const content = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const preview = await uploadRoster(hr, appUrl, { name: 'roster.csv', content });
  const confirmed = await confirmRoster(hr, preview);
  assert.equal(confirmed.status, 200, 'the roster is confirmed');
  const draft = await createCycle(hr, appUrl, { name: cycleNameOf(place), year: 2026 });
  const cycle = await startCycle(hr, draft);
  assert.equal(cycle.status, 200, 'the cycle is started');
  return { hr, cycleUrl: cycle.url };
}

/** People answer their mails; six leave a task undone, one at each stage. */
export async function untilSomeWait(
  place: Place,
  under: { hr: Browser; cycleUrl: string },
): Promise<string[]> {
  const names = (await readNames(rosterOf(place))).slice(0, PEOPLE);
  const play = playCycle({
    ...place,
    ...under,
    cycleName: cycleNameOf(place),
    names,
    storyOf: storyOf(true),
  });
  const plans = await play.until({ planning: 1, planReview: 1, active: 8 });
  await openAssessment(under.hr, under.cycleUrl, 'Uji pemasangan');
  const rest = await play.until({
    ...{ planning: 1, planReview: 1, selfAssessment: 1, review: 1, acknowledgement: 1, appeal: 1 },
    final: 4,
  });
  return [...plans, ...rest];
}

/** Those who left a task undone take it up again from the mail they had. */
export async function untilAllAreFinal(
  place: Place,
  under: { hr: Browser; cycleUrl: string },
): Promise<string[]> {
  const names = (await readNames(rosterOf(place))).slice(0, PEOPLE);
  return playCycle({
    ...place,
    ...under,
    cycleName: cycleNameOf(place),
    names,
    storyOf: storyOf(false),
  }).until({ final: PEOPLE });
}

/** Headers that every page has to carry, as a browser gets them. */
export async function checkSecurityHeaders({ appUrl }: Place): Promise<void> {
  for (const path of ['/', '/sign-in', '/t/nobody', '/no-such-page']) {
    const { headers } = await fetch(`${appUrl}${path}`, { redirect: 'manual' });
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/, path);
    assert.match(headers.get('cache-control') ?? '', /no-store/, path);
  }
}

/** A stranger is led to the sign-in, and a link that is none leads nowhere. */
export async function checkStrangers({ appUrl }: Place): Promise<void> {
  const link = await openBrowser().open(`${appUrl}/t/nobody`);
  assert.equal(link.status, 404, 'a link that is none');
  const home = await fetch(`${appUrl}/hr/cycles`, { redirect: 'manual' });
  assert.equal(home.status, 303, 'a stranger is sent to the sign-in');
}

/** The administrator finds every execution succeeded, and opens one. */
export async function checkExecutions({ appUrl }: Place): Promise<void> {
  const { browser } = await signIn(appUrl, administrator);
  await eventually(async () => {
    const running = await allExecutions(browser, appUrl, 'RUNNING');
    assert.deepEqual(running, [], 'nothing runs when all are final');
  });
  const succeeded = await allExecutions(browser, appUrl, 'SUCCEEDED');
  // A cycle has two steps; everybody has a plan and an assessment; some appealed.
  assert.ok(succeeded.length >= 2 + 2 * PEOPLE, `${succeeded.length} executions succeeded`);
  const page = await browser.open(`${appUrl}${succeeded[0]}`);
  assert.equal(page.status, 200, 'the page of an execution');
}
