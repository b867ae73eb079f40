import type { Move } from '../../core/evaluation/move.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { headOfPeriods, type PeriodEntry } from '../../core/periods/line.ts';
import { awaitedPeriods, countPeriods } from '../../core/periods/overview.ts';
import { surveyPeriods } from '../../core/periods/survey.ts';
import { actsOpenTo } from '../../core/periods/write-act.ts';
import { renderCyclePeriods } from '../../pages/cycles/periods.tsx';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderDue } from '../../pages/periods/due.tsx';
import { renderPeriods } from '../../pages/periods/periods.tsx';
import type { PeriodsView } from '../../pages/periods/periods-view.ts';
import { bodyCalendar } from '../core/examples.ts';
import { periodLines, superior, withActs, withPassed } from './period-lines.ts';
import { assessor, cycle, stateIn } from './views.ts';

const planSet = { version: 1, hash: '', firstAt: '2026-01-28T03:00:00.000Z', late: false };
/** A move as an evaluation remembers it. */
export const moved = (kind: Move['kind'], on: string): Move => ({
  ...{ kind, on, place: 'Universitas Indonesia' },
  before: { assessor, appealDecider: superior, unit: 'Bidang Perizinan', organisation: 'Dinas' },
  plan: 1,
});

/** The page of a year's periods, as of an instant. */
export function periodsView(
  at: string,
  changes: Partial<PeriodsView> & {
    reader?: string;
    moves?: Move[];
    lines?: PeriodEntry[];
    every?: 'monthly';
  } = {},
): PeriodsView {
  const { reader = '', moves, lines = periodLines, every, ...view } = changes;
  const state: EvaluationState = stateIn('active', { planSet, ...(moves ? { moves } : {}) });
  const asked = { ...cycle, periods: { ...cycle.periods, ...(every ? { every } : {}) } };
  const about = { cycle: asked, lines, substitutions: [], calendar: bodyCalendar, now: new Date(at) };
  const periods = surveyPeriods(state, about).map((surveyed) => ({
    ...surveyed,
    mayRecord: surveyed.evaluator.person.personId === reader && surveyed.status !== 'notOpen',
    mayDo: actsOpenTo(surveyed, reader, { ...about, state }),
  }));
  return {
    ...{
      state,
      cycleName: cycle.name,
      periods,
      chosen: null,
      act: null,
      did: null,
      form: { values: {}, errors: [] },
    },
    ...{ seen: lines.length, recorded: null, told: null, brokenAt: null },
    ...view,
  };
}

const wrong = {
  values: { feedback: 'Tepat waktu', basis: 'carried' },
  errors: ['resultRating', 'behaviourRating', 'evidence'].map((path) => ({ path, code: 'required' })),
};
const withoutText = { values: { text: '' }, errors: [{ path: 'text', code: 'required' }] };
const dropOut = {
  values: { basis: 'dropOut', predicate: 'good' },
  errors: [{ path: 'predicate', code: 'dropOut' }],
};
const september = '2026-09-21T03:00:00Z';

export const periodPages: Record<string, (frame: Frame) => string> = {
  periods: (frame) => renderPeriods(periodsView('2026-08-03T03:00:00Z'), frame),
  'periods-open': (frame) =>
    renderPeriods(periodsView(september, { reader: 'p-2', chosen: 'q3', recorded: 'q2' }), frame),
  'periods-wrong': (frame) => {
    const moves = [moved('employeeMoved', '2026-08-03')];
    return renderPeriods(periodsView(september, { reader: 'p-2', chosen: 'q3', form: wrong, moves }), frame);
  },
  'periods-study': (frame) => {
    const moves = [moved('study', '2026-08-03')];
    return renderPeriods(
      periodsView(september, { reader: 'p-2', chosen: 'q3', form: dropOut, moves }),
      frame,
    );
  },
  'periods-overdue': (frame) =>
    renderPeriods(periodsView('2026-11-30T03:00:00Z', { told: 'movedOn' }), frame),
  'periods-monthly': (frame) =>
    renderPeriods(periodsView(september, { every: 'monthly', lines: [], told: 'notYours' }), frame),
  'periods-to-sign': (frame) =>
    renderPeriods(
      periodsView('2026-08-03T03:00:00Z', { reader: 'p-1', recorded: 'q1', did: 'signed' }),
      frame,
    ),
  'periods-objecting': (frame) =>
    renderPeriods(
      periodsView('2026-08-03T03:00:00Z', {
        reader: 'p-1',
        chosen: 'q1',
        act: 'objected',
        form: withoutText,
      }),
      frame,
    ),
  'periods-objected': (frame) =>
    renderPeriods(
      periodsView('2026-04-10T03:00:00Z', {
        ...{ reader: 'p-2', lines: withActs('signed', 'objected'), chosen: 'q1', act: 'explained' },
      }),
      frame,
    ),
  'periods-deciding': (frame) =>
    renderPeriods(
      periodsView('2026-04-10T03:00:00Z', {
        ...{ reader: 'p-3', lines: withActs('objected', 'explained'), chosen: 'q1', act: 'decided' },
        form: { values: { outcome: 'changed' }, errors: [{ path: 'recommendation', code: 'required' }] },
      }),
      frame,
    ),
  'periods-decided': (frame) =>
    renderPeriods(
      periodsView('2026-08-03T03:00:00Z', { lines: withActs('signed', 'objected', 'explained', 'decided') }),
      frame,
    ),
  'periods-passed': (frame) =>
    renderPeriods(
      periodsView('2026-04-24T03:00:00Z', {
        ...{ reader: 'p-5', lines: withPassed(), chosen: 'q1', act: 'decided' },
      }),
      frame,
    ),
  'periods-none': (frame) => renderPeriods({ ...periodsView(september), periods: [], seen: 0 }, frame),
  'periods-broken': (frame) => renderPeriods(periodsView(september, { brokenAt: 2 }), frame),
};

const overview = (at: string, every: 'quarterly' | 'none' = 'quarterly') => {
  const moves = [moved('assessorMoved', '2026-09-25')];
  const states = [
    stateIn('active', { planSet }),
    stateIn('active', { planSet, moves, evaluationId: 'c-2026-p-9' }),
  ];
  const heads = [headOfPeriods('c-2026-p-1', periodLines)];
  const asked = { ...cycle, periods: { ...cycle.periods, every } };
  const about = { cycle: asked, states, heads, calendar: bodyCalendar, now: new Date(at) };
  const awaited = awaitedPeriods({ ...about, substitutions: [], periodId: 'q3' });
  const counts = countPeriods(about);
  return { cycle: asked, counts, awaited, total: awaited.length, after: null, next: '50' };
};

const waiting = { due: overview('2026-11-30T03:00:00Z').awaited };

export const overviewPages: Record<string, (frame: Frame) => string> = {
  'due-periods': (frame) => renderDue({ ...waiting, actsFor: [assessor], chosen: null }, frame),
  'due-periods-none': (frame) => renderDue({ due: [], actsFor: [], chosen: null }, frame),
  'due-periods-for': (frame) => renderDue({ ...waiting, actsFor: [assessor], chosen: assessor }, frame),
  'cycle-periods': (frame) =>
    renderCyclePeriods({ ...overview('2026-11-30T03:00:00Z'), chosen: 'q3', after: '50' }, frame),
  'cycle-periods-none': (frame) =>
    renderCyclePeriods({ ...overview(september, 'none'), chosen: null }, frame),
};
