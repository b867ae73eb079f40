import { describe, expect, it } from 'vitest';
import { predicates, type Rating, ratings } from '../../core/rating/rating.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';
import { type DeadlineName, deadlineNames } from '../../core/rules/rule-set.ts';
import { predicateInLaw, ratingInLaw } from '../law/predicates.ts';
import { bare, heading, textsAt } from '../law/regulation.ts';

it('the rules are those of the regulation whose number they bear, from the day it was promulgated', () => {
  const { id, instrument, effectiveFrom, forCivilServants } = permenpanrb62022;
  expect(bare(heading)).toMatch(/^peraturanmenteri.*nomor6tahun2022$/);
  expect({ id, instrument }).toEqual({
    id: 'permenpanrb-6-2022',
    instrument: 'PermenPAN-RB Nomor 6 Tahun 2022',
  });
  const [last = ''] = textsAt('Pasal 41').map(bare);
  expect(last).toContain(bare('mulai berlaku pada tanggal diundangkan'));
  expect(last).toContain(bare('Diundangkan di Jakarta pada tanggal 7 Februari 2022'));
  expect(effectiveFrom).toBe('2022-02-07');
  expect(forCivilServants).toBe(true);
});

describe('the days of a deadline', () => {
  const { deadlines } = permenpanrb62022;
  const cited: [DeadlineName, string][] = [
    ['delivery', 'disampaikan oleh Pejabat Penilai Kinerja kepada Pegawai'],
    ['acknowledgement', 'mengembalikan dokumen evaluasi kinerja Pegawai kepada Pejabat Penilai Kinerja'],
    ['appealFiling', 'alasan-alasannya kepada atasan Pejabat Penilai Kinerja'],
    ['appealDecision', 'Keputusan harus ditetapkan oleh atasan Pejabat Penilai Kinerja'],
    ['superiorReview', 'ditandatangani oleh atasan Pejabat Penilai Kinerja'],
    [
      'superiorDelivery',
      'telah ditandatangani oleh atasan Pejabat Penilai Kinerja disampaikan kepada Pegawai',
    ],
    [
      'superiorAcknowledgement',
      'mengembalikan dokumen evaluasi kinerja Pegawai kepada atasan Pejabat Penilai',
    ],
    ['report', 'dilaporkan secara berjenjang oleh Pejabat Penilai Kinerja kepada PyB'],
  ];

  it.each(cited)('of %s are those at the place that it cites', (name, purpose) => {
    const [last = ''] = textsAt(deadlines[name].article).slice(-1);
    const text = last.replace(/\s+/g, ' ').replace('sebagaimana dimaksud pada angka 5 ', '');
    expect(bare(text)).toContain(bare(purpose));
    expect(text).toMatch(
      new RegExp(`paling lama ${deadlines[name].workingDays} (\\([a-z ]+\\) )?hari kerja`),
    );
  });

  it('are our own only for the two sides of an appeal, who share the days until it is decided', () => {
    const ours = deadlineNames.filter((name) => deadlines[name].article === '');
    expect(ours).toEqual(['appealExplanation', 'appealReply']);
    expect([...cited.map(([name]) => name), ...ours].toSorted()).toEqual(deadlineNames.toSorted());
    expect(deadlines.appealExplanation.workingDays).toBe(3);
    expect(deadlines.appealReply.workingDays).toBe(2);
  });
});

describe('the matrix of predicates', () => {
  const { scheme } = permenpanrb62022;
  const explained = textsAt(scheme.article).map(bare);

  it('is the one that the regulation explains, of a period as of a year', () => {
    expect(explained.length).toBe(2);
    expect(explained[0]).toContain(bare('Predikat Kinerja Periodik Pegawai diperoleh dari kuadran kinerja'));
    expect(explained[1]).toContain(bare('Predikat Kinerja Tahunan Pegawai diperoleh dari kuadran kinerja'));
  });

  const pairs = ratings.flatMap((result) =>
    ratings.map((behaviour): [Rating, Rating] => [result, behaviour]),
  );
  it.each(pairs)('says of results %s and behaviour %s what is explained', (result, behaviour) => {
    const both = bare(
      `hasil kerja pegawai ${ratingInLaw[result]} ekspektasi dan perilaku kerja pegawai ${ratingInLaw[behaviour]} ekspektasi`,
    );
    for (const text of explained) {
      const titles = predicates.map((predicate, index) => bare(`${index + 1} ${predicateInLaw[predicate]}`));
      const before = text.slice(0, text.indexOf(both));
      const under = predicates.findLast((_, index) => before.includes(titles[index] ?? ''));
      expect(scheme.kind === 'matrix' && scheme.predicates[result][behaviour]).toBe(under);
    }
  });
});
