import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Role } from '../../core/people/person.ts';
import { noteAccess, noteAccesses } from '../../core/usecases/note-access.ts';
import { enrolled, january } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { countingIds } from '../fakes/new-id.ts';
import { fakeAccesses } from '../fakes/privacy.ts';
import { emptyStore, type Store } from '../fakes/store.ts';

let store: Store;
let ports: Parameters<typeof noteAccess>[3];
let keptDays: number[];

beforeEach(() => {
  store = emptyStore();
  keptDays = [];
  const accesses = fakeAccesses(store);
  ports = {
    accesses: {
      ...accesses,
      note: (access, days) => accesses.note(access, keptDays.push(days)),
      noteAll: (all, days) => accesses.noteAll(all, keptDays.push(days)),
    },
    ...{ clock: fakeClock(january), newId: countingIds(), accessKeptDays: 730 },
  };
});

const reader = (personId: string | null, roles: Role[] = ['hr']) => ({ personId, name: 'Petugas', roles });
const officer = reader('officer');
const line = { at: january.toISOString(), reader: officer };
const of = (personId: string): EvaluationState => ({
  ...enrolled,
  ...{ evaluationId: `${enrolled.cycleId}-${personId}` },
  employee: { ...enrolled.employee, personId },
});

describe('a reading of what is not the reader’s own', () => {
  it.each([
    [
      'an evaluation',
      { evaluation: enrolled },
      { personId: 'employee', evaluationId: enrolled.evaluationId, cycleId: enrolled.cycleId },
    ],
    ['a person', { personId: 'employee' }, { personId: 'employee', evaluationId: null, cycleId: null }],
    ['a cycle', { cycleId: '2027-abc' }, { personId: null, evaluationId: null, cycleId: '2027-abc' }],
  ] as const)(
    'of %s is noted with who, when and whose, for the days that lines are kept',
    async (...given) => {
      const [, shown, subject] = given;
      await noteAccess(officer, 'export', shown, ports);
      expect(store.accesses).toEqual([{ accessId: 'id-1', ...line, what: 'export', ...subject }]);
      expect(keptDays).toEqual([730]);
    },
  );

  it('that cannot be noted is not shown: whoever asks hears of it', async () => {
    const note = () => Promise.reject(new Error('the table does not answer'));
    const failing = { ...ports, accesses: { ...ports.accesses, note } };
    await expect(noteAccess(officer, 'evaluation', { evaluation: enrolled }, failing)).rejects.toThrow();
  });
});

describe('a reading of one’s own', () => {
  it.each(['employee', 'assessor', 'decider'])('evaluation is not noted, as its %s', async (personId) => {
    await noteAccess(reader(personId), 'evaluation', { evaluation: enrolled }, ports);
    expect(store.accesses).toEqual([]);
  });

  it('data is not noted, but that of another is; a whole cycle is nobody’s own', async () => {
    await noteAccess(reader('employee'), 'personalData', { personId: 'employee' }, ports);
    expect(store.accesses).toEqual([]);
    await noteAccess(reader('assessor'), 'personalData', { personId: 'employee' }, ports);
    await noteAccess(reader(null), 'export', { cycleId: '2027-abc' }, ports);
    expect(store.accesses).toHaveLength(2);
  });
});

describe('several evaluations on one page', () => {
  it('are noted together, but for the reader’s own', async () => {
    const own = { ...of('me'), assessor: { ...enrolled.assessor, personId: 'officer' } };
    await noteAccesses(officer, [of('ani'), own, of('budi')], ports);
    expect(store.accesses).toMatchObject([
      { ...line, accessId: 'id-1', what: 'evaluation', personId: 'ani', evaluationId: '2027-abc-ani' },
      { ...line, accessId: 'id-2', what: 'evaluation', personId: 'budi', evaluationId: '2027-abc-budi' },
    ]);
    expect(keptDays).toEqual([730]);
  });

  it('ask nothing of the log where all are the reader’s own, or there is none', async () => {
    await noteAccesses(reader('employee'), [enrolled], ports);
    await noteAccesses(officer, [], ports);
    expect(keptDays).toEqual([]);
  });
});
