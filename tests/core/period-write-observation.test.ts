import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { isObservation, periodEntrySchema, periodLimits } from '../../core/periods/line.ts';
import { observationLimits } from '../../core/periods/observation-line.ts';
import {
  type ObservationEntry,
  observationFormSchema,
  observationLineFor,
  reflectionFormSchema,
} from '../../core/periods/write-observation.ts';
import { digest } from './examples.ts';
import { atWork, brief, chainOf, inWindow, type Said, signed } from './period-examples.ts';

const seen: Said = { reflectsOn: null };
const form = { on: '2027-03-02', text: 'Murid bertanya', followUp: 'Rekan mengamati' };
const reflection = { reflectsOn: 1, reflection: 'Saya terlalu cepat menjawab' };
const onBehalfOf = { personId: 'assessor', name: 'Name of assessor', kind: 'plh' } as const;

const observed = (about: Partial<typeof form> = {}): ObservationEntry => ({
  ...{ kind: 'observed', form: { ...form, ...about } },
});
const reflected = (reflectsOn: number): ObservationEntry => ({
  ...{ kind: 'reflected', form: { ...reflection, reflectsOn } },
});
const lineFor = (entry: ObservationEntry, said: Said[] = [], today = '2027-03-18') =>
  observationLineFor(entry, {
    ...{ state: atWork, lines: chainOf(...said), doer: { by: brief('assessor'), onBehalfOf } },
    ...{ today, year: 2027, now: inWindow, digest },
  });
const codesOf = (parsed: z.ZodSafeParseResult<unknown>) =>
  parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('the form of an observation', () => {
  it('is read without the blanks around what was written; what follows may be left out', () => {
    expect(observationFormSchema.parse({ ...form, text: ' Murid ', followUp: ' Rekan ' })).toMatchObject({
      ...{ text: 'Murid', followUp: 'Rekan' },
    });
    expect(observationFormSchema.parse({ on: form.on, text: form.text }).followUp).toBe('');
  });

  it.each([
    [{ on: 'kemarin' }, 'on', 'date'],
    [{ on: '2027-02-29' }, 'on', 'date'],
    [{ text: ' ' }, 'text', 'required'],
    [{ text: 'x'.repeat(observationLimits.seen + 1) }, 'text', 'tooLong'],
    [{ followUp: 'x'.repeat(observationLimits.followUp + 1) }, 'followUp', 'tooLong'],
  ])('says what is wrong with %j, and where', (wrong, path, code) => {
    expect(codesOf(observationFormSchema.safeParse({ ...form, ...wrong }))).toEqual([[path, code]]);
  });

  it('takes as much as its page says', () => {
    const full = {
      ...{ text: 'x'.repeat(observationLimits.seen), followUp: 'x'.repeat(observationLimits.followUp) },
    };
    expect(observationFormSchema.safeParse({ ...form, ...full }).success).toBe(true);
  });
});

describe('the form of a reflection', () => {
  it('is read with the number of the line that it is on, and without the blanks around it', () => {
    const read = reflectionFormSchema.parse({ reflectsOn: '12', reflection: ' Terlalu cepat ' });
    expect(read).toEqual({ reflectsOn: 12, reflection: 'Terlalu cepat' });
    const full = 'x'.repeat(observationLimits.reflection);
    expect(reflectionFormSchema.safeParse({ ...reflection, reflection: full }).success).toBe(true);
  });

  it.each([
    [{ reflectsOn: 'x' }, 'reflectsOn', 'unknown'],
    [{ reflectsOn: '1.5' }, 'reflectsOn', 'unknown'],
    [{ reflectsOn: '0' }, 'reflectsOn', 'unknown'],
    [{ reflection: ' ' }, 'reflection', 'required'],
    [{ reflection: 'x'.repeat(observationLimits.reflection + 1) }, 'reflection', 'tooLong'],
  ])('says what is wrong with %j, and where', (wrong, path, code) => {
    expect(codesOf(reflectionFormSchema.safeParse({ ...reflection, ...wrong }))).toEqual([[path, code]]);
  });
});

describe('the line that an observation adds', () => {
  it('says what was seen, when and by whom, and joins the chain of the periods', () => {
    const chain = chainOf({}, signed);
    const made = lineFor(observed(), [{}, signed]);
    expect(made).toMatchObject({
      line: {
        ...{ kind: 'observed', reflectsOn: null, ...form, by: brief('assessor'), onBehalfOf },
        ...{ evaluationId: atWork.evaluationId, at: inWindow.toISOString() },
        ...{ seq: 3, previousHash: chain.at(-1)?.hash },
      },
    });
    if ('line' in made) expect(periodEntrySchema.parse(made.line)).toEqual(made.line);
  });

  it.each([
    ['2026-12-31', '2027-03-18', 'beforeYear'],
    ['2027-03-19', '2027-03-18', 'inFuture'],
    ['2028-01-05', '2028-01-10', 'afterYear'],
  ])('is of no day that is not of the year, or has not come: %s, written on %s', (on, today, code) => {
    expect(lineFor(observed({ on }), [], today)).toEqual({ refusal: { path: 'on', code } });
  });

  it.each([
    ['2027-01-01', '2027-03-18'],
    ['2027-03-18', '2027-03-18'],
    ['2027-12-31', '2028-01-10'],
  ])('is of a day of the year, from its first to its last: %s, written on %s', (on, today) => {
    expect(lineFor(observed({ on }), [], today)).toMatchObject({ line: { on } });
  });
});

describe('the line that a reflection adds', () => {
  it('is on the observation of a day, has no follow-up of its own, and may be one of several', () => {
    const said: Said[] = [seen, { ...seen, on: '2027-03-09' }, {}];
    const made = lineFor(reflected(2), said);
    expect(made).toMatchObject({
      line: {
        ...{ kind: 'reflected', reflectsOn: 2, on: '2027-03-09', text: reflection.reflection, followUp: '' },
        ...{ seq: 4, previousHash: chainOf(...said).at(-1)?.hash },
      },
    });
    expect(lineFor(reflected(2), [...said, { reflectsOn: 2, kind: 'reflected' }])).toMatchObject({
      ...{ line: { reflectsOn: 2, seq: 5 } },
    });
  });

  it.each([
    ['nothing', 9],
    ['an evaluation', 1],
    ['another reflection', 3],
  ])('is on an observation, and not on %s', (_, reflectsOn) => {
    const said: Said[] = [{}, seen, { reflectsOn: 2, kind: 'reflected' }];
    expect(lineFor(reflected(reflectsOn), said)).toEqual({
      refusal: { path: 'reflection', code: 'unknown' },
    });
  });
});

describe('the lines of observations and reflections', () => {
  const many = (count: number): Said[] => Array.from({ length: count }, () => seen);
  const { lines } = observationLimits;

  it('end at so many a year, and are not fewer for what else there is of the periods', () => {
    expect(lineFor(observed(), many(lines))).toEqual({ refusal: { path: 'text', code: 'tooMany' } });
    expect(lineFor(reflected(1), many(lines))).toEqual({ refusal: { path: 'reflection', code: 'tooMany' } });
    const others = Array.from({ length: periodLimits.lines - lines }, (): Said => ({}));
    const made = lineFor(observed(), [...others, ...many(lines - 1)]);
    expect('line' in made && isObservation(made.line)).toBe(true);
  });
});
