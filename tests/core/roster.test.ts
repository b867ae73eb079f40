import { describe, expect, it } from 'vitest';
import { isBlocked, rehearse } from '../../core/cycle/rehearsal.ts';
import { checkRows } from '../../core/roster/check-rows.ts';
import { joinSupervisors } from '../../core/roster/members.ts';
import type { RosterMember, RosterRow } from '../../core/roster/roster.ts';
import { person } from './examples.ts';

const good: RosterRow['values'] = {
  nip: '198803132010091901',
  nama: 'Gita Utami',
  email: 'gita@kinerja.example',
  jabatan: 'Guru',
  jenis_jabatan: 'Fungsional',
  golongan: 'III/a',
  unit_kerja: 'SDN 1',
  opd: 'Dinas Pendidikan',
  nip_atasan: '',
  status: 'PNS',
};
const row = (line: number, about: Partial<RosterRow['values']> = {}): RosterRow => ({
  line,
  values: { ...good, ...about },
});
const check = (rows: RosterRow[]) => checkRows(rows, (nip) => `p-${nip}`);

describe('a line of a roster', () => {
  it('is accepted when nothing is wrong with it', () => {
    expect(check([row(2)])).toMatchObject({ problems: [], accepted: [{ person: { name: 'Gita Utami' } }] });
  });

  it.each([
    ['nip', '', 'required'],
    ['nip', '12345', 'nipFormat'],
    ['nip', '198813132010091901', 'nipDate'],
    ['nip', '198803132010131901', 'nipDate'],
    ['nip', '194002302010091901', 'nipDate'],
    ['nip', '193912312010091901', 'nipDate'],
    ['nip', '198803132006021901', 'nipAppointment'],
    ['nip', '198803132010093901', 'nipSex'],
    ['nip', '198803132010090901', 'nipSex'],
    ['nip', '1.98803E+17', 'nipMangled'],
    ['nip', '1,98803E+17', 'nipMangled'],
    ['nip', '2E+17', 'nipMangled'],
    ['nip', '198803132010091000', 'nipMangled'],
    ['nip', '198803132010091000.00', 'nipMangled'],
    ['nip_atasan', '1.97109E+17', 'nipMangled'],
    ['nama', ' ', 'required'],
    ['nama', 'x'.repeat(121), 'tooLong'],
    ['email', 'gita@', 'emailFormat'],
    ['jenis_jabatan', 'Dewa', 'unknownPositionType'],
    ['status', 'HONORER', 'unknownEmployment'],
    ['nip_atasan', '198803132010091901', 'supervisorIsSelf'],
  ] as const)('with %s "%s" is kept out, and told why: %s', (column, value, code) => {
    const { accepted, problems } = check([row(7, { [column]: value })]);
    expect(problems).toContainEqual(expect.objectContaining({ line: 7, column, code, severity: 'error' }));
    expect(accepted).toEqual([]);
  });

  it.each(['19880313 201009 1 901', "'198803132010091901"])('may have its number written as %s', (nip) => {
    expect(check([row(2, { nip })])).toMatchObject({
      problems: [],
      accepted: [{ person: { nip: '198803132010091901' } }],
    });
  });

  it('may name somebody appointed in the month of turning eighteen', () => {
    expect(check([row(2, { nip: '198803132006031901' })]).problems).toEqual([]);
  });

  it('may have a PPPK number, which holds no month of appointment', () => {
    expect(check([row(2, { nip: '199403022019212928', status: 'PPPK' })]).problems).toEqual([]);
  });

  it('that repeats a NIP or an address is kept out, and the first one stays', () => {
    const { accepted, problems } = check([row(2), row(3), row(4, { nip: '197109071995071902' })]);
    expect(accepted).toHaveLength(1);
    expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 nip duplicateNip',
      '3 email duplicateEmail',
      '4 email duplicateEmail',
    ]);
  });

  it('with an unknown supervisor is imported with a warning', () => {
    const rows = [row(2, { nip_atasan: '197109071995071902' })];
    const { members, problems } = joinSupervisors(check(rows).accepted);
    expect(members).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        line: 2,
        column: 'nip_atasan',
        code: 'supervisorUnknown',
        severity: 'warning',
      }),
    ]);
  });
});

describe('a rehearsal', () => {
  const member = (personId: string, supervisorId: string | null, about = {}): RosterMember => ({
    person: person(personId, { supervisorId, ...about }),
    supervisor: supervisorId ? { personId: supervisorId, name: supervisorId, position: '' } : null,
    superior: null,
  });

  it('finds who has nobody above them, who has no address, and the load of each assessor', () => {
    const found = rehearse([
      member('a', null),
      member('b', 'a'),
      member('c', 'a', { email: '' }),
      member('d', 'b'),
    ]);
    expect(found.noSupervisor.map((one) => one.personId)).toEqual(['a']);
    expect(found.noEmail.map((one) => one.personId)).toEqual(['c']);
    expect(found.load.map(({ person, count }) => [person.personId, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(isBlocked(found)).toBe(false);
  });

  it('names each ring of supervisors once, and blocks the start', () => {
    const found = rehearse([
      member('a', 'b'),
      member('b', 'c'),
      member('c', 'a'),
      member('d', 'a'),
      member('e', null),
    ]);
    expect(found.circular.map((ring) => ring.map((one) => one.personId).sort())).toEqual([['a', 'b', 'c']]);
    expect(isBlocked(found)).toBe(true);
  });
});
