import { differingFields, type FieldDifference } from './field-difference.ts';
import type { SelfAssessment } from './review-documents.ts';

/** What the employee now says otherwise: by the place of the planned result, and beside the results. */
export type SelfAssessmentDifference = {
  results: { place: number; fields: FieldDifference[] }[];
  fields: FieldDifference[];
};

/** What changed from one self-assessment to another; both answer the results of the plan in its order. */
export function differenceOfSelfAssessments(
  before: SelfAssessment,
  after: SelfAssessment,
): SelfAssessmentDifference {
  const count = Math.max(before.results.length, after.results.length);
  const results = Array.from({ length: count }, (_, place) => ({
    place,
    fields: differingFields(before.results[place] ?? {}, after.results[place] ?? {}),
  }));
  return {
    results: results.filter(({ fields }) => fields.length > 0),
    fields: differingFields(before, after),
  };
}
