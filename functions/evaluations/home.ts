import * as z from 'zod';
import { mayAny, reachesOrganisation } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { trainingVersion } from '../../core/help/training.ts';
import { addressText, markHolds } from '../../core/mails/address-mark.ts';
import type { Addresses } from '../../core/ports/addresses.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, Seals } from '../../core/ports/keys.ts';
import type { People } from '../../core/ports/people.ts';
import type { Session } from '../../core/ports/sessions.ts';
import type { Trainings } from '../../core/ports/trainings.ts';
import { inboxKinds, inboxOf } from '../../core/tasks/inbox.ts';
import { listUnreachable } from '../../core/usecases/list-unreachable.ts';
import { renderHome } from '../../pages/people/home.tsx';
import { renderWelcome } from '../../pages/people/welcome.tsx';
import { frameOf } from '../middleware/frame.ts';
import { type Page, show } from '../middleware/visit.ts';

export type HomePorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  addresses: Addresses;
  people: People;
  trainings: Pick<Trainings, 'of'>;
  digest: Digest;
  seals: Seals;
  clock: Clock;
};

/** The page that everybody begins at: what waits for them, and their own evaluations. */
export function home(ports: HomePorts): Page {
  return async (visit) => {
    const frame = frameOf(visit, ports);
    const { session } = visit;
    if (!session) return show(renderWelcome({ returnTo: null }, frame));
    const listed = ports.cycles.list();
    const [cycles, addressesToMend, { waiting, ...things }] = await Promise.all([
      listed,
      addressesOf(session, ports),
      session.personId ? ownThings(session.personId, listed, ports) : nothing,
    ]);
    const cycleNames = Object.fromEntries(cycles.map((cycle) => [cycle.cycleId, cycle.name]));
    const filter = inboxQuerySchema.parse(visit.query);
    const inbox = inboxOf(waiting, filter, { ...filter, limit: inboxPage, now: ports.clock() });
    const published = cycles.filter(({ editions }) => editions > 0);
    const { personId } = session;
    const view = { personId, cycleNames, published, addressesToMend, inbox, filter, ...things };
    return show(renderHome(view, frame));
  };
}

const nothing = { waiting: [], evaluations: [], unreachable: false, isNew: false, leads: false };

/** Tasks on one page of the inbox. */
const inboxPage = 50;

/** What stands in the address; anything odd in it is as if it were not there. */
const inboxQuerySchema = z.object({
  kind: z.enum(inboxKinds).nullable().catch(null).default(null),
  q: z.string().max(120).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

async function ownThings(personId: string, cycles: Promise<readonly Cycle[]>, ports: HomePorts) {
  const [waiting, evaluations, unreachable, training, leads] = await Promise.all([
    ports.evaluations.awaiting(personId),
    ownEvaluations(personId, cycles, ports),
    isUnreachable(personId, ports),
    ports.trainings.of(personId, trainingVersion),
    ports.evaluations.leadsAnybody(personId),
  ]);
  return { waiting, evaluations, unreachable, isNew: training === undefined, leads };
}

/** Newest cycle first. */
async function ownEvaluations(personId: string, cycles: Promise<readonly Cycle[]>, ports: HomePorts) {
  const ids = (await cycles).map((cycle) => evaluationIdOf(cycle.cycleId, personId));
  const own = await ports.evaluations.loadMany(ids);
  return own.sort((a, b) => ids.indexOf(a.evaluationId) - ids.indexOf(b.evaluationId));
}

async function isUnreachable(personId: string, { addresses, people, digest }: HomePorts): Promise<boolean> {
  const mark = await addresses.markOf(personId);
  const person = mark && (await people.load(personId));
  return markHolds(mark, digest(addressText(person?.email ?? '')));
}

/** How many addresses are the viewer's to mend; none for most people, without a look. */
async function addressesOf(session: Session, ports: HomePorts): Promise<number> {
  if (!mayAny(session, 'mendAddresses')) return 0;
  const unreachable = await listUnreachable(ports);
  return unreachable.filter(({ person }) =>
    reachesOrganisation(session, 'mendAddresses', person.organisation),
  ).length;
}
