import { differenceOfPlans } from '../../core/evaluation/plan-difference.ts';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { type Stage, stages, taskStages } from '../../core/evaluation/stage.ts';
import { notesOf } from '../../core/notes/progress.ts';
import { ruleSetInForce } from '../../core/rules/registry.ts';
import { emptyForm, fieldsOf } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderMessage } from '../../pages/messages/message.tsx';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderHome } from '../../pages/people/home.tsx';
import { renderVerify } from '../../pages/people/verify.tsx';
import { renderWelcome } from '../../pages/people/welcome.tsx';
import { renderRules } from '../../pages/rules/rules.tsx';
import { renderSubstitutions } from '../../pages/substitutions/substitutions.tsx';
import { renderCode } from '../../pages/tasks/code.tsx';
import { renderConflict } from '../../pages/tasks/conflict.tsx';
import { renderLinkClosed } from '../../pages/tasks/link-closed.tsx';
import { renderLinkRenewed } from '../../pages/tasks/link-renewed.tsx';
import { renderPlanChange } from '../../pages/tasks/plan-change.tsx';
import { renderReceipt } from '../../pages/tasks/receipt.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import { calendarPages } from './calendar-views.ts';
import { deliveryPages } from './delivery-pages.ts';
import { helpPages } from './help-views.ts';
import { ideaPages } from './idea-views.ts';
import { mailingPages } from './mailing-pages.ts';
import { movePages } from './move-views.ts';
import { noteLines, notePages } from './notes-views.ts';
import { observationPages } from './observation-views.ts';
import { adminPages, hrPages } from './office-pages.ts';
import { periodLines } from './period-lines.ts';
import { moved, overviewPages, periodPages } from './period-views.ts';
import { privacyPages } from './privacy-pages.ts';
import { studyPages } from './study-views.ts';
import { teamPages } from './team-views.ts';
import { templatePages } from './template-views.ts';
import * as views from './views.ts';
import { documents } from './written-documents.ts';

type Page = (frame: Frame) => string;

const { cycle, stateIn } = views;
const planSet = { version: 1, hash: '', firstAt: '2026-02-03T03:00:00.000Z', late: true };
const planChange = {
  by: 'employee' as const,
  reason: 'Menjadi Plt. sejak Maret',
  at: '2026-03-02T03:00:00.000Z',
};

const noTasks = {
  personId: 'p-2',
  evaluations: [],
  unreachable: false,
  leads: true,
  addressesToMend: 0,
  isNew: false,
  published: [],
};
const codeView = {
  evaluationId: 'c-2026-p-1',
  employeeName: 'Ahmad Saputra',
  answerTo: '/t/abc',
  sendTo: '/t/abc/code',
  fields: { do: 'decideAppeal', version: '9', reasons: 'Bukti menunjukkan \n"lebih".' },
  until: null,
  error: null,
};

const people: Record<string, Page> = {
  welcome: (frame) => renderWelcome({ returnTo: '/evaluations/1' }, { ...frame, person: null }),
  home: (frame) =>
    renderHome(
      {
        personId: 'p-1',
        inbox: views.inbox([
          stateIn('planReview', { dueAt: '2026-02-06T16:59:59.000Z' }),
          stateIn('planning', { evaluationId: 'c-2026-p-9', dueAt: '2026-03-20T16:59:59.000Z' }),
        ]),
        filter: views.noFilter,
        evaluations: [
          stateIn('planning'),
          stateIn('final', { evaluationId: 'c-2025-p-1', cycleId: 'c-2025' }),
        ],
        cycleNames: { 'c-2026': cycle.name, 'c-2025': 'Evaluasi Kinerja 2025' },
        unreachable: true,
        leads: true,
        addressesToMend: 2,
        isNew: true,
        published: [{ cycleId: 'c-2025', name: 'Evaluasi Kinerja 2025' }],
      },
      frame,
    ),
  'home-inbox': (frame) => renderHome({ ...noTasks, ...views.longInbox({ q: 'a' }, 9) }, frame),
  'home-none-found': (frame) =>
    renderHome({ ...noTasks, ...views.longInbox({ kind: 'appeals', q: 'Zulkifli' }) }, frame),
  'home-empty': (frame) =>
    renderHome(
      {
        personId: null,
        inbox: views.inbox([]),
        filter: views.noFilter,
        evaluations: [],
        cycleNames: {},
        unreachable: false,
        leads: false,
        addressesToMend: 0,
        isNew: false,
        published: [],
      },
      { ...frame, path: '/' },
    ),
};
for (const by of ['employee', 'assessor'] as const) {
  people[`plan-change-${by}`] = (frame) =>
    renderPlanChange(
      {
        state: stateIn('active', { planSet }),
        by,
        cycleName: cycle.name,
        documents,
        action: '/evaluations/c-2026-p-1/plan-change',
        form: { values: fieldsOf(documents.plan), errors: [{ path: 'reason', code: 'required' }] },
        superiorResults: ['Kepuasan pelaku usaha meningkat'],
        goals: cycle.goals,
      },
      frame,
    );
}
people['evaluation-plan-late'] = (frame) =>
  renderEvaluation(
    views.evaluationIn('planReview', {
      planChanger: 'employee',
      state: stateIn('planReview', { planSet, planChange, planSetter: views.assessor }),
    }),
    frame,
  );
const notes = notesOf(noteLines);
people['evaluation-with-notes'] = (frame) =>
  renderEvaluation(
    views.evaluationIn('active', { progress: { notes, brokenAt: null, mayWrite: true } }),
    frame,
  );
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
  explanation: { values: { references: 'surat' }, paths: ['text', 'references'] },
  reply: { values: { text: 'x' }, paths: ['text'] },
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

for (const stage of ['selfAssessment', 'review'] as const) {
  tasks[`task-${stage}-with-notes`] = (frame) => renderTask(views.taskIn(stage, { notes }), frame);
}
const yearOfPeriods = { every: 'quarterly', year: 2026, lines: periodLines } as const;
tasks['task-review-with-periods'] = (frame) =>
  renderTask(views.taskIn('review', { periods: yearOfPeriods }), frame);
people['evaluation-with-periods'] = (frame) =>
  renderEvaluation(views.evaluationIn('review', { periods: yearOfPeriods }), frame);
const afterMove = { planSet, moves: [moved('employeeMoved', '2026-02-03')] };
people['evaluation-after-move'] = (frame) =>
  renderEvaluation(
    views.evaluationIn('active', { planChanger: 'assessor', state: stateIn('active', afterMove) }),
    frame,
  );
const sentBack = {
  stage: 'planReview',
  version: 3,
  at: views.now.toISOString(),
  plan: 1,
  selfAssessment: 0,
  mend: [] as number[],
  pausedDays: 0,
} as const;
const reworded = {
  ...documents.plan,
  results: documents.plan.results.map((result, index) =>
    index === 0 ? { ...result, text: `${result.text} baik` } : result,
  ),
};
tasks['task-planReview-changed'] = (frame) =>
  renderTask(
    views.taskIn('planReview', {
      state: stateIn('planReview', { sentBack }),
      since: {
        at: sentBack.at,
        change: {
          at: sentBack.at,
          version: 3,
          plan: differenceOfPlans(documents.plan, reworded),
          selfAssessment: null,
        },
      },
    }),
    frame,
  );
tasks['task-planning-returned'] = (frame) =>
  renderTask(
    views.taskIn('planning', {
      state: stateIn('planning', {
        returnReason: 'Target kedua belum terukur.',
        sentBack: { ...sentBack, mend: [1] },
      }),
      documents: { plan: documents.plan },
      form: { values: fieldsOf(documents.plan), errors: [] },
    }),
    frame,
  );

const receipt = {
  command: 'approvePlan',
  at: views.now.toISOString(),
  cycleName: cycle.name,
  code: receiptCodeOf(views.event),
};
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
  rules: (frame) => renderRules({ ruleSet: ruleSetInForce('2026-01-01') }, frame),
  verify: (frame) => renderVerify({ code: '', verdict: null }, frame),
  'verify-holds': (frame) =>
    renderVerify({ code: receipt.code, verdict: { verdict: 'holds', event: views.event } }, frame),
  'verify-broken': (frame) =>
    renderVerify(
      { code: receipt.code, verdict: { verdict: 'broken', event: views.event, brokenAt: 2 } },
      frame,
    ),
  'verify-period': (frame) => {
    const [entry] = periodLines;
    if (!entry) throw new Error('no example');
    return renderVerify({ code: 'x', verdict: { verdict: 'holds', entry } }, frame);
  },
  'verify-unknown': (frame) => renderVerify({ code: 'x', verdict: { verdict: 'unknown' } }, frame),
  'task-planReview-since-mail': (frame) =>
    renderTask(
      views.taskIn('planReview', {
        sinceMail: {
          at: '2026-02-03T03:00:00.000Z',
          events: [
            { command: 'approvePlan', at: '2026-02-05T03:00:00.000Z' },
            { command: 'proposeChange', at: '2026-03-05T03:00:00.000Z' },
          ],
          change: {
            at: '2026-02-03T03:00:00.000Z',
            version: 2,
            plan: differenceOfPlans(
              { ...documents.plan, results: documents.plan.results.slice(1) },
              documents.plan,
            ),
            selfAssessment: null,
          },
        },
      }),
      frame,
    ),
  'code-ask': (frame) => renderCode(codeView, frame),
  'code-give': (frame) => renderCode({ ...codeView, until: views.now.toISOString() }, frame),
  'code-refused': (frame) =>
    renderCode({ ...codeView, until: views.now.toISOString(), error: 'codeRefused' }, frame),
  'code-spent': (frame) => renderCode({ ...codeView, error: 'codeRefused' }, frame),
  'link-closed': (frame) => renderLinkClosed({ linkId: 'abcdefghijklmnop' }, frame),
  'link-renewed': (frame) => renderLinkRenewed({}, frame),
  'message-notFound': (frame) => renderMessage({ kind: 'notFound' }, frame),
  'message-forbidden': (frame) => renderMessage({ kind: 'forbidden' }, frame),
  'message-formExpired': (frame) => renderMessage({ kind: 'formExpired' }, frame),
  'message-tooLarge': (frame) => renderMessage({ kind: 'tooLarge' }, frame),
  'message-error': (frame) => renderMessage({ kind: 'error', reference: 'req-123' }, frame),
  'message-tryAgain': (frame) =>
    renderMessage({ kind: 'tryAgain', text: 'Dua orang menekan bersamaan.' }, frame),
  'message-tooMany': (frame) =>
    renderMessage(
      {
        kind: 'tooMany',
        until: views.now.toISOString(),
        resend: {
          action: '/t/abc',
          fields: { formToken: 'form-token-1', do: 'submitPlan', reason: 'Panjang' },
        },
      },
      frame,
    ),
  'message-sessionExpired': (frame) => renderMessage({ kind: 'sessionExpired' }, frame),
};

const away = {
  substitutionId: 's-1',
  kind: 'plt',
  substituted: views.assessor,
  organisation: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  substitute: { personId: 'p-7', name: 'Rudi Hartono', position: 'Kepala Seksi' },
  superior: null,
  from: '2026-02-01T17:00:00.000Z',
  until: null,
  reason: 'SK 800/12/2026',
  setBy: 'hr',
  setAt: '2026-02-01T03:00:00.000Z',
  endedAt: null,
} as const;
const substitutions: Record<string, Page> = {
  substitutions: (frame) =>
    renderSubstitutions(
      {
        of: 'hr',
        substitutions: [away, { ...away, substitutionId: 's-2', endedAt: '2026-02-03T03:00:00.000Z' }],
        acting: [],
        waiting: { 's-1': 2 },
        form: emptyForm,
      },
      frame,
    ),
  'substitutions-wrong': (frame) =>
    renderSubstitutions(
      {
        of: 'hr',
        substitutions: [],
        acting: [],
        waiting: {},
        form: {
          values: { substitute: 'x' },
          errors: [
            { path: 'substituted', code: 'unknownPerson' },
            { path: 'kind', code: 'required' },
            { path: 'until', code: 'order' },
          ],
        },
      },
      frame,
    ),
  'substitutions-own': (frame) =>
    renderSubstitutions(
      { of: 'own', substitutions: [], acting: [{ ...away, kind: 'leave' }], waiting: {}, form: emptyForm },
      frame,
    ),
};
const acting = {
  person: away.substitute,
  for: views.assessor,
  substitutionId: 's-1',
  kind: 'plt',
  until: null,
} as const;
tasks['task-planReview-acting'] = (frame) =>
  renderTask(views.taskIn('planReview', { state: stateIn('planReview', { acting }) }), frame);

/** Every page in its states, as functions of the frame. */
export const everyPage: Record<string, Page> = {
  ...notePages,
  ...periodPages,
  ...studyPages,
  ...observationPages,
  ...movePages,
  ...overviewPages,
  ...ideaPages,
  ...helpPages,
  ...templatePages,
  ...calendarPages,
  ...people,
  ...tasks,
  ...answers,
  ...substitutions,
  ...teamPages,
  ...hrPages,
  ...adminPages,
  ...mailingPages,
  ...privacyPages,
  ...deliveryPages,
};
