import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stages } from '../../core/evaluation/stage.ts';
import { transitionsFor } from '../../core/evaluation/transitions.ts';
import { diagnose, expectedExecution, isTroubled, reasons } from '../../core/recovery/diagnosis.ts';
import { planRecovery } from '../../core/recovery/plan-recovery.ts';
import { drawReasons } from './reasons-drawing.ts';
import { ago, dossier, now, standings } from './standings.ts';

describe('why an evaluation does not go on, and what helps', () => {
  it.each(standings)('%s', (_, given, reason, owner, act) => {
    const diagnosis = diagnose(given, now);
    expect(diagnosis).toMatchObject({ reason, owner });
    if (!diagnosis) throw new Error('no diagnosis');
    expect(planRecovery(diagnosis, given, now).act).toBe(act);
  });

  it('has a row for every reason', () => {
    expect([...new Set(standings.map(([, , reason]) => reason))].sort()).toEqual([...reasons].sort());
  });

  it('is told in docs/operating.md as it is', () => {
    expect(readFileSync('docs/operating.md', 'utf8')).toContain(drawReasons());
  });

  it('says nothing of what is final', () => {
    expect(diagnose(dossier('final'), now)).toBeUndefined();
  });

  it('offers only what the table of transitions allows', () => {
    for (const stage of stages) {
      const given = dossier(stage, { pendingSince: ago(20) }, { dueAt: ago(20) });
      const diagnosis = diagnose(given, now);
      if (!diagnosis) continue;
      const { act, others } = planRecovery(diagnosis, given, now);
      for (const offered of [act, ...others]) {
        if (offered)
          expect(
            transitionsFor(stage, offered, () => true),
            `${stage} ${offered}`,
          ).not.toEqual([]);
      }
    }
  });

  it('troubles nobody with what waits in its time', () => {
    const troubled = standings.flatMap(([, given]) => diagnose(given, now) ?? []).filter(isTroubled);
    expect(troubled.some(({ reason }) => reason === 'waiting' || reason === 'opensLater')).toBe(false);
  });

  it('expects the execution of the present attempt', () => {
    const { state } = dossier('review', {}, { attempts: { plan: 1, assessment: 3, appeal: 1 } });
    expect(expectedExecution(state)).toBe(`${state.evaluationId}-assessment-3`);
    expect(expectedExecution({ ...state, stage: 'active' })).toBeUndefined();
  });
});
