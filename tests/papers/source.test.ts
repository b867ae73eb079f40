import { expect, it } from 'vitest';
import { linesOf } from '../../core/papers/source.ts';
import { enrolled, person } from '../core/examples.ts';
import { played } from './played.ts';

const source = played([]);
const unitOf = (brief: Parameters<typeof linesOf>[0], people: typeof source.people) =>
  linesOf(brief, { ...source, people }).at(-1);

it('the employee is of the unit that the evaluation is for, wherever they work by now', () => {
  const people = {
    employee: person('employee', { unit: 'SDN 9' }),
    assessor: person('assessor', { unit: 'SDN 9' }),
  };
  expect(unitOf(enrolled.employee, people)).toEqual(['UNIT KERJA', 'SDN 1']);
  expect(unitOf(enrolled.assessor, people)).toEqual(['UNIT KERJA', 'SDN 9']);
});

it('what is not known of somebody is a dash, and name and position are as they were then', () => {
  expect(linesOf(enrolled.assessor, { ...source, people: {} })).toEqual([
    ['NAMA', 'Name of assessor'],
    ['NIP', '-'],
    ['PANGKAT/GOL. RUANG', '-'],
    ['JABATAN', 'Guru'],
    ['UNIT KERJA', '-'],
  ]);
  const nameless = person('assessor', { nip: '', grade: '', unit: '' });
  const dashes = linesOf(
    { personId: 'assessor', name: 'A', position: '' },
    { ...source, people: { assessor: nameless } },
  );
  expect(dashes.map(([, value]) => value)).toEqual(['A', '-', '-', '-', '-']);
});
