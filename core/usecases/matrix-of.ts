import type { Cycle } from '../cycle/cycle.ts';
import { teamCycles } from '../cycle/team-cycles.ts';
import { type Planned, type RoleMatrix, roleMatrix, versionInForce } from '../evaluation/role-matrix.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';

type Ports = { evaluations: Evaluations; cycles: Cycles };

export type MatrixOfTeam = {
  cycles: Cycle[];
  cycle: Cycle;
  /** The leader's own evaluation; undefined for whoever has none, as the head of the body. */
  own: EvaluationState | undefined;
  matrix: RoleMatrix;
};

/** Reads whom somebody leads, and their own evaluations; whoever needs it later begins with it early. */
export function readLed(leaderId: string, { evaluations, cycles }: Ports) {
  const listed = cycles.list();
  const idsOf = (all: readonly Cycle[]) => all.map(({ cycleId }) => evaluationIdOf(cycleId, leaderId));
  return {
    cycles: listed,
    owns: listed.then((all) => evaluations.loadMany(idsOf(all))),
    led: evaluations.ofAssessor(leaderId),
  };
}

/**
 * The matrix of whoever leads a team, from the plans in force; undefined where there is nobody whom the reader may see.
 * @param read whom that very leader leads
 * @param reader `sees` what is shown of it; `noted` keeps that they do, before anything is shown
 */
export async function matrixOf(
  read: ReturnType<typeof readLed>,
  cycleId: string | null,
  reader: {
    sees: (state: EvaluationState) => boolean;
    /** The same of the leader's own evaluation. */
    seesOwn: (state: EvaluationState) => boolean;
    noted: (states: readonly EvaluationState[]) => Promise<unknown>;
  },
  ports: Pick<Ports, 'evaluations'>,
): Promise<MatrixOfTeam | undefined> {
  const [all, owns, led] = await Promise.all([read.cycles, read.owns, read.led]);
  const seen = led.filter(reader.sees);
  const { cycles, cycle } = teamCycles(seen, all, cycleId);
  if (!cycle) return undefined;
  const isHere = (state: EvaluationState) => state.cycleId === cycle.cycleId;
  const [own, members] = [owns.filter(reader.seesOwn).find(isHere), seen.filter(isHere)];
  const shown = own ? [own, ...members] : members;
  const [plans] = await Promise.all([plansOf(shown, ports), reader.noted(shown)]);
  const matrix = roleMatrix(
    plans.find(({ state }) => state === own)?.plan ?? null,
    plans.filter(({ state }) => state !== own),
  );
  return { cycles, cycle, own, matrix };
}

/** The plans in force of evaluations. */
async function plansOf(
  states: readonly EvaluationState[],
  { evaluations }: Pick<Ports, 'evaluations'>,
): Promise<Planned[]> {
  const documents = await evaluations.documentsAt(
    states.flatMap((state) => {
      const version = versionInForce(state);
      return version === null ? [] : [{ evaluationId: state.evaluationId, kind: 'plan' as const, version }];
    }),
  );
  const contents = new Map(
    documents.flatMap((it) => (it.kind === 'plan' ? [[it.evaluationId, it.content] as const] : [])),
  );
  return states.map((state) => ({ state, plan: contents.get(state.evaluationId) ?? null }));
}
