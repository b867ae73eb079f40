import type { AuditEvent } from '../evaluation/audit.ts';
import type { Change } from '../evaluation/decide.ts';
import type { Documents, StoredDocument } from '../evaluation/documents.ts';
import type { Stage } from '../evaluation/stage.ts';
import type { DocumentKind, EvaluationState } from '../evaluation/state.ts';

/** An evaluation's newest documents and its whole record. */
export type EvaluationFile = { state: EvaluationState; documents: Documents; events: AuditEvent[] };

/** One version of one document of an evaluation. */
export type AskedDocument = { evaluationId: string; kind: DocumentKind; version: number };

/** Evaluations in the table. The table is the truth. */
export interface Evaluations {
  load(evaluationId: string): Promise<EvaluationState | undefined>;
  /** Several at once, in no order; unknown ids are left out. At most 100 are read a round trip. */
  loadMany(evaluationIds: readonly string[]): Promise<EvaluationState[]>;
  /** State with its newest documents, without the record. */
  loadWithDocuments(state: EvaluationState): Promise<Documents>;
  /** One version of one document; undefined when there is none. */
  document(evaluationId: string, kind: DocumentKind, version: number): Promise<StoredDocument | undefined>;
  /** Single documents of many evaluations, in no order; what is erased or not there is left out. 100 a round trip. */
  documentsAt(asked: readonly AskedDocument[]): Promise<(StoredDocument & { evaluationId: string })[]>;
  loadFile(evaluationId: string): Promise<EvaluationFile | undefined>;
  event(evaluationId: string, seq: number): Promise<AuditEvent | undefined>;
  /** The whole record, oldest line first; empty for an evaluation that is not there. */
  record(evaluationId: string): Promise<AuditEvent[]>;
  /**
   * Writes state, audit event, document and outbox entry in one transaction.
   * `conflict` when the evaluation no longer stands where `change.expected` says; nothing is written then.
   * @throws on anything else; the caller may repeat, because the condition holds once only.
   */
  commit(change: Change): Promise<'committed' | 'conflict'>;
  /** Writes the first state of an evaluation; `exists` when it was enrolled before. */
  create(change: Omit<Change, 'expected'>): Promise<'created' | 'exists'>;
  /** The evaluations in which it is somebody's turn, the earliest due date first. */
  awaiting(personId: string): Promise<EvaluationState[]>;
  /**
   * The evaluations whose assessor somebody is, in one cycle or in all, in no order. The list may lag behind for a
   * moment; what it names says itself who its assessor is.
   */
  ofAssessor(personId: string, cycleId?: string): Promise<EvaluationState[]>;
  /** The names of those evaluations, by the list alone: who has just changed their assessor may still be among them. */
  idsOfAssessor(personId: string): Promise<string[]>;
  /** True when somebody is, or was, the assessor of anybody; by the list alone, which may lag behind for a moment. */
  leadsAnybody(personId: string): Promise<boolean>;
  /** Every evaluation of a cycle, optionally of one stage. Eventually consistent. */
  ofCycle(cycleId: string, stage?: Stage): Promise<EvaluationState[]>;
}
