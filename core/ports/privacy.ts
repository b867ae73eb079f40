import type { Erasure } from '../evaluation/erased.ts';
import type { Person } from '../people/person.ts';
import type { Access } from '../privacy/access.ts';
import type { Correction } from '../privacy/correction.ts';
import type { HeldSubject, Hold } from '../privacy/hold.ts';
import type { Page, PageRequest } from './paging.ts';

/** The access log: lines are added, forgotten when their time is over, and never changed. */
export interface Accesses {
  /** Adds a line, which is kept for so many days. */
  note(access: Access, keptDays: number): Promise<void>;
  /**
   * Adds several lines, many at a time; lines that are there already may come again.
   * @throws when the table does not take them all: some are there then
   */
  noteAll(accesses: readonly Access[], keptDays: number): Promise<void>;
  /** Who saw something of one person, or of a cycle as a whole; newest first, the newest 200. */
  of(subject: { personId: string } | { cycleId: string }): Promise<Access[]>;
  /** Everything of one day (YYYY-MM-DD, UTC), newest first. */
  onDay(day: string, request: PageRequest): Promise<Page<Access>>;
}

/** What keeps things from being erased. */
export interface Holds {
  set(hold: Hold): Promise<void>;
  /** Releases a hold once; `gone` when there is none of this id that stands. */
  release(
    hold: Pick<Hold, 'subject' | 'subjectId' | 'holdId'>,
    release: { at: string; by: string; reason: string },
  ): Promise<'released' | 'gone'>;
  /** Every hold there ever was on one thing, strongly consistent. */
  on(subject: HeldSubject, subjectId: string): Promise<Hold[]>;
  /** All of them, newest first; there are few. */
  list(): Promise<Hold[]>;
}

/** Corrections of what is known of people. */
export interface Corrections {
  /**
   * Writes a person as corrected and the lines of the trail in one transaction.
   * @param newId the id that a corrected NIP has by its key: it leads to this person from now on
   * @returns `conflict` when somebody else corrected meanwhile, or the new NIP is that of another; nothing is written
   */
  write(about: {
    person: Person;
    lines: Correction[];
    newId: string | null;
  }): Promise<'written' | 'conflict'>;
  /** Oldest first, strongly consistent. */
  ofPerson(personId: string): Promise<Correction[]>;
  /** Lines of everybody, oldest first, without order among equals. */
  list(): Promise<Correction[]>;
  /** Erases the values of one line; the line itself stays. Repeating it is harmless. */
  eraseValues(personId: string, seq: number): Promise<void>;
}

/** Erases what stands beside the state of an evaluation. Repeating it is harmless. */
export interface Erasures {
  /** @returns how many things were erased now */
  erase(evaluationId: string, what: Erasure, now: Date): Promise<number>;
}
