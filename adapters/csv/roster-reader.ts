import type { RosterReader } from '../../core/ports/rosters.ts';
import { columns, rosterLimits } from '../../core/roster/roster.ts';
import { csvReader } from './csv-reader.ts';

/** Reads a roster file. */
export const rosterReader: RosterReader = csvReader({ columns, ...rosterLimits });
