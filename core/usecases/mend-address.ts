import * as z from 'zod';
import type { Actor } from '../evaluation/actor.ts';
import { addressText } from '../mails/address-mark.ts';
import type { Person } from '../people/person.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { People } from '../ports/people.ts';

/** What the office writes into the form. The same address again means: it is right, try it once more. */
export const newAddressSchema = z.object({
  email: z.string().trim().min(1, 'required').max(254, 'tooLong').pipe(z.email('email')),
});

type Ports = {
  people: People;
  addresses: Addresses;
  evaluations: Evaluations;
  perform: PerformCommand;
  clock: Clock;
  digest: Digest;
};

type Mended = { mended: true; sentAgain: number } | { mended: false; why: 'taken' | 'conflict' };

/**
 * Gives a person another address, notes who did it, and has the mails of everything that waits for them sent again.
 * Each is an act of the office on its evaluation, with a link of its own: what went to the old address leads nowhere
 * any more.
 * @param by who mends it, as the record names them
 */
export async function mendAddress(
  { person, email, by }: { person: Person; email: string; by: string },
  ports: Ports,
): Promise<Mended> {
  const { people, addresses, digest, clock } = ports;
  const other = await people.byEmail(email);
  if (other && other.personId !== person.personId) return { mended: false, why: 'taken' };
  const hash = (address: string) => digest(addressText(address));
  const change = {
    personId: person.personId,
    at: clock().toISOString(),
    by,
    beforeHash: hash(person.email),
    afterHash: hash(email),
  };
  if ((await addresses.mend(person, email, change)) === 'conflict') return { mended: false, why: 'conflict' };
  return { mended: true, sentAgain: await sendAgain(person.personId, { kind: 'hr', personId: by }, ports) };
}

const reason = 'alamat email diperbaiki';

/** What cannot be sent again now is found in the person's own list, and by the reminders. */
async function sendAgain(personId: string, actor: Actor, { evaluations, perform }: Ports): Promise<number> {
  let sent = 0;
  for (const { evaluationId, version } of await evaluations.awaiting(personId)) {
    const performed = await perform({ evaluationId, version, command: { name: 'sendAgain', reason }, actor });
    if (performed.outcome === 'recorded') sent += 1;
  }
  return sent;
}
