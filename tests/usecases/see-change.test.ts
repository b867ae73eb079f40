import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { seeChange } from '../../core/usecases/see-change.ts';
import { commands, december, plan, selfAssessment } from '../core/examples.ts';
import { act, evaluationId, openOffice, withOneEvaluation } from './office.ts';

const longer = { ...plan, resources: 'Perpustakaan dibuka' };
const other = { ...selfAssessment, behaviour: 'Menolong rekan' };

/** An evaluation whose plan was sent back and then handed in as given. */
async function handedInAgain(again = longer) {
  const office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.returnPlan);
  await act(office, 'employee', { name: 'submitPlan', plan: again });
  return office;
}

const stateOf = ({ store }: ReturnType<typeof openOffice>): EvaluationState => {
  const state = store.states.get(evaluationId);
  if (!state) throw new Error('there is one evaluation');
  return state;
};

/** Ports that find every document but keep which ones were read. */
function counting(office: ReturnType<typeof openOffice>) {
  const read: string[] = [];
  const { document } = office.evaluations;
  const evaluations = {
    document: (id: string, kind: Parameters<typeof document>[1], version: number) => {
      read.push(`${kind} ${version}`);
      return document(id, kind, version);
    },
  };
  return { read, evaluations };
}

describe('what changed since a stage sent it back', () => {
  it('is the plan that lay before the assessor, beside the one that came', async () => {
    const office = await handedInAgain();
    const state = stateOf(office);
    expect(await seeChange(state, office)).toMatchObject({
      at: state.sentBack?.at,
      change: {
        ...{ at: state.sentBack?.at, version: state.sentBack?.version, selfAssessment: null },
        plan: { fields: [{ field: 'resources', before: '', after: 'Perpustakaan dibuka' }] },
      },
    });
  });

  it('is the self-assessment, where that was sent back', async () => {
    const office = await handedInAgain();
    office.clock.moveTo(december);
    await act(office, 'assessor', commands.approvePlan);
    await act(office, 'employee', commands.submitSelfAssessment);
    await act(office, 'assessor', commands.returnSelfAssessment);
    await act(office, 'employee', { name: 'submitSelfAssessment', selfAssessment: other });
    expect((await seeChange(stateOf(office), office))?.change).toMatchObject({
      plan: null,
      selfAssessment: { fields: [{ field: 'behaviour', after: 'Menolong rekan' }] },
    });
  });

  it('is that nothing did, where the same words were handed in again', async () => {
    const office = await handedInAgain(plan);
    const state = stateOf(office);
    expect(await seeChange(state, office)).toEqual({ at: state.sentBack?.at, change: null });
  });

  it('is nothing where nothing was sent back', async () => {
    const office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    expect(await seeChange(stateOf(office), office)).toBeNull();
  });

  it('is nothing before another stage than the one that sent it back', async () => {
    const office = await handedInAgain();
    const state = { ...stateOf(office), stage: 'review' } as const;
    expect(await seeChange(state, office)).toBeNull();
  });
});

describe('documents of before', () => {
  const versions = (sent: [number, number], now: [number, number]) => async () => {
    const office = await handedInAgain();
    const { sentBack, documents, ...state } = stateOf(office);
    if (!sentBack) throw new Error('it was sent back');
    const { read, evaluations } = counting(office);
    const seen = await seeChange(
      {
        ...state,
        sentBack: { ...sentBack, plan: sent[0], selfAssessment: sent[1] },
        documents: { ...documents, plan: now[0], selfAssessment: now[1] },
      },
      { evaluations },
    );
    return { read, seen };
  };

  it.each([
    ['every number is the same', [1, 1], [1, 1]],
    ['there was neither when it was sent back', [0, 0], [1, 1]],
    ['what was there is not there any more', [1, 1], [0, 0]],
  ] as [string, [number, number], [number, number]][])('are not read where %s', async (_, sent, now) => {
    expect(await versions(sent, now)()).toEqual({ read: [], seen: null });
  });

  it('are read of both, where one came again', async () => {
    const { read } = await versions([1, 0], [2, 0])();
    expect(read.sort()).toEqual(['plan 1', 'plan 2', 'selfAssessment 0', 'selfAssessment 0']);
  });
});
