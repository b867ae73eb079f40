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

  it('offers beside what helps whatever else the office may do there', () => {
    const everywhere = ['sendAgain', 'catchUp', 'restartPhase', 'reassignDecider'];
    const offered: Partial<Record<(typeof stages)[number], string[]>> = {
      planning: [...everywhere, 'reassignAssessor'],
      selfAssessment: [...everywhere, 'reassignAssessor', 'skipSelfAssessment'],
      review: [...everywhere, 'reassignAssessor'],
      active: ['reassignAssessor', 'reassignDecider'],
      acknowledgement: everywhere,
      appeal: everywhere,
    };
    for (const [stage, acts] of Object.entries(offered)) {
      const given = dossier(stage as (typeof stages)[number]);
      const waiting = { reason: 'waiting', since: ago(20), owner: 'hr' } as const;
      expect(planRecovery(waiting, given, now), stage).toEqual({ act: null, others: acts });
      const late = planRecovery({ ...waiting, reason: 'overdue' }, given, now);
      expect(late, stage).toEqual({ act: 'sendAgain', others: acts.filter((act) => act !== 'sendAgain') });
    }
    for (const stage of ['final', 'excluded'] as const)
      expect(planRecovery({ reason: 'waiting', since: ago(20), owner: 'hr' }, dossier(stage), now)).toEqual({
        ...{ act: null, others: [] },
      });
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
