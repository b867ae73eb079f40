import type { MailBody, MailContent } from '../../core/ports/mailer.ts';
import { languages, wordsFor } from '../words.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import { renderMailHtml } from './mail-html.tsx';
import { type MailWords, mailWords } from './mail-words.ts';

/** A mail in words: Indonesian first, the same in short in English; HTML and text say the same. */
export function writeMail(content: MailContent, now = new Date(0)): MailBody {
  const parts = languages.map((language) => wordsFor({ language, now })).map((w) => mailWords(content, w));
  const [main, second] = parts as [MailWords, MailWords];
  return {
    subject: main.subject,
    html: renderMailHtml(main, second, content.url),
    text: mailText(main, second, content.url),
    calendar: calendarOf(content, main),
  };
}

const datedTemplates: readonly MailContent['template'][] = ['yourTurn', 'reminder', 'extended'];

/** Mails that ask for something bring its date along. */
function calendarOf(content: MailContent, { subject, calendarNote }: MailWords): string | null {
  const { template, dueAt, evaluationId, stage, version, since } = content;
  if (dueAt === null || !datedTemplates.includes(template)) return null;
  const deadline = { uid: `${evaluationId}-${stage}`, sequence: version, since, dueAt };
  return deadlineCalendar(deadline, { summary: subject, description: calendarNote });
}

function mailText(main: MailWords, second: MailWords, url: string): string {
  const lines = (words: MailWords) => [words.greeting, '', ...words.lines, '', `${words.button}:`, url];
  return [...lines(main), '', main.footer, '', '--', '', ...lines(second), '', second.footer, ''].join('\n');
}
