import type { AuditEvent } from './audit.ts';
import type { DocumentKind } from './state.ts';

/** A line of the record by which somebody put their name to a version of a document. */
export type Signature = {
  event: AuditEvent;
  document: { kind: DocumentKind; version: number };
  /** Hash of what was handed in as that version: the same for all who signed it. */
  hash: string;
  /** False once a newer version has taken its place; it stays to be seen. */
  holds: boolean;
};

/** What is signed by commands that bring no document of their own. */
const signs: Record<string, DocumentKind> = {
  approvePlan: 'plan',
  returnPlan: 'plan',
  returnSelfAssessment: 'selfAssessment',
  settleSelfAssessment: 'selfAssessment',
  acknowledge: 'review',
  recordAcknowledgement: 'review',
};

/** Everybody's signatures in order, those of earlier versions too: a return takes none of them away. */
export function signaturesIn(events: readonly AuditEvent[]): Signature[] {
  const newest = new Map<string, { version: number; hash: string }>();
  const signed: Omit<Signature, 'holds'>[] = [];
  for (const event of events) {
    if (event.document) {
      newest.set(event.document.kind, { version: event.document.version, hash: event.contentHash });
    }
    const kind = (event.document?.kind as DocumentKind | undefined) ?? signs[event.command];
    const of = kind && newest.get(kind);
    if (of) signed.push({ event, document: { kind, version: of.version }, hash: of.hash });
  }
  return signed.map((signature) => ({
    ...signature,
    holds: newest.get(signature.document.kind)?.version === signature.document.version,
  }));
}
