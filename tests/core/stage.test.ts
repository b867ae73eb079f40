import { expect, it } from 'vitest';
import { isOver, stages, taskStages, waitsForAPerson } from '../../core/evaluation/stage.ts';

it('a stage waits for a person, or for a day of the year, or is an end', () => {
  expect(stages.filter(waitsForAPerson)).toEqual(taskStages);
  expect(stages.filter(isOver)).toEqual(['final', 'excluded']);
  expect(stages.filter((stage) => !waitsForAPerson(stage) && !isOver(stage))).toEqual(['active']);
});
