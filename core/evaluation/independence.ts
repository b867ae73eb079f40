import type { Person } from '../people/person.ts';
import type { EvaluationState } from './state.ts';

/** What it takes to tell who may decide: an evaluation, or one of its periods. */
type Rated = Pick<EvaluationState, 'assessor' | 'replacedAssessor'> & {
  rated: Pick<NonNullable<EvaluationState['rated']>, 'by'> | null;
};
type Disputed = Rated & Pick<EvaluationState, 'employee' | 'appealDecider' | 'formerDeciders'>;

/** Whoever had a hand in a rating: who gave it, and who was to give it. */
export function ratersOf({ assessor, replacedAssessor, rated }: Rated): string[] {
  const raters = [assessor, replacedAssessor, rated?.by].filter((person) => person != null);
  return [...new Set(raters.map(({ personId }) => personId))];
}

/**
 * True when somebody may decide an appeal: not the employee, nobody who had a hand in the rating, nobody who let the
 * time to decide pass, and nobody below a rater (annex BAB V B: the appeal goes to the superior, berjenjang).
 * @param superiors ids of everybody above the candidate, as the roster has them
 */
export function isIndependent(state: Disputed, candidateId: string, superiors: readonly string[]): boolean {
  const raters = ratersOf(state);
  const former = state.formerDeciders.map(({ personId }) => personId);
  const barred = [state.employee.personId, ...raters, ...former];
  return !barred.includes(candidateId) && !superiors.some((superior) => raters.includes(superior));
}

/**
 * The next one up who may decide: the first independent person above the rater, other than the one who was to.
 * @param above everybody above the rater, the nearest first; undefined where nobody is left, and the office has to look
 */
export function nextDecider(state: Disputed, above: readonly Person[]): Person | undefined {
  return above.find(
    ({ personId }, place) =>
      personId !== state.appealDecider?.personId &&
      isIndependent(
        state,
        personId,
        above.slice(place + 1).map((superior) => superior.personId),
      ),
  );
}
