import { describe, expect, it } from 'vitest';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { roleMatrix, versionInForce } from '../../core/evaluation/role-matrix.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { enrolled, plan } from './examples.ts';

type Served = { text: string; serves?: string; cascading?: '' | 'direct' | 'indirect' };
const [example] = plan.results;

function planWith(...results: Served[]): Plan {
  const written = results.map(({ text, serves = '', cascading = '' }) => ({
    ...(example ?? plan.results[0]),
    ...{ text, servesResult: serves, cascading },
  }));
  return { ...plan, results: written as Plan['results'] };
}
const member = (name: string, its: Plan | null) => ({
  state: { ...enrolled, employee: { ...enrolled.employee, name } },
  plan: its,
});

const leader = planWith({ text: 'Layanan cepat' }, { text: 'Data lengkap' }, { text: 'Biaya turun' });

describe('the matrix of roles and results', () => {
  it('lays each role under the result that it serves, direct or not, and knows who has none', () => {
    const ani = planWith(
      { text: 'Loket dibuka pagi', serves: 'Layanan cepat', cascading: 'direct' },
      { text: 'Antrean daring', serves: 'layanan  CEPAT ', cascading: 'indirect' },
    );
    const { rows } = roleMatrix(leader, [member('Budi', planWith()), member('Ani', ani)]);
    expect(rows.map(({ state }) => state.employee.name)).toEqual(['Ani', 'Budi']);
    expect(rows[0]?.roles).toEqual([
      [
        { text: 'Loket dibuka pagi', cascading: 'direct' },
        { text: 'Antrean daring', cascading: 'indirect' },
      ],
      [],
      [],
    ]);
    expect(rows[1]?.roles).toEqual([[], [], []]);
  });

  it('shows the results that nobody serves, all of them while nobody has a plan', () => {
    const ani = planWith({ text: 'Sensus', serves: 'Data lengkap' });
    expect(roleMatrix(leader, [member('Ani', ani)]).gaps).toEqual([0, 2]);
    const none = roleMatrix(leader, [member('Ani', null)]);
    expect(none.gaps).toEqual([0, 1, 2]);
    expect(none.rows[0]?.hasPlan).toBe(false);
  });

  it('loses no result that names none of the superior, or one that their plan no longer has', () => {
    const ani = planWith({ text: 'Arsip rapi' }, { text: 'Rapat', serves: 'Hasil yang dihapus' });
    const [row] = roleMatrix(leader, [member('Ani', ani)]).rows;
    expect(row?.unconnected.map(({ text }) => text)).toEqual(['Arsip rapi', 'Rapat']);
    expect(roleMatrix(null, [member('Ani', ani)]).rows[0]?.unconnected).toHaveLength(2);
    expect(row?.hasPlan).toBe(true);
  });

  it('has no gap where one of several serves a result, and tells words apart by their spaces', () => {
    const ani = planWith({ text: 'Loket dibuka pagi', serves: 'Layanan cepat' });
    const budi = planWith({ text: 'Sensus', serves: 'Data lengkap' }, { text: 'x', serves: 'Layanancepat' });
    const { gaps, rows } = roleMatrix(leader, [member('Ani', ani), member('Budi', budi)]);
    expect(gaps).toEqual([2]);
    expect(rows[1]?.unconnected.map(({ text }) => text)).toEqual(['x']);
  });
});

describe('the version of a plan that is in force', () => {
  const state = (changes: Partial<EvaluationState>) => versionInForce({ ...enrolled, ...changes });
  const documents = { ...enrolled.documents, plan: 3 };

  it('is the one that was set, also while a change of it waits', () => {
    const planSet = { version: 2, hash: '', firstAt: '2027-01-05T03:00:00.000Z', late: false };
    expect(state({ stage: 'planReview', planSet, documents })).toBe(2);
  });

  it('is none before the first is set, and the newest in records of before that was noted', () => {
    expect(state({ stage: 'planning' })).toBeNull();
    expect(state({ stage: 'planReview', documents })).toBeNull();
    expect(state({ stage: 'active', documents })).toBe(3);
    expect(state({ stage: 'final' })).toBeNull();
    expect(state({ stage: 'planning', documents })).toBeNull();
    expect(state({ stage: 'planMeeting', documents })).toBeNull();
  });
});
