import { type Stage, stages } from '../../core/evaluation/stage.ts';

/** Evaluations by stage; a stage without any may be left out. */
export type StageCounts = Partial<Record<Stage, number>>;

/** Progress of an organisation (OPD) with its units. */
export type OrganisationProgress = {
  name: string;
  counts: StageCounts;
  late: number;
  units: { name: string; counts: StageCounts; late: number }[];
};

/** Evaluations of all stages together; who is excluded is not counted. */
export function totalOf(counts: StageCounts): number {
  return stages.reduce((sum, stage) => sum + (stage === 'excluded' ? 0 : (counts[stage] ?? 0)), 0);
}
