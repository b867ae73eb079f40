import { cycleIdOf, type EvaluationState, personOf } from '../../../core/evaluation/state.ts';
import type { Imported } from '../../../core/ports/gtk.ts';
import type { Ideas } from '../../../core/ports/ideas.ts';
import type { Notes } from '../../../core/ports/notes.ts';
import type { Periods } from '../../../core/ports/periods.ts';
import type { StandingOfRatings } from '../../../core/ports/ratings.ts';
import { underWay } from '../reading-ahead.ts';

type Ports = {
  notes: Notes;
  ideas: Pick<Ideas, 'ofAuthor'>;
  periods: Pick<Periods, 'of'>;
  imported: Pick<Imported, 'of'>;
  standingOf: StandingOfRatings;
};
type About = { evaluationId: string; assessorId?: string | undefined };

/**
 * Begins to read what stands beside an evaluation: it is found by the name of the evaluation alone, so that it is read
 * at the same time. How ratings stand is begun where it is known already whose.
 */
export function beginBeside({ evaluationId, assessorId }: About, ports: Ports) {
  const reads = underWay({
    notes: ports.notes.of(evaluationId),
    ideas: ports.ideas.ofAuthor(personOf(evaluationId)),
    periods: ports.periods.of(evaluationId),
    imported: ports.imported.of(evaluationId),
  });
  const begun = assessorId === undefined ? null : ports.standingOf(assessorId, cycleIdOf(evaluationId));
  begun?.catch(() => {});
  /** Of the assessor whom the evaluation names, whoever it was when the reading began. */
  const standingOf = ({ assessor, cycleId }: EvaluationState) =>
    begun && assessor.personId === assessorId ? begun : ports.standingOf(assessor.personId, cycleId);
  return { ...reads, standingOf };
}
export type Beside = ReturnType<typeof beginBeside>;
