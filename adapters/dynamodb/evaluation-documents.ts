import * as z from 'zod';
import {
  type Documents,
  explanationSchema,
  planSchema,
  replySchema,
  reviewSchema,
  type StoredDocument,
  selfAssessmentSchema,
  storedAppealSchema,
  storedDecisionSchema,
} from '../../core/evaluation/documents.ts';
import type { DocumentKind, EvaluationState } from '../../core/evaluation/state.ts';
import { documentKey } from './keys.ts';
import { getItem, getItems } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const version = z.int();
const storedSchema = z.object({
  document: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('plan'), version, content: planSchema }),
    z.object({ kind: z.literal('selfAssessment'), version, content: selfAssessmentSchema }),
    z.object({ kind: z.literal('review'), version, content: reviewSchema }),
    z.object({ kind: z.literal('appeal'), version, content: storedAppealSchema }),
    z.object({ kind: z.literal('explanation'), version, content: explanationSchema }),
    z.object({ kind: z.literal('reply'), version, content: replySchema }),
    z.object({ kind: z.literal('appealDecision'), version, content: storedDecisionSchema }),
  ]),
});

/**
 * The newest documents that a state names, strongly consistent.
 * @throws when one of them is missing: a state never names a document before it is written.
 */
export async function newestDocuments(table: Table, state: EvaluationState): Promise<Documents> {
  const named = Object.entries(state.documents).filter(([, newest]) => newest > 0) as [
    DocumentKind,
    number,
  ][];
  const items = await getItems(
    table,
    named.map(([kind, newest]) => documentKey(state.evaluationId, kind, newest)),
  );
  const documents: Documents = Object.fromEntries(
    items
      .map((item) => readRecord('document', storedSchema, item).document)
      .map((document) => [document.kind, document.content]),
  );
  const missing = named.filter(([kind]) => !(kind in documents)).map(([kind]) => kind);
  if (missing.length > 0) {
    throw new Error('a document is missing', { cause: { evaluationId: state.evaluationId, missing } });
  }
  return documents;
}

/** One version of a document, however old. */
export async function documentAt(
  table: Table,
  evaluationId: string,
  kind: DocumentKind,
  version: number,
): Promise<StoredDocument | undefined> {
  const item = await getItem(table, documentKey(evaluationId, kind, version));
  return item && readRecord('document', storedSchema, item).document;
}
