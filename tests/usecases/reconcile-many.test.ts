import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { type Reason, reasons } from '../../core/recovery/diagnosis.ts';
import type { Standing } from '../../core/recovery/plan-recovery.ts';
import { reconcile } from '../../core/usecases/reconcile.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { ago, dossier, now } from '../core/standings.ts';
import { keepingDoor, standAlike, standBeside } from './crowds.ts';
import { dumpOf, type Office, openOffice } from './office.ts';

const dayInMinutes = 24 * 60;
let office: Office;
let door: ReturnType<typeof keepingDoor>;
/** How many evaluations were looked at together, each time. */
let together: number[];

type Found = Reason | null;

/** Looks at everything; why each stands there is told by `reasonOf`, since an hour ago unless told otherwise. */
function look(reasonOf: (state: EvaluationState) => Found, since = ago(60)) {
  const diagnose = async (states: readonly EvaluationState[]): Promise<Standing[]> => {
    together.push(states.length);
    return states.map((state) => {
      const reason = reasonOf(state);
      return {
        dossier: { ...dossier(state.stage), state },
        diagnosis: reason && { reason, since, owner: 'administrator' },
        recovery: { act: null, others: [] },
      };
    });
  };
  return reconcile({ ...office, diagnose, perform: door.perform });
}
/** The first so many are missing, all others wait as they should. */
const firstMissing = (ids: readonly string[], count: number) => (state: EvaluationState) =>
  ids.indexOf(state.evaluationId) < count ? 'executionMissing' : 'waiting';

beforeEach(async () => {
  office = openOffice();
  office.clock.moveTo(now);
  await office.plain.cycles.create(cycle);
  door = keepingDoor(enrolled);
  together = [];
});

describe('what is found', () => {
  it('is counted by its reason, with every reason that there is', async () => {
    standAlike(office, enrolled, 3);
    const { troubles, ...done } = await look(() => 'mailBounced');
    expect(done).toEqual({ open: 3, repaired: 0, listed: 3, cleared: 0, failed: 0, longOverdue: 0 });
    expect(Object.keys(troubles)).toEqual([...reasons]);
    expect(Object.entries(troubles).filter(([, count]) => count !== 0)).toEqual([['mailBounced', 3]]);
  });

  it('is kept with the instant since when, and when it was seen last', async () => {
    const [evaluationId = ''] = standAlike(office, enrolled, 1);
    await look(() => 'mailBounced');
    expect([...office.store.findings.values()]).toEqual([
      {
        evaluationId,
        cycleId: cycle.cycleId,
        reason: 'mailBounced',
        since: ago(60),
        foundAt: now.toISOString(),
      },
    ]);
  });

  it.each<Found>(['waiting', 'opensLater', null])(
    'is nothing where it is %s, and what was listed is taken off',
    async (well) => {
      standAlike(office, enrolled, 2);
      await look(() => 'mailBounced');
      expect(await look(() => well)).toMatchObject({ open: 2, listed: 0, cleared: 2 });
      expect(office.store.findings.size).toBe(0);
    },
  );

  it('is taken off the list for an evaluation that is final by now, at which nobody looks any more', async () => {
    const [evaluationId = ''] = standAlike(office, enrolled, 1);
    await look(() => 'mailBounced');
    standBeside(office, enrolled, evaluationId, { stage: 'final' });
    expect(await look(() => 'mailBounced')).toMatchObject({ open: 0, listed: 0, cleared: 1 });
    expect(office.store.findings.size).toBe(0);
  });

  it.each([
    ['draft', 0],
    ['running', 1],
    ['closed', 1],
  ] as const)('is looked for in a cycle that is %s: %i', async (status, open) => {
    office.store.cycles.set(cycle.cycleId, { ...cycle, status });
    standAlike(office, enrolled, 1);
    expect(await look(() => 'mailBounced')).toMatchObject({ open });
  });
});

describe('what is long overdue', () => {
  const week = 7 * dayInMinutes;
  it.each<[string, Found, string, number]>([
    ['counts after seven days', 'overdueUntouched', ago(week + 1), 1],
    ['does not count on the seventh', 'overdueUntouched', ago(week), 0],
    ['does not count where somebody has begun', 'overdue', ago(week + 1), 0],
  ])('%s', async (_, reason, since, longOverdue) => {
    standAlike(office, enrolled, 1);
    expect(await look(() => reason, since)).toMatchObject({ listed: 1, longOverdue });
  });
});

describe('a repair', () => {
  it.each<[Reason, string]>([
    ['taskMissing', 'catchUp'],
    ['executionMissing', 'restartPhase'],
  ])(
    'of %s is made by the system, with the reason, at the version that was looked at',
    async (reason, name) => {
      const [evaluationId] = standAlike(office, { ...enrolled, version: 7 }, 1);
      await look(() => reason);
      expect(door.asked).toEqual([
        {
          evaluationId,
          version: 7,
          command: { name, reason: `reconcile: ${reason}` },
          actor: { kind: 'system' },
        },
      ]);
    },
  );

  it('that is refused, or fails, is listed for a person and holds up no other', async () => {
    const [failing = '', refusing = '', repaired] = standAlike(office, enrolled, 3);
    door = keepingDoor(enrolled, { failing: [failing], refusing: [refusing] });
    expect(await look(() => 'taskMissing')).toMatchObject({ open: 3, repaired: 1, listed: 2, failed: 1 });
    expect([...office.store.findings.keys()]).toEqual([failing, refusing]);
    expect(door.asked.at(-1)?.evaluationId).toBe(repaired);
  });

  it('is made of nothing that a person has to decide', async () => {
    standAlike(office, enrolled, 1);
    for (const reason of reasons) {
      if (reason !== 'taskMissing' && reason !== 'executionMissing') await look(() => reason);
    }
    expect(door.asked).toEqual([]);
  });
});

describe('many executions that are missing at once', () => {
  /** As many as a record that fell silent would have: ten at least, and more than a quarter of those looked at. */
  it.each([
    ['nine of twelve', 9, 12, 9],
    ['ten of forty', 10, 40, 10],
    ['ten of thirty-nine', 10, 39, 0],
    ['twelve of twelve', 12, 12, 0],
  ])('are started again or not: %s', async (_, missing, open, repaired) => {
    const ids = standAlike(office, enrolled, open);
    expect(await look(firstMissing(ids, missing))).toMatchObject({
      ...{ open, repaired, listed: missing - repaired },
      troubles: { executionMissing: missing },
    });
  });

  it('keep nobody from hearing of their answer meanwhile', async () => {
    const ids = standAlike(office, enrolled, 13);
    const reasonOf = ({ evaluationId }: EvaluationState) =>
      evaluationId === ids.at(-1) ? 'taskMissing' : 'executionMissing';
    expect(await look(reasonOf)).toMatchObject({ repaired: 1, listed: 12 });
    expect(door.asked.map(({ command }) => command.name)).toEqual(['catchUp']);
  });
});

describe('a look at many', () => {
  it('takes two hundred at a time, and nobody twice', async () => {
    standAlike(office, enrolled, 400);
    expect(await look(() => 'waiting')).toMatchObject({ open: 400 });
    expect(together).toEqual([200, 200]);
  });

  it('writes nothing where all is well', async () => {
    standAlike(office, enrolled, 3);
    const before = dumpOf(office);
    await look(() => 'waiting');
    expect(dumpOf(office)).toBe(before);
  });
});
