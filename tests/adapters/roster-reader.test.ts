import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rosterReader } from '../../adapters/csv/roster-reader.ts';
import { columns, rosterLimits } from '../../core/roster/roster.ts';

const header = columns.join(';');
const person = '198803132010091901;Gita Utami;gita@kinerja.example;Guru;fungsional;III/a;SDN 1;Dinas;;PNS';
const read = (text: string | Uint8Array) =>
  rosterReader.read(typeof text === 'string' ? new TextEncoder().encode(text) : text);
const linesOf = (text: string) => {
  const reading = read(text);
  return reading.readable ? reading.rows.map((row) => [row.line, row.values.nama]) : reading.why;
};

describe('the roster reader', () => {
  it.each(['roster-60.csv', 'roster-1200.csv'])('reads every line of %s', (name) => {
    const file = readFileSync(new URL(`../../sample/${name}`, import.meta.url));
    const reading = rosterReader.read(file);
    const rows = reading.readable ? reading.rows : [];
    expect(rows).toHaveLength(file.toString('utf8').trimEnd().split('\n').length - 1);
    expect(rows[0]).toMatchObject({ line: 2, values: { jabatan: 'Sekretaris Daerah', status: 'PNS' } });
  });

  it.each([
    ['commas', header.replaceAll(';', ','), person.replaceAll(';', ',')],
    ['tabs', header.replaceAll(';', '\t'), person.replaceAll(';', '\t')],
    ['a byte order mark', `\uFEFF${header}`, person],
    ['header names in capitals and with spaces', header.toUpperCase().replaceAll(';', ' ; '), person],
    ['quoted header names', columns.map((column) => `"${column}"`).join(';'), person],
    ['columns it does not know', `catatan;${header}`, `apa saja;${person}`],
  ])('reads a file with %s', (_, head, line) => {
    const reading = read(`${head}\r\n${line}\r\n`);
    expect(reading).toMatchObject({
      readable: true,
      rows: [{ line: 2, values: { nama: 'Gita Utami', status: 'PNS' } }],
    });
  });

  it('keeps separators, quotes and line ends that stand inside quotes', () => {
    const name = '"Utami; S.Kom., ""Gita"""';
    expect(linesOf(`${header}\n${person.replace('Gita Utami', name)}`)).toEqual([
      [2, 'Utami; S.Kom., "Gita"'],
    ]);
  });

  it('counts lines as the file does, over empty lines, line ends in quotes and mixed line ends', () => {
    const tall = person.replace('Gita Utami', '"Gita\r\nUtami"');
    const blank = ';'.repeat(columns.length - 1);
    const text = `\n${header}\r\n${tall}\r\n\n${blank}\n${person}\r${person}`;
    expect(linesOf(text)).toEqual([
      [3, 'Gita\r\nUtami'],
      [7, 'Gita Utami'],
      [8, 'Gita Utami'],
    ]);
  });

  it('takes a short line for one whose last cells are empty', () => {
    expect(linesOf(`${header}\n1;Gita`)).toEqual([[2, 'Gita']]);
  });

  it.each([
    ['nothing in it', '', { reason: 'empty' }],
    ['only empty lines', '\r\n \r\n', { reason: 'empty' }],
    ['only a header', `${header}\n`, { reason: 'empty' }],
    ['columns missing', 'nip;nama\n1;2', { reason: 'missingColumns', columns: columns.slice(2) }],
    ['other things than a table', '%PDF-1.7', { reason: 'missingColumns', columns: [...columns] }],
    ['a quote that is never closed', `${header}\n${person}\n"1;2\n3\n4`, { reason: 'notCsv', line: 3 }],
    ['a quote in the middle of a cell', `${header}\n1;Gita "G" Utami`, { reason: 'notCsv', line: 2 }],
    ['a separator too many', `${header}\n${person}\n${person};lebih`, { reason: 'notCsv', line: 3 }],
  ])('refuses a file with %s', (_, text, why) => {
    expect(read(text)).toEqual({ readable: false, why });
  });

  it('refuses what is not UTF-8, by its line', () => {
    const text = `${header}\n${person}\n${person.replace('Gita', 'Andr\u00e9')}`;
    expect(read(Buffer.from(text, 'latin1'))).toEqual({
      readable: false,
      why: { reason: 'notCsv', line: 3 },
    });
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({
      readable: false,
      why: { reason: 'notCsv' },
    });
  });

  it('refuses more bytes and more rows than the limits', () => {
    const limits = { bytes: rosterLimits.bytes, rows: rosterLimits.rows };
    expect(read(new Uint8Array(limits.bytes + 1))).toEqual({
      readable: false,
      why: { reason: 'tooLarge', limit: limits.bytes },
    });
    const long = `${header}\n${`${person}\n`.repeat(limits.rows)}`;
    expect(read(long)).toMatchObject({ readable: true });
    expect(read(`${long}${person}`)).toEqual({
      readable: false,
      why: { reason: 'tooManyRows', limit: limits.rows },
    });
  });
});
