import type { RosterImport, RosterMember, RosterRow, UnreadableRoster } from '../roster/roster.ts';

/** Uploaded rosters, kept in chunks. */
export interface Rosters {
  /** Keeps an import for HR to look at; the table forgets it after two days unless it is confirmed. */
  keep(rosterImport: RosterImport, chunks: readonly RosterMember[][], now: Date): Promise<void>;
  load(importId: string): Promise<RosterImport | undefined>;
  chunk(importId: string, index: number): Promise<RosterMember[] | undefined>;
  /** Marks an import as confirmed and as the roster in force; repeating it is harmless. */
  confirm(importId: string, now: Date): Promise<void>;
  /** The roster in force. */
  current(): Promise<RosterImport | undefined>;
}

/** Reads the file itself: separators, quotes, encodings. */
export interface RosterReader {
  read(file: Uint8Array): { readable: true; rows: RosterRow[] } | { readable: false; why: UnreadableRoster };
}
