import { readFile } from 'node:fs/promises';
import { type Task, tally } from './answering.ts';
import { playCycle, type StoryOf, whereTheyEnd } from './cycle-run.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from './hr.ts';
import { readNames } from './roster.ts';
import { hrOfficer, signIn } from './staff.ts';

const roster = new URL('./roster-60.csv', import.meta.url);
const app = process.env.APP_URL ?? 'http://127.0.0.1:4000';
const mailboxUrl = process.env.MAILBOX_URL ?? 'http://127.0.0.1:4002';

/** Where the people of the sample stop, one after another; most come to the end of the year. */
const leaves: (Task | 'none')[] = [
  'none',
  'plan',
  'planReview',
  'selfAssessment',
  'review',
  'acknowledgement',
  'appeal',
  'explanation',
  'reply',
  'none',
];

const thisYear: StoryOf = (index) => ({
  leaves: leaves[index % leaves.length] ?? 'none',
  planReturnedOnce: index % 5 === 3,
  selfAssessmentReturnedOnce: index % 10 === 9,
  appeals: [6, 7, 8].includes(index % 10),
});
/** The next year has only begun: a third of the plans are in, half of those approved. */
const nextYear: StoryOf = (index) => ({
  leaves: index % 3 !== 0 ? 'plan' : index % 2 === 0 ? 'planReview' : 'none',
  planReturnedOnce: false,
  selfAssessmentReturnedOnce: false,
  appeals: false,
});

const began = Date.now();
const say = (text: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1)} s  ${text}`);
const names = await readNames(roster);
const { browser: hr } = await signIn(app, hrOfficer);

const preview = await uploadRoster(hr, app, { name: 'roster-60.csv', content: await readFile(roster) });
await confirmRoster(hr, preview);
say(`imported ${names.length} people`);
await runCycle('SKP 2026', 2026, thisYear, 'final');
await runCycle('SKP 2027', 2027, nextYear, 'active');
say('the sample is loaded');

/** Takes everybody of a cycle as far as their story goes; what is to be final needs its assessment open. */
async function runCycle(
  name: string,
  year: number,
  storyOf: StoryOf,
  end: 'final' | 'active',
): Promise<void> {
  const cycle = await startCycle(hr, await createCycle(hr, app, { name, year }));
  if (end === 'final') await openAssessment(hr, cycle.url, 'Data contoh: penilaian dibuka lebih awal');
  say(`started ${name}`);
  const play = playCycle({ hr, cycleUrl: cycle.url, cycleName: name, names, storyOf, mailboxUrl });
  const given = await play.until(whereTheyEnd(names, storyOf, end));
  say(`${name}: ${tally(given)}`);
}
