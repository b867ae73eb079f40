import * as z from 'zod';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { asksForFollowUp } from '../evaluation/follow-up.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Cycle } from './cycle.ts';

/** What HR fills in when an organisation's results were reported. */
export const reportFormSchema = z.object({
  organisation: z.string().trim().min(1, 'required').max(160, 'tooLong'),
  reportedOn: z.iso.date('date'),
  letter: z.string().trim().min(1, 'required').max(300, 'tooLong'),
});

/** That an organisation's results were reported to whoever has authority over its people (PyB). */
export const reportSchema = z.object({
  organisation: z.string(),
  reportedOn: z.iso.date(),
  letter: z.string(),
  /** How many results were final, and how many of them without a signature, when it was recorded. */
  final: z.int(),
  notSigned: z.int(),
  people: z.int(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  version: z.int().min(1),
});
export type Report = z.infer<typeof reportSchema>;

export type OrganisationReporting = {
  organisation: string;
  people: number;
  final: number;
  /** Final because nobody answered in time, or signing was refused; it holds up no report. */
  notSigned: number;
  report: Report | null;
  status: 'reported' | 'due' | 'overdue';
};

/** Until when results are reported: 30 working days after the time of evaluation is over (annex BAB V A.7). */
export function reportDueAt(cycle: Cycle, calendar: WorkingCalendar): string {
  const counted = { ruleSet: ruleSetOf(cycle.ruleSet), calendar };
  return deadlineOf('report', new Date(cycle.reviewDueAt), counted);
}

/** How far each organisation's results are reported; what is not signed is counted and holds nothing up. */
export function reportingOf(
  states: readonly EvaluationState[],
  reports: readonly Report[],
  dueAt: string,
  now: Date,
): OrganisationReporting[] {
  const byName = new Map(reports.map((report) => [report.organisation, report]));
  const late = Date.parse(dueAt) < now.getTime();
  const groups = [...Map.groupBy(states, ({ organisation }) => organisation)];
  return groups
    .map(([organisation, members]): OrganisationReporting => {
      const report = byName.get(organisation) ?? null;
      const status = report ? 'reported' : late ? 'overdue' : 'due';
      return { organisation, ...countOf(members), report, status };
    })
    .sort((a, b) => a.organisation.localeCompare(b.organisation));
}

/** What a report would count now. */
export function countOf(members: readonly EvaluationState[]) {
  const final = members.filter(({ stage }) => stage === 'final');
  return {
    people: members.length,
    final: final.length,
    notSigned: final.filter(({ ending }) => ending === 'notSigned' || ending === 'refused').length,
  };
}

/** Those with the highest predicate, who come first for development and succession (article 31). */
export function recognised(states: readonly EvaluationState[]): EvaluationState[] {
  const best = states.filter(({ stage, outcome }) => stage === 'final' && outcome?.predicate === 'excellent');
  return best.sort((a, b) => a.employee.name.localeCompare(b.employee.name));
}

/** Those whose result asks for a follow-up: Butuh Perbaikan, and what is below (annex BAB V A.12.f). */
export function toBeFollowedUp(states: readonly EvaluationState[]): EvaluationState[] {
  return states.filter(asksForFollowUp).sort((a, b) => a.employee.name.localeCompare(b.employee.name));
}
