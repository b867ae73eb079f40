import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { mailsIn } from './mail-folder.ts';

/** Mails as the local mailbox lists them; `at` is in seconds. */
const storeSchema = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      at: z.number(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().default('') }),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
      attachments: z.array(z.object({ filename: z.string().optional(), content: z.string() })).optional(),
    }),
  ),
});
export type Mail = z.infer<typeof storeSchema>['emails'][number];

/**
 * Reads a mailbox from where it was read last; what is not wanted is passed over.
 * @param mailboxUrl of the local mailbox, or `file:` of a folder in which mails lie as files
 */
export function openMailbox(mailboxUrl: string, wanted: (mail: Mail) => boolean = () => true) {
  const seen = new Set<string>();
  let since = 0;
  return {
    /** Mails that were not there before, the oldest first. */
    newMails: async (): Promise<Mail[]> => {
      const emails = await mailsSince(mailboxUrl, since);
      const fresh = emails.filter((mail) => !seen.has(mail.messageId));
      for (const mail of fresh) seen.add(mail.messageId);
      // The clock of the mailbox counts in seconds: the last one may not be over.
      since = Math.max(since, ...fresh.map((mail) => mail.at - 1));
      return fresh.filter(wanted);
    },
  };
}

async function mailsSince(mailboxUrl: string, since: number): Promise<Mail[]> {
  if (mailboxUrl.startsWith('file:')) return mailsIn(fileURLToPath(mailboxUrl));
  const response = await fetch(`${mailboxUrl}/store?since=${since}`, { signal: AbortSignal.timeout(15_000) });
  return storeSchema.parse(await response.json()).emails;
}

export type Mailbox = ReturnType<typeof openMailbox>;

/** The address of the task that a mail leads to; undefined when it only tells something. */
export function taskLinkIn(mail: Mail): string | undefined {
  return /https?:\/\/\S+\/t\/[\w-]+/.exec(mail.body.text)?.[0];
}
