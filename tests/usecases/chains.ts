import { sealLine } from '../../core/notes/note.ts';
import { sealPeriodLine } from '../../core/periods/line.ts';
import { correctPerson } from '../../core/usecases/correct-person.ts';
import { digest, person } from '../core/examples.ts';
import { evaluationId, type Office } from './office.ts';
import { personIds } from './rosters.ts';

/** Adds so many notes of the employee, each joined to the one before it. */
export async function writeNotes({ notes, clock }: Office, count: number): Promise<void> {
  for (let written = 0; written < count; written += 1) {
    const last = (await notes.of(evaluationId)).at(-1);
    const line = {
      ...{ evaluationId, seq: (last?.seq ?? 0) + 1, corrects: null, withdrawn: false },
      ...{ result: 0, resultText: 'Layanan', on: '2027-01-05', reference: '' },
      achieved: `Tercapai ${written}`,
      at: clock().toISOString(),
      previousHash: last?.hash ?? '',
    };
    await notes.append(sealLine(line, digest));
  }
}

/** Adds the evaluations of so many quarters by the assessor, each joined to the one before it. */
export async function writePeriods({ periods, clock }: Office, count: number): Promise<void> {
  for (let written = 0; written < count; written += 1) {
    const last = (await periods.of(evaluationId)).at(-1);
    const line = {
      ...{ evaluationId, seq: (last?.seq ?? 0) + 1, period: `q${written + 1}`, basis: 'work' as const },
      ...{ ratings: { result: 'meets' as const, behaviour: 'meets' as const }, predicate: 'good' as const },
      ...{ achievement: 'good' as const, feedback: `Triwulan ${written + 1}`, recommendation: '' },
      ...{
        evidence: '',
        reason: '',
        by: { personId: 'assessor', name: 'Name of assessor', position: 'Guru' },
      },
      ...{ bySuperior: false, onBehalfOf: null, unit: 'SDN 1', organisation: 'Dinas Pendidikan' },
      at: clock().toISOString(),
      previousHash: last?.hash ?? '',
    };
    await periods.append(sealPeriodLine(line, digest), []);
  }
}

/** HR corrects the name of the employee. */
export async function correctName(office: Office, name: string): Promise<void> {
  const { nip, email, position } = person('employee');
  await correctPerson(
    { personId: 'employee', form: { name, position, email, nip, reason: 'Salah tulis' }, by: 'officer' },
    { ...office.ports, perform: office.perform, personIds },
  );
}
