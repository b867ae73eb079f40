import { expect, it } from 'vitest';
import { erasedSchema } from '../../core/evaluation/erased.ts';

it('it is kept when what people wrote was erased, and when their names were', () => {
  const contents = { contentsAt: '2033-02-01T02:00:00.000Z', namesAt: null };
  expect(erasedSchema.parse(contents)).toEqual(contents);
  expect(erasedSchema.safeParse({ contentsAt: 'once', namesAt: null }).success).toBe(false);
  expect(erasedSchema.safeParse({}).success).toBe(false);
});
