import { officeActs } from '../../core/evaluation/office-acts.ts';
import type { Key, Words } from '../words.ts';

const told = new Set([
  'enrol',
  'submitPlan',
  'approvePlan',
  'returnPlan',
  'openAssessment',
  'submitSelfAssessment',
  'returnSelfAssessment',
  'submitReview',
  'acknowledge',
  'fileAppeal',
  'decideAppeal',
  'lapseAcknowledgement',
  ...officeActs,
]);

/** What happened, in words, from the name of the command that did it. */
export function didWords(command: string, w: Words): string {
  return told.has(command) ? w.t(`did.${command}` as Key) : w.t('did.other');
}
