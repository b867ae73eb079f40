import { type Asked, answerMails, type Task } from './answering.ts';
import type { Browser } from './browser.ts';
import { openMailbox } from './mailbox.ts';
import { readProgress, standsAt } from './progress.ts';
import { employeeFinder } from './roster.ts';
import { answerIn, type Story } from './story.ts';

export type StoryOf = (index: number) => Story;

/** Where a person is left whose story leaves a task undone. */
const stageOf: Record<Task, string> = {
  plan: 'planning',
  planReview: 'planReview',
  selfAssessment: 'selfAssessment',
  review: 'review',
  acknowledgement: 'acknowledgement',
  explanation: 'explanation',
  reply: 'reply',
  appeal: 'appeal',
};

/** Plays everybody of one cycle from their mails, as their stories go. */
export function playCycle(about: {
  hr: Browser;
  cycleUrl: string;
  /** Its name, by which its mails are known where there are other cycles. */
  cycleName?: string;
  names: readonly string[];
  storyOf: StoryOf;
  mailboxUrl: string;
}) {
  const { hr, cycleUrl, names, storyOf } = about;
  const mailbox = openMailbox(about.mailboxUrl, (mail) => mail.subject.includes(about.cycleName ?? ''));
  const employeeOf = employeeFinder(names);
  const seen = new Set<string>();
  const answer = ({ page, mail, task }: Asked) => {
    const heading = page.root.querySelector('h1')?.text ?? '';
    const employee = employeeOf(heading, mail.body.text.split('\n')[0] ?? '');
    const before = seen.has(`${task} ${employee}`);
    seen.add(`${task} ${employee}`);
    const index = names.indexOf(employee);
    return answerIn(storyOf(index), { page, mail, task }, before, index);
  };
  const reached = async (expected: Record<string, number>) =>
    standsAt(await readProgress(hr, cycleUrl), expected);
  return {
    /** Answers mails until the cycle stands at these counts. */
    until: (expected: Record<string, number>) => answerMails(mailbox, answer, () => reached(expected)),
    /** Answers mails until at least so many evaluations stand in a stage. */
    untilAtLeast: (stage: string, count: number) =>
      answerMails(mailbox, answer, async () => ((await readProgress(hr, cycleUrl))[stage] ?? 0) >= count),
  };
}

/** Stages in which the stories leave people; `end` is where those are who leave nothing undone. */
export function whereTheyEnd(
  names: readonly string[],
  storyOf: StoryOf,
  end: string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) {
    const { leaves } = storyOf(names.indexOf(name));
    const stage = leaves === 'none' ? end : stageOf[leaves];
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}
