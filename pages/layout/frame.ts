import type { BodyCalendar } from '../../core/calendar/holidays.ts';
import type { Role } from '../../core/people/person.ts';
import type { Language } from '../words.ts';

/** What every page is told besides its own view. */
export type Frame = {
  language: Language;
  /** Path and query of this page, for the language switch and the way back. */
  path: string;
  /** Who is signed in; null on pages reached by a link and before sign-in. */
  person: { name: string; roles: Role[]; organisation: string | null } | null;
  /** Comes back with every form. */
  formToken: string;
  now: Date;
  /** By which days are counted and dates are named. */
  calendar: BodyCalendar;
};
