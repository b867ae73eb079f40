import { inBrief, type Person } from '../people/person.ts';
import type { CheckedRow } from './check-rows.ts';
import type { RosterMember, RosterProblem } from './roster.ts';

/**
 * Joins each accepted person to the two above them. A supervisor who is not in the roster is a warning at the
 * line that names them: the person is imported, and the rehearsal of a cycle shows them as without a supervisor.
 */
export function joinSupervisors(accepted: readonly CheckedRow[]): {
  members: RosterMember[];
  problems: RosterProblem[];
} {
  const byNip = new Map(accepted.map((row) => [row.person.nip, row]));
  const supervisorOf = (row: CheckedRow) => byNip.get(row.supervisorNip);
  const problems: RosterProblem[] = [];
  const members = accepted.map((row) => {
    const supervisor = supervisorOf(row);
    const superior = supervisor && supervisorOf(supervisor);
    if (row.supervisorNip && !supervisor) problems.push(unknownSupervisor(row.line, row.supervisorNip));
    const person: Person = { ...row.person, supervisorId: supervisor?.person.personId ?? null };
    return { person, supervisor: briefOf(supervisor), superior: briefOf(superior) };
  });
  return { members, problems };
}

function briefOf(row: CheckedRow | undefined): RosterMember['supervisor'] {
  return row ? inBrief({ ...row.person, supervisorId: null }) : null;
}

function unknownSupervisor(line: number, value: string): RosterProblem {
  return {
    line,
    column: 'nip_atasan',
    code: 'supervisorUnknown',
    severity: 'warning',
    value: value.slice(0, 60),
  };
}
