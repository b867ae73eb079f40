import { headOfPeriods, type PeriodEntry } from '../../core/periods/line.ts';
import { observationsOf } from '../../core/periods/observation.ts';
import { sealObservation } from '../../core/periods/observation-line.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderObservations } from '../../pages/observations/observations.tsx';
import type { ObservationsView } from '../../pages/observations/observations-view.ts';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import { assessor, cycle, evaluationIn, stateIn, taskIn } from './views.ts';

const teacher = stateIn('active', { population: 'teachers' });
const said = [
  {
    ...{ kind: 'observed' as const, reflectsOn: null, by: assessor },
    text: 'Murid bekerja berkelompok dan bertanya dua kali lebih banyak daripada bulan lalu.',
    followUp: 'Rekan sejawat mengamati kelas pekan depan.',
  },
  {
    ...{ kind: 'reflected' as const, reflectsOn: 1, by: teacher.employee },
    text: 'Saya masih terlalu cepat menjawab sendiri.\nPekan depan saya beri waktu tunggu.',
    followUp: '',
  },
];
const lines: PeriodEntry[] = [];
for (const each of said) {
  const head = headOfPeriods('c-2026-p-1', lines);
  const unsealed = {
    ...{ evaluationId: 'c-2026-p-1', seq: head.lines + 1, on: '2026-03-02', onBehalfOf: null },
    ...{ at: '2026-03-03T03:00:00.000Z', previousHash: head.hash, ...each },
  };
  lines.push(sealObservation(unsealed, (text) => `h${text.length}`));
}

const viewOf = (changes: Partial<ObservationsView> = {}): ObservationsView => ({
  ...{ state: teacher, cycleName: cycle.name, observations: observationsOf(lines) },
  ...{ mayObserve: false, mayReflect: false, reflectsOn: null, form: { values: {}, errors: [] } },
  ...{ seen: lines.length, recorded: false, told: null, brokenAt: null },
  ...changes,
});
const wrong = {
  values: { on: '2026-13-01', text: '' },
  errors: [
    { path: 'on', code: 'date' },
    { path: 'text', code: 'required' },
  ],
};
const beside = { every: 'quarterly', year: 2026, lines } as const;

/** Pages of what a head of school observes. */
export const observationPages: Record<string, (frame: Frame) => string> = {
  observations: (frame) => renderObservations(viewOf({ recorded: true }), frame),
  'observations-none': (frame) =>
    renderObservations(viewOf({ observations: [], seen: 0, mayObserve: true }), frame),
  'observations-wrong': (frame) => renderObservations(viewOf({ mayObserve: true, form: wrong }), frame),
  'observations-reflecting': (frame) =>
    renderObservations(viewOf({ mayReflect: true, reflectsOn: 1, told: 'movedOn' }), frame),
  'observations-broken': (frame) => renderObservations(viewOf({ brokenAt: 1, told: 'notYours' }), frame),
  'task-review-with-observations': (frame) => renderTask(taskIn('review', { periods: beside }), frame),
  'evaluation-with-observations': (frame) =>
    renderEvaluation(evaluationIn('active', { state: teacher, periods: beside }), frame),
};
