import type { Cycle } from '../../core/cycle/cycle.ts';
import { linked } from '../../core/evaluation/chain.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { PersonInBrief } from '../../core/people/person.ts';
import type { PeriodAct } from '../../core/periods/act.ts';
import { type PeriodEntry, type PeriodLine, sealPeriodAct, sealPeriodLine } from '../../core/periods/line.ts';
import { type ObservationLine, sealObservation } from '../../core/periods/observation-line.ts';
import type { PassedLine } from '../../core/periods/passed-line.ts';
import { surveyPeriods } from '../../core/periods/survey.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import { bodyCalendar, cycle, digest, enrolled } from './examples.ts';

export const brief = (personId: string): PersonInBrief => ({
  ...{ personId, name: `Name of ${personId}`, position: 'Guru' },
});

/** The window of the first quarter of 2027 opens on 17 March and closes on 14 April, Good Friday left out. */
export const inWindow = new Date('2027-03-18T03:00:00Z');
export const windowCloses = new Date('2027-04-14T16:59:59.000Z');
export const afterWindow = new Date('2027-04-15T03:00:00Z');

/** The year of a cycle with quarters; a silent assessor's periods fall to the superior. */
export const quarterly: Cycle = {
  ...cycle,
  ...{ overdueReview: 'toSuperior', periods: { every: 'quarterly', opensBefore: 10, closesAfter: 10 } },
};

/** Somebody at work, with a plan in force since January. */
export const atWork: EvaluationState = {
  ...enrolled,
  ...{ stage: 'active', population: 'PNS' },
  planSet: { version: 1, hash: 'p', firstAt: '2027-01-11T03:00:00.000Z', late: false },
};
export const teacherAtWork: EvaluationState = { ...atWork, population: 'teachers' };

/** What is said of a line; its place in the chain is its place among the others. */
export type Said =
  | ({ period?: string } & Partial<PeriodLine>)
  | ({ act: PeriodAct['act'] } & Partial<PeriodAct>)
  | ({ passedTo: PersonInBrief } & Partial<PassedLine>)
  | ({ reflectsOn: number | null } & Partial<ObservationLine>);

type Ordinary<Line> = Omit<Line, 'seq' | 'previousHash' | 'hash'>;
const common = { onBehalfOf: null, at: inWindow.toISOString(), evaluationId: atWork.evaluationId };
const evaluation: Ordinary<PeriodLine> = {
  ...common,
  ...{ period: 'q1', basis: 'work', ratings: { result: 'meets', behaviour: 'meets' }, predicate: 'good' },
  ...{ achievement: 'good', feedback: 'Modul dipakai', recommendation: 'Bagikan', evidence: '', reason: '' },
  ...{ by: brief('assessor'), bySuperior: false, unit: 'SDN 1', organisation: 'Dinas Pendidikan' },
};
const done = { ...common, period: 'q1', about: 1, text: 'Alasan', changed: null, by: brief('employee') };
const passing: Omit<Ordinary<PassedLine>, 'passedTo'> = {
  ...{ period: 'q1', about: 1, at: inWindow.toISOString(), evaluationId: atWork.evaluationId },
  passedFrom: brief('decider'),
};
const observation: Ordinary<ObservationLine> = {
  ...common,
  ...{ kind: 'observed', reflectsOn: null, on: '2027-03-02', by: brief('assessor') },
  ...{ text: 'Murid bertanya', followUp: 'Rekan mengamati' },
};

function entryOf(about: Said, place: { seq: number; previousHash: string }): PeriodEntry {
  if ('act' in about) return sealPeriodAct({ ...done, ...about, ...place }, digest);
  if ('passedTo' in about) return linked<PassedLine>({ ...passing, ...about, ...place }, digest);
  if ('reflectsOn' in about) return sealObservation({ ...observation, ...about, ...place }, digest);
  return sealPeriodLine({ ...evaluation, ...about, ...place }, digest);
}

/** A chain of the periods as it would be written: what nobody speaks of is ordinary. */
export function chainOf(...said: readonly Said[]): PeriodEntry[] {
  const entries: PeriodEntry[] = [];
  for (const about of said) {
    const place = { seq: entries.length + 1, previousHash: entries.at(-1)?.hash ?? '' };
    entries.push(entryOf(about, place));
  }
  return entries;
}

export const objected = { act: 'objected', by: brief('employee') } as const;
export const explained = { act: 'explained', by: brief('assessor') } as const;
export const decided = { act: 'decided', by: brief('decider') } as const;
/** The decider let the days pass. */
export const passedOn = { passedTo: brief('next-up') };
export const signed = { act: 'signed', text: '' } as const;
/** A decision that made the result excellent. */
export const changedTo: NonNullable<PeriodAct['changed']> = {
  ratings: { result: 'above', behaviour: 'above' },
  ...{ predicate: 'excellent', recommendation: 'Bagikan cara' },
};

/** What a form is looked at with: the first quarter's window, and nothing written yet. */
export const sightOf = (about: Partial<PeriodSight> = {}): PeriodSight => ({
  ...{ cycle: quarterly, lines: [], substitutions: [], calendar: bodyCalendar, now: inWindow, digest },
  ...about,
});

/** One period of somebody's year as it is surveyed. */
export function surveyed(id: string, about: Partial<PeriodSight> = {}, state: EvaluationState = atWork) {
  const found = surveyPeriods(state, sightOf(about)).find(({ period }) => period.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
