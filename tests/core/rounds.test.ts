import { describe, expect, it } from 'vitest';
import { partOfRound } from '../../core/concurrency/rounds.ts';
import { january } from './examples.ts';

const listOf = (length: number) => Array.from({ length }, (_, index) => index);
const minutesLater = (minutes: number) => new Date(january.getTime() + minutes * 60_000);

describe('the part of a list that one round works on', () => {
  it.each([0, 1, 9, 10])(
    'is all of it in its order where it fits, in every minute of an hour: %i of ten',
    (length) => {
      for (let minute = 0; minute < 60; minute += 1)
        expect(partOfRound(listOf(length), 10, minutesLater(minute))).toEqual(listOf(length));
    },
  );

  it('is so many in a row, past the end on from the start, in every minute of an hour', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      const part = partOfRound(listOf(11), 10, minutesLater(minute));
      const [first = -1] = part;
      expect(part).toEqual(listOf(10).map((place) => (first + place) % 11));
    }
  });

  it('is the same for two rounds of one minute', () => {
    const late = new Date(january.getTime() + 59_999);
    expect(partOfRound(listOf(50), 10, late)).toEqual(partOfRound(listOf(50), 10, january));
  });

  // Rounds may be a minute to an hour apart; also where so many parts make up the list exactly.
  it.each([11, 20, 50, 97])(
    'comes to everything in some rounds, however far apart they are: %i by ten',
    (length) => {
      const rounds = 10 * Math.ceil(length / 10);
      for (let minutes = 1; minutes <= 60; minutes += 1) {
        const parts = Array.from({ length: rounds }, (_, round) =>
          partOfRound(listOf(length), 10, minutesLater(round * minutes)),
        );
        expect(new Set(parts.flat()).size, `every ${minutes} minutes`).toBe(length);
      }
    },
  );
});
