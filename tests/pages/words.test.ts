import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../pages/words.ts';
import { bodyCalendar } from '../core/examples.ts';

const w = wordsFor({ language: 'id', now: new Date('2026-02-09T03:00:00Z'), calendar: bodyCalendar });
const saying = (name: string) => w.t('grounds.ratedBy', { name: 'Dewi', at: name });

describe('a sentence that ends with a name', () => {
  it('has one stop where the name brings its own', () => {
    expect(saying('Dewi, S.H.')).toBe('Dinilai oleh Dewi pada Dewi, S.H.');
  });

  it('keeps an ellipsis, and the stops of a number', () => {
    expect(saying('lalu..')).toBe('Dinilai oleh Dewi pada lalu...');
    expect(saying('1..')).toBe('Dinilai oleh Dewi pada 1...');
  });
});
