import type { CsvReader } from '../files/csv-file.ts';
import type { Column, RosterImport, RosterMember } from '../roster/roster.ts';

/** Uploaded rosters, kept in chunks. */
export interface Rosters {
  /** Keeps an import for HR to look at; the table forgets it after two days unless it is confirmed. */
  keep(rosterImport: RosterImport, chunks: readonly RosterMember[][], now: Date): Promise<void>;
  load(importId: string): Promise<RosterImport | undefined>;
  /**
   * Everybody of an import, in the order of the file, in one round trip; undefined when there is none.
   * @throws when a part of it is missing
   */
  everybody(importId: string): Promise<RosterMember[] | undefined>;
  chunk(importId: string, index: number): Promise<RosterMember[] | undefined>;
  /** Marks an import as confirmed and as the roster in force; repeating it is harmless. */
  confirm(importId: string, now: Date): Promise<void>;
  /** Everybody of the roster in force, in two round trips; undefined before there is one. */
  everybodyNow(): Promise<RosterMember[] | undefined>;
  /** The roster in force. */
  current(): Promise<RosterImport | undefined>;
  /** Confirmed rosters whose people are still kept, the oldest first. May lag behind for a moment. */
  confirmed(): Promise<RosterImport[]>;
  /** Erases everybody of an import and what stood in its file; its counts stay. Repeating it is harmless. */
  empty(importId: string, now: Date): Promise<void>;
}

export type RosterReader = CsvReader<Column>;
