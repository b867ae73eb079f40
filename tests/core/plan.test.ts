import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../core/cycle/progress.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import { hintsOnMeasure, hintsOnResult } from '../../core/evaluation/plan-hints.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, commands, enrolled, january, plan } from './examples.ts';

const [result] = plan.results as [Plan['results'][number]];
const withResults = (...results: Partial<Plan['results'][number]>[]): Plan => ({
  ...plan,
  results: results.map((one) => ({ ...result, ...one })),
});
const errorsOf = (written: unknown) =>
  planSchema.safeParse(written).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
const employee = { kind: 'person', personId: 'employee', via: 'link' } as const;
const submit = (state: Partial<EvaluationState>, written: Plan) =>
  decide({ ...enrolled, ...state }, { name: 'submitPlan', plan: written }, employee, at(january));

describe('the measures of a plan', () => {
  const bare = { aspect: '', text: 'Layanan cepat dan ramah menurut warga', target: '' } as const;

  it('have aspect and target apart in the quantitative approach, each named where it is missing', () => {
    expect(errorsOf(withResults({ indicators: [bare] }))).toEqual([
      'results.0.indicators.0.aspect required',
      'results.0.indicators.0.target required',
    ]);
  });

  it('are one narrative in the qualitative approach', () => {
    expect(errorsOf({ ...withResults({ indicators: [bare] }), approach: 'qualitative' })).toBeUndefined();
  });

  it('may be several for one result', () => {
    const second = { aspect: 'time', text: 'Modul siap', target: 'minggu kedua' } as const;
    expect(errorsOf(withResults({ indicators: [...result.indicators, second] }))).toBeUndefined();
  });

  it('are told together with what else is wrong', () => {
    expect(errorsOf(withResults({ text: '', indicators: [bare] }))).toContain('results.0.text required');
  });

  it('of plans written before there were approaches are still read', () => {
    const old = {
      results: [{ priority: 'main', text: 'x', indicators: [{ aspect: 'time', text: 'y', target: 'z' }] }],
    };
    expect(planSchema.parse(old)).toMatchObject({
      approach: 'quantitative',
      resources: '',
      expectations: {},
    });
  });
});

describe('the plan of a high leader', () => {
  const leader = { planFor: 'leadership' } as const;

  it('names the perspective of each result', () => {
    expect(submit(leader, withResults({ perspective: 'budget' }, {}))).toMatchObject({
      refusal: { reason: 'planIncomplete', path: 'results.1.perspective', code: 'required' },
    });
  });

  it('has a result for the budget', () => {
    expect(submit(leader, withResults({ perspective: 'internal' }))).toMatchObject({
      refusal: { reason: 'planIncomplete', path: 'results', code: 'needsBudgetPerspective' },
    });
    expect(submit(leader, withResults({ perspective: 'budget' }))).toMatchObject({ decided: true });
  });

  it('is asked more than that of anybody else', () => {
    expect(submit({ planFor: 'staff' }, plan)).toMatchObject({ decided: true });
  });
});

describe('an assignment as acting official', () => {
  const withText = (text: string, priority: 'main' | 'additional') =>
    planSchema.parse({ ...plan, results: [plan.results[0], { ...plan.results[0], text, priority }] });

  it.each([
    'Plt. Sekretaris Deputi: layanan sekretariat tetap berjalan',
    'plh kepala seksi',
    'Pelaksana Tugas Kepala Dinas',
    'Sebagai Pelaksana Harian Camat',
    'Penugasan sebagai Plt. Lurah',
    '  Menjadi Plt. Kepala Sekolah',
  ])('is a main result: %s', (text) => {
    expect(submit({ planFor: 'staff' }, withText(text, 'additional'))).toMatchObject({
      refusal: { reason: 'planIncomplete', path: 'results.1.priority', code: 'actingIsMain' },
    });
    expect(submit({ planFor: 'staff' }, withText(text, 'main'))).toMatchObject({ decided: true });
  });

  it.each([
    'Bahan rapat Plt. Kepala Dinas tersedia tepat waktu',
    'Plhan arsip selesai',
    'Pltform layanan siap',
  ])('is not what only sounds like it: %s', (text) => {
    expect(submit({ planFor: 'staff' }, withText(text, 'additional'))).toMatchObject({ decided: true });
  });
});

describe('hints on wording', () => {
  it.each([
    ['Melayani permohonan izin', ['activity']],
    ['Menyusun laporan triwulan', ['activity']],
    ['Penyusunan dokumen anggaran', ['activity']],
    ['Mengikuti semua rapat koordinasi', ['activity', 'absolute']],
    ['Layanan izin selesai dalam 3 hari kerja', []],
    ['Meningkatnya kepuasan warga atas layanan', []],
    ['Pembelajaran berbasis proyek terlaksana', []],
    ['Media pembelajaran tersedia', []],
    ['Setiap warga terlayani', ['absolute']],
  ] as const)('on "%s" are %j', (text, hints) => {
    expect(hintsOnResult(text)).toEqual(hints);
  });

  it('look for words without exception in measures too, and not within other words', () => {
    expect(hintsOnMeasure('Tidak pernah terlambat')).toEqual(['absolute']);
    expect(hintsOnMeasure('Persemaian')).toEqual([]);
  });

  it('never keep a plan from being handed in', () => {
    expect(submit({}, withResults({ text: 'Melakukan semua kegiatan' }))).toMatchObject({ decided: true });
  });
});

describe('alignment with the goals of the organisation', () => {
  it('is kept with the evaluation, and counted for the cycle with the goals nobody serves', () => {
    const served = submit({}, withResults({ goal: 'Layanan digital' }, { goal: 'Layanan digital' }));
    if (!served.decided) throw new Error('refused');
    const state = { ...served.change.next };
    expect(state.servedGoals).toEqual(['Layanan digital']);
    const none = { ...state, servedGoals: ['Tujuan lama'] };
    expect(alignmentOf(['Layanan digital', 'Kota hijau'], [state, none, enrolled])).toEqual({
      served: [
        { goal: 'Layanan digital', plans: 1 },
        { goal: 'Kota hijau', plans: 0 },
      ],
      none: 1,
      planned: 2,
    });
    expect(commands.submitPlan.plan).toEqual(plan);
  });
});
