import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { evaluatingPeriod } from '../../core/periods/evaluating.ts';
import type { PeriodLine } from '../../core/periods/line.ts';
import { type PeriodForm, periodFormSchema } from '../../core/periods/write-line.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import type { Periods } from '../../core/ports/periods.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import { awayFor, bodyCalendar, commands, cycle, enrolled } from '../core/examples.ts';
import {
  act,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from './office.ts';

/** The window of the first quarter is open. */
const march = new Date('2027-03-18T03:00:00Z');
const form = periodFormSchema.parse({
  resultRating: 'meets',
  behaviourRating: 'meets',
  feedback: 'Lanjutkan',
});

let office: Office;
let state: EvaluationState;
const write = (about: Partial<PeriodForm> = {}, seen = 0, ports: { periods?: Periods } = {}) =>
  evaluate('assessor', { about, seen, ports });
const evaluate = (
  personId: string,
  {
    about = {},
    seen = 0,
    ports = {},
  }: { about?: Partial<PeriodForm>; seen?: number; ports?: { periods?: Periods } } = {},
) =>
  writePeriodLine(
    { state, seen },
    evaluatingPeriod({ state, personId, periodId: 'q1', form: { ...form, ...about } }),
    { ...office, ...ports },
  );
const lines = () => (office.store.periods.get(evaluationId) ?? []) as PeriodLine[];

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  office.clock.moveTo(march);
  state = office.store.states.get(evaluationId) ?? enrolled;
});

describe('a line of the periods', () => {
  it('is added with the mail to whom it is about, and is no change of the evaluation', async () => {
    const before = JSON.stringify([[...office.store.states], [...office.store.events]]);
    const posted = pendingIn(office);
    expect(await write()).toEqual({ outcome: 'recorded', line: lines()[0] });
    expect(lines()).toMatchObject([{ seq: 1, period: 'q1', feedback: 'Lanjutkan', at: march.toISOString() }]);
    expect(JSON.stringify([[...office.store.states], [...office.store.events]])).toBe(before);
    const [told] = pendingIn(office).filter((id) => !posted.includes(id));
    expect(office.store.outbox.get(told ?? '')?.effects).toMatchObject([
      { kind: 'mail', template: 'periodRated', to: 'employee' },
    ]);
  });

  it('is not written by anybody else, who is told that it is not theirs', async () => {
    const before = dumpOf(office);
    expect(await evaluate('decider')).toEqual({ outcome: 'notYours' });
    expect(dumpOf(office)).toBe(before);
  });

  it('is not written where the rules refuse it, and the field is named', async () => {
    const before = dumpOf(office);
    const refusal = { path: 'resultRating', code: 'required' };
    expect(await write({ resultRating: '' })).toEqual({ outcome: 'refused', refusal });
    expect(dumpOf(office)).toBe(before);
  });

  it('is not written for an evaluation whose cycle is not there', async () => {
    office.store.cycles.clear();
    await expect(write()).rejects.toThrow(`evaluation ${evaluationId} has no cycle`);
  });

  it('is written by whoever acts for the assessor now', async () => {
    await office.substitutions.add(awayFor(state.assessor));
    expect(await evaluate('substitute')).toMatchObject({
      outcome: 'recorded',
      line: { by: { personId: 'substitute' }, onBehalfOf: { personId: 'assessor' } },
    });
  });

  it('is decided on what its author had seen, and on nothing that came since', async () => {
    await write();
    let sight: PeriodSight | undefined;
    await writePeriodLine(
      { state, seen: 0 },
      (given) => {
        sight = given;
        return 'notYours';
      },
      office,
    );
    expect(sight).toMatchObject({ cycle, lines: [], substitutions: [], calendar: bodyCalendar, now: march });
  });
});

describe('the same form sent twice', () => {
  it('is recorded once, with one mail', async () => {
    await write();
    const before = dumpOf(office);
    expect(await write()).toMatchObject({ outcome: 'alreadyRecorded', line: { feedback: 'Lanjutkan' } });
    expect(dumpOf(office)).toBe(before);
  });
});

describe('two who write at the same moment', () => {
  const other = { feedback: 'Perbaiki laporan', reason: 'Salah ketik' };

  it('do not write over each other: whoever had not seen the other line looks again', async () => {
    await write();
    const before = dumpOf(office);
    expect(await write(other)).toEqual({ outcome: 'movedOn' });
    expect(dumpOf(office)).toBe(before);
    expect(await write(other, 1)).toMatchObject({ outcome: 'recorded', line: { seq: 2 } });
  });

  it('are kept apart also where both read the same lines', async () => {
    const { periods } = office;
    const racing: Periods = {
      ...periods,
      append: async (line, told) => {
        await write({ feedback: 'Lebih cepat' });
        return periods.append(line, told);
      },
    };
    expect(await write({}, 0, { periods: racing })).toEqual({ outcome: 'movedOn' });
    expect(lines().map(({ feedback }) => feedback)).toEqual(['Lebih cepat']);
  });

  it('are told so where a form speaks of more lines than there are', async () => {
    expect(await write({}, 3)).toEqual({ outcome: 'movedOn' });
    expect(lines()).toEqual([]);
  });
});
