import { describe, expect, it } from 'vitest';
import { errorCodeOf, errorKindOf } from '../../core/executions/error-kind.ts';
import { engine } from '../../pages/language/id/engine.ts';
import { wordsFor } from '../../pages/words.ts';
import { bodyCalendar } from '../core/examples.ts';
import { NAMES, read } from '../workflows/definitions.ts';

describe('what the engine tells', () => {
  it('has words for every step of every definition, and for no other', () => {
    const steps = NAMES.flatMap((name) => Object.keys(read(name).States));
    for (const language of ['id', 'en'] as const) {
      const w = wordsFor({ language, now: new Date(), calendar: bodyCalendar });
      expect(steps.filter((step) => !w.knows(`engineStep.${step}`))).toEqual([]);
    }
    expect(Object.keys(engine.engineStep).filter((step) => !steps.includes(step))).toEqual([]);
  });

  it.each([
    ['States.Timeout', 'outOfTime'],
    ['Sandbox.Timedout', 'outOfTime'],
    ['TimeoutError', 'outOfTime'],
    ['Lambda.TooManyRequestsException', 'throttled'],
    ['ProvisionedThroughputExceededException', 'throttled'],
    ['Lambda.ServiceException', 'serviceAway'],
    ['InternalServerError', 'serviceAway'],
    ['Runtime.ExitError', 'crashed'],
    ['TransactionCanceledException', 'conflict'],
    ['Kinerja.StageDoesNotFit', 'doesNotFit'],
    ['AccessDeniedException', 'denied'],
    ['Error', 'failed'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(errorKindOf(code)).toBe(kind);
  });

  it('is shown by its code, never by what an error says of people', () => {
    expect(errorCodeOf('ZodError: Gita Utami is no number')).toBe('ZodError');
    expect(errorCodeOf('“Gita”')).toBe('Unnamed');
  });
});
