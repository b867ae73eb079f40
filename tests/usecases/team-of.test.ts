import { beforeEach, describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { type Acting, type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import { recordOfUnit, unitPredicateFormSchema } from '../../core/rating/unit-predicate.ts';
import { teamOf } from '../../core/usecases/team-of.ts';
import { cycle, enrolled, january } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const good = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;

let office: Office;
/** Of which cycles it was read what their units achieved. */
let read: string[];

async function look(cycleId: string | null = null, personId = 'assessor') {
  const { unitPredicates } = office;
  read = [];
  return teamOf(
    { personId, cycleId, now: january },
    {
      ...office,
      unitPredicates: {
        ...unitPredicates,
        ofCycle: (id) => {
          read.push(id);
          return unitPredicates.ofCycle(id);
        },
      },
    },
  );
}

async function begin(year: number, about: Partial<Cycle> = {}): Promise<void> {
  await office.plain.cycles.create({ ...cycle, cycleId: String(year), year, ...about });
}

/** Somebody takes part in the cycle of a year, led by the assessor unless told otherwise. */
function join(name: string, year: number, about: Partial<EvaluationState> = {}): void {
  const cycleId = String(year);
  const evaluationId = evaluationIdOf(cycleId, name);
  const state = { ...enrolled, evaluationId, cycleId, employee: brief(name), ...about };
  office.store.states.set(evaluationId, state);
}

async function achieve(year: number, previousPredicate: 'good' | 'special', about = {}): Promise<void> {
  const form = unitPredicateFormSchema.parse({ previousPredicate, source: 'SK', ...about });
  const record = recordOfUnit(form, { by: 'officer', now: january, before: undefined });
  await office.plain.unitPredicates.record(String(year), record);
}

const names = ({ states }: { states: readonly EvaluationState[] }) =>
  states.map(({ employee }) => employee.personId);

/** Cycles of three years; the one of the newest year is the oldest of the list but for the draft. */
beforeEach(async () => {
  office = openOffice();
  await begin(2027, { createdAt: '2026-01-01T00:00:00.000Z' });
  await begin(2026, { createdAt: '2026-02-01T00:00:00.000Z', status: 'closed' });
  await begin(2028, { createdAt: '2026-03-01T00:00:00.000Z', status: 'draft' });
});

describe('a team', () => {
  it('is whom somebody leads in the newest cycle in which they lead anybody, or in the one that is asked for', async () => {
    join('ani', 2027);
    join('budi', 2026);
    join('citra', 2027, { assessor: brief('another') });
    const team = await look();
    expect(names(team)).toEqual(['ani']);
    expect([team.cycle, ...team.cycles].map((each) => each?.cycleId)).toEqual(['2027', '2027', '2026']);
    expect(names(await look('2026'))).toEqual(['budi']);
    expect(names(await look('of-nobody'))).toEqual(['ani']);
  });

  it('is nobody for whoever leads nobody', async () => {
    expect(await look()).toEqual({ cycles: [], cycle: null, states: [], standing: null });
  });

  it('is nobody where there is no cycle, and nothing is read of units', async () => {
    office.store.cycles.clear();
    expect(await look()).toEqual({ cycles: [], cycle: null, states: [], standing: null });
    expect(read).toEqual([]);
  });
});

describe('how the ratings of a team stand', () => {
  it('is told of the unit that the leader’s own evaluation names, by what it achieved', async () => {
    join('ani', 2027);
    join('assessor', 2027, { assessor: brief('decider'), organisation: 'Dinas A', unit: 'Bidang B' });
    await achieve(2027, 'special', { organisation: 'Dinas A', unit: 'Bidang B' });
    expect((await look()).standing).toMatchObject({
      unit: { organisation: 'Dinas A', unit: 'Bidang B' },
      inForce: { predicate: 'special', from: 'previousYear' },
    });
  });

  it('counts what was given in this cycle alone', async () => {
    join('ani', 2027, { outcome: good });
    join('budi', 2027);
    join('citra', 2026, { outcome: good });
    expect((await look()).standing?.given).toEqual({ [evaluationIdOf('2027', 'ani')]: 'good' });
  });

  it('is read once: of the newest cycle that has begun, or of the one that is asked for', async () => {
    join('ani', 2027);
    join('budi', 2026);
    await look();
    expect(read).toEqual(['2027']);
    await look('2026');
    expect(read).toEqual(['2026']);
  });

  it('is read of the cycle of the team also where that was not the likely one', async () => {
    join('budi', 2026);
    await achieve(2026, 'good');
    await achieve(2027, 'special');
    expect((await look()).standing?.inForce?.predicate).toBe('good');
    expect(read).toEqual(['2027', '2026']);
  });

  it('is not read of a cycle that has not begun', async () => {
    office.store.cycles.delete('2027');
    office.store.cycles.delete('2026');
    await look();
    expect(read).toEqual([]);
  });
});

describe('whoever acts for an assessor', () => {
  const acting: Acting = {
    ...{ person: brief('deputy'), for: brief('assessor'), until: null },
    ...{ substitutionId: 's1', kind: 'leave' },
  };
  const asDeputy = async () => names(await look(null, 'deputy'));

  it('sees those for whose assessor they act, while it is the assessor’s turn', async () => {
    join('ani', 2027, { stage: 'planReview', acting });
    expect(await asDeputy()).toEqual(['ani']);
    expect((await look(null, 'deputy')).standing?.given).toEqual({});
  });

  it('sees them no more once the time is over', async () => {
    join('ani', 2027, { stage: 'planReview', acting: { ...acting, until: '2027-01-04T16:59:59.000Z' } });
    expect(await asDeputy()).toEqual([]);
  });

  it.each<[string, Partial<EvaluationState>]>([
    ['act for the one who decides', { stage: 'appeal', acting: { ...acting, for: brief('decider') } }],
    [
      'act for a superior who sets the plan',
      { stage: 'planReview', acting: { ...acting, for: brief('decider') } },
    ],
    ['set a plan themselves in the assessor’s place', { stage: 'planReview', planSetter: brief('deputy') }],
    ['decide themselves', { stage: 'appeal', appealDecider: brief('deputy') }],
  ])('sees none where they %s', async (_, about) => {
    join('ani', 2027, about);
    expect(await asDeputy()).toEqual([]);
  });
});
