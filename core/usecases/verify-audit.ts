import { inLanes } from '../concurrency/in-lanes.ts';
import { firstBroken } from '../evaluation/audit.ts';
import { type Head, headAt, rootOf } from '../evaluation/audit-root.ts';
import { type BadLine, type ChainOf, chainNamed, chains, nameOfChain } from '../evaluation/chain-head.ts';
import { brokenNoteLine, type NoteLine } from '../notes/note.ts';
import { brokenPeriodLine, type PeriodEntry } from '../periods/line.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { EvaluationFile, Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Notes } from '../ports/notes.ts';
import type { Periods } from '../ports/periods.ts';
import type { Corrections } from '../ports/privacy.ts';
import { type Correction, firstBrokenCorrection } from '../privacy/correction.ts';

type Ports = {
  cycles: Pick<Cycles, 'list'>;
  evaluations: Pick<Evaluations, 'ofCycle' | 'loadFile'>;
  notes: Pick<Notes, 'of'>;
  periods: Pick<Periods, 'of'>;
  corrections: Pick<Corrections, 'list'>;
  digest: Digest;
};

/** A root of all records that was kept outside the table. */
export type Anchor = { at: string; root: string; evaluations: number };

/** What a signed anchor says of one chain: this line had this hash. */
type Claim = { seq: number; hash: string };
type Claims = ReadonlyMap<string, readonly Claim[]>;

export type Verdict = {
  evaluations: number;
  /** Lines of all records, of all notes, of evaluations of periods, and of all corrections. */
  events: number;
  notes: number;
  periods: number;
  corrections: number;
  /** The first line that does not hold: of records before notes before periods before corrections. */
  bad: BadLine | null;
  /** The first anchor that the records do not lead to any more. */
  brokenAnchor: string | null;
  /** All records as they are now. */
  anchor: Anchor;
};

/** What was seen so far. */
type Seen = {
  verdict: Omit<Verdict, 'bad' | 'brokenAnchor' | 'anchor'>;
  bad: BadLine[];
  chains: Set<string>;
};

const lanes = 8;

/**
 * Verifies every chain: each in itself, records against the state that stands on them, notes against the
 * self-assessment that vouches for them, and all against what was kept outside the table.
 * @param about.claims what anchors say, by the names of the chains
 */
export async function verifyAudit(
  about: { at: Date; anchors: readonly Anchor[]; claims?: Claims },
  ports: Ports,
): Promise<Verdict> {
  const at = about.at.toISOString();
  const instants = [...about.anchors.map((anchor) => anchor.at), at];
  const heads = instants.map((): Head[] => []);
  const claims: Claims = about.claims ?? new Map();
  const counts = { evaluations: 0, events: 0, notes: 0, periods: 0, corrections: 0 };
  const seen: Seen = { verdict: counts, bad: [], chains: new Set() };
  for (const { cycleId } of await ports.cycles.list()) {
    const states = await ports.evaluations.ofCycle(cycleId);
    await inLanes(states, lanes, async ({ evaluationId }) => {
      const file = await ports.evaluations.loadFile(evaluationId);
      if (!file) return;
      const [notes, periods] = await Promise.all([
        ports.notes.of(evaluationId),
        ports.periods.of(evaluationId),
      ]);
      lookAt({ ...file, notes, periods }, seen, { claims, digest: ports.digest });
      for (const [index, instant] of instants.entries()) {
        const head = headAt(file.events, instant);
        if (head) heads[index]?.push(head);
      }
    });
  }
  lookAtCorrections(await ports.corrections.list(), seen, { claims, digest: ports.digest });
  // A chain that was anchored and is not there at all was taken out whole.
  for (const name of claims.keys())
    if (!seen.chains.has(name)) seen.bad.push({ ...chainNamed(name), seq: 1 });
  const roots = heads.map((each) => rootOf(each, ports.digest));
  const broken = about.anchors.find((anchor, index) => anchor.root !== roots[index]);
  const anchor = { at, root: roots.at(-1) ?? '', evaluations: heads.at(-1)?.length ?? 0 };
  return { ...counts, bad: firstOf(seen.bad), brokenAnchor: broken?.at ?? null, anchor };
}

type About = { claims: Claims; digest: Digest };

type File = EvaluationFile & { notes: NoteLine[]; periods: PeriodEntry[] };

function lookAt(file: File, seen: Seen, about: About): void {
  const { state, events, documents, notes, periods } = file;
  const { evaluationId: id } = state;
  seen.verdict.evaluations += 1;
  seen.verdict.events += events.length;
  seen.verdict.notes += notes.length;
  seen.verdict.periods += periods.length;
  note({ chain: 'record', id }, events, firstBadLine(file, about.digest), seen, about);
  // What is erased when its time is over vouches for nothing any more; the record says that it was erased.
  if (state.erased.contentsAt !== null) {
    for (const chain of ['notes', 'periods'] as const) seen.chains.add(nameOfChain({ chain, id }));
    return;
  }
  const badNote = brokenNoteLine(notes, documents.selfAssessment?.notes, about.digest);
  note({ chain: 'notes', id }, notes, badNote, seen, about);
  note({ chain: 'periods', id }, periods, brokenPeriodLine(periods, about.digest), seen, about);
}

function lookAtCorrections(lines: readonly Correction[], seen: Seen, about: About): void {
  seen.verdict.corrections = lines.length;
  for (const [id, trail] of Map.groupBy(lines, ({ personId }) => personId)) {
    const inOrder = trail.toSorted((a, b) => a.seq - b.seq);
    note({ chain: 'corrections', id }, inOrder, firstBrokenCorrection(inOrder, about.digest), seen, about);
  }
}

/** Notes a chain as seen, and its first line that does not hold in itself or is not as it was anchored. */
function note(
  chain: ChainOf,
  lines: readonly { hash: string }[],
  broken: number | undefined,
  seen: Seen,
  { claims }: About,
): void {
  const name = nameOfChain(chain);
  seen.chains.add(name);
  const denied = (claims.get(name) ?? [])
    .filter(({ seq, hash }) => lines[seq - 1]?.hash !== hash)
    .map(({ seq }) => seq);
  const seq = broken ?? (denied.length > 0 ? Math.min(...denied) : undefined);
  if (seq !== undefined) seen.bad.push({ ...chain, seq });
}

/** Lines after the state's version are missing from the state, lines before it from the record. */
function firstBadLine({ state, events }: EvaluationFile, digest: Digest): number | undefined {
  const broken = firstBroken(events, digest);
  if (broken !== undefined) return broken;
  if (events.length !== state.version) return Math.min(events.length, state.version) + 1;
  return events.at(-1)?.hash === state.lastHash ? undefined : state.version;
}

const order = ({ chain, id }: BadLine) => `${chains.indexOf(chain)} ${id}`;

function firstOf(bad: readonly BadLine[]): BadLine | null {
  return bad.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
}
