import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { officeActs } from '../../core/evaluation/office-acts.ts';
import { privacyActs } from '../../core/evaluation/privacy-acts.ts';
import type { Key, Words } from '../words.ts';

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
  'passReviewOn',
  'passPlanOn',
  'proposeChange',
  'askForChange',
  'declineChange',
  ...officeActs,
  ...privacyActs,
]);

/** What happened, in words, from the name of the command that did it. */
export function didWords(command: string, w: Words): string {
  return told.has(command) ? w.t(`did.${command}` as Key) : w.t('did.other');
}

/** Who did something, and in which part. */
export function actorWords(by: AuditEvent['by'], names: Record<string, string>, w: Words): string {
  if (by.kind === 'system') return w.t('record.system');
  const name = names[by.personId] ?? w.t('record.somebody');
  if (by.kind === 'hr') return w.t('record.hr', { name });
  if (by.kind === 'administrator') return w.t('record.administrator', { name });
  return by.via === 'link' ? w.t('record.byLink', { name }) : name;
}
