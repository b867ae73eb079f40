import type { EvaluationState } from '../evaluation/state.ts';
import { outcomeOf } from '../rating/conclude.ts';
import { nipProblem, plainNip } from '../roster/nip.ts';
import {
  type GtkColumn,
  type GtkEntry,
  type GtkProblem,
  type GtkRow,
  gtkColumns,
  gtkLimits,
} from './gtk-import.ts';
import { predicateIn, ratingIn } from './gtk-words.ts';

/** Whoever a NIP belongs to: their evaluation in the cycle, or that they have none, or that nobody is known by it. */
export type Owner = EvaluationState | 'notInCycle' | 'nipUnknown';

type About = { year: number; ownerOf: (nip: string) => Owner };
type Found = Pick<GtkProblem, 'column' | 'code' | 'expected'>;

/** The NIP of a line without spaces and apostrophes. */
export const nipOfRow = ({ values }: GtkRow): string => plainNip(values.nip);

/** Looks at every line of a file; lines with a problem are left out of `accepted`. */
export function checkGtkRows(
  rows: readonly GtkRow[],
  about: About,
): { accepted: GtkEntry[]; problems: GtkProblem[] } {
  const accepted: GtkEntry[] = [];
  const problems: GtkProblem[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const values = trimmed(row);
    const owner = nipProblem(values.nip, '') ? undefined : about.ownerOf(values.nip);
    const found = [...writtenWrong(values, about.year), ...wrongOwner(owner, values)];
    const of = typeof owner === 'object' ? owner : undefined;
    // Two NIPs of one person are one person.
    const key = of?.evaluationId ?? values.nip;
    if (values.nip && taken.has(key)) found.push({ column: 'nip', code: 'duplicateNip' });
    taken.add(key);
    const entry = of && found.length === 0 ? entryOf(values, of) : undefined;
    if (entry && 'code' in entry) found.push(entry);
    else if (entry) accepted.push(entry);
    problems.push(...found.map((each) => problemAt(row.line, each, values)));
  }
  return { accepted, problems };
}

function trimmed(row: GtkRow): GtkRow['values'] {
  const entries = gtkColumns.map((column) => [column, row.values[column].trim()]);
  return { ...(Object.fromEntries(entries) as GtkRow['values']), nip: nipOfRow(row) };
}

function writtenWrong(values: GtkRow['values'], year: number): Found[] {
  const found: Found[] = gtkColumns
    .filter((column) => !values[column])
    .map((column) => ({ column, code: 'required' }));
  const wrong = (column: GtkColumn, code: Found['code'], is: boolean) => {
    if (values[column] && is) found.push({ column, code });
  };
  const ofNip = nipProblem(values.nip, '');
  // Without an employment nothing of a PNS's own number is looked at: the person is known, or not.
  if (ofNip === 'nipMangled' || ofNip === 'nipDate' || ofNip === 'nipFormat') wrong('nip', ofNip, true);
  const isYear = /^\d{4}$/.test(values.tahun);
  wrong('tahun', 'yearFormat', !isYear);
  wrong('tahun', 'yearDiffers', isYear && Number(values.tahun) !== year);
  wrong('rating_hasil_kerja', 'ratingUnknown', !ratingIn(values.rating_hasil_kerja));
  wrong('rating_perilaku', 'ratingUnknown', !ratingIn(values.rating_perilaku));
  wrong('predikat', 'predicateUnknown', !predicateIn(values.predikat));
  wrong('rujukan', 'tooLong', values.rujukan.length > gtkLimits.reference);
  return found;
}

function wrongOwner(owner: Owner | undefined, { nip }: GtkRow['values']): Found[] {
  if (!nip || owner === undefined) return [];
  if (typeof owner === 'string') return [{ column: 'nip', code: owner }];
  if (owner.population !== 'teachers') return [{ column: 'nip', code: 'notTeacher' }];
  if (owner.exclusion) return [{ column: 'nip', code: 'takenOut' }];
  return owner.erased.contentsAt ? [{ column: 'nip', code: 'contentsErased' }] : [];
}

/** The entry of a line, or that its predicate is not what its ratings come to (annex BAB IV B.3: kuadran kinerja). */
function entryOf(
  values: GtkRow['values'],
  { evaluationId, ruleSet }: EvaluationState,
): GtkEntry | Found | undefined {
  const result = ratingIn(values.rating_hasil_kerja);
  const behaviour = ratingIn(values.rating_perilaku);
  if (!result || !behaviour) return undefined;
  const outcome = outcomeOf(result, behaviour, ruleSet);
  return outcome.predicate === predicateIn(values.predikat)
    ? { evaluationId, outcome, reference: values.rujukan }
    : { column: 'predikat', code: 'predicateDisagrees', expected: outcome.predicate };
}

function problemAt(line: number, found: Found, values: GtkRow['values']): GtkProblem {
  return { line, severity: 'error', value: values[found.column].slice(0, 60), ...found };
}
