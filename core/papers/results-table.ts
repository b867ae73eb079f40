import type { Plan } from '../evaluation/plan-document.ts';
import type { Review, SelfAssessment } from '../evaluation/review-documents.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { aspectWords, perspectiveWords } from './indonesian.ts';
import type { Block, Row } from './paper.ts';

type PlannedResult = Plan['results'][number];
/** A column: its head, its share of the width, and what stands in it for an indicator of a result. */
type Column = {
  head: string;
  width: number;
  cell: (at: {
    result: PlannedResult;
    place: number;
    indicator: PlannedResult['indicators'][number];
    /** Which indicator of the result it is. */
    index: number;
    first: boolean;
  }) => string;
};

/** What was achieved and what the assessor says of it, in the formats C. */
export type Told = {
  selfAssessment: Pick<SelfAssessment, 'results'> | undefined;
  review: Pick<Review, 'results'>;
};

const priorities = [
  ['main', 'A. UTAMA'],
  ['additional', 'B. TAMBAHAN'],
] as const;

/** The table of results of a plan, main ones first, in the columns that its format gives it. */
export function resultsTable(plan: Plan, planFor: EvaluationState['planFor'], told?: Told): Block {
  const columns = [...planColumns(plan, planFor), ...(told ? toldColumns(told) : [])];
  const numbered = [{ head: 'NO', width: 5, cell: numberOf }, ...columns];
  return {
    kind: 'table',
    head: numbered.map(({ head }) => head),
    widths: numbered.map(({ width }) => width),
    rows: priorities.flatMap(([priority, heading]) => rowsOf(plan, priority, heading, numbered)),
  };
}

const numberOf: Column['cell'] = ({ place, first }) => (first ? String(place + 1) : '');

function rowsOf(
  { results }: Plan,
  priority: PlannedResult['priority'],
  heading: string,
  columns: Column[],
): Row[] {
  const rows = results.flatMap((result, place) =>
    result.priority === priority
      ? result.indicators.map((indicator, index) =>
          columns.map(({ cell }) => cell({ result, place, indicator, index, first: index === 0 })),
        )
      : [],
  );
  return rows.length > 0 ? [{ across: heading }, ...rows] : [];
}

function planColumns({ approach }: Plan, planFor: EvaluationState['planFor']): Column[] {
  const perspective: Column = {
    head: 'PERSPEKTIF',
    width: 14,
    cell: ({ result }) => perspectiveWords[result.perspective],
  };
  const text: Column = {
    head: 'RENCANA HASIL KERJA',
    width: 28,
    cell: ({ result, first }) => (first ? result.text : ''),
  };
  if (approach === 'qualitative') {
    const narrative = {
      head: 'UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET',
      width: 40,
      cell: ({ indicator }) => [indicator.text, indicator.target].filter(Boolean).join('\n'),
    } satisfies Column;
    return planFor === 'leadership' ? [text, narrative, perspective] : [text, narrative];
  }
  const indicator: Column = {
    head: 'INDIKATOR KINERJA INDIVIDU',
    width: 24,
    cell: (at) => at.indicator.text,
  };
  const target: Column = { head: 'TARGET', width: 16, cell: (at) => at.indicator.target };
  if (planFor === 'leadership') return [text, indicator, target, perspective];
  return [
    {
      head: 'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
      width: 22,
      cell: ({ result, first }) => (first ? result.servesResult : ''),
    },
    text,
    { head: 'ASPEK', width: 11, cell: (at) => aspectWords[at.indicator.aspect] },
    indicator,
    target,
  ];
}

function toldColumns({ selfAssessment, review }: Told): Column[] {
  return [
    {
      head: 'REALISASI BERDASARKAN BUKTI DUKUNG',
      width: 26,
      cell: ({ place, index, first }) => {
        const told = selfAssessment?.results[place];
        const realised = told?.realisations[index] ?? '';
        const lines = first && told ? [realised, told.achieved, told.evidence] : [realised];
        return lines.filter(Boolean).join('\n');
      },
    },
    {
      head: 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
      width: 22,
      cell: ({ place, first }) => (first ? (review.results[place]?.feedback ?? '') : ''),
    },
  ];
}
