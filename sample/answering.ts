import { type Gesture, hasButton, openBrowser, type Page } from './browser.ts';
import { type Mail, type Mailbox, taskLinkIn } from './mailbox.ts';

/** What a mail's page asks for, by the button that answers it. */
const askedBy = {
  'do=submitPlan': 'plan',
  'do=approvePlan': 'planReview',
  'do=submitSelfAssessment': 'selfAssessment',
  'do=submitReview': 'review',
  'do=acknowledge': 'acknowledgement',
  'do=explainRating': 'explanation',
  'do=replyToExplanation': 'reply',
  'do=decideAppeal': 'appeal',
} as const;
export type Task = (typeof askedBy)[keyof typeof askedBy];

export type Asked = { task: Task; mail: Mail; page: Page };
/** Presses a button, or leaves the task as it is. */
export type Answer = (asked: Asked) => Gesture | 'leave';

const lanes = 4;
const pauseMs = 300;

/**
 * Answers task mails as they come in, several people at once, each from the link alone, until `enough` says so.
 * A system that does not answer is tried again: the mails stay where they are.
 * @throws when a page refuses an answer, or `patienceMs` pass without a mail answered
 */
export async function answerMails(
  mailbox: Mailbox,
  answer: Answer,
  enough: () => Promise<boolean>,
  patienceMs = 240_000,
): Promise<string[]> {
  const given: string[] = [];
  let waiting: Mail[] = [];
  let progress = Date.now();
  while (waiting.length > 0 || !(await enough().catch(() => false))) {
    waiting.push(...(await mailbox.newMails().catch(() => [])));
    const now = waiting.slice(0, lanes);
    const done = await Promise.allSettled(now.map((mail) => answerOne(mail, answer)));
    const again = now.filter((_, index) => isOffline(done[index]));
    waiting = [...waiting.slice(lanes), ...again];
    for (const result of done) {
      if (result.status === 'fulfilled') given.push(result.value);
      else if (!isOffline(result)) throw result.reason;
    }
    if (done.length > again.length) progress = Date.now();
    else await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (Date.now() - progress > patienceMs)
      throw new Error(`nothing to answer for ${patienceMs} ms; given: ${tally(given)}`);
  }
  return given;
}

/** Opens the link of one mail and answers what it asks; tells which button was pressed. */
async function answerOne(mail: Mail, answer: Answer): Promise<string> {
  const link = taskLinkIn(mail);
  if (!link) return 'notice';
  const browser = openBrowser();
  const page = await browser.open(link);
  if (page.status >= 500) throw new TypeError('the system is not there', { cause: page.status });
  // A mail that was sent twice, or whose answer was given before the system was stopped, leads nowhere any more.
  if (page.status === 404) return 'closed';
  const asking = Object.entries(askedBy).find(([button]) => hasButton(page, button));
  if (!asking)
    throw new Error(`"${page.root.querySelector('h1')?.text}" (${page.status}) asks for nothing known`);
  const gesture = answer({ task: asking[1], mail, page });
  if (gesture === 'leave') return `left ${asking[1]}`;
  const receipt = await browser.submit(page, gesture);
  if (receipt.status === 200 || receipt.status === 404) return gesture.button?.split('=')[1] ?? 'answered';
  if (receipt.status >= 500) throw new TypeError('the system is not there', { cause: receipt.status });
  throw new Error(
    `${gesture.button} was answered with ${receipt.status}: ${receipt.root.querySelector('main')?.text}`,
  );
}

/** The system is not there, or not yet again. */
function isOffline(result: PromiseSettledResult<unknown> | undefined): boolean {
  if (result?.status !== 'rejected') return false;
  return result.reason instanceof TypeError || (result.reason as Error).name === 'TimeoutError';
}

/** How often each answer was given, for messages. */
export function tally(given: readonly string[]): string {
  const counts = Map.groupBy(given, (name) => name);
  return [...counts].map(([name, all]) => `${name} ${all.length}`).join(', ');
}
