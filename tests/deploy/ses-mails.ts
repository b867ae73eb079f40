import * as z from 'zod';
import type { Mail } from '../../sample/mailbox.ts';

/** What the emulator tells of the mails its SES has sent, by account. */
const sentSchema = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({
        MessageId: z.string(),
        To: z.array(z.string()),
        Subject: z.string(),
        BodyText: z.string().nullish(),
        Timestamp: z.number(),
      }),
    ),
  ),
});

/** Mails sent since a time in seconds, in the form of the local mailbox. */
export async function sesMails(endpoint: string, since: number): Promise<Mail[]> {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = sentSchema.parse(await answer.json());
  const sent = Object.values(messages).flat();
  return sent
    .filter((mail) => mail.Timestamp >= since)
    .map((mail) => ({
      messageId: mail.MessageId,
      at: Math.floor(mail.Timestamp),
      subject: mail.Subject,
      destination: { to: mail.To },
      body: { text: mail.BodyText ?? '' },
    }));
}
