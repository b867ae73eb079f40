import { isLate } from '../cycle/progress.ts';
import { isOver, type Stage } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Reason } from './diagnosis.ts';
import type { Finding } from './finding.ts';

/** What a list of evaluations is narrowed down to; null is everything. */
export type Selection = {
  stage: Stage | null;
  organisation: string | null;
  unit: string | null;
  reason: Reason | null;
  days: number | null;
  late: boolean;
  name: string | null;
  /** One person, by id. */
  personId: string | null;
};

/** How many evaluations have one trouble, and since when the oldest has it. */
export type FindingGroup = { reason: Reason; count: number; oldest: string };

const dayInMs = 86_400_000;

/** The open evaluations that a selection means, the longest in their stage first. */
export function select(
  states: readonly EvaluationState[],
  selection: Selection,
  about: { findings: readonly Finding[]; now: Date },
): EvaluationState[] {
  const { stage, organisation, unit, reason, days, late, name, personId } = selection;
  const { findings, now } = about;
  const troubled = new Set(
    findings.filter((finding) => finding.reason === reason).map(({ evaluationId }) => evaluationId),
  );
  const wanted = name?.toLocaleLowerCase() ?? '';
  const found = states.filter(
    (state) =>
      (stage ? state.stage === stage : !isOver(state.stage) || wanted !== '' || personId !== null) &&
      (!personId || state.employee.personId === personId) &&
      (!organisation || state.organisation === organisation) &&
      (!unit || state.unit === unit) &&
      (!reason || troubled.has(state.evaluationId)) &&
      (!days || now.getTime() - Date.parse(state.stageSince) >= days * dayInMs) &&
      (!late || isLate(state, now)) &&
      state.employee.name.toLocaleLowerCase().includes(wanted),
  );
  return found.sort((a, b) => compare(a.stageSince, b.stageSince) || compare(a.evaluationId, b.evaluationId));
}

/** Findings by their cause, the most frequent first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ reason }) => reason)].map(([reason, members]) => ({
    reason,
    count: members.length,
    oldest: members.map(({ since }) => since).sort()[0] ?? '',
  }));
  return groups.sort((a, b) => b.count - a.count || compare(a.reason, b.reason));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
