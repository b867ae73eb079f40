import type { Role } from '../people/person.ts';

/** A signed-in person. `personId` is null for staff who are not in the roster. */
export type Session = {
  sessionId: string;
  personId: string | null;
  email: string;
  name: string;
  roles: Role[];
  /** Where the person belongs, as the roster had it at sign-in; null for those who are not in it. */
  organisation: string | null;
  expiresAt: string;
};

/** Sessions in the table; only a hash of the id is kept. */
export interface Sessions {
  begin(session: Session): Promise<void>;
  load(sessionId: string): Promise<Session | undefined>;
  end(sessionId: string): Promise<void>;
}
