import type { Plan, Review } from '../evaluation/documents.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { ruleSetOf } from '../rules/registry.ts';
import { behaviourTable } from './behaviour-table.ts';
import { patternWords, predicateWords, ratingWords, yearInWords } from './indonesian.ts';
import type { Block, Paper, PaperFormat } from './paper.ts';
import { twoParties } from './parties.ts';
import { resultsTable } from './results-table.ts';
import { newest, sealOf, signatureOf } from './signing.ts';
import { approachLine, forWhom } from './skp.ts';
import type { PaperSource } from './source.ts';

/**
 * Hasil evaluasi kinerja pegawai, which the report is accompanied by: results with what was achieved and said of
 * them, the two ratings and the predikat (annex BAB IV, formats C.1.1 to C.1.3). Undefined before there is a review.
 */
export function resultPaper(source: PaperSource): Omit<Paper, 'verifyAt' | 'asOf' | 'fileName'> | undefined {
  const { state, documents } = source;
  const { plan, review } = documents;
  const rated = newest(source, 'submitReview');
  // What its assessor gave and signs for: what a superior made of it stands in the document with the objection.
  const outcome = state.outcomeBefore ?? state.outcome;
  if (!plan || !review || !rated || !outcome) return undefined;
  const signer = signatureOf('Pejabat Penilai Kinerja', state.assessor, { line: rated }, source);
  return {
    name: 'result',
    format: resultFormat(state, plan),
    landscape: true,
    title: 'HASIL EVALUASI KINERJA PEGAWAI',
    lines: [
      approachLine(plan),
      forWhom(state),
      'PERIODE: AKHIR',
      state.organisation,
      yearInWords(source.year),
    ],
    blocks: [
      ...twoParties(source),
      ofOrganisation(review, source),
      { kind: 'heading', text: 'HASIL KERJA' },
      resultsTable(plan, state.planFor, { selfAssessment: documents.selfAssessment, review }),
      row('RATING HASIL KERJA', ratingWords[outcome.resultRating]),
      { kind: 'heading', text: 'PERILAKU KERJA' },
      behaviourTable(plan, state.ruleSet, review),
      row('RATING PERILAKU KERJA', ratingWords[outcome.behaviourRating]),
      { kind: 'prose', title: 'UMPAN BALIK BERKELANJUTAN', text: review.feedback },
      ...ofStudy(review),
      row('PREDIKAT KINERJA PEGAWAI', predicateWords[outcome.predicate]),
      { kind: 'signatures', signatures: [signer] },
    ],
    seals: [sealOf('Hasil evaluasi kinerja', rated)],
  };
}

const row = (label: string, value: string): Block => ({
  kind: 'fields',
  title: null,
  rows: [[label, value]],
});

/**
 * What the unit achieved, and the pattern that goes with it in the words of the annex in place of its picture; no
 * pattern where the rules of the cycle know none.
 */
function ofOrganisation({ pattern }: Review, { state, organisationPredicate }: PaperSource): Block {
  const { organisation } = pattern;
  const expected = organisation ? patternWords[organisation] : 'Belum diisi';
  return {
    kind: 'fields',
    title: null,
    rows: [
      ['CAPAIAN KINERJA ORGANISASI', organisationPredicate ?? 'Belum diisi'],
      ...(ruleSetOf(state.ruleSet).distribution ? [['POLA DISTRIBUSI', expected] as const] : []),
    ],
  };
}

function resultFormat({ planFor }: EvaluationState, { approach }: Plan): PaperFormat {
  if (approach === 'qualitative') return 'C.1.1';
  return planFor === 'leadership' ? 'C.1.2' : 'C.1.3';
}

const standingWords = {
  goesOn: 'Masih berlangsung',
  finished: 'Selesai',
  dropOut: 'Tidak menyelesaikan studi',
};

/** Whoever studies is evaluated on what the place of study says (annex BAB IV A.16). */
function ofStudy({ study }: Review): Block[] {
  if (!study?.standing) return [];
  return [
    { kind: 'prose', title: 'TUGAS BELAJAR', text: `${standingWords[study.standing]}\n\n${study.evidence}` },
  ];
}
