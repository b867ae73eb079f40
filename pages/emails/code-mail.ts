import type { Zone } from '../../core/calendar/zones.ts';
import { type TaskStage, taskStages } from '../../core/evaluation/stage.ts';
import type { CodeMailContent, MailBody } from '../../core/ports/mailer.ts';
import type { Words } from '../words.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { type MailWords, oneLine } from './mail-words.ts';

/**
 * The mail with a one-time code. The code stands in the text alone: not in the subject and not in the line beside it,
 * which locked telephones show. There is no button, and nothing that acts.
 */
export function writeCodeMail(content: CodeMailContent, zone: Zone): MailBody {
  return inBothLanguages(content, zone, codeWords);
}

function codeWords(content: CodeMailContent, w: Words): MailWords {
  const { code, minutes, validUntil } = content;
  const lead = w.t('codeMail.lead', { ask: askOf(content, w) });
  return {
    language: w.language,
    brand: w.t('shell.brand'),
    subject: oneLine(w.t('codeMail.subject')),
    preheader: lead,
    greeting: w.t('mail.greeting', { name: content.recipientName }),
    lines: [
      lead,
      w.t('codeMail.code', { code }),
      w.t('codeMail.until', { minutes, until: w.time(validUntil) }),
      w.t('codeMail.warning'),
    ],
    items: [],
    button: '',
    footer: w.t('mail.automatic'),
    preferences: w.t('mail.preferences'),
    calendarNote: '',
  };
}

/** What the decision was that the code is for. */
function askOf({ stage, employeeName }: CodeMailContent, w: Words): string {
  const known = taskStages.find((each): each is TaskStage => each === stage);
  return known ? w.t(`ask.${known}`, { name: employeeName }) : w.t('mail.ask');
}
