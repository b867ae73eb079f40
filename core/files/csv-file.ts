/** A line as it stands in a file. Line 1 is the header. */
export type CsvRow<Column extends string> = { line: number; values: Record<Column, string> };

/** A whole file that cannot be read as a table of these columns. */
export type UnreadableCsv<Column extends string> =
  | { reason: 'empty' }
  | { reason: 'tooLarge'; limit: number }
  | { reason: 'tooManyRows'; limit: number }
  | { reason: 'missingColumns'; columns: Column[] }
  | { reason: 'notCsv'; line: number };

export type CsvReading<Column extends string> =
  | { readable: true; rows: CsvRow<Column>[] }
  | { readable: false; why: UnreadableCsv<Column> };

/** Reads the file itself: separators, quotes, encodings. */
export interface CsvReader<Column extends string> {
  read(file: Uint8Array): CsvReading<Column>;
}
