import { type Delivery, undelivered, type Witnessed } from '../../core/evaluation/delivery-record.ts';
import { renderDeliveries } from '../../pages/cycles/deliveries.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { type DeliveryView, renderDelivery } from '../../pages/people/delivery.tsx';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderSheets, type SheetsView } from '../../pages/sheets/sheets.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import * as views from './views.ts';

const { stateIn, cycle } = views;
const witnessed: Witnessed = {
  on: '2027-01-11',
  witness: { personId: null, name: 'Sari Wulandari', position: 'Ketua RW 03 Kelurahan Serua' },
  recordedBy: 'p-9',
  seq: 9,
};
const fallen: Delivery['fallen'] = {
  to: 'superior',
  at: '2027-01-08T02:00:00.000Z',
  dueAt: '2027-01-19T16:59:59.000Z',
  why: 'cameBack',
};
const refused: Delivery = {
  ...undelivered,
  fallen: { ...fallen, to: 'hr', why: 'noMail' },
  proof: { how: 'refused', at: '2027-01-10T17:00:00.000Z' },
  refusal: witnessed,
};
const undeliveredState = stateIn('acknowledgement', { delivery: { ...undelivered, fallen } });
const view: DeliveryView = {
  state: undeliveredState,
  proof: null,
  notices: [],
  names: {},
  deliverUntil: '2027-01-07T16:59:59.000Z',
  form: emptyForm,
  mayRecord: true,
  maySheet: true,
};

const sheetsView: SheetsView = {
  cycle,
  units: ['Bidang Perizinan Usaha', 'Penjaga Taman'],
  unit: 'Penjaga Taman',
  evaluation: '',
  people: [
    { state: stateIn('planning'), hasMail: false },
    { state: stateIn('acknowledgement', { evaluationId: 'c-2026-p-2' }), hasMail: true },
  ],
  more: 12,
  form: emptyForm,
};

/** How results come to people whom no mail reaches. */
export const deliveryPages: Record<string, (frame: Frame) => string> = {
  delivery: (frame) => renderDelivery(view, frame),
  'delivery-wrong': (frame) =>
    renderDelivery(
      {
        ...view,
        form: {
          values: { what: 'recordRefusal', witnessName: 'Ahmad', reason: 'Tidak setuju' },
          errors: [
            { path: 'what', code: 'alreadyDelivered' },
            { path: 'on', code: 'paperNotThen' },
            { path: 'witnessNip', code: 'unknownNip' },
            { path: 'witnessName', code: 'witnessNotIndependent' },
            { path: 'witnessPosition', code: 'required' },
          ],
        },
      },
      frame,
    ),
  'delivery-refused': (frame) =>
    renderDelivery(
      {
        ...view,
        state: stateIn('acknowledgement', { delivery: refused }),
        proof: refused.proof,
        mayRecord: false,
      },
      frame,
    ),
  'delivery-signed': (frame) => {
    const delivery = { ...undelivered, proof: refused.proof, handedOver: witnessed, signed: witnessed };
    const state = stateIn('final', { delivery, ending: 'signedOnPaper' });
    return renderDelivery({ ...view, state, deliverUntil: null, proof: refused.proof }, frame);
  },
  'evaluation-refused': (frame) =>
    renderEvaluation(
      views.evaluationIn('acknowledgement', { state: stateIn('acknowledgement', { delivery: refused }) }),
      frame,
    ),
  'task-acknowledgement-refused': (frame) =>
    renderTask(
      views.taskIn('acknowledgement', {
        state: stateIn('acknowledgement', { delivery: refused }),
        proof: refused.proof,
      }),
      frame,
    ),
  sheets: (frame) => renderSheets(sheetsView, frame),
  'sheets-wrong': (frame) =>
    renderSheets(
      {
        ...sheetsView,
        form: {
          values: {},
          errors: [
            { path: 'sheets', code: 'sheetsMovedOn' },
            { path: 'reason', code: 'required' },
          ],
        },
      },
      frame,
    ),
  'sheets-none': (frame) => renderSheets({ ...sheetsView, people: [], more: 0 }, frame),
  deliveries: (frame) =>
    renderDeliveries(
      {
        cycle,
        states: [
          undeliveredState,
          stateIn('acknowledgement', {
            evaluationId: 'c-2026-p-2',
            delivery: { ...undelivered, fallen: { ...fallen, to: 'hr', why: 'noNews' } },
          }),
        ],
        more: 3,
      },
      frame,
    ),
  'deliveries-empty': (frame) => renderDeliveries({ cycle, states: [], more: 0 }, frame),
};
