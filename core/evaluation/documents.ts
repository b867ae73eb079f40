import type { Appeal, AppealDecision, Explanation, Reply } from './appeal-documents.ts';
import type { Plan } from './plan-document.ts';
import type { Review, SelfAssessment } from './review-documents.ts';

/** A document as it is kept: written once, numbered by its own version. */
export type StoredDocument =
  | { kind: 'plan'; version: number; content: Plan }
  | { kind: 'selfAssessment'; version: number; content: SelfAssessment }
  | { kind: 'review'; version: number; content: Review }
  | { kind: 'appeal'; version: number; content: Appeal }
  | { kind: 'explanation'; version: number; content: Explanation }
  | { kind: 'reply'; version: number; content: Reply }
  | { kind: 'appealDecision'; version: number; content: AppealDecision };

/** The newest documents of an evaluation. */
export type Documents = {
  plan?: Plan;
  selfAssessment?: SelfAssessment;
  review?: Review;
  appeal?: Appeal;
  explanation?: Explanation;
  reply?: Reply;
  appealDecision?: AppealDecision;
};
