import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { officeActs } from '../../core/evaluation/office-acts.ts';
import { privacyActs } from '../../core/evaluation/privacy-acts.ts';
import type { Key, Words } from '../words.ts';
import { standsInWords } from './substitution-words.ts';

const told = new Set([
  'enrol',
  'submitPlan',
  'approvePlan',
  'returnPlan',
  'settlePlan',
  'openAssessment',
  'submitSelfAssessment',
  'returnSelfAssessment',
  'settleSelfAssessment',
  'submitReview',
  'acknowledge',
  'fileAppeal',
  'explainRating',
  'lapseExplanation',
  'replyToExplanation',
  'lapseReply',
  'passAppealOn',
  'decideAppeal',
  'lapseAcknowledgement',
  'confirmReceipt',
  'noteDelivery',
  'passDeliveryOn',
  'recordDelivery',
  'recordRefusal',
  'recordAcknowledgement',
  'printSheet',
  'passReviewOn',
  'passPlanOn',
  'proposeChange',
  'askForChange',
  'declineChange',
  'beginSubstitution',
  'endSubstitution',
  ...officeActs,
  ...privacyActs,
]);

/** What happened, in words, from the name of the command that did it. */
export function didWords(command: string, w: Words): string {
  return told.has(command) ? w.t(`did.${command}` as Key) : w.t('did.other');
}

/** Who did what a line of the record tells, and for whom where somebody stood in. */
export function doerWords(event: AuditEvent, names: Record<string, string>, w: Words): string {
  const { onBehalfOf, by } = event;
  if (!onBehalfOf) return actorWords(by, names, w);
  const { actingName, name, kind } = onBehalfOf;
  return standsInWords({ x: actingName, y: name, kind }, w);
}

/** Who did something, and in which part. */
export function actorWords(by: AuditEvent['by'], names: Record<string, string>, w: Words): string {
  if (by.kind === 'system') return w.t('record.system');
  const name = names[by.personId] ?? w.t('record.somebody');
  if (by.kind === 'hr') return w.t('record.hr', { name });
  if (by.kind === 'administrator') return w.t('record.administrator', { name });
  if (by.via === 'linkAndCode') return w.t('record.byLinkAndCode', { name });
  return by.via === 'link' ? w.t('record.byLink', { name }) : name;
}
