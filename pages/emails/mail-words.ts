import { type TaskStage, taskStages } from '../../core/evaluation/stage.ts';
import type { MailContent } from '../../core/ports/mailer.ts';
import { type Predicate, predicates } from '../../core/rating/rating.ts';
import { didWords } from '../layout/command-words.ts';
import type { Key, Words } from '../words.ts';
import { receiptLines, shortCode } from './receipt-lines.ts';

/** What a mail says in one language. */
export type MailWords = {
  language: 'id' | 'en';
  brand: string;
  subject: string;
  /** What a mail program shows beside the subject. */
  preheader: string;
  greeting: string;
  lines: string[];
  button: string;
  footer: string;
};

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
    button: w.t(buttons[content.template]),
    footer: w.t(content.template === 'yourTurn' ? 'mail.personalLink' : 'mail.automatic'),
  };
}

const buttons = {
  yourTurn: 'mail.act',
  planApproved: 'mail.see',
  resultFinal: 'mail.see',
  receipt: 'mail.verify',
} as const satisfies Record<MailContent['template'], Key>;

function subjectOf(content: MailContent, w: Words): string {
  const { template, employeeName, cycleName, receipt } = content;
  if (template === 'receipt' && receipt) {
    const did = didWords(receipt.command, w);
    return w.t('mail.receiptSubject', { did, name: employeeName, code: shortCode(receipt) });
  }
  if (template === 'planApproved') return w.t('mail.planApprovedSubject', { cycle: cycleName });
  if (template === 'resultFinal') return w.t('mail.resultFinalSubject', { cycle: cycleName });
  return w.t('mail.yourTurnSubject', { ask: askOf(content, w), cycle: cycleName, name: employeeName });
}

function linesOf(content: MailContent, w: Words): string[] {
  const { receipt, employeeName } = content;
  return [...tidingsOf(content, w), ...(receipt ? receiptLines(receipt, employeeName, w) : [])];
}

function tidingsOf(content: MailContent, w: Words): string[] {
  const { template, cycleName, dueAt, returnReason, predicate } = content;
  if (template === 'receipt') return [w.t('mail.receiptLead', { cycle: cycleName })];
  if (template === 'planApproved')
    return [w.t('mail.planApproved', { cycle: cycleName }), w.t('mail.planApprovedNext')];
  if (template === 'resultFinal') {
    const known = predicates.find((each): each is Predicate => each === predicate);
    const final = w.t('mail.resultFinal', { cycle: cycleName });
    return known ? [final, w.t('mail.predicate', { predicate: w.t(`predicate.${known}`) })] : [final];
  }
  return [
    w.t('mail.yourTurn', { ask: askOf(content, w), cycle: cycleName }),
    ...(returnReason ? [w.t('mail.returned', { reason: returnReason })] : []),
    ...(dueAt ? [w.t('mail.due', { date: w.longDate(dueAt) })] : []),
  ];
}

/** What is asked; a stage that nobody acts in falls back to the plain words. */
function askOf(content: MailContent, w: Words): string {
  const stage = taskStages.find((each): each is TaskStage => each === content.stage);
  return stage ? w.t(`ask.${stage}`, { name: content.employeeName }) : w.t('mail.ask');
}

/** A subject is one header line: whatever could end the line, or turn it around, is a space there. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
