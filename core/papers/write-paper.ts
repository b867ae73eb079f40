import { localDate } from '../calendar/working-days.ts';
import { zones } from '../calendar/zones.ts';
import { evaluationPaper, objectionPaper } from './evaluation.ts';
import type { Paper, PaperName } from './paper.ts';
import { resultPaper } from './result.ts';
import { skpPaper } from './skp.ts';
import type { PaperSource } from './source.ts';

type Writer = (source: PaperSource) => Omit<Paper, 'verifyAt' | 'asOf' | 'fileName'> | undefined;

const writers: Record<PaperName, Writer> = {
  skp: skpPaper,
  result: resultPaper,
  evaluation: evaluationPaper,
  objection: objectionPaper,
};

/** A paper of an evaluation; undefined where the evaluation has not come so far. */
export function writePaper(name: PaperName, source: PaperSource): Paper | undefined {
  const written = writers[name](source);
  const last = written?.seals.at(-1);
  const at = source.events.find(({ hash }) => hash === last?.lineHash)?.at;
  if (!written || !last || !at) return undefined;
  const day = localDate(new Date(at), zones[source.zone].utcOffsetHours);
  return {
    ...written,
    fileName: `${written.format}-${source.year}-${day}`,
    verifyAt: source.verifyAt(last.code),
    asOf: at,
  };
}
