import type { Effect } from '../evaluation/effects.ts';
import { addressText } from '../mails/address-mark.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Ideas } from '../ports/ideas.ts';
import type { Digest } from '../ports/keys.ts';
import type { IdeaMailContent, MailBody, SendOnce, SentOnce } from '../ports/mailer.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';

type IdeaMailEffect = Extract<Effect, { kind: 'ideaMail' }>;
type Ports = {
  ideas: Pick<Ideas, 'load'>;
  people: People;
  digest: Digest;
  writer: { write(content: IdeaMailContent): MailBody };
  /** On account of which request. */
  reference?: Reference;
  sendOnce: SendOnce;
  preferences: Pick<Preferences, 'load'>;
  addressOf: { idea(ideaId: string): string; preferences(): string };
};

/**
 * Writes and sends one mail about an idea, once, as it stands now: asking for an answer is needless once there is
 * one, and so is a mail to somebody without an address. It leads to a page that asks who it is.
 * @throws when it is unknown whether it went and it may be tried again
 */
export async function sendIdeaMail(
  { template, ideaId, to }: IdeaMailEffect,
  mailId: string,
  ports: Ports,
): Promise<SentOnce | 'needless'> {
  const [idea, person, { language }] = await Promise.all([
    ports.ideas.load(ideaId),
    ports.people.load(to),
    ports.preferences.load(to),
  ]);
  if (!idea || !person?.email) return 'needless';
  if (template === 'ideaRecorded' && idea.acknowledgedAt !== null) return 'needless';
  const { author, title, effect, steps } = idea;
  const note = steps.at(-1)?.note ?? '';
  const said = {
    template,
    language,
    recipientName: person.name,
    authorName: author.name,
    title,
    effect,
    note,
  };
  const mail = {
    ...ports.writer.write({
      ...said,
      url: ports.addressOf.idea(ideaId),
      preferencesUrl: ports.addressOf.preferences(),
    }),
    to: person.email,
    reference: 'ideas',
    cause: ports.reference?.() ?? null,
    tags: { mail: mailId, person: to },
  };
  const addressHash = ports.digest(addressText(person.email));
  const about = { mailId, evaluationId: null, to, template, taskVersion: null, stage: null, addressHash };
  return ports.sendOnce(about, mail);
}
