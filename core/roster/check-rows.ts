import * as z from 'zod';
import { employmentKinds, type Person } from '../people/person.ts';
import { isMangled, nipProblem, plainNip } from './nip.ts';
import type { Column, RosterProblem, RosterRow } from './roster.ts';

/** Jenis jabatan as the city's systems write it. */
const positionTypes: Record<string, Person['positionType']> = {
  jpt: 'highLeadership',
  administrator: 'administrator',
  pengawas: 'supervisor',
  fungsional: 'functional',
  pelaksana: 'operational',
};

const maxLengths: Partial<Record<Column, number>> = {
  nama: 120,
  email: 254,
  jabatan: 160,
  golongan: 10,
  unit_kerja: 160,
  opd: 160,
};
const required: Column[] = ['nip', 'nama', 'jabatan', 'jenis_jabatan', 'unit_kerja', 'opd', 'status'];
const email = z.email();

/** A line of the file without errors, with the NIP of the supervisor as written. */
export type CheckedRow = { line: number; person: Omit<Person, 'supervisorId'>; supervisorNip: string };

/** Looks at every line of a roster; lines with an error are left out of `accepted`, and named in `problems`. */
export function checkRows(
  rows: readonly RosterRow[],
  personIdOf: (nip: string) => string,
): { accepted: CheckedRow[]; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const accepted: CheckedRow[] = [];
  const taken = { nip: new Set<string>(), email: new Set<string>() };
  for (const row of rows) {
    const values = trimmed(row);
    const found = [...problemsOf(row.line, values), ...duplicatesOf(row.line, values, taken)];
    problems.push(...found);
    if (found.length > 0) continue;
    taken.nip.add(values.nip);
    taken.email.add(values.email.toLowerCase());
    accepted.push({
      line: row.line,
      person: personFrom(values, personIdOf),
      supervisorNip: values.nip_atasan,
    });
  }
  return { accepted, problems };
}

function trimmed(row: RosterRow): Record<Column, string> {
  const entries = Object.entries(row.values).map(([column, value]) => [column, value.trim()]);
  const values = Object.fromEntries(entries) as Record<Column, string>;
  return {
    ...values,
    nip: plainNip(values.nip),
    nip_atasan: plainNip(values.nip_atasan),
  };
}

function problemsOf(line: number, values: Record<Column, string>): RosterProblem[] {
  const problems: RosterProblem[] = [];
  const report = (column: Column, code: RosterProblem['code']) =>
    problems.push(error(line, column, code, values));
  for (const column of required) if (!values[column]) report(column, 'required');
  for (const [column, max] of Object.entries(maxLengths) as [Column, number][]) {
    if (values[column].length > max) report(column, 'tooLong');
  }
  const wrongNip = values.nip && nipProblem(values.nip, values.status.toUpperCase());
  if (wrongNip) report('nip', wrongNip);
  if (isMangled(values.nip_atasan)) report('nip_atasan', 'nipMangled');
  if (values.email && !email.safeParse(values.email).success) report('email', 'emailFormat');
  if (values.jenis_jabatan && !positionTypes[values.jenis_jabatan.toLowerCase()])
    report('jenis_jabatan', 'unknownPositionType');
  if (values.status && !employmentOf(values.status)) report('status', 'unknownEmployment');
  if (values.nip && values.nip === values.nip_atasan) report('nip_atasan', 'supervisorIsSelf');
  return problems;
}

function duplicatesOf(
  line: number,
  values: Record<Column, string>,
  taken: { nip: Set<string>; email: Set<string> },
): RosterProblem[] {
  const problems: RosterProblem[] = [];
  if (taken.nip.has(values.nip)) problems.push(error(line, 'nip', 'duplicateNip', values));
  if (values.email && taken.email.has(values.email.toLowerCase()))
    problems.push(error(line, 'email', 'duplicateEmail', values));
  return problems;
}

function error(
  line: number,
  column: Column,
  code: RosterProblem['code'],
  values: Record<Column, string>,
): RosterProblem {
  return { line, column, code, severity: 'error', value: values[column].slice(0, 60) };
}

const employmentOf = (status: string) => employmentKinds.find((kind) => kind === status.toUpperCase());

function personFrom(
  values: Record<Column, string>,
  personIdOf: (nip: string) => string,
): CheckedRow['person'] {
  return {
    personId: personIdOf(values.nip),
    nip: values.nip,
    name: values.nama,
    email: values.email.toLowerCase(),
    position: values.jabatan,
    positionType: positionTypes[values.jenis_jabatan.toLowerCase()] ?? 'operational',
    grade: values.golongan,
    unit: values.unit_kerja,
    organisation: values.opd,
    employment: employmentOf(values.status) ?? 'PNS',
  };
}
