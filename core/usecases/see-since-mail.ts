import type { AuditEvent } from '../evaluation/audit.ts';
import { type ChangeSince, changeSince } from '../evaluation/change-since.ts';
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
  { evaluations }: { evaluations: Pick<Evaluations, 'document' | 'record'> },
): Promise<SinceMail | null> {
  if (mailed >= state.version) return null;
  const record = await evaluations.record(state.evaluationId);
  const before = record.filter(({ seq }) => seq <= mailed);
  const since = record.filter(({ seq }) => seq > mailed && seq <= state.version);
  const events = since.filter(({ command }) => !unseen.includes(command));
  const at = before.at(-1)?.at;
  if (!at || events.length === 0) return null;
  const [plan, selfAssessment] = await Promise.all(
    compared.map((kind) => versionsOf(kind, before, state, evaluations)),
  );
  const change =
    plan && selfAssessment && !isShownAlready(before, state)
      ? (changeSince({ at, version: mailed }, { plan, selfAssessment }) ?? null)
      : null;
  return { at, events: events.map(({ command, at: when }) => ({ command, at: when })), change };
}

function versionAt(kind: Compared, lines: readonly AuditEvent[]): number {
  return lines.findLast(({ document }) => document?.kind === kind)?.document?.version ?? 0;
}

async function versionsOf(
  kind: Compared,
  lines: readonly AuditEvent[],
  { evaluationId, documents }: EvaluationState,
  evaluations: Pick<Evaluations, 'document'>,
) {
  const [before, now] = [versionAt(kind, lines), documents[kind]];
  if (before === now || before === 0) return { before: undefined, after: undefined };
  const [older, newer] = await Promise.all(
    [before, now].map((version) => evaluations.document(evaluationId, kind, version)),
  );
  return { before: older, after: newer };
}

/** True where the page compares the very same versions, because the form was sent back on the version of the mail. */
function isShownAlready(lines: readonly AuditEvent[], { sentBack, stage }: EvaluationState): boolean {
  return sentBack?.stage === stage && compared.every((kind) => sentBack[kind] === versionAt(kind, lines));
}
