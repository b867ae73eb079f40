import { readFile } from 'node:fs/promises';
import { type Asked, answerMails, type Task, tally } from './answering.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from './hr.ts';
import { openMailbox } from './mailbox.ts';
import { readProgress, standsAt } from './progress.ts';
import { employeeFinder, readNames } from './roster.ts';
import { hrOfficer, signIn } from './staff.ts';
import { answerIn, type Story } from './story.ts';

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
  'none',
  'none',
  'none',
];

const yearStory = (index: number): Story => ({
  leaves: leaves[index % leaves.length] ?? 'none',
  planReturnedOnce: index % 5 === 3,
  selfAssessmentReturnedOnce: index % 10 === 8,
  appeals: index % 10 === 6 || index % 10 === 7,
});
/** The next year has only begun: a third of the plans are in, half of those approved. */
const nextYearStory = (index: number): Story => ({
  leaves: index % 3 !== 0 ? 'plan' : index % 2 === 0 ? 'planReview' : 'none',
  planReturnedOnce: false,
  selfAssessmentReturnedOnce: false,
  appeals: false,
});

const names = await readNames(roster);
const employeeOf = employeeFinder(names);
const mailbox = openMailbox(mailboxUrl);
const began = Date.now();
const say = (text: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1)} s  ${text}`);

const { browser: hr } = await signIn(app, hrOfficer);
const preview = await uploadRoster(hr, app, { name: 'roster-60.csv', content: await readFile(roster) });
await confirmRoster(hr, preview);
say(`imported ${names.length} people`);
await runCycle('SKP 2026', 2026, yearStory, { opens: true });
await runCycle('SKP 2027', 2027, nextYearStory, { opens: false });
say('the sample is loaded');

/** Takes everybody of a cycle as far as their story goes. */
async function runCycle(
  name: string,
  year: number,
  storyOf: (index: number) => Story,
  { opens }: { opens: boolean },
) {
  const cycle = await startCycle(hr, await createCycle(hr, app, { name, year }));
  if (opens) await openAssessment(hr, cycle.url, 'Data contoh: penilaian dibuka lebih awal');
  say(`started ${name}`);
  const seen = new Set<string>();
  const answer = (asked: Asked) => {
    const employee = employeeOf(
      asked.page.root.querySelector('h1')?.text ?? '',
      asked.mail.body.text.split('\n')[0] ?? '',
    );
    const index = names.indexOf(employee);
    const before = seen.has(`${asked.task} ${employee}`);
    seen.add(`${asked.task} ${employee}`);
    return answerIn(storyOf(index), asked, before, index);
  };
  const expected = whereTheyEnd(storyOf, opens);
  const given = await answerMails(mailbox, answer, async () =>
    standsAt(await readProgress(hr, cycle.url), expected),
  );
  say(`${name}: ${tally(given)}`);
}

/** Stages in which the stories leave people. */
function whereTheyEnd(storyOf: (index: number) => Story, opens: boolean): Record<string, number> {
  const stageOf = {
    plan: 'planning',
    planReview: 'planReview',
    selfAssessment: 'selfAssessment',
    review: 'review',
  } as const;
  const counts: Record<string, number> = {};
  for (const name of names) {
    const story = storyOf(names.indexOf(name));
    const end = opens ? 'final' : 'active';
    const stage =
      story.leaves === 'none'
        ? end
        : { ...stageOf, acknowledgement: 'acknowledgement', appeal: 'appeal' }[story.leaves];
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}
