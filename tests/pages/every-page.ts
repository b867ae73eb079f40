import { type Stage, stages, taskStages } from '../../core/evaluation/stage.ts';
import { renderCycle } from '../../pages/cycles/cycle.tsx';
import { renderEvaluations } from '../../pages/cycles/evaluations.tsx';
import { renderCycles } from '../../pages/cycles/list.tsx';
import { renderNewCycle } from '../../pages/cycles/new.tsx';
import { renderRehearsal } from '../../pages/cycles/rehearsal.tsx';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { renderExecutions } from '../../pages/executions/list.tsx';
import { emptyForm, fieldsOf } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderMessage } from '../../pages/messages/message.tsx';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderHome } from '../../pages/people/home.tsx';
import { renderWelcome } from '../../pages/people/welcome.tsx';
import { renderRosterPreview } from '../../pages/roster/preview.tsx';
import { renderRosterUpload } from '../../pages/roster/upload.tsx';
import { renderConflict } from '../../pages/tasks/conflict.tsx';
import { renderLinkClosed } from '../../pages/tasks/link-closed.tsx';
import { renderLinkRenewed } from '../../pages/tasks/link-renewed.tsx';
import { renderReceipt } from '../../pages/tasks/receipt.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import * as views from './views.ts';

type Page = (frame: Frame) => string;

const { cycle, documents, rosterImport, execution, stateIn } = views;

const people: Record<string, Page> = {
  welcome: (frame) => renderWelcome({ returnTo: '/evaluations/1' }, { ...frame, person: null }),
  home: (frame) =>
    renderHome(
      {
        personId: 'p-1',
        tasks: [
          views.task({ dueAt: '2026-02-06T16:59:59.000Z' }),
          views.task({
            evaluationId: 'c-2026-p-9',
            stage: 'selfAssessment',
            dueAt: '2026-03-20T16:59:59.000Z',
          }),
        ],
        evaluations: [
          stateIn('planning'),
          stateIn('final', { evaluationId: 'c-2025-p-1', cycleId: 'c-2025' }),
        ],
        cycleNames: { 'c-2026': cycle.name, 'c-2025': 'Evaluasi Kinerja 2025' },
      },
      frame,
    ),
  'home-empty': (frame) =>
    renderHome({ personId: null, tasks: [], evaluations: [], cycleNames: {} }, { ...frame, path: '/' }),
};
for (const stage of stages) {
  people[`evaluation-${stage}`] = (frame) =>
    renderEvaluation(views.evaluationIn(stage, { myTurn: stage === 'planning' }), frame);
}

const wrongForms: Partial<Record<Stage, { values: Record<string, string>; paths: string[] }>> = {
  planning: {
    values: { ...fieldsOf(documents.plan), 'results.1.text': '' },
    paths: [
      'results',
      'results.1.text',
      'results.0.indicators',
      'results.0.indicators.1.aspect',
      'unheardOf',
    ],
  },
  planReview: { values: {}, paths: ['reason'] },
  selfAssessment: { values: fieldsOf(documents.selfAssessment), paths: ['results.1.achieved', 'behaviour'] },
  review: {
    values: fieldsOf(documents.review),
    paths: ['resultRating', 'feedback', 'results.0.feedback', 'reason'],
  },
  acknowledgement: { values: { evidence: 'surat' }, paths: ['reasons', 'evidence'] },
  appeal: { values: {}, paths: ['outcome', 'reasons', 'behaviourRating'] },
};

const tasks: Record<string, Page> = {};
for (const stage of taskStages) {
  tasks[`task-${stage}`] = (frame) => renderTask(views.taskIn(stage), frame);
  const wrong = wrongForms[stage];
  if (!wrong) continue;
  const errors = wrong.paths.map((path) => ({ path, code: 'required' }));
  const state = stateIn(stage, { returnReason: 'Target kedua belum terukur.' });
  tasks[`task-${stage}-wrong`] = (frame) =>
    renderTask(
      views.taskIn(stage, {
        state,
        form: { values: wrong.values, errors },
        draftSavedAt: views.now.toISOString(),
      }),
      frame,
    );
}

const receipt = { command: 'approvePlan', at: views.now.toISOString(), cycleName: cycle.name };
const answers: Record<string, Page> = {
  receipt: (frame) => renderReceipt({ ...receipt, state: stateIn('active'), alreadyRecorded: false }, frame),
  'receipt-already': (frame) =>
    renderReceipt({ ...receipt, state: stateIn('selfAssessment'), alreadyRecorded: true }, frame),
  conflict: (frame) =>
    renderConflict(
      {
        evaluationId: 'c-2026-p-1',
        employeeName: 'Ahmad Saputra',
        recorded: { command: 'returnPlan', at: views.now.toISOString(), by: views.assessor.name },
        why: 'otherWasFirst',
      },
      frame,
    ),
  'link-closed': (frame) => renderLinkClosed({ linkId: 'abcdefghijklmnop' }, frame),
  'link-renewed': (frame) => renderLinkRenewed({}, frame),
  'message-notFound': (frame) => renderMessage({ kind: 'notFound' }, frame),
  'message-error': (frame) => renderMessage({ kind: 'error', reference: 'req-123' }, frame),
  'message-tryAgain': (frame) =>
    renderMessage({ kind: 'tryAgain', text: 'Dua orang menekan bersamaan.' }, frame),
  'message-sessionExpired': (frame) => renderMessage({ kind: 'sessionExpired' }, frame),
};

const counts = { planning: 20, planReview: 11, active: 18, review: 4, appeal: 1, final: 6 };
const cyclePage = {
  cycle,
  people: 60,
  counts,
  organisations: [
    {
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      counts,
      late: 3,
      units: [{ name: 'Bidang Perizinan Usaha', counts, late: 3 }],
    },
  ],
  late: [stateIn('planReview', { dueAt: '2026-01-31T16:59:59.000Z' })],
  lateCount: 3,
  form: emptyForm,
};
const persons = [views.assessor, { personId: 'p-3', name: 'Maya Wibowo', position: 'Kepala Dinas' }];

const hr: Record<string, Page> = {
  'roster-upload': (frame) => renderRosterUpload({ current: null, unreadable: null }, frame),
  'roster-unreadable': (frame) =>
    renderRosterUpload(
      { current: rosterImport, unreadable: { reason: 'missingColumns', columns: ['nip', 'opd'] } },
      frame,
    ),
  'roster-preview': (frame) => renderRosterPreview({ rosterImport }, frame),
  'roster-confirmed': (frame) =>
    renderRosterPreview(
      { rosterImport: { ...rosterImport, status: 'confirmed', confirmedAt: views.now.toISOString() } },
      frame,
    ),
  cycles: (frame) => renderCycles({ cycles: [cycle], rosterReady: true }, frame),
  'cycles-empty': (frame) => renderCycles({ cycles: [], rosterReady: false }, frame),
  'cycle-new': (frame) => renderNewCycle({ form: emptyForm, roster: rosterImport }, frame),
  'cycle-new-wrong': (frame) =>
    renderNewCycle(
      {
        form: {
          values: { name: 'Evaluasi', year: 'dua', planDue: '2026-01-31' },
          errors: [
            { path: 'year', code: 'number' },
            { path: 'assessmentOpens', code: 'order' },
            { path: 'headEmail', code: 'email' },
          ],
        },
        roster: rosterImport,
      },
      frame,
    ),
  cycle: (frame) => renderCycle(cyclePage, frame),
  'cycle-wrong': (frame) =>
    renderCycle(
      { ...cyclePage, form: { values: {}, errors: [{ path: 'reason', code: 'required' }] } },
      frame,
    ),
  'cycle-draft': (frame) =>
    renderCycle({ ...cyclePage, cycle: { ...cycle, status: 'draft', startedAt: null }, counts: {} }, frame),
  rehearsal: (frame) =>
    renderRehearsal(
      {
        cycle: { ...cycle, status: 'draft' },
        people: 60,
        findings: {
          noSupervisor: persons,
          circular: [persons],
          noEmail: [],
          load: persons.map((person, index) => ({ person, count: 12 - index * 7 })),
        },
        blocked: true,
      },
      frame,
    ),
  evaluations: (frame) => renderEvaluations(evaluationsOf(100), frame),
  'evaluations-none': (frame) => renderEvaluations(evaluationsOf(0), frame),
};

function evaluationsOf(count: number) {
  const all = Array.from({ length: count }, (_, index) => {
    const stage = stages[index % stages.length] ?? 'final';
    return stateIn(stage, { evaluationId: `c-2026-p-${index}`, dueAt: '2026-01-31T16:59:59.000Z' });
  });
  return {
    cycle,
    filter: { stage: null, organisation: null, late: false },
    organisations: ['Dinas Pendidikan', 'Sekretariat Daerah'],
    evaluations: all,
    total: count * 12,
    after: null,
    next: count > 0 ? 'cursor' : null,
  };
}

const admin: Record<string, Page> = {
  executions: (frame) =>
    renderExecutions({ status: 'RUNNING', executions: [execution], after: 'a', next: 'b' }, frame),
  'executions-empty': (frame) =>
    renderExecutions({ status: 'FAILED', executions: [], after: null, next: null }, frame),
  execution: (frame) =>
    renderExecution(
      {
        execution,
        evaluation: stateIn('planReview'),
        events: [
          { id: 1, at: execution.startedAt, type: 'ExecutionStarted', state: null, error: null },
          {
            id: 2,
            at: execution.startedAt,
            type: 'TaskFailed',
            state: 'Ask for the plan',
            error: 'Timeout: late',
          },
        ],
      },
      frame,
    ),
  'execution-forgotten': (frame) => renderExecution({ execution, evaluation: null, events: null }, frame),
};

/** Every page in its states, as functions of the frame. */
export const everyPage: Record<string, Page> = { ...people, ...tasks, ...answers, ...hr, ...admin };
