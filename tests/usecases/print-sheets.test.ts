import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { sheetsAtMost } from '../../core/papers/sheet.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import { printSheets, type SheetOrder } from '../../core/usecases/print-sheets.ts';
import { at, commands, cycle, january, person } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const reason = 'Tidak punya email';
const actor = { kind: 'hr', personId: 'officer' } as const;

let office: Office;
const print = (orders: SheetOrder[], ports: { perform?: PerformCommand } = {}) =>
  printSheets(orders, { reason, actor }, { ...office, ...ports });
const versionOf = (id = evaluationId) => office.store.states.get(id)?.version ?? 0;

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('a sheet for somebody without mail', () => {
  it('has a link to their task as it then stands, of which the record tells with the reason', async () => {
    const [sheet, ...others] = await print([{ evaluationId, version: 1 }]);
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({
      event: { command: 'printSheet', seq: 2, reason },
      state: { evaluationId, version: 2 },
    });
    const link = await office.tasks.link(office.links.hashOf(sheet?.linkId ?? ''));
    expect(link).toMatchObject({ evaluationId, version: 2, personId: 'employee' });
  });

  it('has the very link that a mail about the task would have', async () => {
    const [sheet] = await print([{ evaluationId, version: 1 }]);
    const about = { evaluationId, version: 2, personId: 'employee', rotation: 0 };
    expect(sheet?.linkId).toBe(office.links.idFor(about));
    // The link itself is on the paper alone.
    expect(dumpOf(office)).not.toContain(sheet?.linkId);
  });

  it('is printed once: the same list prints nothing more', async () => {
    await print([{ evaluationId, version: 1 }]);
    const before = dumpOf(office);
    expect(await print([{ evaluationId, version: 1 }])).toEqual([]);
    expect(dumpOf(office)).toBe(before);
  });

  it('is left out for whoever has acted since the list was shown', async () => {
    await act(office, 'employee', commands.submitPlan);
    expect(await print([{ evaluationId, version: 1 }])).toEqual([]);
    expect(versionOf()).toBe(2);
  });

  it('is no sheet where the evaluation asks nobody for anything', async () => {
    const state = office.store.states.get(evaluationId);
    const event = office.store.events.get(evaluationId)?.[0];
    if (!state || !event) throw new Error('there is one evaluation');
    const perform: PerformCommand = async () => ({
      ...{ outcome: 'recorded', event },
      state: { ...state, stage: 'final', askedAt: null },
    });
    await expect(print([{ evaluationId, version: 1 }], { perform })).rejects.toThrow(
      `evaluation ${evaluationId} asks nobody for anything`,
    );
  });
});

describe('many sheets', () => {
  async function employ(count: number): Promise<SheetOrder[]> {
    const orders: SheetOrder[] = [];
    for (let index = 0; index < count; index += 1) {
      const about = { person: person(`p${index}`), assessor: person('assessor'), appealDecider: null };
      await office.plain.evaluations.create(enrol(about, at(january)));
      orders.push({ evaluationId: evaluationIdOf(cycle.cycleId, `p${index}`), version: 1 });
    }
    return orders;
  }

  it('come in the order of the list, and no more at once than are printed in a function', async () => {
    const orders = await employ(sheetsAtMost + 1);
    const printed = await print(orders);
    expect(printed.map(({ state }) => state.evaluationId)).toEqual(
      orders.slice(0, sheetsAtMost).map(({ evaluationId: id }) => id),
    );
    expect(versionOf(orders.at(-1)?.evaluationId)).toBe(1);
  });

  it('leave out one that cannot be printed, and print the others', async () => {
    const [first, second, third] = await employ(3);
    if (!first || !second || !third) throw new Error('there are three');
    const printed = await print([first, { ...second, version: 7 }, third]);
    expect(printed.map(({ state }) => state.employee.personId)).toEqual(['p0', 'p2']);
  });
});
