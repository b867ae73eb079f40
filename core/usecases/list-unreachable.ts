import { inLanes } from '../concurrency/in-lanes.ts';
import { type AddressMark, addressText, markHolds } from '../mails/address-mark.ts';
import type { Person } from '../people/person.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Digest } from '../ports/keys.ts';
import type { People } from '../ports/people.ts';

/** Somebody whom mails do not reach. */
export type Unreachable = { person: Person; mark: AddressMark };

const lanes = 8;

/** Everybody whose present address is known to bounce, the longest first. Reads only. */
export async function listUnreachable(ports: {
  addresses: Addresses;
  people: People;
  digest: Digest;
}): Promise<Unreachable[]> {
  const found = await inLanes(await ports.addresses.marked(), lanes, async (mark) => {
    const person = await ports.people.load(mark.personId);
    const holds = person && markHolds(mark, ports.digest(addressText(person.email)));
    return holds ? [{ person, mark }] : [];
  });
  return found.flat();
}
