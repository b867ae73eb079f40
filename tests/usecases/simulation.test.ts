import { describe, expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { executionNameOf, type Machine } from '../../core/evaluation/effects.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import { type EvaluationState, taskVersionOf } from '../../core/evaluation/state.ts';
import { digest } from '../core/examples.ts';
import { Simulation } from './simulation.ts';

const seeds = Number(process.env.SEEDS ?? 300);
const first = Number(process.env.SEED ?? 1);
const rounds = 200;
/** An execution that waits for nothing any more: it came to its end, or was stopped for another attempt. */
const over = /^(ended|failed)$/;
const phaseOf: Partial<Record<Stage, Machine>> = {
  planning: 'plan',
  planReview: 'plan',
  planMeeting: 'plan',
  selfAssessment: 'assessment',
  assessmentMeeting: 'assessment',
  review: 'assessment',
  acknowledgement: 'assessment',
  explanation: 'appeal',
  reply: 'appeal',
  appeal: 'appeal',
};

/** One decision for each version, every line joined to the one before, and the state stands on the last. */
function expectOneRecord({ store }: Simulation, state: EvaluationState): void {
  const events = store.events.get(state.evaluationId) ?? [];
  expect(events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: state.version }, (_, index) => index + 1),
  );
  expect(firstBroken(events, digest)).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ hash: state.lastHash, to: state.stage });
}

/** The execution of the stage waits exactly for it, with the token that the task has; the others have ended. */
function expectEngineAt({ store, engine }: Simulation, state: EvaluationState): void {
  const { evaluationId, stage, attempts } = state;
  const task = store.tasks.get(`${evaluationId} ${taskVersionOf(state)}`);
  for (const machine of ['plan', 'assessment', 'appeal'] as const) {
    const execution = engine.executions.get(executionNameOf(evaluationId, machine, attempts[machine]));
    for (let earlier = 1; earlier < attempts[machine]; earlier += 1) {
      expect(engine.executions.get(executionNameOf(evaluationId, machine, earlier))?.at ?? 'ended').toMatch(
        over,
      );
    }
    if (phaseOf[stage] !== machine) {
      expect(['ended', 'failed']).toContain(execution?.at ?? 'ended');
      continue;
    }
    expect(execution).toMatchObject({ at: stage, toOpen: false });
    expect(task?.stage).toBe(stage);
    expect(task?.token).toBe(execution?.token);
  }
}

/** Nobody was told of a decision that is not in the record. */
function expectNothingLost({ store, told }: Simulation): void {
  for (const answer of told) {
    if (!('event' in answer)) continue;
    const { evaluationId, seq, hash } = answer.event;
    expect(store.events.get(evaluationId)?.[seq - 1]?.hash).toBe(hash);
  }
}

/** No mail went more than once extra, and nobody has one link in more than two mails. */
function expectFewMails({ mailer }: Simulation): void {
  const same = Map.groupBy(mailer.sent, ({ to, tags }) => `${to} ${JSON.stringify(tags)}`);
  const withLink = mailer.sent.filter(({ text }) => text.includes('/t/'));
  const ofOneTask = Map.groupBy(withLink, ({ subject, to, text }) => `${subject} ${to} ${text}`);
  for (const mails of [...same.values(), ...ofOneTask.values()]) expect(mails.length).toBeLessThanOrEqual(2);
}

/** Everything that must be true of every evaluation, whatever happened to it. */
function expectAllSound(simulation: Simulation): void {
  expect(simulation.surprises).toEqual([]);
  expect(simulation.store.states.size).toBe(4);
  for (const state of simulation.store.states.values()) {
    expectOneRecord(simulation, state);
    expectEngineAt(simulation, state);
  }
  expectNothingLost(simulation);
  expectFewMails(simulation);
  const undelivered = [...simulation.store.outbox.values()].filter(({ deliveredAt }) => !deliveredAt);
  expect(undelivered).toEqual([]);
}

/** Runs one seed, with faults and then without them: then everybody comes to the end. */
async function expectSound(seed: number): Promise<{ simulation: Simulation; stages: Stage[] }> {
  const simulation = new Simulation(seed);
  await simulation.run(rounds);
  expectAllSound(simulation);
  const stages = [...simulation.store.states.values()].map(({ stage }) => stage);
  await simulation.finish();
  expectAllSound(simulation);
  for (const { stage } of simulation.store.states.values()) expect(['final', 'excluded']).toContain(stage);
  return { simulation, stages };
}

describe('a year of accidents', () => {
  it(`leaves table, engine and mails sound, in ${seeds} years`, async () => {
    const seen = { kills: 0, faults: 0, aborts: 0, stages: new Set<Stage>(), mails: 0 };
    for (let seed = first; seed < first + seeds; seed += 1) {
      const { simulation, stages } = await expectSound(seed).catch((cause: unknown) => {
        throw new Error(`SEED=${seed} SEEDS=1 shows it again`, { cause });
      });
      seen.kills += simulation.kills;
      seen.faults += simulation.faults;
      seen.aborts += simulation.aborts;
      seen.mails += simulation.mailer.sent.length;
      for (const stage of stages) seen.stages.add(stage);
    }
    // The accidents did happen, and the years did get on.
    if (seeds > 100) {
      expect(seen.kills).toBeGreaterThan(seeds * 5);
      expect(seen.faults).toBeGreaterThan(seeds * 2);
      expect(seen.aborts).toBeGreaterThan(seeds);
      expect(seen.stages.size).toBeGreaterThanOrEqual(6);
    }
    expect(seen.mails).toBeGreaterThan(seeds);
  }, 3_600_000);

  it('is the same year again for the same seed, call by call, and another for another', async () => {
    const [one, again, other] = [new Simulation(7), new Simulation(7), new Simulation(8)];
    for (const simulation of [one, again, other]) await simulation.run(rounds);
    expect(again.trace).toBe(one.trace);
    expect(other.trace).not.toBe(one.trace);
    expect([...again.store.states]).toEqual([...one.store.states]);
    expect([...again.store.outbox]).toEqual([...one.store.outbox]);
    expect(again.mailer.sent).toEqual(one.mailer.sent);
  });
});
