import { markHolds } from '../mails/address-mark.ts';
import { attemptsAtMost } from '../mails/mail-policy.ts';
import type { NewMail } from '../mails/mail-record.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mail, Mailer, Sent, SentOnce } from '../ports/mailer.ts';
import type { Mails } from '../ports/mails.ts';

type Ports = { mails: Mails; addresses: Addresses; mailer: Mailer; clock: Clock };

/**
 * Hands a mail to the mail service, and keeps what became of it. A mail that went does not go again, however often
 * this is called; one whose fate is unknown goes again only where its kind allows it; nothing goes to an address that
 * is known to bounce.
 * @throws when it is unknown whether it went and it may be tried again
 */
export async function sendOnce(about: NewMail, mail: Mail, ports: Ports): Promise<SentOnce> {
  const { mails, addresses, clock } = ports;
  const may = await mails.begin(about, attemptsAtMost(about.template), clock());
  if (may === 'done') return 'sent';
  if (may === 'spent') {
    await mails.answered(about, { state: 'unknown' }, clock());
    return 'givenUp';
  }
  if (markHolds(await addresses.markOf(about.to), about.addressHash)) {
    await mails.answered(about, { state: 'withheld' }, clock());
    return 'sent';
  }
  return noteWhatBecame(about, await attempt(about, mail, ports), ports);
}

/** What is thrown may have gone all the same: that is noted before anybody hears of it. */
async function attempt(
  about: NewMail,
  mail: Mail,
  { mails, mailer, clock }: Ports,
): Promise<Sent | 'unknown'> {
  try {
    return await mailer.send(mail);
  } catch (error) {
    await mails.answered(about, { state: 'unknown' }, clock());
    if (attemptsAtMost(about.template) > 1) throw error;
    return 'unknown';
  }
}

async function noteWhatBecame(
  about: NewMail,
  sent: Sent | 'unknown',
  { mails, clock }: Ports,
): Promise<SentOnce> {
  if (sent === 'unknown') return 'givenUp';
  if (sent.outcome === 'accepted') {
    await mails.answered(about, { state: 'accepted', messageId: sent.messageId }, clock());
    return 'sent';
  }
  const refused = sent.outcome === 'refused';
  await mails.answered(about, { state: refused ? 'refused' : 'queued' }, clock());
  return refused ? 'sent' : 'notSent';
}
