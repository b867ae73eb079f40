import { describe, expect, it } from 'vitest';
import { headOfPeriods } from '../../core/periods/line.ts';
import { hasWritten, openObjectionOf, resultInForce, standingOf } from '../../core/periods/standing.ts';
import {
  brief,
  chainOf,
  changedTo,
  decided,
  explained,
  inWindow,
  objected,
  passedOn,
  type Said,
  signed,
} from './period-examples.ts';

const actsOf = (standing: ReturnType<typeof standingOf>) =>
  Object.fromEntries(Object.entries(standing?.acts ?? {}).map(([name, act]) => [name, act.seq]));

describe('what stands of a period', () => {
  it('is nothing where nothing was recorded of it, whatever stands of others', () => {
    expect(standingOf([], 'q1')).toBeUndefined();
    expect(standingOf(chainOf({}, signed, { reflectsOn: null }), 'q2')).toBeUndefined();
  });

  it('is the newest evaluation, with those that it mends before it, in their order', () => {
    const chain = chainOf({}, { period: 'q2' }, { feedback: 'Dua' }, { period: 'q2' }, { feedback: 'Tiga' });
    const standing = standingOf(chain, 'q1');
    expect(standing?.line.seq).toBe(5);
    expect(standing?.before.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(standingOf(chain, 'q2')?.before.map(({ seq }) => seq)).toEqual([2]);
  });

  it('is what was done about that evaluation, and about no other', () => {
    const chain = chainOf(
      {},
      objected,
      { period: 'q2' },
      { ...signed, period: 'q2', about: 3 },
      explained,
      decided,
    );
    expect(actsOf(standingOf(chain, 'q1'))).toEqual({ objected: 2, explained: 5, decided: 6 });
    expect(actsOf(standingOf(chain, 'q2'))).toEqual({ signed: 4 });
  });

  it('is signed anew once it was mended (annex BAB V A.6): the signature was of the document before', () => {
    const chain = chainOf({}, signed, {});
    expect(standingOf(chain, 'q1')).toMatchObject({ line: { seq: 3 }, acts: {} });
    expect(actsOf(standingOf(chain, 'q1'))).toEqual({});
    expect(actsOf(standingOf([...chainOf({}, signed, {}, { ...signed, about: 3 })], 'q1'))).toEqual({
      signed: 4,
    });
  });
});

describe('an objection to what stands', () => {
  const openOf = (...said: Said[]) => {
    const standing = standingOf(chainOf(...said), 'q1');
    return standing && openObjectionOf(standing);
  };
  const at = inWindow.toISOString();

  it('waits from when it was filed until it is decided, and says whether it was explained', () => {
    expect(openOf({}, signed)).toBeUndefined();
    expect(openOf({}, objected)).toEqual({ at, explained: false });
    expect(openOf({}, objected, explained)).toEqual({ at, explained: true });
    expect(openOf({}, objected, decided)).toBeUndefined();
  });

  it('says to whom it fell last, when, and everybody who was silent', () => {
    const later = '2027-04-12T03:00:00.000Z';
    const again = { passedFrom: brief('next-up'), passedTo: brief('top'), at: later };
    expect(openOf({}, objected, passedOn, again)).toEqual({
      ...{ at, explained: false, passed: { to: brief('top'), at: later, silent: ['decider', 'next-up'] } },
    });
  });

  it('is told as the head of the chain tells it, and knows nothing of what befell another one', () => {
    const other = { ...passedOn, period: 'q2', about: 2 };
    const chain = chainOf({}, { period: 'q2' }, objected, { ...objected, period: 'q2', about: 2 }, other);
    const { objections } = headOfPeriods('2027-abc-employee', chain);
    for (const period of ['q1', 'q2']) {
      const standing = standingOf(chain, period);
      expect(standing && openObjectionOf(standing)).toEqual(objections[period]);
    }
    expect(objections.q1).toEqual({ at, explained: false });
  });
});

describe('whoever has written of a period', () => {
  it('are those who recorded it, mended it, signed, objected, explained and decided, and nobody else', () => {
    const said: Said[] = [
      ...[{ by: brief('former') }, {}, { ...objected, about: 2 }],
      ...[
        { ...explained, about: 2, by: brief('substitute') },
        { ...decided, about: 2 },
      ],
      { period: 'q2', by: brief('elsewhere') },
    ];
    const standing = standingOf(chainOf(...said), 'q1');
    if (!standing) throw new Error('nothing stands');
    for (const who of ['former', 'assessor', 'employee', 'substitute', 'decider'])
      expect(hasWritten(standing, who)).toBe(true);
    for (const who of ['elsewhere', 'colleague', null]) expect(hasWritten(standing, who)).toBe(false);
  });
});

describe('the result of a period in force (annex BAB V B.5 and B.7)', () => {
  const inForce = (...said: Said[]) => {
    const standing = standingOf(chainOf(...said), 'q1');
    if (!standing) throw new Error('nothing stands');
    const { ratings, predicate, recommendation } = resultInForce(standing);
    return { ratings, predicate, recommendation };
  };
  const recorded = {
    ratings: { result: 'meets', behaviour: 'meets' },
    ...{ predicate: 'good', recommendation: 'Bagikan' },
  };

  it('is as it was recorded until it is decided, and where the decision confirms it', () => {
    expect(inForce({})).toEqual(recorded);
    expect(inForce({}, objected, explained)).toEqual(recorded);
    expect(inForce({}, objected, decided)).toEqual(recorded);
  });

  it('is as a superior changed it, with the recommendation that goes with it', () => {
    expect(inForce({}, objected, { ...decided, changed: changedTo })).toEqual(changedTo);
  });
});
