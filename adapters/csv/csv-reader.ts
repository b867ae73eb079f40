import { CsvError, parse } from 'csv-parse/sync';
import type { CsvReader, CsvReading, CsvRow } from '../../core/files/csv-file.ts';
import { decodeUtf8 } from './decode.ts';
import { separatorOf } from './separator.ts';

/** The columns that have to be there, in any order and among others, and how large a file may be. */
type Expected<Column extends string> = { columns: readonly Column[]; bytes: number; rows: number };
type Record = { line: number; cells: string[] };

/** Reads files of one kind: UTF-8, separated by semicolon, comma or tab, cells quoted where they need it. */
export function csvReader<Column extends string>(expected: Expected<Column>): CsvReader<Column> {
  const notCsv = (line: number): CsvReading<Column> => ({ readable: false, why: { reason: 'notCsv', line } });
  return {
    read: (file) => {
      if (file.byteLength > expected.bytes)
        return { readable: false, why: { reason: 'tooLarge', limit: expected.bytes } };
      const decoded = decodeUtf8(file);
      if (!decoded.decoded) return notCsv(decoded.line);
      try {
        return rowsOf(recordsOf(decoded.text), expected);
      } catch (error) {
        if (error instanceof CsvError) return notCsv(lineOf(error, decoded.text));
        throw error;
      }
    },
  };
}

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

function rowsOf<Column extends string>(
  [header, ...records]: Record[],
  expected: Expected<Column>,
): CsvReading<Column> {
  if (!header) return { readable: false, why: { reason: 'empty' } };
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const columns = expected.columns.filter((column) => !names.includes(column));
  if (columns.length > 0) return { readable: false, why: { reason: 'missingColumns', columns } };
  if (records.length === 0) return { readable: false, why: { reason: 'empty' } };
  if (records.length > expected.rows)
    return { readable: false, why: { reason: 'tooManyRows', limit: expected.rows } };
  // A separator inside a cell without quotes pushes everything after it into the wrong column.
  const tooWide = records.find(({ cells }) => cells.slice(names.length).some((cell) => cell.trim()));
  if (tooWide) return { readable: false, why: { reason: 'notCsv', line: tooWide.line } };
  return { readable: true, rows: records.map((record) => rowFrom(record, names, expected.columns)) };
}

function rowFrom<Column extends string>(
  { line, cells }: Record,
  names: string[],
  columns: readonly Column[],
): CsvRow<Column> {
  const values = columns.map((column) => [column, cells[names.indexOf(column)] ?? '']);
  return { line, values: Object.fromEntries(values) as CsvRow<Column>['values'] };
}

/** The line on which the broken record begins: an open quote is noticed only at the end of the file. */
function lineOf(error: CsvError, text: string): number {
  const whole = Number(error.records) || 0;
  const before = whole > 0 ? parsed(text, whole) : [];
  return before.reduce((line, { raw }) => line + linesIn(raw), 1);
}
