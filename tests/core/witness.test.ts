import { expect, it } from 'vitest';
import { isIndependentWitness, paperRefusal } from '../../core/evaluation/witness.ts';
import { at, enrolled, january, witness } from './examples.ts';

const named = (name: string, employeeName: string) => {
  const state = { ...enrolled, employee: { ...enrolled.employee, name: employeeName } };
  return isIndependentWitness(state, { ...witness, name }, 'officer');
};

it('the system records nothing on paper', () => {
  const paper = { on: '2027-01-05', witness };
  const state = { ...enrolled, stageSince: january.toISOString() };
  expect(paperRefusal(state, paper, { kind: 'system' }, at(january))).toEqual({ reason: 'notThisPerson' });
  expect(paperRefusal(state, paper, { kind: 'hr', personId: 'officer' }, at(january))).toBeUndefined();
});

it.each([
  ['Siti Aminah', 'Siti Aminah, S.Pd., M.M.'],
  ['SITI  AMINAH', 'Siti Aminah'],
  ['Siti Aminah, S.Pd.', 'siti aminah'],
  ['Siti-Aminah', 'Siti Aminah'],
])('a witness of elsewhere is not the employee under another spelling: %s is %s', (name, employeeName) => {
  expect(named(name, employeeName)).toBe(false);
});

it.each([
  ['Sari', 'Siti Aminah, S.Pd.'],
  ['Siti', 'Siti Aminah'],
])('somebody of another name is independent: %s is not %s', (name, employeeName) => {
  expect(named(name, employeeName)).toBe(true);
});
