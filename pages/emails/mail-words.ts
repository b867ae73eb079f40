import { calendarIn } from '../../core/calendar/holidays.ts';
import type { Zone } from '../../core/calendar/zones.ts';
import { stages, type TaskStage, taskStages } from '../../core/evaluation/stage.ts';
import type { MailContent } from '../../core/ports/mailer.ts';
import { type Predicate, predicates } from '../../core/rating/rating.ts';
import { didWords } from '../layout/command-words.ts';
import { type Key, type Language, type Words, wordsFor } from '../words.ts';
import { receiptLines, shortCode } from './receipt-lines.ts';

/** One of several things that wait, with its own link. */
export type MailItem = { text: string; note: string; url: string };

/** What a mail says in one language. */
export type MailWords = {
  language: 'id' | 'en';
  brand: string;
  subject: string;
  /** What a mail program shows beside the subject. */
  preheader: string;
  greeting: string;
  lines: string[];
  /** What waits, where a mail tells of several things. */
  items: MailItem[];
  /** Empty in mails that lead nowhere. */
  button: string;
  footer: string;
  /** What leads to the page where the reader chooses how to be written to. */
  preferences: string;
  /** What stands beside the date in a calendar. */
  calendarNote: string;
};

/** Words for mails, which name dates by the clock of the body and count no days: the same at any moment. */
export function wordsOfMail(language: Language, zone: Zone): Words {
  return wordsFor({ language, now: new Date(0), calendar: calendarIn(zone, []) });
}

/** The words of a mail from its content. */
export function mailWords(content: MailContent, w: Words): MailWords {
  const lines = linesOf(content, w);
  return {
    language: w.language,
    brand: w.t('shell.brand'),
    subject: oneLine(subjectOf(content, w)),
    preheader: lines[0] ?? '',
    greeting: w.t('mail.greeting', { name: content.recipientName }),
    lines,
    items: [],
    button: w.t(kinds[content.template].button),
    calendarNote: w.t('mail.calendarNote'),
    footer: w.t(kinds[content.template].footer),
    preferences: w.t('mail.preferences'),
  };
}

/** What each kind of mail says on its button and at its end. A link that acts is for one person alone. */
const kinds = {
  yourTurn: { button: 'mail.act', footer: 'mail.personalLink' },
  meeting: { button: 'mail.see', footer: 'mail.automatic' },
  reminder: { button: 'mail.act', footer: 'mail.personalLink' },
  overdue: { button: 'mail.act', footer: 'mail.personalLink' },
  escalation: { button: 'mail.see', footer: 'mail.automatic' },
  undelivered: { button: 'mail.see', footer: 'mail.automatic' },
  unreachable: { button: 'mail.see', footer: 'mail.automatic' },
  planApproved: { button: 'mail.see', footer: 'mail.automatic' },
  followUp: { button: 'mail.see', footer: 'mail.automatic' },
  periodRated: { button: 'mail.see', footer: 'mail.automatic' },
  periodObjection: { button: 'mail.see', footer: 'mail.automatic' },
  periodDecided: { button: 'mail.see', footer: 'mail.automatic' },
  observed: { button: 'mail.see', footer: 'mail.automatic' },
  resultFinal: { button: 'mail.see', footer: 'mail.automatic' },
  extended: { button: 'mail.act', footer: 'mail.personalLink' },
  excluded: { button: 'mail.see', footer: 'mail.automatic' },
  readmitted: { button: 'mail.see', footer: 'mail.automatic' },
  closedUnfinished: { button: 'mail.see', footer: 'mail.automatic' },
  receipt: { button: 'mail.verify', footer: 'mail.automatic' },
} as const satisfies Record<MailContent['template'], { button: Key; footer: Key }>;

function subjectOf(content: MailContent, w: Words): string {
  const { template, receipt } = content;
  const said = sayingsOf(content, w);
  if (template === 'receipt') {
    const did = didWords(receipt?.command ?? '', w);
    return w.t('mail.receiptSubject', { ...said, did, code: receipt ? shortCode(receipt) : '' });
  }
  if (template === 'followUp') return w.t('followUpMail.subject', said);
  if (template === 'undelivered') return w.t('deliveryMail.undeliveredSubject', said);
  if (template === 'periodRated') return w.t('periodMail.subject', said);
  if (template === 'periodObjection' || template === 'periodDecided')
    return w.t(`periodMail.${template}Subject`, said);
  if (template === 'observed') return w.t('observationMail.subject', said);
  if (isOfOffice(template)) return w.t(`officeMail.${template}Subject`, said);
  return w.t(`mail.${template}Subject`, said);
}

/** Mails about what HR did to an evaluation as a whole. */
function isOfOffice(template: MailContent['template']) {
  return (
    template === 'extended' ||
    template === 'excluded' ||
    template === 'readmitted' ||
    template === 'closedUnfinished'
  );
}

function reasonLine({ receipt }: MailContent, w: Words): string[] {
  return receipt?.reason ? [w.t('officeMail.reason', { reason: receipt.reason })] : [];
}

function linesOf(content: MailContent, w: Words): string[] {
  const { receipt, employeeName } = content;
  return [...tidingsOf(content, w), ...(receipt ? receiptLines(receipt, employeeName, w) : [])];
}

function tidingsOf(content: MailContent, w: Words): string[] {
  const { template, returnReason, dueAt } = content;
  const said = sayingsOf(content, w);
  const returned = returnReason ? [w.t('mail.returned', { reason: returnReason })] : [];
  const due = dueAt ? [w.t('mail.due', said)] : [];
  switch (template) {
    case 'yourTurn':
      return [w.t('mail.yourTurn', said), ...insteadOf(content, w), ...returned, ...due];
    case 'meeting':
      return [w.t('mail.meeting', said), ...returned, w.t('mail.meetingNext', said)];
    case 'reminder':
      return [w.t('mail.reminder', said), ...insteadOf(content, w), ...returned, ...due];
    case 'overdue':
      return [w.t('mail.overdue', said), ...insteadOf(content, w), ...returned];
    case 'escalation':
      return [w.t('mail.escalation', said), w.t('mail.escalationAsk')];
    case 'unreachable':
      return [w.t('mail.unreachable', said), w.t('mail.unreachableAsk')];
    case 'undelivered':
      return [w.t('deliveryMail.undelivered', said), w.t('deliveryMail.undeliveredAsk')];
    case 'planApproved':
      return [w.t('mail.planApproved', said), w.t('mail.planApprovedNext')];
    case 'followUp':
      return [w.t('followUpMail.line', said), w.t('followUpMail.ask')];
    case 'periodRated':
      return [w.t('periodMail.line', said), w.t('periodMail.see')];
    case 'observed':
      return [w.t('observationMail.line', said), w.t('observationMail.see')];
    case 'periodObjection':
    case 'periodDecided':
      return [w.t(`periodMail.${template}`, said), w.t('periodMail.seePeriods')];
    case 'resultFinal':
      return [w.t('mail.resultFinal', said), ...predicateLine(content, w), ...paperLines(content, w)];
    case 'extended':
      return [w.t('officeMail.extended', said), ...reasonLine(content, w), w.t('officeMail.sameLink')];
    case 'excluded':
    case 'readmitted':
    case 'closedUnfinished':
      return [w.t(`officeMail.${template}`, said), ...reasonLine(content, w)];
    case 'receipt':
      return [w.t('mail.receiptLead', said)];
  }
}

/** In whose place a substitute is asked. */
function insteadOf({ standingInFor }: MailContent, w: Words): string[] {
  if (!standingInFor) return [];
  const { name, kind } = standingInFor;
  return [w.t('substitution.youFor', { name, kind: w.t(`substitutionKind.${kind}`) })];
}

/** What the sentences of mails are completed with. */
function sayingsOf(
  content: MailContent,
  w: Words,
): Record<'ask' | 'cycle' | 'name' | 'who' | 'date' | 'stage', string> {
  const stage = stages.find((each) => each === content.stage);
  return {
    ask: askOf(content, w),
    cycle: content.cycleName,
    name: content.employeeName,
    who: content.waitingFor ?? '',
    date: content.dueAt ? w.longDate(content.dueAt) : '',
    stage: stage ? w.t(`stage.${stage}`) : '',
  };
}

function predicateLine({ predicate }: MailContent, w: Words): string[] {
  const known = predicates.find((each): each is Predicate => each === predicate);
  return known ? [w.t('mail.predicate', { predicate: w.t(`predicate.${known}`) })] : [];
}

function paperLines({ papers = [] }: MailContent, w: Words): string[] {
  return papers.map(({ name, url }) => w.t('papers.inMail', { paper: w.t(`papers.${name}`), url }));
}

/** What is asked; a stage that nobody acts in falls back to the plain words. */
function askOf(content: MailContent, w: Words): string {
  const stage = taskStages.find((each): each is TaskStage => each === content.stage);
  return stage ? w.t(`ask.${stage}`, { name: content.employeeName }) : w.t('mail.ask');
}

/** A subject is one header line: whatever could end the line, or turn it around, is a space there. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
