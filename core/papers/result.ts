import type { Plan } from '../evaluation/plan-document.ts';
import type { Review } from '../evaluation/review-documents.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { behaviourTable } from './behaviour-table.ts';
import { yearInWords } from './indonesian.ts';
import type { Block, Paper, PaperFormat } from './paper.ts';
import { twoParties } from './parties.ts';
import { ofOrganisation, resultBlocks } from './result-parts.ts';
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
    blocks: resultBlocks({
      parties: twoParties(source, state.assessor),
      organisation: ofOrganisation(source.organisationPredicate, review.pattern.organisation, state.ruleSet),
      results: resultsTable(plan, state.planFor, { selfAssessment: documents.selfAssessment, review }),
      behaviours: behaviourTable(plan, state.ruleSet, review),
      given: outcome,
      feedback: review.feedback,
      besides: ofStudy(review),
      signer: signatureOf('Pejabat Penilai Kinerja', state.assessor, { line: rated }, source),
    }),
    seals: [sealOf('Hasil evaluasi kinerja', rated)],
  };
}

/** Which of the formats C goes with a plan (annex BAB IV B.3.a.3.e, B.3.b.3.e). */
export function resultFormat({ planFor }: EvaluationState, { approach }: Plan): PaperFormat {
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
