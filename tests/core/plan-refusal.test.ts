import { describe, expect, it } from 'vitest';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { planRefusal } from '../../core/evaluation/plan-refusal.ts';
import { enrolled, plan } from './examples.ts';

const [result] = plan.results as [Plan['results'][number]];
const refused = (planFor: 'leadership' | 'staff', ...results: Partial<Plan['results'][number]>[]) =>
  planRefusal({ ...enrolled, planFor }, { ...plan, results: results.map((one) => ({ ...result, ...one })) });

describe('an assignment as acting official (annex BAB II A.6.d)', () => {
  it.each([
    'Plt. Camat: layanan tetap berjalan',
    ' Plh. Lurah',
    'Pelaksana tugas Camat',
    'Penugasan  sebagai   Plt. Lurah',
    'menjadi pelaksana harian',
  ])('is a main result, wherever it stands: %s', (text) => {
    const wrong = { reason: 'planIncomplete', code: 'actingIsMain' };
    const additional = { text, priority: 'additional' } as const;
    expect(refused('staff', additional, {})).toEqual({ ...wrong, path: 'results.0.priority' });
    expect(refused('staff', {}, additional)).toEqual({ ...wrong, path: 'results.1.priority' });
    expect(refused('staff', { text, priority: 'main' })).toBeUndefined();
  });

  it.each([
    'Laporan Plt. Camat disetujui',
    'Serah terima dari Plh. Lurah',
    'Pltw terbangun',
    'Plat nomor terbit',
  ])('is none where it is only spoken of: %s', (text) =>
    expect(refused('staff', {}, { text, priority: 'additional' })).toBeUndefined(),
  );
});

describe('the plan of a high leader (formats A.1.1 and A.1.2)', () => {
  const missing = (place: number) => ({
    ...{ reason: 'planIncomplete', path: `results.${place}.perspective`, code: 'required' },
  });

  it('names the perspective of each result, from the first on', () => {
    expect(refused('leadership', { perspective: '' }, { perspective: 'budget' })).toEqual(missing(0));
    expect(refused('leadership', { perspective: 'budget' }, { perspective: '' })).toEqual(missing(1));
  });

  it('has one for the budget among the others', () => {
    expect(refused('leadership', { perspective: 'internal' }, { perspective: 'budget' })).toBeUndefined();
    expect(refused('leadership', { perspective: 'internal' })).toEqual({
      ...{ reason: 'planIncomplete', path: 'results', code: 'needsBudgetPerspective' },
    });
  });

  it('is asked more than that of anybody else', () => expect(refused('staff', {})).toBeUndefined());
});
