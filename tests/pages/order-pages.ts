import { summaryOf } from '../../core/cycle/summary.ts';
import { exclusionKinds } from '../../core/evaluation/exclusion.ts';
import { stages } from '../../core/evaluation/stage.ts';
import { leftReasons, type Order, orderKinds } from '../../core/orders/order.ts';
import { renderExclusions } from '../../pages/cycles/exclusions.tsx';
import { renderPublished } from '../../pages/cycles/published.tsx';
import { renderSummary } from '../../pages/cycles/summary.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { type NewOrderView, renderNewOrder } from '../../pages/orders/new-order.tsx';
import { type OrderView, renderOrder } from '../../pages/orders/order.tsx';
import * as views from './views.ts';

const { cycle, stateIn } = views;
const at = '2026-02-05T02:00:00.000Z';

export const order: Order = {
  orderId: 'order-1',
  cycleId: cycle.cycleId,
  kind: 'extend',
  by: 'p-9',
  reason: 'Banjir di tiga kecamatan',
  createdAt: at,
  total: 10_000,
  chunks: 100,
  dueAt: '2026-03-01T16:59:59.000Z',
  leaving: null,
  successor: null,
};

const asked = {
  ...{ stage: null, organisation: null, unit: null, late: true, q: null },
  ...{ evaluation: null, leaving: null },
};
const newOrder = (changes: Partial<NewOrderView>): NewOrderView => ({
  cycle,
  asked: { kind: 'extend', ...asked },
  count: 10_000,
  names: ['Ahmad Saputra', views.assessor.name],
  form: emptyForm,
  most: 25_000,
  ...changes,
});
const orderView = (changes: Partial<OrderView>): OrderView => ({
  cycle,
  order,
  done: 4_200,
  leftCount: 0,
  left: [],
  isOver: false,
  ...changes,
});
const left = leftReasons.map((why, index) => ({
  evaluationId: `c-2026-p-${index}`,
  name: why === 'noPerson' ? null : 'Ahmad Saputra',
  why,
}));
const excluded = exclusionKinds.map((kind, index) => ({
  personId: `p-${index}`,
  name: 'Ahmad Saputra',
  kind,
  reason: 'Surat keputusan terlampir',
  at,
}));

type Page = (frame: Frame) => string;
const wrong = (...paths: string[]) => ({
  values: { reason: '' },
  errors: paths.map((path) => ({ path, code: 'required' })),
});

const closed = { ...cycle, status: 'closed' as const };
const counts = { total: 240, unfinished: 3, excluded: 5, open: 0 };
const publication = {
  cycleId: cycle.cycleId,
  at: '2027-03-20T03:00:00.000Z',
  edition: 2,
  all: { ...counts, predicates: { excellent: 30, good: 180, needsImprovement: 20, misconduct: 2 } },
  organisations: [
    { name: 'Dinas Kesehatan', ...counts, predicates: { excellent: 30, good: 180, needsImprovement: 20 } },
    { name: 'Kecamatan Setu', ...counts, total: 9, predicates: null },
  ],
};

/** Orders of HR to many, exclusions, the summary. */
export const orderPages: Record<string, Page> = {
  ...Object.fromEntries(
    orderKinds.map((kind): [string, Page] => [
      `order-new-${kind}`,
      (frame) =>
        renderNewOrder(newOrder({ asked: { kind, ...asked, leaving: 'dewi@kinerja.example' } }), frame),
    ]),
  ),
  'order-new-nobody': (frame) => renderNewOrder(newOrder({ count: 0, names: [] }), frame),
  'order-new-wrong': (frame) => renderNewOrder(newOrder({ form: wrong('until', 'reason', 'order') }), frame),
  'order-under-way': (frame) => renderOrder(orderView({}), frame),
  'order-over': (frame) =>
    renderOrder(orderView({ done: 9_993, leftCount: left.length, left, isOver: true }), frame),
  exclusions: (frame) => renderExclusions({ cycle, excluded, form: emptyForm, most: 200 }, frame),
  'exclusions-none': (frame) =>
    renderExclusions(
      { cycle: { ...cycle, status: 'draft' }, excluded: [], form: emptyForm, most: 200 },
      frame,
    ),
  'exclusions-wrong': (frame) =>
    renderExclusions(
      { cycle, excluded, form: wrong('person', 'kind', 'reason', 'takeBackReason'), most: 200 },
      frame,
    ),
  summary: (frame) =>
    renderSummary(
      { cycle, summary: summaryOf(stages.map((stage) => stateIn(stage))), mayPublish: false },
      frame,
    ),
  'summary-none': (frame) => renderSummary({ cycle, summary: summaryOf([]), mayPublish: false }, frame),
  'summary-published': (frame) =>
    renderSummary(
      {
        cycle: { ...closed, editions: 2 },
        summary: summaryOf(stages.map((stage) => stateIn(stage))),
        mayPublish: true,
      },
      frame,
    ),
  published: (frame) => renderPublished({ cycleName: cycle.name, publication }, frame),
};
