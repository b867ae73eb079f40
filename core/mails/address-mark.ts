import * as z from 'zod';
import type { MailRecord } from './mail-record.ts';

/** An address that mails do not reach. It holds for one address: with another one the person can be reached again. */
export const addressMarkSchema = z.object({
  personId: z.string(),
  status: z.enum(['bounced', 'complained']),
  /** SHA-256 of the address. */
  addressHash: z.string(),
  since: z.iso.datetime(),
  /** The mail that came back. */
  mailId: z.string(),
});
export type AddressMark = z.infer<typeof addressMarkSchema>;

/** Who put another address in the place of one, and when; addresses only as hashes. */
export const addressChangeSchema = z.object({
  personId: z.string(),
  at: z.iso.datetime(),
  /** personId of who changed it, or the address of staff who are not in the roster. */
  by: z.string(),
  beforeHash: z.string(),
  afterHash: z.string(),
});
export type AddressChange = z.infer<typeof addressChangeSchema>;

/** What an address is hashed as: its letters, whatever their case. */
export function addressText(email: string): string {
  return email.trim().toLowerCase();
}

/** Reasons of the mail service that pass by themselves: a mailbox that is full, a server that is away. */
const passing = /^transient/i;

/** The mark that a mail leaves on its address; undefined when it says nothing of the address. */
export function markLeftBy(mail: MailRecord): AddressMark | undefined {
  const { state, to, addressHash, mailId, settledAt, reason, begunAt } = mail;
  if (state !== 'bounced' && state !== 'complained') return undefined;
  if (state === 'bounced' && passing.test(reason ?? '')) return undefined;
  return { personId: to, status: state, addressHash, since: settledAt ?? begunAt, mailId };
}

/** True while a mark holds for the address that somebody has now. */
export function markHolds(mark: AddressMark | undefined, addressHash: string): boolean {
  return mark?.addressHash === addressHash;
}
