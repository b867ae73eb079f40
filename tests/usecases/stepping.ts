/** Hears of every call of a port, before it and after it; what it throws, the caller of the port gets. */
export type Step = (call: string) => void | Promise<void>;

/** A port whose every call is told to `step`: before, when nothing is done, and after, when its answer is lost. */
export function stepping<Port extends object>(port: Port, step: Step): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return async (...given: unknown[]) => {
        await step(`before ${String(name)}`);
        const answer: unknown = await found.apply(target, given);
        await step(`after ${String(name)}`);
        return answer;
      };
    },
  });
}

/** What a process dies of in these tests. */
export class Killed extends Error {}

/** A call that the table, the engine or the mail service refused for now, or whose answer was lost: nobody dies of it. */
export class Passing extends Error {}

/** Kills at one step, counted from 0, and never again. `reached` tells whether the work was long enough. */
export function killAt(at: number) {
  let steps = 0;
  const kill = {
    reached: false,
    /** The work is done: whatever comes after it is safe. */
    over: () => {
      steps = Number.POSITIVE_INFINITY;
    },
    step: (call: string) => {
      if (steps++ !== at) return;
      kill.reached = true;
      throw new Killed(call);
    },
  };
  return kill;
}
