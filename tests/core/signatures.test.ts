import { expect, it } from 'vitest';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { signaturesIn } from '../../core/evaluation/signatures.ts';
import { enrolledEvent } from './examples.ts';

/** Lines of a record in their order; a document is a kind and a version, and its content is named by both. */
const recorded = (...lines: [AuditEvent['command'], (readonly [string, number])?][]): AuditEvent[] =>
  lines.map(([command, document], index) => ({
    ...{ ...enrolledEvent, seq: index + 2, command },
    document: document ? { kind: document[0], version: document[1] } : null,
    contentHash: document ? document.join(' ') : command,
  }));
const signedBy = (...lines: Parameters<typeof recorded>) =>
  signaturesIn(recorded(...lines)).map(
    ({ event, hash, holds }) => `${event.command}: ${hash}${holds ? '' : ', replaced'}`,
  );

it('a self-assessment is signed by who hands it in, who returns it, and who meets about it', () => {
  const selfAssessment = (version: number) => ['selfAssessment', version] as const;
  expect(
    signedBy(
      ['submitSelfAssessment', selfAssessment(1)],
      ['returnSelfAssessment'],
      ['submitSelfAssessment', selfAssessment(2)],
      ['settleSelfAssessment'],
    ),
  ).toEqual([
    'submitSelfAssessment: selfAssessment 1, replaced',
    'returnSelfAssessment: selfAssessment 1, replaced',
    'submitSelfAssessment: selfAssessment 2',
    'settleSelfAssessment: selfAssessment 2',
  ]);
});

it.each(['acknowledge', 'recordAcknowledgement'] as const)('a result is signed by %s', (command) => {
  expect(signedBy(['submitReview', ['review', 1]], [command])).toEqual([
    ...['submitReview: review 1', `${command}: review 1`],
  ]);
});

it('nothing is signed by what the office does, or before there is a document', () => {
  expect(signedBy(['submitPlan', ['plan', 1]], ['sendAgain'], ['extend'])).toEqual(['submitPlan: plan 1']);
  expect(signedBy(['acknowledge'], ['approvePlan'])).toEqual([]);
});
