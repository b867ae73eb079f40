import { linked } from '../../core/evaluation/chain.ts';
import { periodObjectionPaper, periodPaper } from '../../core/papers/period.ts';
import type { PeriodSource } from '../../core/papers/period-source.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import type { PeriodAct, PeriodActName } from '../../core/periods/act.ts';
import {
  evaluationsIn,
  headOfPeriods,
  type PeriodEntry,
  type PeriodLine,
  sealPeriodAct,
  sealPeriodLine,
} from '../../core/periods/line.ts';
import type { PassedLine } from '../../core/periods/passed-line.ts';
import { periodsOf, type Rhythm } from '../../core/periods/period.ts';
import { standingOf } from '../../core/periods/standing.ts';
import { digest, enrolled } from '../core/examples.ts';
import { played } from './played.ts';

const { employee, assessor, appealDecider, evaluationId, unit, organisation } = enrolled;
if (!assessor || !appealDecider) throw new Error('nobody evaluates the example');
export const office = { assessor, appealDecider, unit, organisation };

/** One thing that is recorded of a period, each a day after the one before unless it says when. */
type Step =
  | Partial<PeriodLine>
  | ({ act: PeriodActName } & Partial<PeriodAct>)
  | Pick<PassedLine, 'passedFrom' | 'passedTo'>;

const doers = { signed: employee, objected: employee, explained: assessor, decided: appealDecider };
const texts = { signed: '', objected: 'Target terlampaui', explained: 'Belum semua', decided: 'Bukti baru' };

function entryAfter(entries: readonly PeriodEntry[], period: string, step: Step): PeriodEntry {
  const head = headOfPeriods(evaluationId, entries);
  const day = String(head.lines + 1).padStart(2, '0');
  const joined = {
    ...{ evaluationId, seq: head.lines + 1, period, previousHash: head.hash },
    ...{ at: `2027-04-${day}T03:00:00.000Z`, onBehalfOf: null },
  };
  const about = evaluationsIn(entries).at(-1)?.seq ?? 0;
  if ('passedTo' in step) {
    const { onBehalfOf: _, ...passed } = { ...joined, about };
    return linked<PassedLine>({ ...passed, ...step }, digest);
  }
  if ('act' in step) {
    const said = { about, text: texts[step.act], changed: null, by: doers[step.act] };
    return sealPeriodAct({ ...joined, ...said, ...step }, digest);
  }
  const line = {
    ...{ basis: 'work' as const, ratings: { result: 'meets', behaviour: 'above' } as const },
    ...{ predicate: 'good' as const, achievement: 'special' as const, feedback: 'Layanan tepat waktu' },
    ...{ recommendation: '', evidence: '', reason: '', by: office.assessor, bySuperior: false },
    ...{ unit: 'SDN 3', organisation: 'Dinas Pendidikan' },
  };
  return sealPeriodLine({ ...joined, ...line, ...step }, digest);
}

/** What the paper of a period is written from, once these steps are recorded. */
export function playedPeriod(
  steps: readonly Step[],
  { periodId = 'q1', ...about }: Partial<PaperSource> & { periodId?: string } = {},
): PeriodSource {
  const entries: PeriodEntry[] = [];
  for (const step of steps) entries.push(entryAfter(entries, periodId, step));
  const standing = standingOf(entries, periodId);
  const every: Rhythm = periodId.startsWith('m') ? 'monthly' : 'quarterly';
  const period = periodsOf(every, 2027).find(({ id }) => id === periodId);
  if (!standing || !period) throw new Error('nothing is recorded');
  return { source: { ...played([]), ...about }, period, office, standing };
}

/** The document of the period: D.1.1 or D.1.2. */
export const documentOf = (...from: Parameters<typeof playedPeriod>) => periodPaper(playedPeriod(...from));
/** The document with an objection, D.1.3; an error where there is none yet. */
export function objectionOf(...from: Parameters<typeof playedPeriod>) {
  const paper = periodObjectionPaper(playedPeriod(...from));
  if (!paper) throw new Error('nothing is decided');
  return paper;
}
