import { expect, it } from 'vitest';
import {
  followUpAnswerSchema,
  followUpClosingSchema,
  followUpSchema,
} from '../../core/evaluation/follow-up.ts';
import { enrolled } from './examples.ts';

const at = '2028-02-01T03:00:00.000Z';
const kept = {
  coaching: 'Pendampingan tiap bulan',
  goals: [{ text: 'Modul dipakai', by: '2028-06-30' }],
  evaluationId: enrolled.evaluationId,
  version: 3,
  writtenBy: enrolled.assessor,
  writtenAt: at,
  answer: { text: 'Setuju', at },
  closing: { note: 'Tercapai', at },
  reminded: ['2028-06-30'],
};

it('a follow-up plan is read as it was kept, with what was said to it and how it ended', () => {
  expect(followUpSchema.parse(kept)).toEqual(kept);
  expect(followUpSchema.parse({ ...kept, answer: null, closing: null })).toMatchObject({ answer: null });
  expect(followUpSchema.safeParse({ ...kept, version: 0 }).success).toBe(false);
});

it('an answer and a closing say something', () => {
  expect(followUpAnswerSchema.parse({ text: ' Setuju ' })).toEqual({ text: 'Setuju' });
  expect(followUpClosingSchema.parse({ note: ' Tercapai ' })).toEqual({ note: 'Tercapai' });
  expect(followUpAnswerSchema.safeParse({ text: ' ' }).error?.issues).toMatchObject([
    { message: 'required' },
  ]);
  expect(followUpClosingSchema.safeParse({ note: ' ' }).error?.issues).toMatchObject([
    { message: 'required' },
  ]);
});
