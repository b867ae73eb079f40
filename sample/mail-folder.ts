import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail as a mailbox tells it. */
type FiledMail = {
  messageId: string;
  /** In seconds. */
  at: number;
  subject: string;
  destination: { to: string[] };
  body: { text: string };
  headers: { name: string; value: string }[];
};

/**
 * Mails that lie in a folder as files, one a mail, as a mail server or SES writes them (RFC 5322); what is no mail is
 * passed over. A mail that is still being written is read when it is there: the name of its file stands for it.
 */
export async function mailsIn(folder: string): Promise<FiledMail[]> {
  const names = await readdir(folder, { recursive: true });
  const mails = await Promise.all(names.sort().map((name) => mailAt(join(folder, name), name)));
  return mails.filter((mail) => mail !== undefined);
}

async function mailAt(path: string, name: string): Promise<FiledMail | undefined> {
  const about = await stat(path);
  if (!about.isFile()) return undefined;
  const { subject, to, text, html, headers } = await PostalMime.parse(await readFile(path));
  const addresses = (to ?? []).flatMap(({ address }) => address ?? []);
  if (addresses.length === 0) return undefined;
  return {
    messageId: name,
    at: Math.floor(about.mtimeMs / 1_000),
    subject: subject ?? '',
    destination: { to: addresses },
    body: { text: text ?? html ?? '' },
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}
