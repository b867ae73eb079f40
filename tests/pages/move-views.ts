import type { Frame } from '../../pages/layout/frame.ts';
import { type MoveView, renderMove } from '../../pages/moves/move.tsx';
import { moved } from './period-views.ts';
import { cycle, stateIn } from './views.ts';

const view = (changes: Partial<MoveView> = {}): MoveView => ({
  ...{ state: stateIn('active'), cycleName: cycle.name, told: null, open: true },
  form: {
    values: { unit: 'Bidang Perizinan', organisation: 'DPMPTSP', email: 'dewi@kinerja.example' },
    errors: [],
  },
  ...changes,
});
const moves = [
  moved('employeeMoved', '2026-02-02'),
  moved('study', '2026-03-02'),
  moved('returned', '2026-04-01'),
];
const errors = [
  { path: 'kind', code: 'nothingToEnd' },
  { path: 'on', code: 'moveOrder' },
  { path: 'email', code: 'unknownPerson' },
  { path: 'organisation', code: 'outsideReach' },
  { path: 'place', code: 'required' },
  { path: 'reason', code: 'required' },
];

export const movePages: Record<string, (frame: Frame) => string> = {
  move: (frame) => renderMove(view(), frame),
  'move-recorded': (frame) =>
    renderMove(view({ state: stateIn('active', { moves }), told: 'recorded' }), frame),
  'move-wrong': (frame) => renderMove(view({ form: { values: { on: '2027-01-01' }, errors } }), frame),
  'move-closed': (frame) =>
    renderMove(view({ open: false, told: 'notAllowed', state: stateIn('acknowledgement') }), frame),
};
