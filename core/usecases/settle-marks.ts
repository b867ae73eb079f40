import { inLanes } from '../concurrency/in-lanes.ts';
import { type AddressMark, addressText, markHolds } from '../mails/address-mark.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { People } from '../ports/people.ts';

type Ports = {
  addresses: Addresses;
  people: People;
  evaluations: Evaluations;
  perform: PerformCommand;
  digest: Digest;
};

const lanes = 4;
const reason = 'address mended by the roster';

/**
 * Marks of addresses that a newer roster has put others in the place of: the mails of what waits for these people are
 * sent again, and the marks are taken away.
 */
export async function settleMarks(ports: Ports): Promise<{ mended: number; failed: number }> {
  const done = { mended: 0, failed: 0 };
  await inLanes(await ports.addresses.marked(), lanes, async (mark) => {
    try {
      if (await settle(mark, ports)) done.mended += 1;
    } catch {
      done.failed += 1;
    }
  });
  return done;
}

async function settle(mark: AddressMark, ports: Ports): Promise<boolean> {
  const { people, addresses, evaluations, perform, digest } = ports;
  const person = await people.load(mark.personId);
  if (!person?.email || markHolds(mark, digest(addressText(person.email)))) return false;
  for (const { evaluationId, version } of await evaluations.awaiting(mark.personId)) {
    const command = { name: 'sendAgain', reason } as const;
    await perform({ evaluationId, version, command, actor: { kind: 'system' } });
  }
  await addresses.clear(mark);
  return true;
}
