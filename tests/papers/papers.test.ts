import { describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { type Plan, planSchema } from '../../core/evaluation/documents.ts';
import { readReceiptCode, verdictOnReceipt } from '../../core/evaluation/receipt.ts';
import type { Block, Paper, PaperName } from '../../core/papers/paper.ts';
import { paperNames } from '../../core/papers/paper.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { papersOf } from '../../core/papers/which.ts';
import { writePaper } from '../../core/papers/write-paper.ts';
import { at, commands, digest, person, plan, review } from '../core/examples.ts';
import { type Move, played } from './played.ts';

const planned: Move[] = [
  { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
  { command: commands.approvePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' },
];
const toldOf = (submitReview: Command = commands.submitReview): Move[] => [
  ...planned,
  { command: commands.openAssessment, by: null, now: '2027-12-21T03:00:00Z' },
  { command: commands.submitSelfAssessment, by: 'employee', now: '2027-12-22T03:00:00Z' },
  { command: submitReview, by: 'assessor', now: '2027-12-28T03:00:00Z' },
];
const rated = toldOf();
const signed: Move[] = [
  ...rated,
  { command: commands.acknowledge, by: 'employee', now: '2028-01-03T03:00:00Z' },
];
const objected: Move[] = [
  ...rated,
  { command: commands.fileAppeal, by: 'employee', now: '2028-01-03T03:00:00Z' },
];
const decided = (decision: Extract<Command, { name: 'decideAppeal' }>['decision']): Move[] => [
  ...objected,
  { command: commands.explainRating, by: 'assessor', now: '2028-01-04T03:00:00Z' },
  { command: commands.replyToExplanation, by: 'employee', now: '2028-01-04T04:00:00Z' },
  { command: { name: 'decideAppeal', decision }, by: 'decider', now: '2028-01-05T03:00:00Z' },
];

function written(name: PaperName, source: PaperSource): Paper {
  const paper = writePaper(name, source);
  if (!paper) throw new Error(`there is no ${name} yet`);
  return paper;
}

const blocksOf = <Kind extends Block['kind']>({ blocks }: Paper, kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const fieldsOf = (paper: Paper) => Object.fromEntries(blocksOf(paper, 'fields').flatMap(({ rows }) => rows));
const titlesOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => ('title' in block && block.title ? [block.title] : []));
const proseOf = (paper: Paper, title: string) =>
  blocksOf(paper, 'prose').find((block) => block.title === title)?.text;
const signaturesOf = (paper: Paper) =>
  blocksOf(paper, 'signatures').flatMap(({ signatures }) => signatures.map(({ as, said }) => [as, said]));

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

describe('the result as a paper', () => {
  it.each([
    ['C.1.1', 'staff', 'qualitative'],
    ['C.1.2', 'leadership', 'quantitative'],
    ['C.1.3', 'staff', 'quantitative'],
  ] as const)('is format %s for %s in the %s approach', (format, planFor, approach) => {
    const results = plan.results.map((result) => ({
      ...result,
      perspective: planFor === 'leadership' ? ('budget' as const) : ('' as const),
    }));
    const submitPlan = {
      name: 'submitPlan',
      plan: planSchema.parse({ ...plan, approach, results }),
    } as const;
    const moves = rated.map((move, index) => (index === 0 ? { ...move, command: submitPlan } : move));
    expect(written('result', played(moves, { planFor })).format).toBe(format);
  });

  it('sets beside each result what was achieved and said of it, and both ratings with their conclusion', () => {
    const told = {
      ...review,
      results: [{ rating: 'above' as const, feedback: 'Sangat baik' }],
      values: { loyal: { rating: 'meets' as const, feedback: 'Selalu hadir' } },
    };
    const paper = written('result', played(toldOf({ name: 'submitReview', review: told })));
    expect(blocksOf(paper, 'table')[0]?.head.slice(-2)).toEqual([
      'REALISASI BERDASARKAN BUKTI DUKUNG',
      'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
    ]);
    expect(blocksOf(paper, 'table')[0]?.rows[1]).toEqual(
      expect.arrayContaining(['Tiga modul dipakai', 'Sangat baik']),
    );
    expect(blocksOf(paper, 'table')[1]?.head.at(-1)).toBe(
      'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
    );
    const said = blocksOf(paper, 'table')[1]?.rows.map((row) => ('across' in row ? '' : row.at(-1)));
    expect(said).toEqual(['', '', '', '', 'Selalu hadir', '', '']);
    expect(fieldsOf(paper)).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'BAIK',
      'RATING HASIL KERJA': 'DI ATAS EKSPEKTASI',
      'RATING PERILAKU KERJA': 'SESUAI EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'BAIK',
    });
    expect(proseOf(paper, 'UMPAN BALIK BERKELANJUTAN')).toBe('Pertahankan');
  });
});

describe('the evaluation document', () => {
  it('is D.1.1 where the assessor rated, with its seven numbers in order', () => {
    const paper = written('evaluation', played(signed));
    expect(paper.format).toBe('D.1.1');
    expect(titlesOf(paper)).toEqual([
      '1. PEGAWAI YANG DINILAI',
      '2. PEJABAT PENILAI KINERJA',
      '3. ATASAN PEJABAT PENILAI KINERJA',
      '4. EVALUASI KINERJA',
      '5. CATATAN/REKOMENDASI',
    ]);
    expect(signaturesOf(paper)).toEqual([
      ['7. Pegawai yang Dinilai', 'Ditandatangani secara elektronik pada 3 Januari 2028 pukul 10.00 WIB'],
      [
        '6. Pejabat Penilai Kinerja',
        'Ditandatangani secara elektronik pada 28 Desember 2027 pukul 10.00 WIB',
      ],
    ]);
    expect(proseOf(paper, '5. CATATAN/REKOMENDASI')).toBe('Pertahankan');
    expect(fieldsOf(paper)['PREDIKAT KINERJA PEGAWAI']).toBe('BAIK');
  });

  it('is D.1.2 where the superior rated in the place of the assessor, and names both', () => {
    const bySuperior = played([
      ...rated.slice(0, -1),
      { command: { name: 'passReviewOn' }, by: null, now: '2028-02-05T03:00:00Z' },
      { command: commands.submitReview, by: 'decider', now: '2028-02-08T03:00:00Z' },
    ]);
    const paper = written('evaluation', bySuperior);
    expect(paper.format).toBe('D.1.2');
    expect(blocksOf(paper, 'fields').map(({ title, rows }) => [title, rows[0]?.[1]])).toEqual([
      ['1. PEGAWAI YANG DINILAI', 'Name of employee'],
      ['2. PEJABAT PENILAI KINERJA', 'Name of assessor'],
      ['3. ATASAN PEJABAT PENILAI KINERJA', 'Name of decider'],
      ['4. EVALUASI KINERJA', 'BAIK'],
    ]);
    expect(signaturesOf(paper)[1]?.[0]).toBe('6. Atasan Pejabat Penilai Kinerja');
  });

  it('says of whoever has not signed yet, never signed, or objects, that it is so', () => {
    const saidIn = (moves: Move[]) => signaturesOf(written('evaluation', played(moves)))[0]?.[1];
    expect(saidIn(rated)).toBe('Belum ditandatangani');
    const lapsed: Move = {
      command: { name: 'lapseAcknowledgement' },
      by: null,
      now: '2028-03-01T03:00:00Z',
      delivered: '2027-12-28T03:01:00Z',
    };
    expect(saidIn([...rated, lapsed])).toBe(
      'Tidak ditandatangani sampai batas waktu, setelah terbukti disampaikan pada 28 Desember 2027 (email sampai)',
    );
    expect(saidIn(objected)).toBe('Mengajukan keberatan');
  });

  it('says of paper who saw it: a signature, and a refusal with the days that still run', () => {
    const onPaper = (name: 'recordAcknowledgement' | 'recordRefusal'): Move => ({
      command: { ...commands[name], on: '2028-01-03' },
      by: 'assessor',
      now: '2028-01-04T03:00:00Z',
    });
    const signatureIn = (moves: Move[]) => {
      const [block] = blocksOf(written('evaluation', played(moves)), 'signatures');
      return block?.signatures[0];
    };
    expect(signatureIn([...rated, onPaper('recordAcknowledgement')])).toMatchObject({
      name: 'Name of employee',
      said: 'Ditandatangani di kertas pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03',
      line: 7,
    });
    expect(signatureIn([...rated, onPaper('recordRefusal')])).toMatchObject({
      said: 'Menolak menandatangani pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03; masa keberatan masih berjalan',
      line: 7,
    });
    const lapsed: Move = { command: commands.lapseAcknowledgement, by: null, now: '2028-02-01T03:00:00Z' };
    expect(signatureIn([...rated, onPaper('recordRefusal'), lapsed])).toMatchObject({
      said: 'Menolak menandatangani pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03',
      line: 7,
    });
  });

  it('keeps the rating that was delivered, whatever an appeal made of it', () => {
    const changed = decided({
      outcome: 'changed',
      reasons: 'Bukti baru',
      resultRating: 'above',
      behaviourRating: 'above',
      recommendation: 'Bagikan caranya',
    });
    expect(fieldsOf(written('evaluation', played(changed)))['PREDIKAT KINERJA PEGAWAI']).toBe('BAIK');
    expect(fieldsOf(written('objection', played(changed)))['PREDIKAT KINERJA PEGAWAI']).toBe('SANGAT BAIK');
  });
});

describe('the document with an objection (D.1.3)', () => {
  it('has objection, decision and three signatures, and the old and the new predikat', () => {
    const paper = written(
      'objection',
      played(
        decided({
          outcome: 'changed',
          reasons: 'Bukti baru',
          resultRating: 'above',
          behaviourRating: 'above',
          recommendation: 'Bagikan caranya',
        }),
      ),
    );
    expect(paper.format).toBe('D.1.3');
    expect(titlesOf(paper).slice(4)).toEqual([
      '5. CATATAN/REKOMENDASI',
      '6. KEBERATAN',
      '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
      '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA',
    ]);
    expect(proseOf(paper, '6. KEBERATAN')).toBe(
      'Target tercapai lebih dari rencana\n\nLaporan triwulan IV halaman 3',
    );
    expect(proseOf(paper, '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN')).toBe(
      'Modul ketiga belum dipakai di kelas',
    );
    expect(proseOf(paper, '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA')).toBe(
      'MENGUBAH hasil evaluasi: dari BAIK menjadi SANGAT BAIK.\n\nBukti baru\n\nBagikan caranya',
    );
    expect(signaturesOf(paper).map(([as]) => as)).toEqual([
      '10. Pegawai yang Dinilai',
      '9. Pejabat Penilai Kinerja',
      '11. Atasan Pejabat Penilai Kinerja',
    ]);
    expect(paper.seals.map(({ document }) => document)).toEqual([
      'Dokumen evaluasi kinerja',
      'Keberatan',
      'Keputusan atas keberatan',
    ]);
  });

  it('says of a confirmed rating that it stands', () => {
    const paper = written('objection', played(decided({ outcome: 'confirmed', reasons: 'Sudah diperiksa' })));
    expect(proseOf(paper, '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA')).toBe(
      'MENGUATKAN hasil evaluasi.\n\nSudah diperiksa',
    );
  });
});

describe('every paper', () => {
  const steps: [string, Move[], PaperName[]][] = [
    ['a new evaluation', [], []],
    ['a plan', planned, ['skp']],
    ['a rating', rated, ['skp', 'result', 'evaluation']],
    ['an open appeal', objected, ['skp', 'result', 'evaluation']],
    [
      'a decision',
      decided({ outcome: 'confirmed', reasons: 'Ya' }),
      ['skp', 'result', 'evaluation', 'objection'],
    ],
  ];

  it.each(steps)('is there from the moment its content is: %s', (_, moves, names) => {
    const source = played(moves);
    expect(papersOf(source.documents)).toEqual(names);
    expect(paperNames.filter((name) => writePaper(name, source))).toEqual(names);
  });

  it('carries hashes, versions and codes that are those of the record, and its code can be verified', () => {
    const source = played(decided({ outcome: 'confirmed', reasons: 'Ya' }));
    for (const name of paperNames) {
      const paper = written(name, source);
      for (const { contentHash, lineHash, code, version } of paper.seals) {
        const event = source.events.find(({ hash }) => hash === lineHash);
        expect(event?.contentHash).toBe(contentHash);
        expect(version).toBe(event?.document?.version ?? 1);
        const read = readReceiptCode(code);
        if (!read) throw new Error('no code');
        expect(verdictOnReceipt(read, source.events, digest).verdict).toBe('holds');
      }
      expect(paper.verifyAt).toBe(`https://kinerja.example/verify?code=${paper.seals.at(-1)?.code}`);
      expect(paper.fileName).not.toMatch(/employee|Name/);
    }
  });

  it('names whoever acted in the place of another with the one they acted for', () => {
    const source = played(signed);
    const events = source.events.map((event) =>
      event.command === 'submitReview'
        ? { ...event, by: { kind: 'person', personId: 'decider', via: 'link' } as const }
        : event,
    );
    const paper = written('evaluation', { ...source, events });
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]).toMatchObject({
      as: '6. Pejabat Penilai Kinerja (a.n. Name of assessor)',
      name: 'Name of decider',
      nip: '197001012000032003',
    });
  });

  it.each([
    ['plh', 'Plh.'],
    ['plt', 'Plt.'],
    ['leave', 'cuti'],
  ] as const)('says X for Y where a substitute signed, as the record has it: %s', (kind, word) => {
    const { state } = played(planned.slice(0, 1));
    const deputy = { personId: 'deputy', name: 'Name of deputy', position: 'Guru' };
    const acting = { person: deputy, for: state.assessor, substitutionId: 's-1', kind, until: null };
    const decision = decide(
      { ...state, acting },
      commands.approvePlan,
      { kind: 'person', personId: 'deputy', via: 'link' },
      at(new Date('2027-01-08T03:00:00Z')),
    );
    if (!decision.decided) throw new Error('refused');
    const source = played(planned.slice(0, 1));
    const people = { ...source.people, deputy: person('deputy', { nip: '198101012005011003' }) };
    const events = [...source.events, decision.change.event];
    const paper = written('skp', { ...source, people, events, state: decision.change.next });
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]).toMatchObject({
      as: 'Pejabat Penilai Kinerja',
      name: `Name of deputy untuk Name of assessor (${word})`,
      nip: '198101012005011003',
      said: expect.stringContaining('Ditandatangani secara elektronik pada 8 Januari 2027'),
      line: 3,
    });
  });

  it.each([
    ['WIB', 'pukul 10.00 WIB'],
    ['WITA', 'pukul 11.00 WITA'],
    ['WIT', 'pukul 12.00 WIT'],
  ] as const)('tells the time of the zone %s', (zone, time) => {
    expect(signaturesOf(written('skp', { ...played(planned), zone }))[0]?.[1]).toContain(time);
  });

  it('says a dash for people of whom nothing is known', () => {
    const source = played(rated, { appealDecider: null });
    const paper = written('evaluation', { ...source, people: {} });
    expect(blocksOf(paper, 'fields')[2]?.rows.map(([, value]) => value)).toEqual(['-', '-', '-', '-', '-']);
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]?.nip).toBe('-');
  });
});
