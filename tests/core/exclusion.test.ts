import { expect, it } from 'vitest';
import {
  exclusionKindSchema,
  exclusionKinds,
  exclusionSchema,
  offeredExclusions,
} from '../../core/evaluation/exclusion.ts';
import { textsAt } from '../law/regulation.ts';

it('nobody is taken out because they study: they are evaluated like others', () => {
  expect(textsAt('Lampiran BAB IV huruf A angka 17')[0]).toContain('tugas belajar');
  expect(exclusionKinds.filter((kind) => !(offeredExclusions as readonly string[]).includes(kind))).toEqual([
    'studying',
  ]);
});

it('records of before, when those who study were taken out, are read', () => {
  const exclusion = {
    kind: 'studying',
    reason: 'Tugas belajar',
    at: '2025-02-03T02:00:00Z',
    from: 'planning',
  };
  expect(exclusionSchema.parse(exclusion)).toEqual(exclusion);
});

it('a reason that is not one of them is missing', () => {
  expect(exclusionKindSchema.safeParse('bored').error?.issues).toMatchObject([{ message: 'required' }]);
});
