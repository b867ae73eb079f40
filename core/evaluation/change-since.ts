import type { StoredDocument } from './documents.ts';
import { differenceOfPlans, isUnchanged, type PlanDifference } from './plan-difference.ts';
import { differenceOfSelfAssessments, type SelfAssessmentDifference } from './self-assessment-difference.ts';

/** What reads otherwise since this stage was decided last. */
export type ChangeSince = {
  /** When it was decided, and on which version of the evaluation. */
  at: string;
  version: number;
  /** Null where the document is as it was, or there is none. */
  plan: PlanDifference | null;
  selfAssessment: SelfAssessmentDifference | null;
};

/** Something was handed in again since this stage sent it back; `change` is null where it is word for word the same. */
export type HandedInAgain = { at: string; change: ChangeSince | null };

type Versions = { before: StoredDocument | undefined; after: StoredDocument | undefined };

/** Compares what lay before the one who decided last with what lies there now; undefined when all is as it was. */
export function changeSince(
  decided: { at: string; version: number },
  documents: { plan: Versions; selfAssessment: Versions },
): ChangeSince | undefined {
  const plan = plansOf(documents.plan);
  const selfAssessment = selfAssessmentsOf(documents.selfAssessment);
  if (!plan && !selfAssessment) return undefined;
  return { at: decided.at, version: decided.version, plan, selfAssessment };
}

function plansOf({ before, after }: Versions): PlanDifference | null {
  if (before?.kind !== 'plan' || after?.kind !== 'plan') return null;
  const difference = differenceOfPlans(before.content, after.content);
  return isUnchanged(difference) ? null : difference;
}

function selfAssessmentsOf({ before, after }: Versions): SelfAssessmentDifference | null {
  if (before?.kind !== 'selfAssessment' || after?.kind !== 'selfAssessment') return null;
  const difference = differenceOfSelfAssessments(before.content, after.content);
  return difference.results.length + difference.fields.length === 0 ? null : difference;
}
