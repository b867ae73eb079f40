import type { Zone } from '../../core/calendar/zones.ts';
import type { IdeaMailContent, MailBody } from '../../core/ports/mailer.ts';
import type { Words } from '../words.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { type MailWords, oneLine } from './mail-words.ts';

/** A mail about an idea in words: the reader's language first, then the other. */
export function writeIdeaMail(content: IdeaMailContent, zone: Zone): MailBody {
  return inBothLanguages(content, zone, ideaWords);
}

function ideaWords(content: IdeaMailContent, w: Words): MailWords {
  const { template, recipientName, authorName: author, title, note } = content;
  const said = { author, title, effect: w.t(`ideaEffect.${content.effect}`) };
  const lines = [w.t(`ideaMail.${template}`, said), ...(note ? [`“${note}”`] : [])];
  return {
    language: w.language,
    brand: w.t('shell.brand'),
    subject: oneLine(w.t(`ideaMail.${template}Subject`, said)),
    preheader: lines[0] ?? '',
    greeting: w.t('mail.greeting', { name: recipientName }),
    lines,
    items: [],
    preferences: w.t('mail.preferences'),
    button: w.t('ideaMail.see'),
    footer: w.t('mail.automatic'),
    calendarNote: '',
  };
}
