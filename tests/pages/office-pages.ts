import { recognitionOf } from '../../core/cycle/recognition.ts';
import { stages } from '../../core/evaluation/stage.ts';
import { orderKinds } from '../../core/orders/order.ts';
import { renderCycle } from '../../pages/cycles/cycle.tsx';
import { renderEvaluations } from '../../pages/cycles/evaluations.tsx';
import { type GroupsView, renderGroups } from '../../pages/cycles/groups.tsx';
import { renderCycles } from '../../pages/cycles/list.tsx';
import { renderNewCycle } from '../../pages/cycles/new.tsx';
import { renderRehearsal } from '../../pages/cycles/rehearsal.tsx';
import { renderResults } from '../../pages/cycles/results.tsx';
import type { ResultsView } from '../../pages/cycles/results-view.ts';
import { renderUnits, type UnitsView } from '../../pages/cycles/units.tsx';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { renderExecutions } from '../../pages/executions/list.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { type FollowUpView, renderFollowUp } from '../../pages/people/follow-up.tsx';
import { renderRosterPreview } from '../../pages/roster/preview.tsx';
import { renderRosterUpload } from '../../pages/roster/upload.tsx';
import { idea } from '../core/ideas-examples.ts';
import { gtkPages } from './gtk-views.ts';
import { order, orderPages } from './order-pages.ts';
import { recoveryPages } from './recovery-pages.ts';
import * as views from './views.ts';

type Page = (frame: Frame) => string;
const { cycle, rosterImport, execution, stateIn } = views;

const followUpView: FollowUpView = {
  state: stateIn('final'),
  plan: {
    evaluationId: 'c-2026-p-1',
    version: 2,
    coaching: 'Bertemu setiap Senin pagi.',
    goals: [
      { text: 'Berkas selesai dalam tiga hari', by: '2027-03-01' },
      { text: 'Arsip tersusun', by: '2027-06-30' },
    ],
    writtenBy: stateIn('final').assessor,
    writtenAt: '2027-02-20T02:00:00.000Z',
    answer: { text: 'Saya setuju.', at: '2027-02-21T02:00:00.000Z' },
    closing: null,
    reminded: [],
  },
  today: '2027-03-02',
  form: { values: {}, errors: [] },
  mayWrite: true,
  mayAnswer: true,
  mayClose: true,
};
const reported = {
  organisation: 'Dinas Perhubungan',
  reportedOn: '2027-02-20',
  letter: '800/44/2027',
  final: 11,
  notSigned: 2,
  people: 12,
  recordedBy: 'p-9',
  recordedAt: '2027-02-20T02:00:00.000Z',
  version: 1,
};
const resultsView: ResultsView = {
  cycle,
  reportDueAt: '2027-03-15T16:59:59.000Z',
  reporting: [
    { organisation: 'Dinas Kesehatan', people: 30, final: 28, notSigned: 3, report: null, status: 'due' },
    { ...reported, report: reported, status: 'reported' },
  ],
  recognised: {
    people: recognitionOf(
      [stateIn('final')],
      [idea({ effect: 'adopted' }), idea({ effect: 'spread', ideaId: 'other.1' }, 'other')],
    ),
    all: 41,
    ideasLeftOut: 200,
  },
  followUp: { states: [stateIn('final')], all: 1 },
  plans: {},
  today: '2027-03-01',
  form: { values: {}, errors: [] },
  mayRecord: true,
};
const unitsView: UnitsView = {
  cycle,
  records: [
    {
      organisation: 'Dinas Pendidikan dan Kebudayaan',
      unit: '',
      predicate: 'special',
      publishedOn: '2027-02-03',
      previousPredicate: 'good',
      source: 'Keputusan Wali Kota 800/12/2027',
      recordedBy: 'p-9',
      recordedAt: '2027-02-03T02:00:00.000Z',
      version: 1,
    },
  ],
  organisations: ['Dinas Pendidikan dan Kebudayaan'],
  units: ['SDN Serua 1'],
  departing: [{ state: stateIn('final'), reason: 'Target unit tercapai bersama.' }],
  form: { values: {}, errors: [] },
  mayRecord: true,
};
const counts = { planning: 20, planReview: 11, active: 18, review: 4, appeal: 1, final: 6 };
const cyclePage = {
  mayRun: true,
  ages: { planning: { oldest: '2026-01-05T02:00:00.000Z', median: '2026-01-20T02:00:00.000Z' } },
  orderKinds: [...orderKinds],
  orders: [order],
  refreshes: false,
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
  alignment: { served: [{ goal: 'Iklim usaha yang ramah', plans: 12 }], none: 8, planned: 20 },
  form: emptyForm,
};
const groupOf = (name: string) => ({ name, counts, ages: cyclePage.ages, late: 3 });
const groupsView: GroupsView = {
  cycle,
  filter: { organisation: null, q: null },
  organisations: ['Dinas Pendidikan', 'Sekretariat Daerah'],
  whole: null,
  groups: ['Dinas Pendidikan', 'Sekretariat Daerah'].map(groupOf),
  after: null,
  next: null,
};
const persons = [views.assessor, { personId: 'p-3', name: 'Maya Wibowo', position: 'Kepala Dinas' }];

/** Pages of HR. */
export const hrPages: Record<string, Page> = {
  ...gtkPages,
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
  'cycle-many-units': (frame) =>
    renderCycle(
      {
        ...cyclePage,
        organisations: Array.from({ length: 50 }, (_, index) => ({
          ...{ name: `Kecamatan Setu Selatan ${index}`, counts, late: index % 3 },
          units: Array.from({ length: 20 }, (_, unit) => ({ name: `SDN Setu ${unit}`, counts, late: 0 })),
        })),
      },
      frame,
    ),
  'cycle-draft': (frame) =>
    renderCycle({ ...cyclePage, cycle: { ...cycle, status: 'draft', startedAt: null }, counts: {} }, frame),
  'follow-up': (frame) => renderFollowUp(followUpView, frame),
  'follow-up-wrong': (frame) =>
    renderFollowUp(
      {
        ...followUpView,
        plan: null,
        mayAnswer: false,
        mayClose: false,
        form: { values: { coaching: 'x' }, errors: [{ path: 'goals.0.by', code: 'date' }] },
      },
      frame,
    ),
  results: (frame) => renderResults(resultsView, frame),
  'results-wrong': (frame) =>
    renderResults(
      { ...resultsView, form: { values: { letter: 'S' }, errors: [{ path: 'reportedOn', code: 'date' }] } },
      frame,
    ),
  units: (frame) => renderUnits(unitsView, frame),
  'units-wrong': (frame) =>
    renderUnits(
      { ...unitsView, form: { values: { unit: 'SDN' }, errors: [{ path: 'source', code: 'required' }] } },
      frame,
    ),
  'cycle-starting': (frame) =>
    renderCycle({ ...cyclePage, people: 1200, refreshes: true, lateCount: 0, late: [] }, frame),
  'cycle-closed': (frame) =>
    renderCycle(
      {
        ...cyclePage,
        cycle: {
          ...cycle,
          status: 'closed',
          closedAt: views.now.toISOString(),
          closedBecause: 'Tahun berakhir',
        },
        orderKinds: [],
      },
      frame,
    ),
  groups: (frame) => renderGroups(groupsView, frame),
  'groups-units': (frame) =>
    renderGroups(
      {
        ...groupsView,
        filter: { organisation: 'Dinas Pendidikan', q: 'SDN' },
        whole: groupOf('Dinas Pendidikan'),
        groups: Array.from({ length: 9 }, (_, index) => groupOf(index === 0 ? '' : `SDN Serua ${index}`)),
        after: '10',
        next: '20',
      },
      frame,
    ),
  'groups-none': (frame) => renderGroups({ ...groupsView, groups: [] }, frame),
  ...orderPages,
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
  evaluations: (frame) => renderEvaluations(evaluationsOf(50), frame),
  'evaluations-none': (frame) => renderEvaluations(evaluationsOf(0), frame),
};

function evaluationsOf(count: number) {
  const all = Array.from({ length: count }, (_, index) => {
    const stage = stages[index % stages.length] ?? 'final';
    return stateIn(stage, { evaluationId: `c-2026-p-${index}`, dueAt: '2026-01-31T16:59:59.000Z' });
  });
  return {
    cycle,
    filter: { stage: null, organisation: null, unit: null, late: false, q: null },
    units: ['Bidang Perizinan Usaha'],
    orderKinds: [...orderKinds],
    organisations: ['Dinas Pendidikan', 'Sekretariat Daerah'],
    evaluations: all,
    total: count * 12,
    after: null,
    next: count > 0 ? 'cursor' : null,
  };
}

/** Pages of administrators. */
export const adminPages: Record<string, Page> = {
  executions: (frame) =>
    renderExecutions(
      {
        filter: { status: 'RUNNING', cycle: cycle.cycleId, after: 'a' },
        cycles: [cycle],
        executions: [
          { execution, name: 'Ahmad Saputra' },
          { execution: { ...execution, machine: 'start-cycle', executionName: 'c-1' }, name: null },
          { execution: { ...execution, executionName: 'c-2', error: 'States.Timeout' }, name: 'Ahmad' },
        ],
        next: 'b',
      },
      frame,
    ),
  'executions-empty': (frame) =>
    renderExecutions({ filter: { status: 'FAILED' }, cycles: [], executions: [], next: null }, frame),
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
  ...recoveryPages,
};
