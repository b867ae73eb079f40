import { CsvError, parse } from 'csv-parse/sync';
import type { RosterReader } from '../../core/ports/rosters.ts';
import {
  type Column,
  columns,
  type RosterRow,
  rosterLimits,
  type UnreadableRoster,
} from '../../core/roster/roster.ts';
import { decodeUtf8 } from './decode.ts';
import { separatorOf } from './separator.ts';

type Reading = ReturnType<RosterReader['read']>;
type Record = { line: number; cells: string[] };

const unreadable = (why: UnreadableRoster): Reading => ({ readable: false, why });

/** Reads a roster file: UTF-8, separated by semicolon, comma or tab, cells quoted where they need it. */
export const rosterReader: RosterReader = {
  read: (file) => {
    if (file.byteLength > rosterLimits.bytes)
      return unreadable({ reason: 'tooLarge', limit: rosterLimits.bytes });
    const decoded = decodeUtf8(file);
    if (!decoded.decoded) return unreadable({ reason: 'notCsv', line: decoded.line });
    try {
      return rowsOf(recordsOf(decoded.text));
    } catch (error) {
      if (error instanceof CsvError)
        return unreadable({ reason: 'notCsv', line: lineOf(error, decoded.text) });
      throw error;
    }
  },
};

/** Records that hold anything, each with the line of the file on which it begins. */
function recordsOf(text: string): Record[] {
  let line = 1;
  const records: Record[] = [];
  for (const { record, raw } of parsed(text)) {
    if (record.some((cell) => cell.trim())) records.push({ line, cells: record });
    line += linesIn(raw);
  }
  return records;
}

/** All records, or the first `to`, each with its own text. Line ends are named, because one file may mix them. */
function parsed(text: string, to = -1): { record: string[]; raw: string }[] {
  const ends = { delimiter: separatorOf(text), record_delimiter: ['\r\n', '\n', '\r'] };
  // The type of the library knows nothing of what `raw` makes of a record.
  return parse(text, { ...ends, relax_column_count: true, raw: true, to }) as never;
}

const linesIn = (raw: string) => raw.match(/\r\n|\r|\n/g)?.length ?? 0;

function rowsOf([header, ...records]: Record[]): Reading {
  if (!header) return unreadable({ reason: 'empty' });
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return unreadable({ reason: 'missingColumns', columns: missing });
  if (records.length === 0) return unreadable({ reason: 'empty' });
  if (records.length > rosterLimits.rows)
    return unreadable({ reason: 'tooManyRows', limit: rosterLimits.rows });
  // A separator inside a cell without quotes pushes everything after it into the wrong column.
  const tooWide = records.find(({ cells }) => cells.slice(names.length).some((cell) => cell.trim()));
  if (tooWide) return unreadable({ reason: 'notCsv', line: tooWide.line });
  return { readable: true, rows: records.map((record) => rowFrom(record, names)) };
}

function rowFrom({ line, cells }: Record, names: string[]): RosterRow {
  const values = columns.map((column) => [column, cells[names.indexOf(column)] ?? '']);
  return { line, values: Object.fromEntries(values) as { [column in Column]: string } };
}

/** The line on which the broken record begins: an open quote is noticed only at the end of the file. */
function lineOf(error: CsvError, text: string): number {
  const whole = Number(error.records) || 0;
  const before = whole > 0 ? parsed(text, whole) : [];
  return before.reduce((line, { raw }) => line + linesIn(raw), 1);
}
