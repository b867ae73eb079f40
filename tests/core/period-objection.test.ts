import { describe, expect, it } from 'vitest';
import type { Office } from '../../core/evaluation/move.ts';
import type { OpenObjection } from '../../core/periods/line.ts';
import {
  decisionDueAt,
  explainerOf,
  mayBeDecided,
  objectableUntil,
  objectionDeadlines,
  periodDeciderOf,
} from '../../core/periods/objection.ts';
import type { AppealPolicy } from '../../core/rules/appeal-policy.ts';
import { lawfulAppeal } from '../../core/rules/appeal-policy.ts';
import { awayFor, bodyCalendar } from './examples.ts';
import { atWork, brief, inWindow, quarterly } from './period-examples.ts';

const office = {
  assessor: brief('assessor'),
  appealDecider: brief('decider'),
  unit: 'SDN 1',
  organisation: 'D',
};
const top = { ...office, appealDecider: null };
const about = { state: atWork, cycle: quarterly, substitutions: [], now: inWindow };
/** The cycle of a body that has set something of its own for civil servants; teachers have the regulation. */
const having = (own: Partial<AppealPolicy>) => ({
  ...quarterly,
  appeals: { ...quarterly.appeals, PNS: { ...lawfulAppeal, ...own } },
});
/** Who decides what somebody rated; and where deciders were silent, to whom it fell. */
const deciderOf = (
  of: Office,
  raterId: string | undefined,
  circumstances: Omit<Parameters<typeof periodDeciderOf>[1], 'raterId' | 'passed'>,
  passed?: OpenObjection['passed'],
) => periodDeciderOf(of, { ...circumstances, raterId, passed });
const away = (who: string, substitute: string) => [awayFor(brief(who), { substitute: brief(substitute) })];
const inName = (personId: string) => ({ personId, name: `Name of ${personId}`, kind: 'plt' });

describe('whoever explains the result of a period (annex BAB V B.4)', () => {
  const explainer = (substitutions = about.substitutions as ReturnType<typeof away>, of = office) =>
    explainerOf(of, { ...about, substitutions });

  it('is the assessor, and no superior', () => {
    expect(explainer()).toEqual({ person: brief('assessor'), bySuperior: false, onBehalfOf: null });
    expect(explainerOf(top, about).person).toEqual(brief('assessor'));
  });

  it('is whoever acts for the assessor, in their name', () => {
    const acting = { person: brief('other'), bySuperior: false, onBehalfOf: inName('assessor') };
    expect(explainer(away('assessor', 'other'))).toEqual(acting);
    expect(explainerOf(top, { ...about, substitutions: away('assessor', 'other') })).toEqual(acting);
  });

  it.each(['employee', 'decider'])('is never the %s, though they act for the assessor', (substitute) => {
    expect(explainer(away('assessor', substitute))).toMatchObject({
      ...{ person: { personId: 'assessor' }, onBehalfOf: null },
    });
  });
});

describe('whoever decides an objection to a period (article 29; annex BAB V B.2)', () => {
  it('is the superior of the assessor, in whose name somebody may act', () => {
    expect(deciderOf(office, 'assessor', about)).toEqual({
      ...{ person: brief('decider'), bySuperior: true, onBehalfOf: null },
    });
    const acting = deciderOf(office, 'assessor', { ...about, substitutions: away('decider', 'other') });
    expect(acting).toEqual({ person: brief('other'), bySuperior: true, onBehalfOf: inName('decider') });
  });

  it.each([
    ['employee', 'assessor'],
    ['assessor', 'other'],
    ['rater', 'rater'],
  ])('is never the %s, who would act for the superior, where %s rated', (substitute, rater) => {
    const found = deciderOf(office, rater, { ...about, substitutions: away('decider', substitute) });
    expect(found).toMatchObject({ person: { personId: 'decider' }, onBehalfOf: null });
  });

  it('is the head of the body where the body has set so for the group of the employee', () => {
    const cycle = having({ route: 'headOfBody' });
    const { name, position } = cycle.headOfBody;
    expect(deciderOf(office, 'assessor', { ...about, cycle })?.person).toMatchObject({
      name,
      position,
    });
    const teacher = { ...atWork, population: 'teachers' as const };
    expect(deciderOf(office, 'assessor', { ...about, cycle, state: teacher })?.person).toEqual(
      brief('decider'),
    );
  });

  it.each(['superior', 'headOfBody', 'none'] as const)(
    'is nobody where nobody is above the assessor: the result is final (annex BAB IV A.12), by the way "%s" too',
    (route) => {
      expect(deciderOf(top, 'assessor', { ...about, cycle: having({ route }) })).toBeNull();
    },
  );

  it('is nobody where the body has another way for the group of the employee', () => {
    expect(deciderOf(office, 'assessor', { ...about, cycle: having({ route: 'none' }) })).toBeNull();
  });

  it.each(['employee', 'assessor', 'decider'])('is nobody where it would be the %s, who rated', (rater) => {
    const self = { ...office, appealDecider: brief(rater) };
    expect(deciderOf(self, 'decider', about)).toBeNull();
  });

  it('is whoever it fell to once the one before was silent, and whoever acts for them but was not silent too', () => {
    const passed = { to: brief('next-up'), at: inWindow.toISOString(), silent: ['decider'] };
    expect(deciderOf(office, 'assessor', about, passed)).toEqual({
      ...{ person: brief('next-up'), bySuperior: true, onBehalfOf: null },
    });
    for (const [substitute, who] of [
      ['other', 'other'],
      ['decider', 'next-up'],
      ['assessor', 'next-up'],
    ] as const) {
      const substitutions = away('next-up', substitute);
      expect(deciderOf(office, 'assessor', { ...about, substitutions }, passed)?.person.personId).toBe(who);
    }
  });

  it('is the superior where nobody knows who rated', () => {
    expect(deciderOf(office, undefined, about)?.person).toEqual(brief('decider'));
  });
});

describe('the days of an objection', () => {
  const counted = { state: atWork, cycle: quarterly, calendar: bodyCalendar };

  it.each([
    // From Thursday 18 March, over Good Friday on the 26th.
    ['14 working days from receipt (annex BAB V B.2)', null, '2027-04-08'],
    ['as many more as the body gives', 20, '2027-04-16'],
    ['never fewer than the regulation gives', 5, '2027-04-08'],
  ])('to file it are %s', (_, filingDays, last) => {
    const until = objectableUntil('2027-03-18T03:00:00.000Z', { ...counted, cycle: having({ filingDays }) });
    expect(until).toBe(`${last}T16:59:59.000Z`);
  });

  const filed = '2027-03-18T03:00:00.000Z';
  it('to explain it end before those to decide it, which are 7 working days (annex BAB V B.6)', () => {
    const { explainBy, decideBy } = objectionDeadlines(filed, counted);
    expect(decideBy).toBe('2027-03-30T16:59:59.000Z');
    // Three working days are our choice: the regulation sets none.
    expect(explainBy).toBe('2027-03-23T16:59:59.000Z');
  });

  it('to decide it are the same ones anew for whoever it was passed on to', () => {
    const open = { at: filed, explained: true };
    expect(decisionDueAt(open, counted)).toBe('2027-03-30T16:59:59.000Z');
    const passed = { to: brief('next-up'), at: '2027-03-31T03:00:00.000Z', silent: ['decider'] };
    expect(decisionDueAt({ ...open, passed }, counted)).toBe('2027-04-09T16:59:59.000Z');
  });

  it.each([
    ['not before the assessor has explained', false, '2027-03-19T03:00:00.000Z', false],
    ['as soon as the assessor has explained', true, '2027-03-19T03:00:00.000Z', true],
    ['not in the last second in which the assessor may explain', false, '2027-03-23T16:59:59.000Z', false],
    ['once the assessor has let that time pass', false, '2027-03-23T17:00:00.000Z', true],
  ])('allow a decision %s', (_, wasExplained, now, may) => {
    const open = { at: filed, explained: wasExplained };
    expect(mayBeDecided(open, { ...counted, now: new Date(now) })).toBe(may);
  });
});
