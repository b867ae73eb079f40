import { describe, expect, it } from 'vitest';
import { stages } from '../../core/evaluation/stage.ts';
import { observationsOf, takesObservations } from '../../core/periods/observation.ts';
import { chainOf, type Said, signed } from './period-examples.ts';

const seen = (on: string, text = 'Murid bertanya'): Said => ({ reflectsOn: null, on, text });
const said = (reflectsOn: number): Said => ({ reflectsOn, kind: 'reflected', followUp: '' });

describe('the observations of a teacher', () => {
  it('stand with what the teacher said to each, and without what else there is of the periods', () => {
    const chain = chainOf({}, seen('2027-03-02'), said(2), signed, seen('2027-03-09'), said(2), said(5));
    const found = observationsOf(chain).map(({ line, reflections }) => [
      line.seq,
      reflections.map(({ seq }) => seq),
    ]);
    expect(found).toEqual([
      [2, [3, 6]],
      [5, [7]],
    ]);
  });

  it('stand by the days on which they were made, and those of one day as they were written', () => {
    const days = ['2027-03-09', '2027-03-02', '2027-03-09', '2027-01-05', '2027-03-02'];
    const found = observationsOf(chainOf(...days.map((on) => seen(on)))).map(({ line }) => line.seq);
    expect(found).toEqual([4, 2, 5, 1, 3]);
  });

  it.each(stages)('are taken of teachers alone, until their year is rated: %s', (stage) => {
    const rated = stages.indexOf(stage) > stages.indexOf('review');
    expect(takesObservations({ population: 'teachers', stage })).toBe(!rated);
    for (const population of ['PNS', 'PPPK'] as const)
      expect(takesObservations({ population, stage })).toBe(false);
  });
});
