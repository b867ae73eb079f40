import { changeSince } from '../../core/evaluation/change-since.ts';
import { roleMatrix } from '../../core/evaluation/role-matrix.ts';
import { stages } from '../../core/evaluation/stage.ts';
import type { PlanToApprove } from '../../core/usecases/plans-to-approve.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { type ApprovedPlan, renderApproved } from '../../pages/team/approved.tsx';
import { renderMatrix } from '../../pages/team/matrix.tsx';
import { renderOverview } from '../../pages/team/overview.tsx';
import type { OverviewView } from '../../pages/team/overview-view.ts';
import { renderPlans } from '../../pages/team/plans.tsx';
import type { PlansView } from '../../pages/team/plans-view.ts';
import * as views from './views.ts';
import { documents } from './written-documents.ts';

const { plan } = documents;
const at = '2026-02-06T03:15:00.000Z';
const earlier = { ...plan, behaviourExpectation: 'Lebih cepat.' };

function waiting(index: number, changes: Partial<PlanToApprove> = {}): PlanToApprove {
  const employee = { personId: `p-${index}`, name: `Ahmad Saputra ${index}`, position: 'Penata Perizinan' };
  const state = views.stateIn('planReview', { evaluationId: `c-2026-p-${index}`, employee });
  return { state, plan, seen: null, since: null, ...changes };
}

const changed = waiting(5, {
  since: {
    at,
    change:
      changeSince(
        { at, version: 3 },
        {
          plan: {
            before: { kind: 'plan', version: 1, content: earlier },
            after: { kind: 'plan', version: 2, content: plan },
          },
          selfAssessment: { before: undefined, after: undefined },
        },
      ) ?? null,
  },
});
const proposed = waiting(6);
proposed.state.planChange = { by: 'employee', reason: 'Menjadi Plt. sejak Maret', at };

/** Plans of every sort that wait for one supervisor. */
export const plansView = (changes: Partial<PlansView> = {}): PlansView => ({
  plans: [
    waiting(1, { seen: 'inForce' }),
    waiting(2, { seen: 'returned', since: { at, change: null } }),
    waiting(3, { seen: 'lastCycle' }),
    waiting(4),
    changed,
    proposed,
  ],
  ...{ total: 31, found: 31, q: null, after: 0, next: 25, atOnce: 25, form: emptyForm },
  cycleNames: { 'c-2026': views.cycle.name },
  ...changes,
});

const who = { name: 'Ahmad Saputra', unit: 'Bidang Perizinan Usaha' };
const outcomes: ApprovedPlan[] = [
  { evaluationId: 'c-2026-p-1', who, outcome: 'approved', at, code: 'c-2026-p-1.4.a0a0a0a0' },
  { evaluationId: 'c-2026-p-2', who, outcome: 'already', at, code: 'c-2026-p-2.4.a0a0a0a0' },
  { evaluationId: 'c-2026-p-3', who, outcome: 'otherwise', command: 'returnPlan', at },
  { evaluationId: 'c-2026-p-4', who: null, outcome: 'notYours' },
  { evaluationId: 'c-2026-p-5', who, outcome: 'movedOn' },
  { evaluationId: 'c-2026-p-6', who, outcome: 'refused' },
  { evaluationId: 'c-2026-p-7', who, outcome: 'failed' },
];

const wrong = { values: { 'approve.c-2026-p-4': '4' }, errors: [{ path: 'plans', code: 'tooMany' }] };

const planSet = { version: 1, hash: '', firstAt: '2026-02-03T03:00:00.000Z', late: false };
const led = stages.map((stage, index) =>
  views.stateIn(stage, {
    evaluationId: `c-2026-p-${index}`,
    dueAt: stage === 'planning' ? '2026-01-31T16:59:59.000Z' : null,
    ...(stage === 'planning' ? {} : { planSet }),
  }),
);

/** A team with somebody in every stage. */
const overview = (changes: Partial<OverviewView> = {}): OverviewView => ({
  cycles: [views.cycle, { ...views.cycle, cycleId: 'c-2025', name: 'Evaluasi Kinerja 2025' }],
  cycle: views.cycle,
  filter: { stage: null, late: false, q: null },
  ...{ states: led, total: 31, late: 2, found: 31, after: 0, next: 50 },
  standing: {
    unit: { organisation: 'DPMPTSP', unit: 'Bidang Perizinan Usaha' },
    inForce: { predicate: 'good', from: 'previousYear' },
    given: { a: 'good', b: 'excellent' },
  },
  ...changes,
});

const [first, second] = plan.results;
const leaders = Array.from({ length: 6 }, (_, place) => ({
  ...(first ?? plan.results[0]),
  text: place === 0 ? 'Kepuasan pelaku usaha meningkat' : `Hasil pimpinan nomor ${place + 1} tercapai`,
})) as typeof plan.results;
const serving = {
  ...plan,
  results: [...plan.results, { ...second, servesResult: leaders[1]?.text, cascading: 'indirect' }],
};
const members = [
  { state: led[3] ?? views.stateIn('active'), plan: serving as typeof plan },
  { state: led[0] ?? views.stateIn('planning'), plan: null },
];
const leading = {
  cycles: [views.cycle, { ...views.cycle, cycleId: 'c-2025', name: 'Evaluasi Kinerja 2025' }],
  cycle: views.cycle,
  leader: views.assessor,
};
const matrix = roleMatrix({ ...plan, results: leaders }, members);

/** The pages of a supervisor in their states. */
export const teamPages: Record<string, (frame: Frame) => string> = {
  team: (frame) => renderOverview(overview(), frame),
  'team-none': (frame) =>
    renderOverview(
      overview({ cycles: [], cycle: null, states: [], total: 0, late: 0, standing: null }),
      frame,
    ),
  'team-none-found': (frame) =>
    renderOverview(
      overview({ states: [], found: 0, next: null, filter: { stage: 'appeal', late: true, q: 'Zulkifli' } }),
      frame,
    ),
  'team-matrix': (frame) => renderMatrix({ ...leading, matrix, own: true }, frame),
  'team-matrix-no-plan': (frame) =>
    renderMatrix({ ...leading, matrix: roleMatrix(null, members), own: true }, frame),
  'team-matrix-none': (frame) =>
    renderMatrix({ cycles: [], cycle: null, leader: null, matrix: roleMatrix(null, []), own: true }, frame),
  'matrix-for-hr': (frame) => renderMatrix({ ...leading, matrix, own: false }, frame),
  'team-plans': (frame) => renderPlans(plansView(), frame),
  'team-plans-wrong': (frame) => renderPlans(plansView({ form: wrong }), frame),
  'team-plans-none': (frame) => renderPlans(plansView({ plans: [], total: 0, found: 0, next: null }), frame),
  'team-plans-none-found': (frame) =>
    renderPlans(plansView({ plans: [], found: 0, next: null, q: 'Zulkifli' }), frame),
  'team-plans-approved': (frame) => renderApproved({ plans: outcomes }, frame),
  'team-plans-all-approved': (frame) => renderApproved({ plans: outcomes.slice(0, 2) }, frame),
};
