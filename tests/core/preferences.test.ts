import { describe, expect, it } from 'vitest';
import {
  defaultPreferences,
  preferencesFormSchema,
  preferencesSchema,
  quietUntil,
} from '../../core/mails/preferences.ts';
import { january } from './examples.ts';

describe('how somebody wants to be written to', () => {
  it('is in Indonesian, as it comes and at any hour, until they choose', () => {
    const chosen = { language: 'id', bundling: 'auto', quietFrom: null, quietUntil: null };
    expect(defaultPreferences).toEqual(chosen);
    expect(preferencesSchema.safeParse({ quietFrom: 24 }).success).toBe(false);
    expect(preferencesSchema.safeParse({ quietFrom: -1 }).success).toBe(false);
    expect(preferencesSchema.parse({ quietFrom: 0, quietUntil: 23 })).toEqual({
      ...chosen,
      quietFrom: 0,
      quietUntil: 23,
    });
  });

  it('is filled in with both hours or none, and two different ones', () => {
    const form = { language: 'en', bundling: 'digest', quietFrom: '20', quietUntil: '6' };
    const said = (changes: object) =>
      preferencesFormSchema
        .safeParse({ ...form, ...changes })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(preferencesFormSchema.parse(form)).toEqual({ ...form, quietFrom: 20, quietUntil: 6 });
    const none = { language: 'en', bundling: 'digest' };
    expect(preferencesFormSchema.parse(none)).toEqual({ ...none, quietFrom: null, quietUntil: null });
    expect(said({ quietFrom: '' })).toEqual([['quietUntil', 'bothHours']]);
    expect(said({ quietUntil: '' })).toEqual([['quietUntil', 'bothHours']]);
    expect(said({ quietFrom: '6' })).toEqual([['quietUntil', 'sameHours']]);
    expect(said({ language: 'jv', bundling: 'x' })).toEqual([
      ['language', 'required'],
      ['bundling', 'required'],
    ]);
    for (const hour of ['24', '-1', '006', 'x6', '6x'])
      expect(said({ quietFrom: hour })).toEqual([['quietFrom', 'invalid']]);
    for (const hour of ['0', '9', '10', '19', '23']) expect(said({ quietFrom: hour })).toBeUndefined();
  });

  it('lets mails wait to the end of the quiet hours, over midnight too', () => {
    const wanted = (quietFrom: number, end: number) => ({
      ...defaultPreferences,
      quietFrom,
      quietUntil: end,
    });
    const until = (preferences: ReturnType<typeof wanted>, now: string) =>
      quietUntil(preferences, new Date(now), 7)?.toISOString();
    const night = wanted(20, 6);
    expect(until(night, '2027-01-05T12:59:59.000Z')).toBeUndefined();
    expect(until(night, '2027-01-05T13:00:00.000Z')).toBe('2027-01-05T23:00:00.000Z');
    expect(until(night, '2027-01-05T22:30:15.500Z')).toBe('2027-01-05T23:00:00.000Z');
    expect(until(night, '2027-01-05T23:00:00.000Z')).toBeUndefined();
    const noon = wanted(12, 13);
    expect(until(noon, '2027-01-05T05:10:00.000Z')).toBe('2027-01-05T06:00:00.000Z');
    expect(until(noon, '2027-01-05T06:00:00.000Z')).toBeUndefined();
    expect(until(noon, '2027-01-05T04:59:00.000Z')).toBeUndefined();
    expect(quietUntil({ ...noon, quietUntil: null }, january, 7)).toBeUndefined();
    expect(until(wanted(10, 10), '2027-01-05T03:00:00.000Z')).toBeUndefined();
  });
});
