import type { Zone } from '../../core/calendar/zones.ts';
import { type TaskStage, taskStages } from '../../core/evaluation/stage.ts';
import type { DigestContent, MailBody } from '../../core/ports/mailer.ts';
import { periodName } from '../layout/period-words.ts';
import type { Words } from '../words.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { type MailItem, type MailWords, oneLine } from './mail-words.ts';

/** The mail of the day: everything that waits for a person, each with its own link; their language first. */
export function writeDigest(content: DigestContent, zone: Zone): MailBody {
  return inBothLanguages(content, zone, digestWords);
}

function digestWords(content: DigestContent, w: Words): MailWords {
  const { waiting, tasks } = content;
  const lead = w.t('mail.digest', { count: waiting });
  const more = waiting - tasks.length;
  return {
    language: w.language,
    brand: w.t('shell.brand'),
    subject: oneLine(w.t('mail.digestSubject', { count: waiting })),
    preheader: lead,
    greeting: w.t('mail.greeting', { name: content.recipientName }),
    lines: [lead, ...(more > 0 ? [w.t('mail.digestMore', { count: more })] : [])],
    items: [
      ...tasks.map((task) => itemOf(task, w)),
      ...(content.periods ?? []).map((period) => periodItem(period, w)),
    ],
    button: w.t('mail.digestAll'),
    footer: w.t('mail.personalLinks'),
    preferences: w.t('mail.preferences'),
    calendarNote: '',
  };
}

function periodItem(due: NonNullable<DigestContent['periods']>[number], w: Words): MailItem {
  const text = w.t('periodDue.ask', { period: periodName(due.period, w), name: due.employeeName });
  const until = w.t('mail.digestDue', { date: w.date(due.until) });
  return { text, note: [due.cycleName, until].filter(Boolean).join(' · '), url: due.url };
}

function itemOf(
  { stage, employeeName, cycleName, dueAt, url }: DigestContent['tasks'][number],
  w: Words,
): MailItem {
  const known = taskStages.find((each): each is TaskStage => each === stage);
  const ask = known ? w.t(`ask.${known}`, { name: employeeName }) : w.t('mail.ask');
  const due = dueAt ? w.t('mail.digestDue', { date: w.date(dueAt) }) : '';
  return { text: ask, note: [cycleName, due].filter(Boolean).join(' · '), url };
}
