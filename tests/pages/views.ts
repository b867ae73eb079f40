import { builtInCompetencies } from '../../core/competencies/built-in.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Documents } from '../../core/evaluation/documents.ts';
import { returnsOf } from '../../core/evaluation/returns.ts';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import type { MailRecord } from '../../core/mails/mail-record.ts';
import { outcomeOf } from '../../core/rating/conclude.ts';
import type { RosterImport } from '../../core/roster/roster.ts';
import { lawfulAppeals } from '../../core/rules/appeal-policy.ts';
import { type InboxFilter, inboxOf } from '../../core/tasks/inbox.ts';
import { builtInPlanPins } from '../../core/templates/built-in.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import type { EvaluationView } from '../../pages/people/evaluation.tsx';
import type { InboxView } from '../../pages/people/inbox.tsx';
import type { TaskView } from '../../pages/tasks/task-view.ts';
import { bodyCalendar } from '../core/examples.ts';
import { importedVersion } from '../core/gtk-examples.ts';
import { documents } from './written-documents.ts';

const importedVersions = [1, 2].map((version) => importedVersion({ year: 2026, version }));
export const now = new Date('2026-02-09T03:00:00Z');

export const frame: Frame = {
  language: 'id',
  path: '/t/abcdefghijklmnop',
  person: null,
  formToken: 'form-token-1',
  calendar: bodyCalendar,
  now,
};
export const signedIn: Frame = {
  ...frame,
  path: '/',
  person: { name: 'Gita Utami, S.Kom.', roles: ['hr', 'administrators'], organisation: null },
};

export const cycle: Cycle = {
  cycleId: 'c-2026',
  version: 2,
  name: 'Evaluasi Kinerja 2026',
  year: 2026,
  status: 'running',
  importId: 'import-1',
  headOfBody: { name: 'Benyamin Wicaksono', position: 'Wali Kota', email: 'walikota@kinerja.example' },
  goals: ['Iklim usaha yang ramah', 'Layanan publik digital'],
  overdueReview: 'toSuperior',
  returnsAtMost: 3,
  appeals: lawfulAppeals,
  codes: ['rating', 'appeal'],
  distribution: 'warn',
  allowance: null,
  periods: { every: 'quarterly', opensBefore: 10, closesAfter: 10 },
  overduePlan: 'toSuperior',
  vision: 'Kota cerdas yang melayani',
  mission: 'Layanan publik digital',
  planDueAt: '2026-01-31T16:59:59.000Z',
  assessmentOpensAt: '2026-12-19T17:00:00.000Z',
  selfAssessmentDueAt: '2027-01-10T16:59:59.000Z',
  reviewDueAt: '2027-01-31T16:59:59.000Z',
  ruleSet: 'permenpanrb-6-2022',
  templates: [],
  createdAt: '2026-01-02T02:00:00.000Z',
  startedAt: '2026-01-05T02:00:00.000Z',
  openedEarlyBecause: null,
  excluded: [],
  closedAt: null,
  closedBecause: null,
  editions: 0,
};

export const assessor = {
  personId: 'p-2',
  name: 'Dewi Kartika Sari, S.H., M.Si.',
  position: 'Kepala Bidang Perizinan',
};

/** An evaluation in a stage, with what it would have by then. */
export function stateIn(stage: Stage, changes: Partial<EvaluationState> = {}): EvaluationState {
  const rated = stages.indexOf(stage) > stages.indexOf('review');
  return {
    evaluationId: 'c-2026-p-1',
    cycleId: 'c-2026',
    version: 4,
    stage,
    stageSince: '2026-02-05T02:00:00.000Z',
    askedAt: stage === 'final' || stage === 'active' ? null : '2026-02-05T02:00:00.000Z',
    dueAt:
      stage === 'final' ? null : stage === 'active' ? cycle.assessmentOpensAt : '2026-02-23T16:59:59.000Z',
    employee: { personId: 'p-1', name: 'Ahmad Saputra', position: 'Penata Perizinan' },
    planFor: 'staff',
    replacedAssessor: null,
    planSetter: null,
    planHash: '',
    planSet: null,
    planChange: null,
    outcomeBefore: null,
    formerDeciders: [],
    appealFiledAt: null,
    population: 'PNS',
    mainResults: [0],
    departsFromPattern: false,
    rated: rated ? { by: assessor, at: '2026-02-05T02:00:00.000Z' } : null,
    servedGoals: [],
    unit: 'Bidang Perizinan Usaha',
    organisation: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    assessor,
    appealDecider: { personId: 'p-3', name: 'Maya Wibowo', position: 'Kepala Dinas' },
    ruleSet: 'permenpanrb-6-2022',
    attempts: { plan: 1, assessment: 1, appeal: 1 },
    documents: {
      plan: 1,
      selfAssessment: 0,
      review: 0,
      appeal: 0,
      explanation: 0,
      reply: 0,
      appealDecision: 0,
    },
    plannedResults: 2,
    outcome: rated ? outcomeOf('meets', 'above', 'permenpanrb-6-2022') : null,
    ending: stage === 'final' ? 'acknowledged' : null,
    returnReason: null,
    returns: null,
    meetings: null,
    sentBack: null,
    erased: { contentsAt: null, namesAt: null },
    exclusion:
      stage === 'excluded'
        ? {
            kind: 'studying',
            reason: 'Tugas belajar di Bandung sampai Desember',
            at: '2026-02-05T02:00:00.000Z',
            from: 'active',
          }
        : null,
    acting: null,
    lastHash: 'hash',
    ...changes,
  };
}

/** Documents that are there in a stage. */
function documentsIn(stage: Stage): Documents {
  const at = stages.indexOf(stage);
  const from = (first: Stage) => at >= stages.indexOf(first);
  return {
    ...(from('planReview') ? { plan: documents.plan } : {}),
    ...(from('review') ? { selfAssessment: documents.selfAssessment } : {}),
    ...(from('acknowledgement') ? { review: documents.review } : {}),
    ...(from('explanation') ? { appeal: documents.appeal } : {}),
    ...(from('reply') ? { explanation: documents.explanation } : {}),
    ...(from('appeal') ? { reply: documents.reply } : {}),
  };
}

/** The task page of a stage. */
export function taskIn(stage: Stage, changes: Partial<TaskView> = {}): TaskView {
  return {
    state: stateIn(stage),
    cycleName: cycle.name,
    documents: documentsIn(stage),
    action: '/t/abcdefghijklmnop',
    form: emptyForm,
    draftSavedAt: null,
    draftAt: '',
    otherDevice: false,
    superiorResults: ['Kepuasan pelaku usaha meningkat'],
    goals: cycle.goals,
    notes: [],
    periods: { every: 'quarterly', year: 2026, lines: [] },
    imported: stage === 'review' ? importedVersions : [],
    since: null,
    returning: returnsOf(stateIn(stage), cycle) ?? null,
    ideas: [],
    competencies: builtInCompetencies,
    startFrom: stage === 'planning' ? [...builtInPlanPins] : [],
    appealPossible: true,
    appealTo: 'Rahmat Hidayat',
    proof: null,
    sinceMail: null,
    asksCode: stage === 'review',
    standing:
      stage === 'review'
        ? {
            unit: { organisation: 'DPMPTSP', unit: 'Bidang Perizinan Usaha' },
            inForce: { predicate: 'good', from: 'previousYear' },
            given: { a: 'good', b: 'excellent', c: 'good', d: 'needsImprovement' },
          }
        : null,
    ...changes,
  };
}

const happened: [AuditEvent['command'], AuditEvent['by'], string | null][] = [
  ['enrol', { kind: 'system' }, null],
  ['submitPlan', { kind: 'person', personId: 'p-1', via: 'link' }, null],
  ['returnPlan', { kind: 'person', personId: 'p-2', via: 'session' }, 'Target kedua belum terukur.'],
  ['submitPlan', { kind: 'person', personId: 'p-1', via: 'session' }, null],
];
const events: AuditEvent[] = happened.map(([command, by, reason], index) => ({
  evaluationId: 'c-2026-p-1',
  seq: index + 1,
  at: `2026-01-0${index + 5}T03:15:00.000Z`,
  by,
  command,
  from: index === 0 ? null : 'planning',
  to: 'planning',
  contentHash: 'c0'.repeat(32),
  document: null,
  reason,
  previousHash: 'b0'.repeat(32),
  hash: 'a0'.repeat(32),
}));

/** A line of the record: the plan was handed in. */
export const event = events[1] as AuditEvent;

/** Mails by which a result was made known. */
export const notices: MailRecord[] = (['delivered', 'accepted', 'bounced'] as const).map((state, place) => ({
  mailId: `c-2026-p-1-t6r0-m${place}`,
  evaluationId: 'c-2026-p-1',
  to: 'p-1',
  template: place === 1 ? 'resultFinal' : 'yourTurn',
  stage: place === 1 ? 'final' : 'acknowledgement',
  taskVersion: 6,
  state,
  attempts: 1,
  begunAt: '2027-01-20T02:00:00.000Z',
  acceptedAt: '2027-01-20T02:00:01.000Z',
  messageId: `0100017f-${place}`,
  settledAt: state === 'accepted' ? null : '2027-01-20T02:00:09.000Z',
  reason: state === 'bounced' ? 'Permanent General' : null,
  addressHash: 'a0'.repeat(32),
}));

/** The page of one evaluation. */
export function evaluationIn(stage: Stage, changes: Partial<EvaluationView> = {}): EvaluationView {
  const names = { 'p-1': 'Ahmad Saputra', 'p-2': assessor.name };
  const state = stateIn(stage);
  return {
    state,
    cycleName: cycle.name,
    documents: documentsIn(stage),
    events,
    notices: stage === 'acknowledgement' || stage === 'final' ? notices : [],
    brokenAt: null,
    names,
    planChanger: null,
    myTurn: false,
    competencies: builtInCompetencies,
    periods: { every: 'quarterly', year: 2026, lines: [] },
    imported: stage === 'review' ? importedVersions : [],
    progress: { notes: [], brokenAt: null, mayWrite: stage === 'active' },
    allowance: { excellent: 100, good: 100, needsImprovement: 75, misconduct: 50, veryPoor: 0 },
    matrix: '/team/matrix?cycle=c-2026',
    mayRun: true,
    maySeeAccesses: true,
    mayExport: true,
    ...changes,
  };
}

/** The inbox of whoever these evaluations ask. */
export const noFilter = { kind: null, q: null, after: 0 };
export const inbox = (states: readonly EvaluationState[], filter: InboxFilter = noFilter, limit = 50) =>
  inboxOf(states, filter, { after: 0, limit, now });

const asking = ['planReview', 'review', 'assessmentMeeting', 'explanation', 'appeal', 'planning'] as const;
/** The inbox of a supervisor of many, narrowed down. */
export function longInbox(about: Partial<InboxFilter>, limit?: number): InboxView {
  const states = Array.from({ length: 12 }, (_, index) =>
    stateIn(asking[index % asking.length] ?? 'review', {
      evaluationId: `c-2026-p-${index}`,
      dueAt: `2026-02-${String(index + 4).padStart(2, '0')}T16:59:59.000Z`,
      ...(index === 1 ? { acting: standIn } : {}),
    }),
  );
  const filter = { ...noFilter, ...about };
  return { inbox: inbox(states, filter, limit), filter, cycleNames: { 'c-2026': cycle.name } };
}
const standIn = {
  person: { personId: 'p-4', name: 'Rahmat Hidayat', position: 'Kepala Seksi' },
  for: assessor,
  substitutionId: 's-1',
  kind: 'plh',
  until: null,
} as const;

export const rosterImport: RosterImport = {
  importId: 'import-1',
  status: 'preview',
  fileName: 'pegawai-2026.csv',
  uploadedAt: '2026-01-02T02:00:00.000Z',
  confirmedAt: null,
  rows: 60,
  accepted: 58,
  chunks: 1,
  problems: [
    { line: 14, column: 'nip', code: 'nipFormat', severity: 'error', value: '19880313201009190' },
    { line: 22, column: 'jenis_jabatan', code: 'unknownPositionType', severity: 'error', value: 'Manajer' },
    { line: 31, column: 'email', code: 'required', severity: 'warning', value: '' },
  ],
  problemCount: 3,
};

export const execution: Execution = {
  executionName: 'c-2026-p-1-plan-1',
  executionArn: 'arn:aws:states:local:execution:plan:c-2026-p-1-plan-1',
  machine: 'plan',
  subjectId: 'c-2026-p-1',
  status: 'RUNNING',
  startedAt: '2026-01-05T02:00:00.000Z',
  stoppedAt: null,
};
