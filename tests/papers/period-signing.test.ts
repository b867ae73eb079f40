import { describe, expect, it } from 'vitest';
import type { Paper } from '../../core/papers/paper.ts';
import { person } from '../core/examples.ts';
import { played } from './played.ts';
import { documentOf, objectionOf } from './played-period.ts';
import { blocksOf } from './reading.ts';

const signaturesOf = (paper: Paper) => blocksOf(paper, 'signatures').flatMap(({ signatures }) => signatures);
const signedOn = (day: string) => `Ditandatangani secara elektronik pada ${day} April 2027 pukul 10.00 WIB`;
const ofEmployee = { name: 'Name of employee', nip: '198803132010091901' };
const ofAssessor = { name: 'Name of assessor', nip: '197505052000031002' };
const ofDecider = { name: 'Name of decider', nip: '197001012000032003' };

describe('under the document of a period', () => {
  it('stand the employee and the assessor, each with the line by which they signed', () => {
    expect(signaturesOf(documentOf([{}, { act: 'signed' }]))).toEqual([
      { as: '7. Pegawai yang Dinilai', ...ofEmployee, said: signedOn('2'), line: 2 },
      { as: '6. Pejabat Penilai Kinerja', ...ofAssessor, said: signedOn('1'), line: 1 },
    ]);
  });

  it.each([
    ['has not signed yet', [{}], 'Belum ditandatangani'],
    ['objects, and so says that it was received', [{}, { act: 'objected' }], 'Mengajukan keberatan'],
  ] as const)('the employee %s', (_, steps, said) => {
    expect(signaturesOf(documentOf(steps))[0]).toEqual({
      as: '7. Pegawai yang Dinilai',
      ...ofEmployee,
      said,
      line: null,
    });
  });

  it('somebody who stood in is named with the one they stood in for, and as what', () => {
    const deputy = { personId: 'deputy', name: 'Name of deputy', position: 'Guru' };
    const onBehalfOf = { personId: 'assessor', name: 'Name of assessor', kind: 'plh' as const };
    const people = { ...played([]).people, deputy: person('deputy', { nip: '198101012005011003' }) };
    expect(signaturesOf(documentOf([{ by: deputy, onBehalfOf }], { people }))[1]).toMatchObject({
      name: 'Name of deputy untuk Name of assessor (Plh.)',
      nip: '198101012005011003',
      line: 1,
    });
  });

  it('a dash stands for a NIP that nobody knows', () => {
    const unknown = documentOf([{}], { people: {} });
    expect(signaturesOf(unknown).map(({ nip }) => nip)).toEqual(['-', '-']);
    const people = { employee: person('employee', { nip: '' }) };
    expect(signaturesOf(documentOf([{}], { people }))[0]?.nip).toBe('-');
  });
});

it('under the objection of a period stand all three, each with their own line', () => {
  const paper = objectionOf([{}, { act: 'objected' }, { act: 'explained' }, { act: 'decided' }]);
  expect(signaturesOf(paper)).toEqual([
    { as: '10. Pegawai yang Dinilai', ...ofEmployee, said: signedOn('2'), line: 2 },
    { as: '9. Pejabat Penilai Kinerja', ...ofAssessor, said: signedOn('1'), line: 1 },
    { as: '11. Atasan Pejabat Penilai Kinerja', ...ofDecider, said: signedOn('4'), line: 4 },
  ]);
});
