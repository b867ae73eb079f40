import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { CommandRequest } from '../../core/ports/commands.ts';
import { correctPerson } from '../../core/usecases/correct-person.ts';
import { cycle, enrolled, person } from '../core/examples.ts';
import { dumpOf, type Office, openOffice } from './office.ts';
import { personIds } from './rosters.ts';

let office: Office;
let given: CommandRequest[];
const before = person('employee');
const form = { name: before.name, position: before.position, email: before.email, nip: before.nip };

function correct(change: Partial<typeof form>, personId = 'employee') {
  const perform: Office['perform'] = async (request) => {
    given.push(request);
    return { outcome: 'unknown' };
  };
  const asked = { personId, form: { ...form, ...change, reason: 'Salah tulis' }, by: 'hr-officer' };
  return correctPerson(asked, { ...office.ports, perform, personIds });
}
/** The evaluation of a person in a cycle of their own. */
function withEvaluation(cycleId: string, about: Partial<EvaluationState> = {}, personId = 'employee') {
  office.store.cycles.set(cycleId, { ...cycle, cycleId });
  const evaluationId = `${cycleId}-${personId}`;
  office.store.states.set(evaluationId, { ...enrolled, evaluationId, cycleId, ...about });
}

beforeEach(async () => {
  office = openOffice();
  given = [];
  await office.people.saveAll([before]);
});

describe('a correction of a person', () => {
  it('of nobody is unknown, and writes nothing', async () => {
    const empty = dumpOf(office);
    expect(await correct({ name: 'Siti' }, 'nobody')).toEqual({ outcome: 'unknown' });
    expect(dumpOf(office)).toBe(empty);
  });

  it('may leave a NIP that was written wrong in data of before, as long as that is not touched', async () => {
    await office.people.saveAll([{ ...before, nip: '12' }]);
    expect(await correct({ nip: '12', name: 'Siti' })).toMatchObject({ outcome: 'corrected' });
    expect(await correct({ nip: '13', name: 'Siti' })).toEqual({ outcome: 'wrongNip' });
  });

  it('gives the person another id to be found by where the NIP is another, and else none', async () => {
    await correct({ name: 'Siti' });
    expect(office.store.aliases.size).toBe(0);
    const nip = '199001012015031001';
    expect(await correct({ nip: '19900101 201503 1 001' })).toMatchObject({ outcome: 'corrected' });
    expect([...office.store.aliases]).toEqual([[personIds.fromNip(nip), 'employee']]);
  });
});

describe('the evaluations that a correction is told to', () => {
  beforeEach(() => {
    withEvaluation('2027-open');
    withEvaluation('2027-final', { stage: 'final' });
    withEvaluation('2027-erased', { erased: { contentsAt: null, namesAt: '2038-01-01T00:00:00.000Z' } });
    withEvaluation('2027-other', {}, 'somebody-else');
  });
  const told = () => given.map(({ evaluationId }) => evaluationId).sort();

  it('are all of the person where the name is another, but those whose names are erased', async () => {
    expect(await correct({ name: 'Siti' })).toEqual({ outcome: 'corrected', fields: 1, evaluations: 2 });
    expect(told()).toEqual(['2027-final-employee', '2027-open-employee']);
    const command = { name: 'rectify', person: { name: 'Siti', position: 'Guru' }, reason: 'Salah tulis' };
    expect(given[0]).toMatchObject({ command, version: null, actor: { kind: 'hr', personId: 'hr-officer' } });
  });

  it('are those that are not final where the position alone is another: what was signed was true then', async () => {
    expect(await correct({ position: 'Guru Ahli Muda' })).toMatchObject({ fields: 1, evaluations: 1 });
    expect(told()).toEqual(['2027-open-employee']);
  });

  it('are none where they say so already, or neither is touched', async () => {
    expect(await correct({ email: 'other@kinerja.example' })).toMatchObject({ fields: 1, evaluations: 0 });
    withEvaluation('2027-open', { employee: { ...enrolled.employee, name: 'Siti' } });
    withEvaluation('2027-final', { stage: 'final', employee: { ...enrolled.employee, name: 'Siti' } });
    expect(await correct({ name: 'Siti', email: 'other@kinerja.example' })).toMatchObject({ evaluations: 0 });
    expect(given).toEqual([]);
  });
});
