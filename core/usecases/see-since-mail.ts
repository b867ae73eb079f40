import type { AuditEvent } from '../evaluation/audit.ts';
import { type ChangeSince, changeSince } from '../evaluation/change-since.ts';
import type { StoredDocument } from '../evaluation/documents.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Evaluations } from '../ports/evaluations.ts';

/** What happened to an evaluation since the mail that its reader comes with, and what reads otherwise since. */
export type SinceMail = {
  /** Of the version that the mail was about. */
  at: string;
  events: { command: string; at: string }[];
  /** Null where plan and self-assessment are as they were, or the difference stands on the page already. */
  change: ChangeSince | null;
};

/** What gives a task another link, or tells the engine of it again, changes nothing for whoever reads the form. */
const unseen: readonly string[] = ['sendAgain', 'catchUp', 'redriveExecution', 'restartPhase', 'printSheet'];

const compared = ['plan', 'selfAssessment'] as const;
type Compared = (typeof compared)[number];

/**
 * Compares the version that somebody's mail was about with what the form stands on now: whoever comes by a fresh link
 * after an older one, or by the link of a mail after which a date was moved, is shown what is new before they decide.
 * Reads nothing where nothing was recorded since; null where nothing of it concerns the form.
 * @param mailed version of the evaluation that the mail was about
 */
export async function seeSinceMail(
  state: EvaluationState,
  mailed: number,
  { evaluations }: { evaluations: Pick<Evaluations, 'documentsAt' | 'record'> },
): Promise<SinceMail | null> {
  if (mailed >= state.version) return null;
  const [record, documents] = await Promise.all([
    evaluations.record(state.evaluationId),
    versionsSince(mailed, state, evaluations),
  ]);
  const before = record.filter(({ seq }) => seq <= mailed);
  const since = record.filter(({ seq }) => seq > mailed && seq <= state.version);
  const events = since.filter(({ command }) => !unseen.includes(command));
  const at = before.at(-1)?.at;
  if (!at || events.length === 0) return null;
  const pair = (kind: Compared) => pairOf(kind, versionAt(kind, before), state, documents);
  const change = isShownAlready(before, state)
    ? undefined
    : changeSince({ at, version: mailed }, { plan: pair('plan'), selfAssessment: pair('selfAssessment') });
  return {
    at,
    events: events.map(({ command, at: when }) => ({ command, at: when })),
    change: change ?? null,
  };
}

function versionAt(kind: Compared, lines: readonly AuditEvent[]): number {
  return lines.findLast(({ document }) => document?.kind === kind)?.document?.version ?? 0;
}

/**
 * The documents that may have been the newest when the mail went, and those that are now. Which one it was the record
 * tells, which is read at the same time: every version was made by a change of its own, so that no more can have come
 * since than the evaluation has changed.
 */
async function versionsSince(
  mailed: number,
  { evaluationId, documents, version }: EvaluationState,
  { documentsAt }: Pick<Evaluations, 'documentsAt'>,
) {
  const changes = version - mailed;
  const asked = compared.flatMap((kind) => {
    const newest = documents[kind];
    const oldest = Math.max(1, newest - changes);
    const versions = Array.from({ length: newest - oldest + 1 }, (_, place) => oldest + place);
    return versions.length > 1 ? versions.map((each) => ({ evaluationId, kind, version: each })) : [];
  });
  return asked.length > 0 ? documentsAt(asked) : [];
}

function pairOf(
  kind: Compared,
  before: number,
  { documents }: EvaluationState,
  read: readonly StoredDocument[],
) {
  const at = (version: number) => read.find((it) => it.kind === kind && it.version === version);
  return { before: at(before), after: at(documents[kind]) };
}

/** True where the page compares the very same versions, because the form was sent back on the version of the mail. */
function isShownAlready(lines: readonly AuditEvent[], { sentBack, stage }: EvaluationState): boolean {
  return sentBack?.stage === stage && compared.every((kind) => sentBack[kind] === versionAt(kind, lines));
}
