import type { TellFate } from './events.ts';
import type { Mail } from './mails.ts';

/** The domain of SES's own mailbox simulator: what becomes of a mail to it stands before the @ or a +. */
const simulator = /^(?<box>[a-z]+)(\+[^@]*)?@simulator\.amazonses\.com$/i;

/** Tells what becomes of a mail: it arrives, unless its address is one of the mailbox simulator's that says otherwise. */
export function simulateFate(mail: Mail, tell: TellFate): void {
  const [to = ''] = mail.destination.to;
  const address = /<([^>]+)>/.exec(to)?.[1] ?? to;
  switch (simulator.exec(address.trim())?.groups?.box?.toLowerCase()) {
    case 'bounce':
      tell(mail, 'Bounce');
      return;
    case 'suppressionlist':
      tell(mail, 'Bounce', 'OnAccountSuppressionList');
      return;
    case 'complaint':
      tell(mail, 'Delivery');
      tell(mail, 'Complaint');
      return;
    default:
      tell(mail, 'Delivery');
  }
}
