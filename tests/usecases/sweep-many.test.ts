import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { DeliverEntry } from '../../core/ports/outbox.ts';
import { sweep } from '../../core/usecases/sweep.ts';
import { cycle, december, enrolled } from '../core/examples.ts';
import { keepingDoor, standAlike, standBeside } from './crowds.ts';
import { type Office, openOffice } from './office.ts';

const nothing = { delivered: 0, undelivered: 0, opened: 0, lapsed: 0, passedOn: 0, failed: 0 };
const instant = december.toISOString();
const later = new Date(december.getTime() + 60_000).toISOString();

let office: Office;
let door: ReturnType<typeof keepingDoor>;
const round = (deliver = office.deliver) => sweep({ ...office, deliver, perform: door.perform });
/** An evaluation in a stage, whose last instant was a moment ago. */
const standing = (
  stage: EvaluationState['stage'],
  about: Partial<EvaluationState> = {},
): EvaluationState => ({
  ...enrolled,
  ...{ stage, dueAt: instant, evaluationId: `${cycle.cycleId}-${stage}` },
  ...about,
});
const stand = (...states: EvaluationState[]) => {
  for (const state of states) standBeside(office, state, state.evaluationId);
};

beforeEach(async () => {
  office = openOffice();
  await office.plain.cycles.create(cycle);
  office.clock.moveTo(new Date(december.getTime() + 1));
  door = keepingDoor(enrolled);
});

describe('what time has left behind', () => {
  it.each([
    ['active', 'openAssessment', 'opened'],
    ['planReview', 'passPlanOn', 'passedOn'],
    ['planMeeting', 'passPlanOn', 'passedOn'],
    ['review', 'passReviewOn', 'passedOn'],
    ['assessmentMeeting', 'passReviewOn', 'passedOn'],
    ['acknowledgement', 'lapseAcknowledgement', 'lapsed'],
  ] as const)('is moved by the system, whatever version it has by then: %s', async (stage, name, count) => {
    stand(standing(stage));
    expect(await round()).toEqual({ ...nothing, [count]: 1 });
    expect(door.asked).toEqual([
      {
        ...{ evaluationId: `${cycle.cycleId}-${stage}`, version: null },
        ...{ command: { name }, actor: { kind: 'system' } },
      },
    ]);
  });

  it('is none of what waits for a person, or has ended', async () => {
    const stages = ['planning', 'selfAssessment', 'final', 'excluded'] as const;
    stand(...stages.map((stage) => standing(stage)));
    expect(await round()).toEqual(nothing);
    expect(door.asked).toEqual([]);
  });

  it.each(['planReview', 'planMeeting', 'review', 'assessmentMeeting', 'acknowledgement'] as const)(
    'is nobody whose last instant has not passed: %s',
    async (stage) => {
      stand(
        standing(stage, { dueAt: later }),
        standing(stage, { evaluationId: `${cycle.cycleId}-last`, dueAt: office.clock().toISOString() }),
      );
      expect(await round()).toEqual(nothing);
      expect(door.asked).toEqual([]);
    },
  );

  it('counts once it is recorded, not where it was refused', async () => {
    const refused = standing('acknowledgement');
    stand(refused);
    door = keepingDoor(enrolled, { refusing: [refused.evaluationId] });
    expect(await round()).toEqual(nothing);
    expect(door.asked).toHaveLength(1);
  });

  it('is not held up by one that fails', async () => {
    const [failing = ''] = standAlike(office, standing('acknowledgement'), 3);
    door = keepingDoor(enrolled, { failing: [failing] });
    expect(await round()).toEqual({ ...nothing, lapsed: 2, failed: 1 });
  });

  it('is five hundred a sweep of each kind; the rest waits for the next', async () => {
    standAlike(office, standing('acknowledgement'), 501);
    expect(await round()).toEqual({ ...nothing, lapsed: 500 });
    expect(door.asked).toHaveLength(500);
  });

  it('is not held up for long by many that cannot be moved, such as results that reached nobody', async () => {
    const ids = standAlike(office, standing('acknowledgement'), 700);
    door = keepingDoor(enrolled, { refusing: ids.slice(0, 699) });
    let lapsed = 0;
    for (let sweeps = 0; sweeps < 20 && lapsed === 0; sweeps += 1) {
      lapsed = (await round()).lapsed;
      office.clock.forward(5 * 60_000);
    }
    expect(lapsed).toBe(1);
  });
});

describe('the opening of the assessment', () => {
  it('starts no workflow where nobody waits for it, nor before its date', async () => {
    await round();
    stand(standing('active'));
    office.clock.moveTo(new Date(Date.parse(cycle.assessmentOpensAt) - 1));
    expect(await round()).toEqual(nothing);
    expect(office.engine.started).toEqual([]);
    expect(door.asked).toEqual([]);
  });
});

describe('an entry that the stream has left', () => {
  const deliver =
    (fate: 'delivered' | 'later' | Error): DeliverEntry =>
    async () => {
      if (fate instanceof Error) throw fate;
      return fate;
    };
  const effect = { kind: 'resumeTask', evaluationId: 'somebody', taskVersion: 1 } as const;
  const post = () => office.plain.outbox.post([effect], new Date(0));

  it.each([
    ['delivered', 'delivered'],
    ['later', 'undelivered'],
    [new Error('the engine is away'), 'undelivered'],
  ] as const)('is counted by what became of it: %s', async (fate, count) => {
    await post();
    expect(await round(deliver(fate))).toEqual({ ...nothing, [count]: 1 });
  });

  it('is not delivered where the stream did so meanwhile', async () => {
    await post();
    office.plain.outbox.load = async () => undefined;
    expect(await round(deliver('delivered'))).toEqual(nothing);
  });

  it('is one of five hundred a sweep', async () => {
    for (let index = 0; index < 501; index += 1) await post();
    expect(await round(deliver('delivered'))).toEqual({ ...nothing, delivered: 500 });
  });
});
