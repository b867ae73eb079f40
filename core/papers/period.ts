import type { PassedLine } from '../periods/passed-line.ts';
import { periodCodeOf } from '../periods/receipt.ts';
import type { PeriodStanding } from '../periods/standing.ts';
import { decisionInWords, evaluated, joined } from './document-parts.ts';
import { achievementWords } from './indonesian.ts';
import type { Block, Paper, PaperFormat } from './paper.ts';
import { employeeIn, sealOf, signatureOf } from './period-signing.ts';
import type { PeriodSource, Sealed } from './period-source.ts';
import { daysInWords, periodFileName, periodInWords } from './period-words.ts';
import { linesOf } from './source.ts';

/**
 * The document of a periodic evaluation: format D.1.1, signed by the assessor, or D.1.2 where their superior evaluated
 * in their place (PermenPAN-RB 6/2022, article 24 paragraphs 5 and 6; annex BAB V A.3 to A.10).
 */
export function periodPaper(about: PeriodSource): Paper {
  const { line, acts } = about.standing;
  const format = line.bySuperior ? 'D.1.2' : 'D.1.1';
  const as = line.bySuperior ? '6. Atasan Pejabat Penilai Kinerja' : '6. Pejabat Penilai Kinerja';
  const signed = acts.signed ? [acts.signed] : [];
  return paperOf(about, format, {
    blocks: [
      ...threeParties(about),
      evaluatedIn(line),
      { kind: 'prose', title: '5. CATATAN/REKOMENDASI', text: joined(line.feedback, line.recommendation) },
      {
        kind: 'signatures',
        signatures: [employeeIn('7. Pegawai yang Dinilai', about), signatureOf(as, line, about)],
      },
    ],
    sealed: [line, ...signed],
  });
}

/**
 * Format D.1.3: with the objection, what the assessor says to it, and the decision of their superior (annex BAB V B.7).
 * Undefined before there is a decision.
 */
export function periodObjectionPaper(about: PeriodSource): Paper | undefined {
  const { line, acts, passed } = about.standing;
  const { objected, explained, decided } = acts;
  if (!objected || !decided) return undefined;
  const { changed } = decided;
  const decision = decisionInWords(changed ? { from: line.predicate, to: changed.predicate } : undefined);
  return paperOf(about, 'D.1.3', {
    blocks: [
      ...threeParties(about),
      evaluatedIn({ ...line, ...changed }),
      { kind: 'prose', title: '5. CATATAN/REKOMENDASI', text: joined(line.feedback, line.recommendation) },
      { kind: 'prose', title: '6. KEBERATAN', text: objected.text },
      {
        kind: 'prose',
        title: '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
        text: explained?.text ?? 'Diminta, dan tidak diberikan sampai batas waktunya.',
      },
      {
        kind: 'prose',
        title: '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA',
        text: joined(...passed.map(passedInWords), decision, decided.text, changed?.recommendation),
      },
      {
        kind: 'signatures',
        signatures: [
          signatureOf('10. Pegawai yang Dinilai', objected, about),
          signatureOf('9. Pejabat Penilai Kinerja', line, about),
          signatureOf('11. Atasan Pejabat Penilai Kinerja', decided, about),
        ],
      },
    ],
    sealed: [line, objected, ...(explained ? [explained] : []), decided],
  });
}

const passedInWords = ({ passedFrom, passedTo }: PassedLine) =>
  `Tidak diputuskan oleh ${passedFrom.name} sampai batas waktunya; beralih kepada ${passedTo.name}.`;

function paperOf(
  { source, period, standing }: PeriodSource,
  format: PaperFormat,
  { blocks, sealed }: { blocks: Block[]; sealed: readonly Sealed[] },
): Paper {
  const last = sealed.at(-1) ?? standing.line;
  const version = standing.before.length + 1;
  return {
    name: format === 'D.1.3' ? 'objection' : 'evaluation',
    format,
    fileName: periodFileName(format, last, { source, period }),
    landscape: false,
    title: 'DOKUMEN EVALUASI KINERJA PEGAWAI',
    lines: [`PERIODE: ${periodInWords(period)}`, standing.line.organisation, daysInWords(period, source)],
    blocks,
    seals: sealed.map((entry) => sealOf(entry, version)),
    verifyAt: source.verifyAt(periodCodeOf(last)),
    asOf: last.at,
  };
}

/** As they were in the period: the unit that the line names, the assessor whose period it was. */
function threeParties({ source, office, standing }: PeriodSource): Block[] {
  const { unit } = standing.line;
  const employee = linesOf(source.state.employee, { ...source, state: { ...source.state, unit } });
  return [
    { kind: 'fields', title: '1. PEGAWAI YANG DINILAI', rows: employee },
    { kind: 'fields', title: '2. PEJABAT PENILAI KINERJA', rows: linesOf(office.assessor, source) },
    {
      kind: 'fields',
      title: '3. ATASAN PEJABAT PENILAI KINERJA',
      rows: linesOf(office.appealDecider, source),
    },
  ];
}

type Result = Pick<PeriodStanding['line'], 'achievement' | 'ratings' | 'predicate'>;

/** The formats want achievement and predicate; the two ratings, from which it follows, stand with them. */
const evaluatedIn = ({ achievement, ratings, predicate }: Result): Block =>
  evaluated(achievement && achievementWords[achievement], ratings, predicate);
