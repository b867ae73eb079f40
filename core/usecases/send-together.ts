import { markHolds } from '../mails/address-mark.ts';
import type { MailAnswer, MayGo } from '../mails/mail-fate.ts';
import { attemptsAtMost } from '../mails/mail-policy.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mailer, SentTogether, WrittenMail } from '../ports/mailer.ts';
import type { Mails } from '../ports/mails.ts';

type Ports = { mails: Mails; addresses: Addresses; mailer: Mailer; clock: Clock };

type Known = { outcome: SentTogether; answer?: MailAnswer };

/**
 * Hands the mails of one outbox entry to the mail service, and keeps what became of each. A mail that went does not go
 * again, however often this is called; one whose fate is unknown goes again only where its kind allows it; nothing
 * goes to an address that is known to bounce. One that has to wait, or fails, holds up none of the others.
 * @returns what became of each, in their order
 */
export async function sendTogether(written: readonly WrittenMail[], ports: Ports): Promise<SentTogether[]> {
  const { mails, clock } = ports;
  const may = await mails.begin(
    written.map(({ about }) => about),
    clock(),
  );
  const known: Known[] = [];
  for (const [place, one] of written.entries()) known.push(await send(one, may[place] ?? 'done', ports));
  const answers = written.flatMap(({ about }, place) => {
    const answer = known[place]?.answer;
    return answer ? [{ mail: about, answer }] : [];
  });
  await mails.answered(answers, clock());
  return known.map(({ outcome }) => outcome);
}

async function send({ about, mail }: WrittenMail, may: MayGo, { addresses, mailer }: Ports): Promise<Known> {
  if (may === 'done') return { outcome: { sent: 'sent' } };
  if (may === 'spent') return { outcome: { sent: 'givenUp' }, answer: { state: 'unknown' } };
  if (markHolds(await addresses.markOf(about.to), about.addressHash))
    return { outcome: { sent: 'sent' }, answer: { state: 'withheld' } };
  try {
    const sent = await mailer.send(mail);
    if (sent.outcome === 'accepted')
      return { outcome: { sent: 'sent' }, answer: { state: 'accepted', messageId: sent.messageId } };
    return sent.outcome === 'refused'
      ? { outcome: { sent: 'sent' }, answer: { state: 'refused' } }
      : { outcome: { sent: 'notSent' }, answer: { state: 'queued' } };
  } catch (failure) {
    // What is thrown may have gone all the same.
    const mayGoAgain = attemptsAtMost(about.template) > 1;
    return { outcome: mayGoAgain ? { failure } : { sent: 'givenUp' }, answer: { state: 'unknown' } };
  }
}
