import { describe, expect, it } from 'vitest';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { matrixOf, readLed } from '../../core/usecases/matrix-of.ts';
import { cycle, enrolled, plan } from '../core/examples.ts';
import { fakeTable } from '../fakes/table.ts';

const [example = plan.results[0]] = plan.results;
const planWith = (text: string, servesResult = ''): Plan => ({
  ...plan,
  results: [{ ...example, text, servesResult }] as Plan['results'],
});
const before = { ...cycle, cycleId: '2026-abc', year: 2026 };
const draft = { ...cycle, cycleId: '2028-abc', year: 2028 };

type About = { cycleId?: string; version?: number | null; text?: string; leader?: string };

/** A team of `leader` in two cycles: Ani with a plan in force, and Budi without. */
function withTeam() {
  const table = fakeTable();
  for (const each of [cycle, before, draft]) table.store.cycles.set(each.cycleId, each);
  const add = (personId: string, { cycleId = cycle.cycleId, version = null, text, leader }: About = {}) => {
    const evaluationId = `${cycleId}-${personId}`;
    const state: EvaluationState = {
      ...{ ...enrolled, evaluationId, cycleId, stage: 'active' },
      employee: { personId, name: personId, position: 'Guru' },
      assessor: { ...enrolled.assessor, personId: leader ?? 'leader' },
      planSet:
        version === null ? null : { version, hash: '', firstAt: '2027-01-05T03:00:00.000Z', late: false },
    };
    table.store.states.set(evaluationId, state);
    if (!version || !text) return;
    const content = planWith(text, 'Layanan cepat');
    table.store.documents.set(`${evaluationId} plan ${version}`, { kind: 'plan', version, content });
  };
  add('leader', { version: 2, text: 'Layanan cepat', leader: 'head' });
  add('ani', { version: 3, text: 'Loket dibuka pagi' });
  add('budi');
  add('cici', { cycleId: before.cycleId, version: 1, text: 'Arsip rapi' });
  add('dedi', { leader: 'somebody-else', version: 1, text: 'Lain' });
  const noted: string[] = [];
  const everything = {
    sees: (_: EvaluationState) => true,
    seesOwn: (_: EvaluationState) => true,
    noted: async (states: readonly EvaluationState[]) =>
      void noted.push(...states.map(({ evaluationId }) => evaluationId)),
  };
  const look = (cycleId: string | null = null, reader: Partial<typeof everything> = {}, of = 'leader') =>
    matrixOf(readLed(of, table), cycleId, { ...everything, ...reader }, table);
  return { table, look, noted, add };
}

const namesIn = (found: Awaited<ReturnType<ReturnType<typeof withTeam>['look']>>) =>
  found?.matrix.rows.map(({ state, hasPlan }) => [state.employee.name, hasPlan]);

describe('the matrix of a team', () => {
  it('lays the plans in force of the newest cycle’s team under the leader’s own plan', async () => {
    const found = await withTeam().look();
    expect(found).toMatchObject({ cycle: { cycleId: '2027-abc' }, own: { evaluationId: '2027-abc-leader' } });
    expect(found?.cycles.map(({ cycleId }) => cycleId)).toEqual(['2027-abc', '2026-abc']);
    expect(found?.matrix.results.map(({ text }) => text)).toEqual(['Layanan cepat']);
    expect(namesIn(found)).toEqual([
      ['ani', true],
      ['budi', false],
    ]);
    expect(found?.matrix.rows[0]?.roles).toMatchObject([[{ text: 'Loket dibuka pagi' }]]);
  });

  it('is that of the cycle that was asked for; a leader without a plan there is none of its results', async () => {
    const found = await withTeam().look('2026-abc');
    expect(found).toMatchObject({ cycle: { cycleId: '2026-abc' }, matrix: { results: [] } });
    expect(found?.own).toBeUndefined();
    expect(namesIn(found)).toEqual([['cici', true]]);
    expect(found?.matrix.rows[0]?.unconnected).toMatchObject([{ text: 'Arsip rapi' }]);
  });

  it('shows nobody whom the reader may not see, and notes all whom it shows', async () => {
    const { look, noted } = withTeam();
    const sees = (state: EvaluationState) => state.employee.personId !== 'ani';
    const found = await look(null, { sees });
    expect(namesIn(found)).toEqual([['budi', false]]);
    expect(noted).toEqual(['2027-abc-leader', '2027-abc-budi']);
  });

  it('shows nothing of the leader’s own plan to whoever may not see it', async () => {
    const { look, noted } = withTeam();
    const found = await look(null, { seesOwn: () => false });
    expect(found?.own).toBeUndefined();
    expect(found?.matrix.results).toEqual([]);
    expect(noted).toEqual(['2027-abc-ani', '2027-abc-budi']);
  });

  it('is none where nobody is led, or nobody may be seen; nothing is noted then', async () => {
    const { look, noted } = withTeam();
    expect(await look(null, {}, 'ani')).toBeUndefined();
    expect(await look(null, { sees: () => false })).toBeUndefined();
    expect(noted).toEqual([]);
  });

  it('reads one plan of each who has one in force, and nothing else', async () => {
    const { table } = withTeam();
    const asked: unknown[] = [];
    const documentsAt = async (documents: readonly unknown[]) => {
      asked.push(...documents);
      return [];
    };
    const everybody = { sees: () => true, seesOwn: () => true, noted: async () => {} };
    await matrixOf(readLed('leader', table), null, everybody, {
      evaluations: { ...table.evaluations, documentsAt },
    });
    expect(asked).toEqual([
      { evaluationId: '2027-abc-leader', kind: 'plan', version: 2 },
      { evaluationId: '2027-abc-ani', kind: 'plan', version: 3 },
    ]);
  });

  it('is not shown where the reading cannot be noted', async () => {
    const noted = () => Promise.reject(new Error('the table does not answer'));
    await expect(withTeam().look(null, { noted })).rejects.toThrow();
  });

  it('takes nobody’s plan for that of another, and shows one whose words are erased without it', async () => {
    const { look, table, add } = withTeam();
    add('eka', { version: 3, text: 'Sensus' });
    table.store.erasedDocuments.add('2027-abc-ani plan 3');
    const found = await look();
    expect(namesIn(found)).toEqual([
      ['ani', false],
      ['budi', false],
      ['eka', true],
    ]);
    expect(found?.matrix.rows[2]?.roles).toMatchObject([[{ text: 'Sensus' }]]);
  });
});
