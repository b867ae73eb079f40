import { inLanes } from '../concurrency/in-lanes.ts';
import type { Person } from '../people/person.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { People } from '../ports/people.ts';
import type { Accesses } from '../ports/privacy.ts';
import type { Access } from '../privacy/access.ts';
import { daysOf, isWithin, type Touched, touchedBy, type Window } from '../privacy/breach.ts';

type Ports = {
  accesses: Pick<Accesses, 'onDay'>;
  evaluations: Pick<Evaluations, 'ofCycle'>;
  people: Pick<People, 'load'>;
};

/** What is known of a breach. */
export type BreachOrder = Window & {
  /** Whose readings count, by id or name; null for everybody's. */
  reader: string | null;
  /** A cycle that got out as a whole, past the pages; null where none did. */
  cycleId: string | null;
};

/** Who saw what, and of whom; `person` is undefined where their entry is erased. */
export type BreachTrace = {
  accesses: Access[];
  touched: (Touched & { person: Person | undefined })[];
};

const page = 200;
const lanes = 8;

/**
 * Finds who saw what in a window, oldest first, and everybody of whom that was something: a copy of a cycle, and a
 * cycle that got out, touch everybody in it (UU 27/2022 article 46 (1)).
 */
export async function traceBreach(order: BreachOrder, ports: Ports): Promise<BreachTrace> {
  const found: Access[] = [];
  for (const day of daysOf(order)) found.push(...(await ofDay(day, ports)));
  const accesses = found.filter((access) => isWithin(access, order, order.reader));
  accesses.sort((a, b) => (a.at < b.at ? -1 : 1));
  const whole = new Set(
    accesses.flatMap(({ personId, cycleId }) => (personId === null ? (cycleId ?? []) : [])),
  );
  if (order.cycleId !== null) whole.add(order.cycleId);
  const read = accesses.flatMap(({ personId, what }) => (personId === null ? [] : { personId, what }));
  for (const cycleId of whole) {
    const states = await ports.evaluations.ofCycle(cycleId);
    read.push(...states.map(({ employee }) => ({ personId: employee.personId, what: 'export' as const })));
  }
  const touched = await inLanes(touchedBy(read), lanes, async (one) => ({
    ...one,
    person: await ports.people.load(one.personId),
  }));
  return { accesses, touched };
}

async function ofDay(day: string, { accesses }: Ports): Promise<Access[]> {
  const lines: Access[] = [];
  let after: string | undefined;
  do {
    const found = await accesses.onDay(day, { limit: page, ...(after ? { after } : {}) });
    lines.push(...found.items);
    after = found.next;
  } while (after);
  return lines;
}
