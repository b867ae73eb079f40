import type { SendOnce } from '../ports/mailer.ts';
import type { Outcome, WrittenMail } from './send-together.ts';

/** Hands over the mails of one entry. */
export type SendTogether = (written: readonly WrittenMail[]) => Promise<Outcome[]>;

type Waiting = WrittenMail & {
  place: number;
  resolve: (sent: Awaited<ReturnType<SendOnce>>) => void;
  reject: (failure: unknown) => void;
};

/**
 * Gathers the mails of one entry while each is written, and hands them over together once the last of them is written
 * or turns out to be needless, so that what is known of them is kept in one write before and in one after.
 * @param count how many are being written
 */
export function openMailBag(count: number, sendTogether: SendTogether) {
  const waiting: Waiting[] = [];
  let open = count;
  const closeOne = () => {
    open -= 1;
    const inOrder = waiting.sort((a, b) => a.place - b.place);
    if (open === 0) void handOver(inOrder, sendTogether);
  };
  /** Writes the mail of a place, which may be handed over by the door that it is given. They go in their order. */
  return async function carry<Answer>(
    place: number,
    write: (hand: SendOnce) => Promise<Answer>,
  ): Promise<Answer> {
    let isHanded = false;
    const hand: SendOnce = (about, mail) =>
      new Promise((resolve, reject) => {
        isHanded = true;
        waiting.push({ place, about, mail, resolve, reject });
        closeOne();
      });
    try {
      return await write(hand);
    } finally {
      if (!isHanded) closeOne();
    }
  };
}

async function handOver(waiting: readonly Waiting[], sendTogether: SendTogether): Promise<void> {
  if (waiting.length === 0) return;
  try {
    const outcomes = await sendTogether(waiting);
    for (const [place, { resolve, reject }] of waiting.entries()) {
      const outcome = outcomes[place];
      if (outcome && 'sent' in outcome) resolve(outcome.sent);
      else reject(outcome?.failure);
    }
  } catch (failure) {
    for (const { reject } of waiting) reject(failure);
  }
}
