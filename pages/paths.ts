import type { Machine } from '../core/evaluation/effects.ts';
import type { Execution } from '../core/executions/execution.ts';
import type { OrderKind } from '../core/orders/order.ts';
import type { PaperName } from '../core/papers/paper.ts';
import type { PeriodActName } from '../core/periods/act.ts';
import type {
  EvaluationsFilter,
  ExecutionsFilter,
  GroupsFilter,
  InboxQuery,
  OrderFilter,
  StandingsFilter,
  TeamQuery,
} from './filters.ts';

const segment = encodeURIComponent;
const standing = (evaluationId: string) => `/admin/evaluations/${segment(evaluationId)}`;

function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

const cycle = (cycleId: string) => `/hr/cycles/${segment(cycleId)}`;
const person = (personId: string, told?: 'done') => withQuery(`/hr/people/${segment(personId)}`, { told });
const rosterImport = (importId: string) => `/hr/roster/${segment(importId)}`;
const gtkImport = (cycleId: string, gtkImportId: string) => `${cycle(cycleId)}/gtk/${segment(gtkImportId)}`;

/** The only place where an address is written. Functions use it for redirects, mails for their buttons. */
export const paths = {
  home: (about: InboxQuery = {}) => withQuery('/', about),
  signIn: (returnTo?: string) => withQuery('/sign-in', { returnTo }),
  signInCallback: () => '/sign-in/callback',
  signOut: () => '/sign-out',
  language: () => '/language',
  rules: () => '/rules',
  verify: (code?: string) => withQuery('/verify', { code }),
  stylesheet: (version: string) => `/assets/kinerja.css?v=${version}`,
  script: (version: string) => `/assets/autosave.js?v=${version}`,
  evaluation: (evaluationId: string) => `/evaluations/${segment(evaluationId)}`,
  delivery: (evaluationId: string) => `/evaluations/${segment(evaluationId)}/delivery`,
  planChange: (evaluationId: string) => `/evaluations/${segment(evaluationId)}/plan-change`,
  paper: (evaluationId: string, paper: PaperName) => `/evaluations/${segment(evaluationId)}/papers/${paper}`,
  /** The document of a period, the results that go with it, or the document with an objection and its decision. */
  periodPaper: (evaluationId: string, periodId: string, part?: 'result' | 'objection') =>
    `/evaluations/${segment(evaluationId)}/papers/${segment(periodId)}${part ? `-${part}` : ''}`,
  followUp: (evaluationId: string) => `/evaluations/${segment(evaluationId)}/follow-up`,
  evaluationTask: (evaluationId: string) => `/evaluations/${segment(evaluationId)}/task`,
  notes: (evaluationId: string, about: { correct?: string; recorded?: string } = {}) =>
    withQuery(`/evaluations/${segment(evaluationId)}/notes`, about),
  duePeriods: (about: { for?: string } = {}) => withQuery('/periods', about),
  periods: (
    evaluationId: string,
    about: { period?: string; recorded?: string; act?: PeriodActName; did?: PeriodActName } = {},
  ) => withQuery(`/evaluations/${segment(evaluationId)}/periods`, about),
  observations: (evaluationId: string, about: { reflect?: string; recorded?: string } = {}) =>
    withQuery(`/evaluations/${segment(evaluationId)}/observations`, about),
  helpPages: () => '/help',
  guide: (topic: string) => `/help/${segment(topic)}`,
  training: () => '/training',
  trainingReport: (about: { organisation?: string; unit?: string } = {}) => withQuery('/hr/training', about),
  calendarYear: (year?: number) => `/hr/calendar${year === undefined ? '' : `/${year}`}`,
  templates: () => '/hr/templates',
  newTemplate: (about: { kind?: string; from?: string }) => withQuery('/hr/templates/new', about),
  template: (templateId: string, about: { version?: string } = {}) =>
    withQuery(`/hr/templates/${segment(templateId)}`, about),
  editTemplate: (templateId: string) => `/hr/templates/${segment(templateId)}/edit`,
  team: (about: TeamQuery = {}) => withQuery('/team', { ...about, late: about.late ? 'yes' : null }),
  matrix: (about: { cycle?: string | null } = {}) => withQuery('/team/matrix', about),
  matrixOf: (cycleId: string, leaderId: string) => `${cycle(cycleId)}/teams/${segment(leaderId)}`,
  teamPlans: (about: { q?: string | null; after?: string | null } = {}) => withQuery('/team/plans', about),
  ideas: (about: { list?: string | null; after?: string | null } = {}) => withQuery('/ideas', about),
  newIdea: () => '/ideas/new',
  idea: (ideaId: string) => `/ideas/${segment(ideaId)}`,
  seen: (evaluationId: string) => `/evaluations/${segment(evaluationId)}/seen`,
  audit: () => '/audit',
  accesses: (day?: string, after?: string) => withQuery('/audit/accesses', { day, after }),
  exportCycle: (cycleId: string) => `/audit/export/${segment(cycleId)}`,
  exportEvaluation: (cycleId: string, evaluationId: string) =>
    `/audit/export/${segment(cycleId)}/${segment(evaluationId)}`,
  myData: () => '/me/data',
  myDataFile: () => '/me/data.json',
  people: () => '/hr/people',
  person,
  personFile: (personId: string) => `${person(personId)}/data.json`,
  correctPerson: (personId: string) => `${person(personId)}/correct`,
  holds: () => '/hr/holds',
  releaseHold: () => '/hr/holds/release',
  task: (linkId: string) => `/t/${segment(linkId)}`,
  renewLink: (linkId: string) => `/t/${segment(linkId)}/renew`,
  sendCode: (linkId: string) => `/t/${segment(linkId)}/code`,
  substitutions: (of: 'hr' | 'own') => (of === 'hr' ? '/hr/substitutions' : '/substitutions'),
  endSubstitution: (of: 'hr' | 'own', personId: string, substitutionId: string) =>
    of === 'hr'
      ? `/hr/substitutions/${segment(personId)}/${segment(substitutionId)}/end`
      : `/substitutions/${segment(substitutionId)}/end`,
  roster: () => '/hr/roster',
  rosterImport,
  gtk: (cycleId: string) => `${cycle(cycleId)}/gtk`,
  gtkImport,
  confirmGtk: (cycleId: string, gtkImportId: string) => `${gtkImport(cycleId, gtkImportId)}/confirm`,
  confirmRoster: (importId: string) => `${rosterImport(importId)}/confirm`,
  preferences: (told?: string) => withQuery('/preferences', { told }),
  addresses: () => '/hr/addresses',
  address: (personId: string, told?: string) => withQuery(`/hr/addresses/${segment(personId)}`, { told }),
  cycles: () => '/hr/cycles',
  newCycle: () => '/hr/cycles/new',
  cycle,
  results: (cycleId: string) => `${cycle(cycleId)}/results`,
  deliveries: (cycleId: string) => `${cycle(cycleId)}/deliveries`,
  sheets: (cycleId: string, about: { unit?: string; evaluation?: string } = {}) =>
    withQuery(`${cycle(cycleId)}/sheets`, about),
  cycleGroups: (cycleId: string, filter: GroupsFilter = {}) =>
    withQuery(`${cycle(cycleId)}/progress`, { ...filter }),
  units: (cycleId: string) => `${cycle(cycleId)}/units`,
  cyclePeriods: (cycleId: string, about: { period?: string; after?: string | null } = {}) =>
    withQuery(`${cycle(cycleId)}/periods`, about),
  rehearsal: (cycleId: string) => `${cycle(cycleId)}/rehearsal`,
  startCycle: (cycleId: string) => `${cycle(cycleId)}/start`,
  openAssessment: (cycleId: string) => `${cycle(cycleId)}/open-assessment`,
  cycleEvaluations: (cycleId: string, filter: EvaluationsFilter = {}) =>
    withQuery(`${cycle(cycleId)}/evaluations`, {
      stage: filter.stage,
      organisation: filter.organisation,
      unit: filter.unit,
      q: filter.q,
      late: filter.late ? 'yes' : null,
      after: filter.after,
    }),
  monitor: (cycleId?: string | null) => withQuery('/admin/monitor', { cycle: cycleId }),
  newOrder: (cycleId: string, kind: OrderKind, filter: OrderFilter = {}) =>
    withQuery(`${cycle(cycleId)}/orders/new`, { kind, ...filter, late: filter.late ? 'yes' : null }),
  orders: (cycleId: string) => `${cycle(cycleId)}/orders`,
  order: (cycleId: string, orderId: string) => `${cycle(cycleId)}/orders/${segment(orderId)}`,
  exclusions: (cycleId: string, person?: string) => withQuery(`${cycle(cycleId)}/exclusions`, { person }),
  takeBack: (cycleId: string) => `${cycle(cycleId)}/exclusions/take-back`,
  published: (cycleId: string) => `/cycles/${segment(cycleId)}`,
  publish: (cycleId: string) => `${cycle(cycleId)}/publish`,
  summary: (cycleId: string) => `${cycle(cycleId)}/summary`,
  summaryFile: (cycleId: string) => `${cycle(cycleId)}/summary/file`,
  executions: (filter: ExecutionsFilter = {}) => withQuery('/admin/executions', filter),
  standings: (filter: StandingsFilter = {}) =>
    withQuery('/admin/evaluations', { ...filter, late: filter.late ? 'yes' : null }),
  standing,
  help: (evaluationId: string) => `${standing(evaluationId)}/help`,
  move: (evaluationId: string, told?: 'recorded') => withQuery(`${standing(evaluationId)}/move`, { told }),
  reassign: (evaluationId: string) => `${standing(evaluationId)}/reassign`,
  helpMany: () => '/admin/evaluations/help',
  execution: (subjectId: string, phase: Machine, attempt: string) =>
    `/admin/executions/${segment(subjectId)}/${phase}/${segment(attempt)}`,
};

/** The address of a task's form, to say that another device had saved its draft too. */
export const withNotice = (action: string): string => withQuery(action, { notice: 'otherDevice' });

/** The page of an execution; its name ends in the attempt. */
export function pathOfExecution(execution: Execution): string {
  const { subjectId, machine, executionName } = execution;
  const prefix = `${subjectId}-${machine}-`;
  const attempt = executionName.startsWith(prefix) ? executionName.slice(prefix.length) : '1';
  return paths.execution(subjectId, machine, attempt);
}
