import { describe, expect, it } from 'vitest';
import { checkRows } from '../../core/roster/check-rows.ts';
import { joinSupervisors } from '../../core/roster/members.ts';
import {
  type RosterImport,
  type RosterRow,
  rosterImportSchema,
  rosterMemberSchema,
} from '../../core/roster/roster.ts';
import { person } from './examples.ts';
import { missingParts } from './kept-shapes.ts';

const nips = [
  '198803132010091901',
  '197109071995071901',
  '196501011990011001',
  '199001012015011001',
] as const;
const row = (about: Partial<RosterRow['values']> = {}, line = 2): RosterRow => ({
  line,
  values: {
    ...{ nip: nips[0], nama: 'Gita Utami', email: '', jabatan: 'Guru', jenis_jabatan: 'Fungsional' },
    ...{ golongan: 'III/a', unit_kerja: 'SDN 1', opd: 'Dinas Pendidikan', nip_atasan: '', status: 'PNS' },
    ...about,
  },
});
const check = (...rows: RosterRow[]) => checkRows(rows, (nip) => `p-${nip}`);
const personIn = (about: Partial<RosterRow['values']>) => check(row(about)).accepted[0]?.person;

describe('a line of a roster', () => {
  it.each([
    ['JPT', 'highLeadership'],
    ['Administrator', 'administrator'],
    ['Pengawas', 'supervisor'],
    ['Fungsional', 'functional'],
    ['pelaksana', 'operational'],
  ])('knows the kind of position %s', (jenis_jabatan, positionType) => {
    expect(personIn({ jenis_jabatan })).toMatchObject({ positionType });
  });

  it.each([
    ['pns', 'PNS'],
    ['PPPK', 'PPPK'],
  ])('knows the employment %s', (status, employment) => {
    expect(personIn({ status })).toMatchObject({ employment });
  });

  it('makes a person of it, without spaces around the words and with the address in small letters', () => {
    const values = { nama: ' Gita Utami ', email: ' Gita@Kinerja.example ', nip_atasan: ` ${nips[1]}` };
    expect(check(row(values))).toEqual({
      problems: [],
      accepted: [
        {
          ...{ line: 2, supervisorNip: nips[1] },
          person: {
            ...{ personId: `p-${nips[0]}`, nip: nips[0], name: 'Gita Utami', email: 'gita@kinerja.example' },
            ...{ position: 'Guru', positionType: 'functional', grade: 'III/a', unit: 'SDN 1' },
            ...{ organisation: 'Dinas Pendidikan', employment: 'PNS' },
          },
        },
      ],
    });
  });

  it.each([
    ['nama', 120],
    ['jabatan', 160],
    ['golongan', 10],
    ['unit_kerja', 160],
    ['opd', 160],
  ] as const)('takes a %s of %i characters and none longer', (column, length) => {
    expect(check(row({ [column]: 'x'.repeat(length) })).problems).toEqual([]);
    expect(check(row({ [column]: 'x'.repeat(length + 1) })).problems).toEqual([
      { line: 2, column, code: 'tooLong', severity: 'error', value: 'x'.repeat(Math.min(length + 1, 60)) },
    ]);
  });

  it('without an address may stand beside others without one', () => {
    const { accepted, problems } = check(row(), row({ nip: nips[1] }, 3));
    expect(accepted).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('repeats an address also where its letters are of another case', () => {
    const { problems } = check(
      row({ email: 'gita@kinerja.example' }),
      row({ nip: nips[1], email: 'GITA@kinerja.example' }, 3),
    );
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'duplicateEmail']]);
  });
});

describe('the people of a roster', () => {
  it('are joined to the two above them, and to nobody where the roster ends', () => {
    const rows = [
      row({ nip_atasan: nips[1] }),
      row({ nip: nips[1], nama: 'Maya', nip_atasan: nips[2] }, 3),
      row({ nip: nips[2], nama: 'Rahmat' }, 4),
    ];
    const { members, problems } = joinSupervisors(check(...rows).accepted);
    expect(problems).toEqual([]);
    expect(
      members.map((each) => [each.supervisor?.name, each.superior?.name, each.person.supervisorId]),
    ).toEqual([
      ['Maya', 'Rahmat', `p-${nips[1]}`],
      ['Rahmat', undefined, `p-${nips[2]}`],
      [undefined, undefined, null],
    ]);
  });

  it('are told of a superior who is not there by what stands in the line, cut to sixty characters', () => {
    const { problems } = joinSupervisors(check(row({ nip_atasan: '9'.repeat(61) })).accepted);
    expect(problems).toEqual([
      {
        ...{ line: 2, column: 'nip_atasan', code: 'supervisorUnknown', severity: 'warning' },
        value: '9'.repeat(60),
      },
    ]);
  });
});

describe('a roster that is kept', () => {
  const kept: RosterImport = {
    ...{ importId: 'i-1', status: 'preview', fileName: 'pegawai.csv', confirmedAt: null },
    ...{ uploadedAt: '2027-01-05T03:00:00.000Z', rows: 2, accepted: 1, chunks: 1, problemCount: 2 },
    problems: [
      { line: 2, column: 'nip', code: 'nipFormat', severity: 'error', value: '12' },
      { line: 3, column: 'nip_atasan', code: 'supervisorUnknown', severity: 'warning', value: '13' },
    ],
  };

  it('is read whole, errors and warnings alike, and nothing of it may be missing', () => {
    expect(rosterImportSchema.parse(kept)).toEqual(kept);
    expect(missingParts(rosterImportSchema, kept)).toEqual(
      expect.arrayContaining([
        ...Object.keys(kept),
        ...['line', 'column', 'code', 'severity', 'value'].map((each) => `problems.0.${each}`),
      ]),
    );
    const other = { ...kept, problems: [{ ...kept.problems[0], severity: 'hint' }] };
    expect(rosterImportSchema.safeParse(other).success).toBe(false);
  });

  it('has each person with the two above them', () => {
    const above = { personId: 'maya', name: 'Maya', position: 'Kepala' };
    const member = { person: person('gita'), supervisor: above, superior: null };
    expect(rosterMemberSchema.parse(member)).toEqual(member);
    expect(missingParts(rosterMemberSchema, member)).toEqual(
      expect.arrayContaining(['person', 'supervisor', 'superior', 'supervisor.personId']),
    );
  });
});
