import { inLanes } from '../concurrency/in-lanes.ts';
import { type AuditEvent, firstBroken } from '../evaluation/audit.ts';
import { type Head, headAt, rootOf } from '../evaluation/audit-root.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';

/** A root that was kept outside the table. */
export type Anchor = { at: string; root: string; evaluations: number };

/** What a signed anchor says of one record: this line had this hash. */
type Claim = { seq: number; hash: string };

/** The first record that does not hold, by its line. */
export type BadRecord = { evaluationId: string; seq: number };

export type Verdict = {
  evaluations: number;
  events: number;
  bad: BadRecord | null;
  /** The first anchor that the records do not lead to any more. */
  brokenAnchor: string | null;
  /** All records as they are now. */
  anchor: Anchor;
};

const lanes = 8;

/**
 * Verifies every record: each chain in itself, each against the state that stands on it, and all together against
 * the roots that were kept outside the table.
 */
export async function verifyAudit(
  about: { at: Date; anchors: readonly Anchor[]; claims?: ReadonlyMap<string, readonly Claim[]> },
  ports: { cycles: Cycles; evaluations: Evaluations; digest: Digest },
): Promise<Verdict> {
  const at = about.at.toISOString();
  const instants = [...about.anchors.map((anchor) => anchor.at), at];
  const heads = instants.map((): Head[] => []);
  const bad: BadRecord[] = [];
  const claims = about.claims ?? new Map<string, Claim[]>();
  const seen = new Set<string>();
  let [evaluations, events] = [0, 0];
  for (const { cycleId } of await ports.cycles.list()) {
    const states = await ports.evaluations.ofCycle(cycleId);
    await inLanes(states, lanes, async ({ evaluationId }) => {
      const file = await ports.evaluations.loadFile(evaluationId);
      if (!file) return;
      evaluations += 1;
      events += file.events.length;
      const seq = firstBadLine(file, ports.digest) ?? firstDenied(file.events, claims.get(evaluationId));
      seen.add(evaluationId);
      if (seq !== undefined) bad.push({ evaluationId, seq });
      for (const [index, instant] of instants.entries()) {
        const head = headAt(file.events, instant);
        if (head) heads[index]?.push(head);
      }
    });
  }
  // A record that was anchored and is not there at all was taken out whole.
  for (const evaluationId of claims.keys()) if (!seen.has(evaluationId)) bad.push({ evaluationId, seq: 1 });
  bad.sort((a, b) => (a.evaluationId < b.evaluationId ? -1 : 1));
  const roots = heads.map((each) => rootOf(each, ports.digest));
  const broken = about.anchors.find((anchor, index) => anchor.root !== roots[index]);
  const anchor = { at, root: roots.at(-1) ?? '', evaluations: heads.at(-1)?.length ?? 0 };
  return { evaluations, events, bad: bad[0] ?? null, brokenAnchor: broken?.at ?? null, anchor };
}

/** The first line that is not as it was anchored. */
function firstDenied(events: readonly AuditEvent[], claims: readonly Claim[] = []): number | undefined {
  const denied = claims.filter(({ seq, hash }) => events[seq - 1]?.hash !== hash).map(({ seq }) => seq);
  return denied.length > 0 ? Math.min(...denied) : undefined;
}

/** Lines after the state's version are missing from the state, lines before it from the record. */
function firstBadLine(
  { state, events }: { state: EvaluationState; events: Parameters<typeof firstBroken>[0] },
  digest: Digest,
): number | undefined {
  const broken = firstBroken(events, digest);
  if (broken !== undefined) return broken;
  if (events.length !== state.version) return events.length + 1;
  return events.at(-1)?.hash === state.lastHash ? undefined : state.version;
}
