import * as z from 'zod';
import {
  explanationSchema,
  replySchema,
  storedAppealSchema,
  storedDecisionSchema,
} from '../../core/evaluation/appeal-documents.ts';
import type { Documents, StoredDocument } from '../../core/evaluation/documents.ts';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import { reviewSchema, selfAssessmentSchema } from '../../core/evaluation/review-documents.ts';
import type { DocumentKind, EvaluationState } from '../../core/evaluation/state.ts';
import type { AskedDocument } from '../../core/ports/evaluations.ts';
import { documentKey, evaluationOf } from './evaluation-keys.ts';
import type { Key } from './keys.ts';
import { pack, unpack } from './packing.ts';
import { getItem, getItems } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

const version = z.int();
/** What stays of a document once its time is over; the record still tells the hash of what it said. */
const erasedSchema = z.object({ kind: z.string(), version, content: z.null() });
const storedSchema = z.object({
  document: z.union([
    erasedSchema,
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('plan'), version, content: planSchema }),
      z.object({ kind: z.literal('selfAssessment'), version, content: selfAssessmentSchema }),
      z.object({ kind: z.literal('review'), version, content: reviewSchema }),
      z.object({ kind: z.literal('appeal'), version, content: storedAppealSchema }),
      z.object({ kind: z.literal('explanation'), version, content: explanationSchema }),
      z.object({ kind: z.literal('reply'), version, content: replySchema }),
      z.object({ kind: z.literal('appealDecision'), version, content: storedDecisionSchema }),
    ]),
  ]),
});

/** A document as an item of its own, written once. */
export function documentItem(evaluationId: string, document: StoredDocument, madeBy: number): Item & Key {
  const { kind, version } = document;
  const stored = pack(document.content);
  const content = 'plain' in stored ? { content: stored.plain } : {};
  return {
    ...documentKey(evaluationId, kind, version),
    kind: 'document',
    madeBy,
    document: { kind, version, ...content },
    ...('packed' in stored ? { packed: stored.packed } : {}),
  };
}

/** @throws when the item is no document */
function documentFrom(item: Item): z.infer<typeof storedSchema>['document'] {
  const { packed } = item;
  if (!(packed instanceof Uint8Array)) return readRecord('document', storedSchema, item).document;
  const document = { ...(item.document as object), content: unpack(packed) };
  return readRecord('document', storedSchema, { ...item, document }).document;
}

const namedBy = (state: EvaluationState) =>
  Object.entries(state.documents).filter(([, newest]) => newest > 0) as [DocumentKind, number][];

/**
 * The newest documents that a state names, strongly consistent; those that were erased are left out.
 * @throws when one of them is missing: a state never names a document before it is written.
 */
export async function newestDocuments(table: Table, state: EvaluationState): Promise<Documents> {
  const { evaluationId } = state;
  const keys = namedBy(state).map(([kind, newest]) => documentKey(evaluationId, kind, newest));
  const documents = documentsAmong(await getItems(table, keys), state);
  if (!documents) throw new Error('a document is missing', { cause: { evaluationId } });
  return documents;
}

/** The newest documents that a state names, of items that were read with it; undefined when one is not among them. */
export function documentsAmong(items: readonly Item[], state: EvaluationState): Documents | undefined {
  const bySort = new Map(items.map((item) => [item.sk, item]));
  const named = namedBy(state).map(([kind, newest]) =>
    bySort.get(documentKey(state.evaluationId, kind, newest).sk),
  );
  if (named.includes(undefined)) return undefined;
  const kept = named.map((item) => documentFrom(item as Item)).filter(({ content }) => content !== null);
  return Object.fromEntries(kept.map(({ kind, content }) => [kind, content]));
}

/** One version of a document, however old; undefined also once it was erased. */
export async function documentAt(
  table: Table,
  evaluationId: string,
  kind: DocumentKind,
  version: number,
): Promise<StoredDocument | undefined> {
  const item = await getItem(table, documentKey(evaluationId, kind, version));
  const document = item && documentFrom(item);
  return document && document.content !== null ? (document as StoredDocument) : undefined;
}

/** Single documents of many evaluations, by the keys that ask for them; those that are erased or not there are left out. */
export async function documentsAt(
  table: Table,
  asked: readonly AskedDocument[],
): Promise<(StoredDocument & { evaluationId: string })[]> {
  const items = await getItems(
    table,
    asked.map(({ evaluationId, kind, version }) => documentKey(evaluationId, kind, version)),
  );
  return items.flatMap((item) => {
    const document = documentFrom(item);
    if (document.content === null) return [];
    return [{ ...(document as StoredDocument), evaluationId: evaluationOf(String(item.pk)) ?? '' }];
  });
}
