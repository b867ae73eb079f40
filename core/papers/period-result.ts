import type { Plan } from '../evaluation/plan-document.ts';
import type { NoteLine } from '../notes/note.ts';
import { notesOf, notesOn } from '../notes/progress.ts';
import { periodCodeOf } from '../periods/receipt.ts';
import { behaviourTable } from './behaviour-table.ts';
import { achievementWords, dayInWords } from './indonesian.ts';
import type { Paper } from './paper.ts';
import { twoParties } from './parties.ts';
import { sealOf, signatureOf } from './period-signing.ts';
import type { PeriodSource } from './period-source.ts';
import { daysInWords, periodFileName, periodInWords } from './period-words.ts';
import { resultFormat } from './result.ts';
import { ofOrganisation, resultBlocks } from './result-parts.ts';
import { resultsTable } from './results-table.ts';
import { approachLine, forWhom } from './skp.ts';

/**
 * Hasil evaluasi kinerja pegawai of a period, which goes with its document D.1.1 (annex BAB IV B.3.a.3.e and f, formats
 * C.1.1 to C.1.3): the results of the plan with what the employee noted of them in the period, as it stood when it was
 * evaluated, both ratings and the predikat. Undefined without a plan, and where the predikat stands on no ratings of
 * the period.
 */
export function periodResultPaper(about: PeriodSource, notes: readonly NoteLine[]): Paper | undefined {
  const { source, period, standing } = about;
  const { line } = standing;
  const { plan } = source.documents;
  if (!plan || !line.ratings) return undefined;
  const { state } = source;
  const { achievement } = line;
  const format = resultFormat(state, plan);
  return {
    name: 'result',
    format,
    fileName: periodFileName(format, line, about),
    landscape: true,
    title: 'HASIL EVALUASI KINERJA PEGAWAI',
    lines: [
      ...[approachLine(plan), forWhom(state), `PERIODE: ${periodInWords(period)}`],
      ...[line.organisation, daysInWords(period, source)],
    ],
    blocks: resultBlocks({
      // As they were in the period: the unit that the line names, the assessor whose period it was.
      parties: twoParties({ ...source, state: { ...state, unit: line.unit } }, about.office.assessor),
      organisation: ofOrganisation(achievement && achievementWords[achievement], achievement, state.ruleSet),
      results: resultsTable(plan, state.planFor, told(plan, notes, about)),
      behaviours: behaviourTable(plan, state.ruleSet, { values: {} }),
      given: {
        resultRating: line.ratings.result,
        behaviourRating: line.ratings.behaviour,
        predicate: line.predicate,
      },
      feedback: line.feedback,
      signer: signatureOf('Pejabat Penilai Kinerja', line, about),
    }),
    seals: [sealOf(line, standing.before.length + 1)],
    verifyAt: source.verifyAt(periodCodeOf(line)),
    asOf: line.at,
  };
}

/** What the employee had noted of each result by then; of results and values the assessor says nothing one by one. */
function told(plan: Plan, lines: readonly NoteLine[], { source, period, standing }: PeriodSource) {
  const until = Date.parse(standing.line.at);
  const known = notesOf(lines.filter(({ at }) => Date.parse(at) <= until));
  const inPeriod = known.filter(({ on }) => on >= period.first && on <= period.last);
  const results = plan.results.map((_, place) => {
    const noted = notesOn(inPeriod, place).map(({ on, achieved, reference }) =>
      [`${dayInWords(on, source.zone)}: ${achieved}`, reference].filter(Boolean).join('\n'),
    );
    return { achieved: noted.join('\n'), evidence: '', realisations: [] };
  });
  return { selfAssessment: { results }, review: { results: [] } };
}
