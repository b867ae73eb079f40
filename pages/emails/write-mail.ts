import type { Zone } from '../../core/calendar/zones.ts';
import type { MailBody, MailContent } from '../../core/ports/mailer.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { type MailWords, mailWords, wordsOfMail } from './mail-words.ts';

/** A mail in words: the reader's language first, then the other; HTML and text say the same. */
export function writeMail(content: MailContent, zone: Zone): MailBody {
  return inBothLanguages(content, zone, mailWords, (main) => calendarOf(content, main, zone));
}

const datedTemplates: readonly MailContent['template'][] = ['yourTurn', 'reminder', 'extended'];

/** Mails that ask for something bring its date along. */
function calendarOf(
  content: MailContent,
  { subject, calendarNote, language }: MailWords,
  zone: Zone,
): string | null {
  const { template, dueAt, evaluationId, stage, version, since } = content;
  if (dueAt === null || !datedTemplates.includes(template)) return null;
  const deadline = { uid: `${evaluationId}-${stage}`, sequence: version, since, dueAt };
  const dateOf = wordsOfMail(language, zone).isoDate;
  return deadlineCalendar(deadline, { summary: subject, description: calendarNote, dateOf });
}
