import type { Zone } from '../../core/calendar/zones.ts';
import type { MailBody } from '../../core/ports/mailer.ts';
import type { Language, Words } from '../words.ts';
import { renderMailHtml } from './mail-html.tsx';
import { inReadersOrder, type MailAddresses, mailText } from './mail-text.ts';
import { type MailWords, wordsOfMail } from './mail-words.ts';

/**
 * A mail in the reader's language first, then the other; HTML and text say the same.
 * @param calendarOf the date that comes along with it, where one does
 */
export function inBothLanguages<Content extends MailAddresses & { language: Language }>(
  content: Content,
  zone: Zone,
  wordsOf: (content: Content, w: Words) => MailWords,
  calendarOf: (main: MailWords) => string | null = () => null,
): MailBody {
  const part = (language: Language) => wordsOf(content, wordsOfMail(language, zone));
  const [main, second] = inReadersOrder(content.language, part);
  return {
    subject: main.subject,
    html: renderMailHtml(main, second, content),
    text: mailText(main, second, content),
    calendar: calendarOf(main),
  };
}
