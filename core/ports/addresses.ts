import type { AddressChange, AddressMark } from '../mails/address-mark.ts';
import type { Person } from '../people/person.ts';

/** Which addresses mails do not reach, and who mended them. */
export interface Addresses {
  /** Marks an address; the first mark of an address stays, repeating it is harmless. */
  mark(mark: AddressMark): Promise<void>;
  markOf(personId: string): Promise<AddressMark | undefined>;
  /** Everybody whose address is marked, the longest first. May lag behind for a moment. */
  marked(): Promise<AddressMark[]>;
  /** Takes a mark away that does not hold any more. */
  clear(mark: AddressMark): Promise<void>;
  /** Gives a person another address, takes the mark away and notes who did it, as one; `conflict` when somebody else did. */
  mend(person: Person, email: string, change: AddressChange): Promise<'mended' | 'conflict'>;
  /** Changes of a person's address by the office, the newest first. */
  changes(personId: string): Promise<AddressChange[]>;
}
