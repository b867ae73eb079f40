import type { CommandName } from '../../core/evaluation/commands.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { commandsFor, turnOf } from '../../core/evaluation/transitions.ts';
import type { CommandRequest, Performed } from '../../core/ports/commands.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { startCycle } from '../../core/usecases/start-cycle.ts';
import { commands, cycle, january } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { emptyStore } from '../fakes/store.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, rosterOf } from './rosters.ts';
import { numbersFrom } from './seeded-numbers.ts';
import { choose, type Simulated, simulatedEngine } from './simulated-engine.ts';
import { functionsOf } from './simulated-functions.ts';
import { forwardRequest, helpRequests, officeRequest, recordExecutions } from './simulated-office.ts';
import { Killed, Passing } from './stepping.ts';

const dayInMs = 86_400_000;
const people = 4;
type Work = (office: Office) => Promise<unknown>;

/** A body of four people, its table, its engine, and a year of accidents: everything follows from the seed. */
export class Simulation {
  readonly store = emptyStore();
  readonly clock = fakeClock(january);
  readonly mailer = fakeMailer();
  readonly engine = simulatedEngine();
  /** What people were told about what they sent. */
  readonly told: Performed[] = [];
  /** Whatever was thrown that no kill explains. */
  readonly surprises: unknown[] = [];
  kills = 0;
  /** Calls that failed in passing, and executions that somebody stopped. */
  faults = 0;
  aborts = 0;
  /** Every call of every process in its order, as one number: equal only for the very same year. */
  trace = 0;
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private readonly random: () => number;
  private tokens = 0;

  constructor(seed: number) {
    this.random = numbersFrom(seed);
  }

  /** HR imports and starts; then so many rounds with accidents; then the sweeper alone, until all is quiet. */
  async run(rounds: number): Promise<void> {
    await this.begin();
    const streamIsUp = this.random() < 0.7;
    for (let round = 0; round < rounds; round += 1) {
      if (this.random() < 0.03) this.abortSome();
      this.launch(this.someWork(streamIsUp), 0.25, 0.01);
      await this.goOn(this.upTo(24));
      if (this.random() < 0.4) this.clock.forward(this.random() * (this.random() < 0.2 ? 30 : 2) * dayInMs);
    }
    await this.goOn(Number.POSITIVE_INFINITY);
    await this.settle();
  }

  private async begin(): Promise<void> {
    const office = this.process(() => {});
    const { importId } = await keptRoster(office, rosterOf(people));
    await confirmRoster(importId, office.ports);
    await office.cycles.create({ ...cycle, importId, status: 'draft' });
    const rehearse = async () => ({ people, noSupervisor: [], circular: [], noEmail: [], load: [] });
    await startCycle(cycle.cycleId, { ...office.ports, rehearse });
  }

  /** Faults are over and people go on: everybody does what takes their evaluation to its end. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 80 && this.notOver().length > 0; turn += 1) {
      for (const state of this.notOver()) {
        const request = forwardRequest(state, this.clock());
        if (request) await this.alone(async (office) => void (await office.perform(request)));
      }
      this.clock.forward(10 * dayInMs);
      await this.settle();
    }
  }

  /** Evaluations that are not over. */
  private notOver(): EvaluationState[] {
    return [...this.store.states.values()].filter(({ stage }) => stage !== 'final' && stage !== 'excluded');
  }

  /** Somebody stops an execution in the engine's own console. */
  private abortSome(): void {
    const running = [...this.engine.executions.values()].filter(
      ({ at, machine }) => at !== 'ended' && at !== 'failed' && machine !== 'start-cycle',
    );
    const execution = this.oneOf(running);
    if (!execution) return;
    this.aborts += 1;
    Object.assign(execution, { at: 'failed', token: null, toOpen: false });
  }

  /** Sweeper and engine, and then whoever presses the button that is offered, until nothing is left to help. */
  private async settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      await this.untilQuiet();
      recordExecutions(this.store, this.engine.executions.values(), this.clock());
      this.clock.forward(900_000);
      const requests: CommandRequest[] = [];
      await this.alone(async (office) => requests.push(...(await helpRequests(office, this.notOver()))));
      if (requests.length === 0) return;
      for (const request of requests)
        await this.alone(async (office) => void (await office.perform(request)));
    }
  }

  /** The sweeper and the engine without accidents. */
  private async untilQuiet(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      this.clock.forward(300_000);
      const before = this.snapshot();
      await this.alone(async (office) => void (await functionsOf(office).sweep()));
      for (const execution of this.engine.executions.values()) await this.alone(this.advance(execution));
      quiet = before === this.snapshot() ? quiet + 1 : 0;
    }
  }

  /** Everything that is still to go on somehow, as text. */
  private snapshot(): string {
    const { store, engine } = this;
    const pending = [...store.outbox.values()].filter(({ deliveredAt }) => !deliveredAt);
    return JSON.stringify([...store.states.values(), ...engine.executions.values(), ...pending]);
  }

  private process(step: (call: string) => void | Promise<void>): Office {
    const { store, clock, mailer, engine } = this;
    return openOffice({ step, store, clock, mailer, engine });
  }

  private upTo(count: number): number {
    return Math.floor(this.random() * count);
  }

  private oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items[this.upTo(items.length)];
  }

  private someWork(streamIsUp: boolean): Work {
    const dice = this.random();
    const pending = [...this.store.outbox.values()].filter((entry) => !entry.deliveredAt);
    const entry = this.oneOf(pending);
    if (dice < 0.3 && streamIsUp && entry) return (office) => functionsOf(office).deliver(entry.outboxId);
    if (dice < 0.4) return (office) => functionsOf(office).sweep();
    const ready = this.oneOf([...this.engine.executions.values()].filter(({ toOpen }) => toOpen));
    if (dice < 0.65 && ready) return this.advance(ready);
    return this.random() < 0.12 ? this.someOfficeAct() : this.someAnswer();
  }

  /** The office does anything that the table of transitions lets it do. */
  private someOfficeAct(): Work {
    const state = this.oneOf([...this.store.states.values()]);
    const request = state && officeRequest(state, this.random);
    if (!request) return async () => {};
    // Where others are quicker three times in a row, the office is told to try again, and does not.
    return async (office) => void (await Promise.allSettled([office.perform(request)]));
  }

  /** What the engine does next for an execution: it calls a function of ours, and calls again what failed. */
  private advance(execution: Simulated): Work {
    return async (office) => {
      if (!execution.toOpen) return;
      execution.toOpen = false;
      try {
        if (execution.machine === 'start-cycle') return void (await this.nextPage(execution, office));
        const evaluationId = String(execution.input.evaluationId);
        if (execution.at === 'begin') {
          const planAttempt = execution.machine === 'plan' ? Number(execution.input.attempt) : undefined;
          const asked = { evaluationId, planAttempt };
          return choose(execution, (await functionsOf(office).whereItStands(asked)).stage);
        }
        this.tokens += 1;
        execution.token = `token-${this.tokens}`;
        await this.open(execution, execution.token, office);
      } catch (error) {
        if (execution.at === 'begin') execution.toOpen = true;
        throw error;
      }
    };
  }

  private async open(execution: Simulated, token: string, office: Office): Promise<void> {
    const { at, input, name } = execution;
    if (at === 'begin' || at === 'ended' || at === 'failed') return;
    try {
      const evaluationId = String(input.evaluationId);
      await functionsOf(office).open({ evaluationId, stage: at, taskToken: token, executionName: name });
    } catch (error) {
      // The wait that failed to open is tried again, with another token, unless it was ended all the same.
      if (execution.token === token) Object.assign(execution, { token: null, toOpen: true });
      throw error;
    }
  }

  private async nextPage(execution: Simulated, office: Office): Promise<void> {
    const { cursor, input } = execution;
    const step = input.step as 'enrol' | 'openAssessment';
    const page = { cycleId: String(input.cycleId), step, cursor };
    const { done, cursor: next } = await functionsOf(office).fanOutPage(page);
    Object.assign(execution, { cursor: next, toOpen: !done, at: done ? 'ended' : 'begin' });
  }

  /** Somebody answers, mostly what is asked now, sometimes what was asked before, sometimes twice. */
  private someAnswer(): Work {
    const state = this.oneOf([...this.store.states.values()]);
    if (!state) return async () => {};
    const version = this.random() < 0.2 ? 1 + this.upTo(state.version) : state.version;
    const personId = assigneeOf(state)?.personId ?? state.employee.personId;
    const command = this.oneOf(possible(state)) ?? (this.random() < 0.1 ? 'proposeChange' : 'acknowledge');
    const actor = { kind: 'person', personId, via: 'link' } as const;
    const request = { evaluationId: state.evaluationId, version, command: commands[command], actor };
    const twice = this.random() < 0.3;
    return async (office) => {
      const answers = twice ? [office.perform(request), office.perform(request)] : [office.perform(request)];
      for (const answer of await Promise.allSettled(answers)) {
        if (answer.status === 'fulfilled') this.told.push(answer.value);
      }
    };
  }

  /**
   * A process of its own begins to work; it may be killed before any call of a port, or after it. Any call may be
   * refused for now, and any answer may be lost, so often.
   */
  private launch(work: Work, chanceOfKill: number, chanceOfFault = 0): void {
    // No two calls begin at the same instant.
    this.clock.forward(1);
    let left = this.random() < chanceOfKill ? this.upTo(25) : Number.POSITIVE_INFINITY;
    const office = this.process(async (call) => {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      this.note(call);
      if (left-- > 0) return this.perhapsFail(call, chanceOfFault);
      if (left === -1) this.kills += 1;
      throw new Killed(call);
    });
    const ended = () => {
      this.running -= 1;
    };
    this.running += 1;
    work(office).then(ended, (error: unknown) => {
      ended();
      if (!(error instanceof Killed || error instanceof Passing)) this.surprises.push(error);
    });
  }

  private perhapsFail(call: string, chance: number): void {
    if (chance === 0 || this.random() >= chance) return;
    this.faults += 1;
    throw new Passing(call);
  }

  private note(call: string): void {
    for (let index = 0; index < call.length; index += 1)
      this.trace = (Math.imul(this.trace ^ call.charCodeAt(index), 16_777_619) + this.running) >>> 0;
  }

  /** Lets so many calls happen, one at a time, of whichever process it may be. */
  private async goOn(calls: number): Promise<void> {
    for (let call = 0; call < calls && this.running > 0; call += 1) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      this.waiting.splice(this.upTo(this.waiting.length), 1)[0]?.();
    }
  }

  private async alone(work: Work): Promise<void> {
    await work(this.process((call) => this.note(call))).catch((error: unknown) => this.surprises.push(error));
  }
}

function possible(state: EvaluationState): CommandName[] {
  const turn = turnOf(state.stage);
  return turn ? commandsFor(state.stage, turn) : [];
}
