import { inLanes } from '../concurrency/in-lanes.ts';
import { anchorPrefix, anchorSchema, type SignedAnchor } from '../evaluation/anchor.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { NoteLine } from '../notes/note.ts';
import type { PeriodEntry } from '../periods/line.ts';
import type { AnchorStore, Signer } from '../ports/anchors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Notes } from '../ports/notes.ts';
import type { Periods } from '../ports/periods.ts';
import type { Corrections } from '../ports/privacy.ts';
import type { Correction } from '../privacy/correction.ts';

type Ports = {
  evaluations: Pick<Evaluations, 'load' | 'ofCycle' | 'record'>;
  notes: Pick<Notes, 'of'>;
  periods: Pick<Periods, 'of'>;
  corrections: Pick<Corrections, 'ofPerson'>;
  /** Undefined where there are no anchors. */
  anchors: { store: AnchorStore; signer: Pick<Signer, 'publicKey'> } | undefined;
  clock: Clock;
};

/** What is exported: a cycle, or one evaluation of it. */
export type ExportOrder = { cycleId: string; evaluationId: string | null; after: string | null };

/** One line of an export, in JSON Lines. */
export type ExportLine =
  | { kind: 'about'; exportedAt: string; cycleId: string; evaluationId: string | null; howToVerify: string[] }
  | { kind: 'publicKey'; pem: string }
  | { kind: 'anchor'; anchor: SignedAnchor }
  | { kind: 'evaluation'; evaluationId: string; version: number; stage: string; lastHash: string }
  | { kind: 'event'; event: AuditEvent }
  | { kind: 'note'; note: NoteLine }
  | { kind: 'period'; period: PeriodEntry }
  /** What was corrected about the employee. */
  | { kind: 'correction'; correction: Correction }
  | { kind: 'end'; evaluations: number; next: string | null };

/** Evaluations in one page: some 1,500 lines, far below what one answer may hold. */
export const exportPage = 100;
const lanes = 8;

/** How somebody who has only the file verifies it. */
const howToVerify = [
  'Canonical JSON: keys sorted by code unit, no spaces, keys without a value left out.',
  'event: remove hash, and reason where reasonHash stands (reasonHash is the SHA-256 of reason; a reason of null was erased or never given); of onBehalfOf keep personId and kind alone; hash is the SHA-256 of the canonical JSON of the rest, in hex.',
  'note, period: remove hash; hash is the SHA-256 of the canonical JSON of the rest, in hex. Lines that were erased when their time was over are left out.',
  'correction: remove hash, before, after and reason; hash is the SHA-256 of the canonical JSON of the rest, and valuesHash that of {after, before, reason} (all three null: erased).',
  'Lines of one kind of one evaluation, and corrections of one person (personId): seq counts from 1 without gaps, previousHash is the hash of the line before, empty in the first.',
  'evaluation: version is the number of its lines and lastHash the hash of the last one.',
  'anchor: root is the SHA-256 of the canonical JSON of parts; the signature (base64, DER, ECDSA_SHA_256) is over the hex of the SHA-256 of the canonical JSON of {format, at, parts, evaluations, root, previousRoot}. openssl dgst -sha256 -verify key.pem -signature signature.der message.txt',
  'A part is a text in the bucket of anchors whose SHA-256 is its digest; each of its lines names the seq and hash that a record had that day. Parts under notes/, periods/ and corrections/ say the same of the notes of an employee, of evaluations of periods, and of what was corrected about a person.',
];

/**
 * One page of an export. The first page begins with how to verify it, the public key and the anchors; every page ends
 * with where the next one begins.
 * @returns undefined when there is nothing of this name
 */
export async function exportRecord(order: ExportOrder, ports: Ports): Promise<ExportLine[] | undefined> {
  const states = await statesOf(order, ports);
  if (!states) return undefined;
  const rest = states.filter(({ evaluationId }) => evaluationId > (order.after ?? ''));
  const page = rest.slice(0, exportPage);
  const opening = order.after === null ? await openingOf(order, ports) : [];
  const records = await inLanes(page, lanes, (state) => linesOf(state, ports));
  const next = rest.length > page.length ? (page.at(-1)?.evaluationId ?? null) : null;
  return [...opening, ...records.flat(), { kind: 'end', evaluations: page.length, next }];
}

async function statesOf(
  { cycleId, evaluationId }: ExportOrder,
  { evaluations }: Ports,
): Promise<EvaluationState[] | undefined> {
  if (evaluationId !== null) {
    const state = await evaluations.load(evaluationId);
    return state?.cycleId === cycleId ? [state] : undefined;
  }
  const states = await evaluations.ofCycle(cycleId);
  return states.sort((a, b) => (a.evaluationId < b.evaluationId ? -1 : 1));
}

async function linesOf(
  { evaluationId, version, stage, lastHash, employee }: EvaluationState,
  ports: Ports,
): Promise<ExportLine[]> {
  const [record, notes, periods, corrections] = await Promise.all([
    ports.evaluations.record(evaluationId),
    ports.notes.of(evaluationId),
    ports.periods.of(evaluationId),
    ports.corrections.ofPerson(employee.personId),
  ]);
  // What came after the state was read belongs to the next export.
  const events = record.filter(({ seq }) => seq <= version);
  const about: ExportLine = { kind: 'evaluation', evaluationId, version, stage, lastHash };
  return [
    about,
    ...events.map((event): ExportLine => ({ kind: 'event', event })),
    ...notes.map((note): ExportLine => ({ kind: 'note', note })),
    ...periods.map((period): ExportLine => ({ kind: 'period', period })),
    ...corrections.map((correction): ExportLine => ({ kind: 'correction', correction })),
  ];
}

async function openingOf(
  { cycleId, evaluationId }: ExportOrder,
  { anchors, clock }: Ports,
): Promise<ExportLine[]> {
  const about: ExportLine = {
    kind: 'about',
    exportedAt: clock().toISOString(),
    cycleId,
    evaluationId,
    howToVerify,
  };
  if (!anchors) return [about];
  const names = await anchors.store.names(anchorPrefix);
  const texts = await inLanes(names, lanes, (name) => anchors.store.read(name));
  const signed = texts
    .filter((text) => text !== undefined)
    .map((text) => anchorSchema.parse(JSON.parse(text)));
  const lines = signed.map((anchor): ExportLine => ({ kind: 'anchor', anchor }));
  return [about, { kind: 'publicKey', pem: await anchors.signer.publicKey() }, ...lines];
}
