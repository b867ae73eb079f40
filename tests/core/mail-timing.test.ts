import { describe, expect, it } from 'vitest';
import type { Effect, MailTemplate } from '../../core/evaluation/effects.ts';
import {
  type Bundling,
  defaultPreferences,
  preferencesFormSchema,
  quietUntil,
} from '../../core/mails/preferences.ts';
import { timingOf } from '../../core/mails/timing.ts';

const wib = 7;
/** An hour of the day in western Indonesia. */
const at = (hour: string) => new Date(`2027-01-05T${hour}:30+07:00`);
const quiet = (quietFrom: number, end: number) => ({ ...defaultPreferences, quietFrom, quietUntil: end });

describe('quiet hours', () => {
  it.each([
    [20, 6, '19', undefined],
    [20, 6, '20', '2027-01-05T23:00:00.000Z'],
    [20, 6, '03', '2027-01-04T23:00:00.000Z'],
    [20, 6, '06', undefined],
    [12, 13, '12', '2027-01-05T06:00:00.000Z'],
    [12, 13, '13', undefined],
    [0, 23, '00', '2027-01-05T16:00:00.000Z'],
  ])('from %i to %i, asked at %s, end at %s', (from, end, hour, until) => {
    expect(quietUntil(quiet(from, end), at(hour), wib)?.toISOString()).toBe(until);
  });

  it('are none where nothing is chosen', () => {
    expect(quietUntil(defaultPreferences, at('03'), wib)).toBeUndefined();
  });

  it('need both ends, and different ones', () => {
    const form = { language: 'id', bundling: 'auto', quietFrom: '20', quietUntil: '' };
    const codes = (given: object) =>
      preferencesFormSchema.safeParse(given).error?.issues.map(({ message }) => message);
    expect(codes(form)).toEqual(['bothHours']);
    expect(codes({ ...form, quietUntil: '20' })).toEqual(['sameHours']);
    expect(codes({ ...form, quietUntil: '25' })).toEqual(['invalid']);
    expect(codes({ ...form, bundling: 'x', quietUntil: '6' })).toEqual(['required']);
    expect(preferencesFormSchema.parse({ ...form, quietUntil: '6' })).toMatchObject({
      quietFrom: 20,
      quietUntil: 6,
    });
  });
});

describe('when a mail goes', () => {
  const goes = (
    template: MailTemplate,
    bundling: Bundling,
    waiting: number,
    more: Partial<Extract<Effect, { kind: 'mail' }>> = {},
  ) => {
    const mail = { kind: 'mail', template, evaluationId: 'e', to: 'p', taskVersion: 1, ...more } as const;
    const preferences = { ...defaultPreferences, bundling };
    const about = { preferences, stage: 'planReview', waiting, now: at('10'), utcOffsetHours: wib } as const;
    return timingOf(mail, about).goes;
  };

  it.each<[MailTemplate, Bundling, number, string]>([
    ['yourTurn', 'auto', 9, 'now'],
    ['reminder', 'auto', 2, 'now'],
    ['reminder', 'auto', 3, 'withTheDay'],
    ['overdue', 'auto', 3, 'withTheDay'],
    ['overdue', 'single', 9, 'now'],
    ['yourTurn', 'digest', 1, 'withTheDay'],
    ['reminder', 'digest', 1, 'withTheDay'],
    ['receipt', 'digest', 9, 'now'],
    ['resultFinal', 'digest', 9, 'now'],
    ['escalation', 'digest', 9, 'now'],
  ])('%s for who wants %s, with %i waiting tasks: %s', (template, bundling, waiting, expected) => {
    expect(goes(template, bundling, waiting)).toBe(expected);
  });

  it('is now for what its reader has just asked for, and for the notice of a result', () => {
    expect(goes('yourTurn', 'digest', 1, { asked: true })).toBe('now');
    const mail = { kind: 'mail', template: 'yourTurn', evaluationId: 'e', to: 'p', taskVersion: 1 } as const;
    const preferences = { ...defaultPreferences, bundling: 'digest' } as const;
    const about = {
      preferences,
      stage: 'acknowledgement',
      waiting: 9,
      now: at('10'),
      utcOffsetHours: wib,
    } as const;
    expect(timingOf(mail, about).goes).toBe('now');
  });
});
