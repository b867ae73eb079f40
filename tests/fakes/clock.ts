import type { Clock } from '../../core/ports/clock.ts';

/** A clock that stands still until it is moved. */
export function fakeClock(start: Date) {
  let now = start.getTime();
  const clock: Clock = () => new Date(now);
  return Object.assign(clock, {
    moveTo: (instant: Date) => {
      now = instant.getTime();
    },
    forward: (ms: number) => {
      now += ms;
    },
  });
}
