import { decisionInWords, evaluated, joined } from './document-parts.ts';
import { yearInWords } from './indonesian.ts';
import type { Block, Paper } from './paper.ts';
import { employeeSignature } from './receipt-by-employee.ts';
import { newest, sealOf, signatureOf } from './signing.ts';
import { linesOf, type PaperSource } from './source.ts';

type Unsealed = Omit<Paper, 'verifyAt' | 'asOf' | 'fileName'>;

/**
 * Dokumen evaluasi kinerja pegawai. Format D.1.1 is signed by the assessor (annex BAB V A.3 to 6); D.1.2 by the
 * assessor's superior, where the assessor did not evaluate in time (BAB V A.8 to 10). Undefined before the review.
 */
export function evaluationPaper(source: PaperSource): Unsealed | undefined {
  const { state, documents } = source;
  const rated = newest(source, 'submitReview');
  const outcome = state.outcomeBefore ?? state.outcome;
  if (!documents.review || !rated || !outcome) return undefined;
  const bySuperior = state.replacedAssessor !== null;
  const signer = bySuperior ? 'Atasan Pejabat Penilai Kinerja' : 'Pejabat Penilai Kinerja';
  return {
    name: 'evaluation',
    format: bySuperior ? 'D.1.2' : 'D.1.1',
    ...head(source),
    blocks: [
      ...threeParties(source),
      evaluated(source.organisationPredicate, null, outcome.predicate),
      { kind: 'prose', title: '5. CATATAN/REKOMENDASI', text: documents.review.feedback },
      {
        kind: 'signatures',
        signatures: [
          employeeSignature(source),
          signatureOf(`6. ${signer}`, state.assessor, { line: rated }, source),
        ],
      },
    ],
    seals: [sealOf('Dokumen evaluasi kinerja', rated), ...sealOfEmployee(source)],
  };
}

/**
 * Format D.1.3: the document with the objection, what the assessor says to it, and the decision of the assessor's
 * superior (annex BAB V B.7). The regulation gives it for a changed result; a confirmed one is written in it too,
 * so that whoever objected has the decision and its reasons in hand. Undefined before there is a decision.
 */
export function objectionPaper(source: PaperSource): Unsealed | undefined {
  const { state, documents } = source;
  const { review, appeal, explanation, reply, appealDecision } = documents;
  const [rated, filed, decided] = ['submitReview', 'fileAppeal', 'decideAppeal'].map((it) =>
    newest(source, it),
  );
  if (!review || !appeal || !appealDecision || !rated || !filed || !decided || !state.outcome)
    return undefined;
  const before = state.outcomeBefore;
  const { resultRating: result, behaviourRating: behaviour, predicate } = state.outcome;
  return {
    name: 'objection',
    format: 'D.1.3',
    ...head(source),
    blocks: [
      ...threeParties(source),
      // With the two ratings, which stand in no other paper where a superior has changed them.
      evaluated(source.organisationPredicate, { result, behaviour }, predicate),
      { kind: 'prose', title: '5. CATATAN/REKOMENDASI', text: review.feedback },
      {
        kind: 'prose',
        title: '6. KEBERATAN',
        text: joined(appeal.reasons, appeal.evidence, appeal.references, reply?.text, reply?.references),
      },
      {
        kind: 'prose',
        title: '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
        text: explanation
          ? joined(explanation.text, explanation.references)
          : 'Diminta, dan tidak diberikan sampai batas waktunya.',
      },
      {
        kind: 'prose',
        title: '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA',
        text: joined(
          decisionInWords(before ? { from: before.predicate, to: predicate } : undefined),
          appealDecision.reasons,
          appealDecision.outcome === 'changed' ? appealDecision.recommendation : undefined,
        ),
      },
      {
        kind: 'signatures',
        signatures: [
          signatureOf('10. Pegawai yang Dinilai', state.employee, { line: filed }, source),
          signatureOf('9. Pejabat Penilai Kinerja', state.assessor, { line: rated }, source),
          signatureOf('11. Atasan Pejabat Penilai Kinerja', state.appealDecider, { line: decided }, source),
        ],
      },
    ],
    seals: [
      sealOf('Dokumen evaluasi kinerja', rated),
      sealOf('Keberatan', filed),
      sealOf('Keputusan atas keberatan', decided),
    ],
  };
}

function head({ state, year }: PaperSource) {
  return {
    landscape: false,
    title: 'DOKUMEN EVALUASI KINERJA PEGAWAI',
    lines: ['PERIODE: AKHIR', state.organisation, yearInWords(year)],
  };
}

/** The assessor stands in the paper though a superior took their place, who stands below them then. */
function threeParties(source: PaperSource): Block[] {
  const { state } = source;
  const { replacedAssessor } = state;
  const assessor = replacedAssessor ?? state.assessor;
  const superior = replacedAssessor ? state.assessor : state.appealDecider;
  return [
    { kind: 'fields', title: '1. PEGAWAI YANG DINILAI', rows: linesOf(state.employee, source) },
    { kind: 'fields', title: '2. PEJABAT PENILAI KINERJA', rows: linesOf(assessor, source) },
    { kind: 'fields', title: '3. ATASAN PEJABAT PENILAI KINERJA', rows: linesOf(superior, source) },
  ];
}

function sealOfEmployee(source: PaperSource) {
  const line = newest(
    source,
    'acknowledge',
    'recordAcknowledgement',
    'recordRefusal',
    'lapseAcknowledgement',
  );
  if (!line) return [];
  const signed = line.command === 'acknowledge' || line.command === 'recordAcknowledgement';
  return [sealOf(signed ? 'Penerimaan oleh pegawai' : 'Penyampaian kepada pegawai', line)];
}
