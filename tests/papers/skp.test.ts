import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import { commands, plan } from '../core/examples.ts';
import { played } from './played.ts';
import { blocksOf, proseOf, signaturesOf, written } from './reading.ts';
import { planned } from './year.ts';

describe('the plan as a paper', () => {
  const forWhom = (planFor: 'staff' | 'leadership', approach: Plan['approach']) => {
    const perspective = planFor === 'leadership' ? 'budget' : '';
    const results = plan.results.map((result) => ({ ...result, perspective }));
    const command = { name: 'submitPlan', plan: planSchema.parse({ ...plan, approach, results }) } as const;
    return played([{ command, by: 'employee', now: '2027-01-06T03:00:00Z' }], { planFor });
  };

  it.each([
    [
      'A.1.1',
      'leadership',
      'qualitative',
      [
        'NO',
        'RENCANA HASIL KERJA',
        'UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET',
        'PERSPEKTIF',
      ],
    ],
    [
      'A.1.2',
      'leadership',
      'quantitative',
      ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF'],
    ],
    [
      'A.1.6',
      'staff',
      'qualitative',
      ['NO', 'RENCANA HASIL KERJA', 'UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET'],
    ],
    [
      'A.1.7',
      'staff',
      'quantitative',
      [
        'NO',
        'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
        'RENCANA HASIL KERJA',
        'ASPEK',
        'INDIKATOR KINERJA INDIVIDU',
        'TARGET',
      ],
    ],
  ] as const)(
    'is format %s for %s in the %s approach, with its columns',
    (format, planFor, approach, head) => {
      const paper = written('skp', forWhom(planFor, approach));
      expect(paper.format).toBe(format);
      expect(blocksOf(paper, 'table')[0]?.head).toEqual(head);
      expect(blocksOf(paper, 'table')[0]?.rows[0]).toEqual({ across: 'A. UTAMA' });
      const last = format === 'A.1.1' || format === 'A.1.2' ? ['Anggaran'] : [];
      expect(blocksOf(paper, 'table')[0]?.rows[1]).toEqual(expect.arrayContaining(['1', ...last]));
      expect(paper.lines).toContain(
        planFor === 'leadership'
          ? 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
          : 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
      );
      expect(paper.lines).toContain(
        approach === 'qualitative'
          ? 'PENDEKATAN HASIL KERJA KUALITATIF'
          : 'PENDEKATAN HASIL KERJA KUANTITATIF',
      );
    },
  );

  it('names both parties with NIP, grade, position and unit, and the period', () => {
    const paper = written('skp', played(planned));
    expect(blocksOf(paper, 'fields').map(({ title, rows }) => [title, ...rows])).toEqual([
      [
        'PEGAWAI YANG DINILAI',
        ['NAMA', 'Name of employee'],
        ['NIP', '198803132010091901'],
        ['PANGKAT/GOL. RUANG', 'III/c'],
        ['JABATAN', 'Guru'],
        ['UNIT KERJA', 'SDN 1'],
      ],
      [
        'PEJABAT PENILAI KINERJA',
        ['NAMA', 'Name of assessor'],
        ['NIP', '197505052000031002'],
        ['PANGKAT/GOL. RUANG', 'IV/a'],
        ['JABATAN', 'Guru'],
        ['UNIT KERJA', 'SDN 1'],
      ],
    ]);
    expect(paper.lines).toContain('PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2027');
  });

  it('lists main results before additional ones, each indicator in a row, numbered as planned', () => {
    const [first] = plan.results;
    if (!first) throw new Error('no example');
    const results = [
      { ...first, priority: 'additional' as const, text: 'Tambahan' },
      {
        ...first,
        text: 'Utama',
        servesResult: 'Milik pimpinan',
        indicators: [...first.indicators, { aspect: 'time' as const, text: 'Hari', target: '3' }],
      },
    ];
    const command = { name: 'submitPlan', plan: planSchema.parse({ ...plan, results }) } as const;
    const paper = written('skp', played([{ command, by: 'employee', now: '2027-01-06T03:00:00Z' }]));
    expect(blocksOf(paper, 'table')[0]?.rows).toEqual([
      { across: 'A. UTAMA' },
      ['2', 'Milik pimpinan', 'Utama', 'Kuantitas', 'Modul yang dipakai di kelas', '2 modul'],
      ['', '', '', 'Waktu', 'Hari', '3'],
      { across: 'B. TAMBAHAN' },
      ['1', '', 'Tambahan', 'Kuantitas', 'Modul yang dipakai di kelas', '2 modul'],
    ]);
  });

  it('has the seven values with their three guides each, and what is expected of one', () => {
    const command = {
      name: 'submitPlan',
      plan: planSchema.parse({
        ...plan,
        expectations: { harmonious: 'Puji rekan' },
        behaviourExpectation: 'Tenang',
      }),
    } as const;
    const paper = written('skp', played([{ command, by: 'employee', now: '2027-01-06T03:00:00Z' }]));
    const rows = (blocksOf(paper, 'table')[1]?.rows ?? []) as string[][];
    expect(rows.map(([number, text]) => [number, text?.split('\n').length])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7'].map((number) => [number, 4]),
    );
    expect(rows[0]?.[1]).toMatch(/^Berorientasi Pelayanan\n- Memahami dan memenuhi/);
    expect(rows[3]?.[2]).toBe('Puji rekan');
    expect(proseOf(paper, 'Ekspektasi Khusus Pimpinan')).toBe('Tenang');
    // Where nothing is expected in general, the values are followed by the signatures at once.
    const bare = written('skp', played(planned));
    expect(bare.blocks.filter((block) => 'title' in block).map(({ title }) => title)).toEqual([
      ...['PEGAWAI YANG DINILAI', 'PEJABAT PENILAI KINERJA'],
      ...['DUKUNGAN SUMBER DAYA', 'SKEMA PERTANGGUNGJAWABAN', 'KONSEKUENSI'],
    ]);
  });

  it('brings its annex (A.1.8), which says so where nothing was agreed', () => {
    const agreed = { resources: 'Satu staf', accountability: 'Setiap bulan', consequences: '' };
    const command = { name: 'submitPlan', plan: planSchema.parse({ ...plan, ...agreed }) } as const;
    const paper = written('skp', played([{ command, by: 'employee', now: '2027-01-06T03:00:00Z' }]));
    expect(blocksOf(paper, 'newPage')).toHaveLength(1);
    expect(proseOf(paper, 'DUKUNGAN SUMBER DAYA')).toBe('Satu staf');
    expect(proseOf(paper, 'SKEMA PERTANGGUNGJAWABAN')).toBe('Setiap bulan');
    expect(proseOf(paper, 'KONSEKUENSI')).toBe('Tidak diisi.');
  });

  it('says that it is a draft until the assessor has set it, and then when it was', () => {
    const draft = written('skp', played(planned.slice(0, 1)));
    expect(draft.lines).toContain('RANCANGAN: belum ditetapkan oleh Pejabat Penilai Kinerja');
    expect(signaturesOf(draft).slice(0, 2)).toEqual([
      ['Pegawai yang Dinilai', 'Ditandatangani secara elektronik pada 6 Januari 2027 pukul 10.00 WIB'],
      ['Pejabat Penilai Kinerja', 'Belum ditetapkan'],
    ]);
    const set = written('skp', played(planned));
    expect(set.lines).toContain('Ditetapkan pada 8 Januari 2027 pukul 10.00 WIB');
    expect(signaturesOf(set)[1]?.[1]).toBe(
      'Ditandatangani secara elektronik pada 8 Januari 2027 pukul 10.00 WIB',
    );
  });

  it('is not set any more by an approval of the version before', () => {
    const returned = played([
      { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
      { command: commands.returnPlan, by: 'assessor', now: '2027-01-07T03:00:00Z' },
      { command: commands.submitPlan, by: 'employee', now: '2027-01-08T03:00:00Z' },
    ]);
    const paper = written('skp', returned);
    expect(paper.seals).toMatchObject([{ document: 'Sasaran Kinerja Pegawai', version: 2 }]);
    expect(signaturesOf(paper)[1]?.[1]).toBe('Belum ditetapkan');
  });
});
