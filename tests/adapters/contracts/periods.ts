import { describe, expect, it, vi } from 'vitest';
import { linked } from '../../../core/evaluation/chain.ts';
import type { Effect } from '../../../core/evaluation/effects.ts';
import { evaluationIdOf } from '../../../core/evaluation/state.ts';
import type { PeriodActName } from '../../../core/periods/act.ts';
import {
  headOfPeriods,
  type PeriodEntry,
  type PeriodLine,
  sealPeriodAct,
  sealPeriodLine,
} from '../../../core/periods/line.ts';
import { sealObservation } from '../../../core/periods/observation-line.ts';
import type { PassedLine } from '../../../core/periods/passed-line.ts';
import { digest, january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** The line that follows others. */
function nextLine(evaluationId: string, lines: readonly PeriodEntry[], period: string): PeriodLine {
  const head = headOfPeriods(evaluationId, lines);
  const by = { personId: 'assessor', name: 'Penilai', position: 'Kepala' };
  const said = { feedback: 'Baik', recommendation: '', evidence: '', reason: '', unit: 'SDN 1' };
  const line = {
    ...{ evaluationId, seq: head.lines + 1, period, basis: 'work' as const, by, bySuperior: false, ...said },
    ...{ ratings: { result: 'above', behaviour: 'meets' } as const, predicate: 'good' as const },
    ...{ achievement: null, onBehalfOf: null, organisation: 'Dinas', at: january.toISOString() },
    previousHash: head.hash,
  };
  return sealPeriodLine(line, digest);
}

/** What is done about the first line, after others. */
function nextAct(evaluationId: string, lines: readonly PeriodEntry[], act: PeriodActName) {
  const head = headOfPeriods(evaluationId, lines);
  const by = { personId: 'somebody', name: 'Seseorang', position: 'Guru' };
  const ratings = { result: 'above', behaviour: 'above' } as const;
  const changed = { ratings, predicate: 'excellent' as const, recommendation: 'Bagikan' };
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, period: 'q1', act, about: 1, text: act },
    ...{ changed: act === 'decided' ? changed : null, by, onBehalfOf: null },
    ...{ at: january.toISOString(), previousHash: head.hash },
  };
  return sealPeriodAct(unsealed, digest);
}

const somebody = (personId: string) => ({ personId, name: 'Seseorang', position: 'Guru' });

/** The objection to the first line, passed on after its decider was silent. */
function nextPassed(evaluationId: string, lines: readonly PeriodEntry[]) {
  const head = headOfPeriods(evaluationId, lines);
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, period: 'q1', about: 1 },
    ...{ passedFrom: somebody('superior'), passedTo: somebody('third') },
    ...{ at: january.toISOString(), previousHash: head.hash },
  };
  return linked<PassedLine>(unsealed, digest);
}

/** What was observed, after other lines. */
function nextObservation(evaluationId: string, lines: readonly PeriodEntry[]) {
  const head = headOfPeriods(evaluationId, lines);
  const by = { personId: 'head', name: 'Kepala Sekolah', position: 'Kepala' };
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, kind: 'observed' as const, reflectsOn: null, on: '2027-01-04' },
    ...{ text: 'Murid bertanya', followUp: '', by, onBehalfOf: null },
    ...{ at: january.toISOString(), previousHash: head.hash },
  };
  return sealObservation(unsealed, digest);
}

const told = (evaluationId: string): Effect => ({
  ...{ kind: 'mail', template: 'periodRated', to: 'employee', taskVersion: null },
  evaluationId,
});

/** What every keeper of periodic evaluations promises. */
export function periodsContract(ports: () => TablePorts): void {
  describe('periodic evaluations', () => {
    it('are only added to, in order, with what has to happen, and a repeated line is the same line', async () => {
      const { periods, outbox } = ports();
      const evaluationId = evaluationIdOf(unique('cycle'), 'p1');
      expect(await periods.of(evaluationId)).toEqual([]);
      const lines: PeriodLine[] = [];
      for (const period of ['q1', 'q1', 'q2']) {
        const line = nextLine(evaluationId, lines, period);
        lines.push(line);
        expect(await periods.append(line, [told(evaluationId)])).toBe('appended');
        expect(await periods.append(line, [told(evaluationId)])).toBe('appended');
      }
      expect(await periods.of(evaluationId)).toEqual(lines);
      expect((await outbox.load(`${evaluationId}-p2`))?.effects).toEqual([told(evaluationId)]);
    });

    it('refuse a line whose place is taken, and one that does not join the last', async () => {
      const { periods } = ports();
      const evaluationId = evaluationIdOf(unique('cycle'), 'p1');
      const first = nextLine(evaluationId, [], 'q1');
      await periods.append(first, []);
      expect(await periods.append(nextLine(evaluationId, [], 'q2'), [])).toBe('conflict');
      const unjoined = { ...nextLine(evaluationId, [first], 'q2'), previousHash: 'x' };
      expect(await periods.append(unjoined, [])).toBe('conflict');
      expect(await periods.of(evaluationId)).toEqual([first]);
    });

    it('keep what is done about an evaluation, and what is observed, in the same chain, and say which objections wait', async () => {
      const { periods } = ports();
      const evaluationId = evaluationIdOf(unique('cycle'), 'p1');
      const lines: PeriodEntry[] = [nextLine(evaluationId, [], 'q1')];
      const standsAs = async () => {
        for (const line of lines.slice(-1)) expect(await periods.append(line, [])).toBe('appended');
        const [head] = await periods.headsOf([evaluationId]);
        expect(head).toEqual(headOfPeriods(evaluationId, lines));
        return [head?.predicates.q1, head?.objections];
      };
      const add = async (act: PeriodActName) => {
        lines.push(nextAct(evaluationId, lines, act));
        return standsAs();
      };
      expect(await standsAs()).toEqual(['good', {}]);
      expect(await add('signed')).toEqual(['good', {}]);
      const at = january.toISOString();
      expect(await add('objected')).toEqual(['good', { q1: { at, explained: false } }]);
      expect(await add('explained')).toEqual(['good', { q1: { at, explained: true } }]);
      expect(await add('decided')).toEqual(['excellent', {}]);
      lines.push(nextObservation(evaluationId, lines));
      expect(await standsAs()).toEqual(['excellent', {}]);
      expect(await periods.of(evaluationId)).toEqual(lines);
    });

    it('say whose objections wait in a cycle, passed on or not, and of none once they are decided', async () => {
      const { periods } = ports();
      const cycleId = unique('cycle');
      const [one, other] = [evaluationIdOf(cycleId, 'p1'), evaluationIdOf(cycleId, 'p2')];
      await periods.append(nextLine(other, [], 'q1'), []);
      const lines: PeriodEntry[] = [nextLine(one, [], 'q1')];
      lines.push(nextAct(one, lines, 'objected'));
      lines.push(nextPassed(one, lines));
      for (const line of lines) expect(await periods.append(line, [])).toBe('appended');
      const at = january.toISOString();
      const passed = { to: somebody('third'), at, silent: ['superior'] };
      await vi.waitFor(async () => {
        const heads = await periods.objectedIn(cycleId);
        expect(heads.map(({ objections }) => objections)).toEqual([{ q1: { at, explained: false, passed } }]);
        expect(heads).toEqual(await periods.headsOf([one]));
      });
      expect(await periods.of(one)).toEqual(lines);
      await periods.append(nextAct(one, lines, 'decided'), []);
      await vi.waitFor(async () => {
        expect(await periods.objectedIn(cycleId)).toEqual([]);
        expect(await periods.headsIn(cycleId)).toHaveLength(2);
      });
    });

    it('say what stands of each period, by evaluation and by cycle', async () => {
      const { periods } = ports();
      const cycleId = unique('cycle');
      const [one, other] = [evaluationIdOf(cycleId, 'p1'), evaluationIdOf(cycleId, 'p2')];
      const lines = [nextLine(one, [], 'q1')];
      const second = nextLine(one, lines, 'q2');
      for (const line of [...lines, second, nextLine(other, [], 'q1')]) await periods.append(line, []);
      const head = headOfPeriods(one, [...lines, second]);
      expect(head.predicates).toEqual({ q1: 'good', q2: 'good' });
      expect(await periods.headsOf([one, evaluationIdOf(cycleId, 'p3')])).toEqual([head]);
      await vi.waitFor(async () => {
        const heads = await periods.headsIn(cycleId);
        expect(heads.map(({ evaluationId }) => evaluationId).sort()).toEqual([one, other]);
      });
    });
  });
}
