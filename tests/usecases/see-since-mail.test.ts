import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { StoredDocument } from '../../core/evaluation/documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { AskedDocument } from '../../core/ports/evaluations.ts';
import { seeSinceMail } from '../../core/usecases/see-since-mail.ts';
import { enrolled, enrolledEvent, plan, selfAssessment } from '../core/examples.ts';

const { evaluationId } = enrolled;
type Kind = 'plan' | 'selfAssessment';
/** A line of the record: the command, and the document that it made. */
type Line = [command: string, kind?: Kind, version?: number];

const instant = (seq: number) => `2027-01-${String(seq).padStart(2, '0')}T03:00:00.000Z`;

function eventsOf(lines: readonly Line[]): AuditEvent[] {
  return lines.map(([command, kind, version = 0], place) => ({
    ...{ ...enrolledEvent, seq: place + 1, at: instant(place + 1), command },
    document: kind ? { kind, version } : null,
  }));
}

/** Each version of a document reads as its number. */
const documentOf = ({ kind, version }: Pick<AskedDocument, 'kind' | 'version'>): StoredDocument =>
  kind === 'plan'
    ? { kind, version, content: { ...plan, resources: `plan ${version}` } }
    : { kind: 'selfAssessment', version, content: { ...selfAssessment, behaviour: `account ${version}` } };

/** An evaluation with this record; what is asked of its documents is kept in `asked`. */
function given(lines: readonly Line[], about: Partial<EvaluationState> = {}) {
  const newest = (kind: Kind) => lines.findLast(([, made]) => made === kind)?.[2] ?? 0;
  const documents = {
    ...enrolled.documents,
    plan: newest('plan'),
    selfAssessment: newest('selfAssessment'),
  };
  const state: EvaluationState = { ...enrolled, version: lines.length, documents, ...about };
  const asked: AskedDocument[] = [];
  let records = 0;
  const evaluations = {
    record: async () => {
      records += 1;
      return eventsOf(lines);
    },
    documentsAt: async (wanted: readonly AskedDocument[]) => {
      asked.push(...wanted);
      // In no order, as the port promises.
      return wanted.map((each) => ({ ...documentOf(each), evaluationId: each.evaluationId })).reverse();
    },
  };
  const since = (mailed: number) => seeSinceMail(state, mailed, { evaluations });
  return { since, asked, records: () => records };
}

const enrolment: Line = ['enrol'];
const replanned: Line[] = [enrolment, ['submitPlan', 'plan', 1], ['proposeChange', 'plan', 2]];

describe('what happened since a mail', () => {
  it.each([3, 4])('is nothing for the mail of version %i of three, and nothing is read', async (mailed) => {
    const { since, asked, records } = given(replanned);
    expect(await since(mailed)).toBeNull();
    expect([asked.length, records()]).toEqual([0, 0]);
  });

  it('is told in its order, with the day of the mail', async () => {
    const { since } = given([...replanned, ['extend']]);
    expect(await since(2)).toMatchObject({
      at: instant(2),
      events: [
        { command: 'proposeChange', at: instant(3) },
        { command: 'extend', at: instant(4) },
      ],
    });
  });

  it('ends with the version that is shown, whatever was recorded while it was read', async () => {
    const { since } = given([...replanned, ['extend'], ['approvePlan']], { version: 4 });
    expect((await since(3))?.events).toEqual([{ command: 'extend', at: instant(4) }]);
  });

  it.each(['sendAgain', 'catchUp', 'redriveExecution', 'restartPhase', 'printSheet'])(
    'is nothing where there was only %s, which changes nothing for a reader',
    async (command) => {
      expect(await given([...replanned, [command]]).since(3)).toBeNull();
      const both = given([...replanned, [command], ['extend']]);
      expect((await both.since(3))?.events).toEqual([{ command: 'extend', at: instant(5) }]);
    },
  );

  it('is nothing where the record does not reach back to the mail', async () => {
    expect(await given(replanned).since(0)).toBeNull();
  });
});

describe('what reads otherwise since a mail', () => {
  it('is the plan, from the version of the mail to the one that lies there now', async () => {
    const { since } = given([...replanned, ['proposeChange', 'plan', 3]]);
    expect((await since(2))?.change).toMatchObject({
      ...{ at: instant(2), version: 2, selfAssessment: null },
      plan: { fields: [{ field: 'resources', before: 'plan 1', after: 'plan 3' }] },
    });
  });

  it('is the self-assessment as well, each by versions of its own', async () => {
    const { since } = given([
      ...[enrolment, ['submitPlan', 'plan', 1], ['submitSelfAssessment', 'selfAssessment', 1]],
      ...[
        ['proposeChange', 'plan', 2],
        ['submitSelfAssessment', 'selfAssessment', 2],
      ],
    ] as Line[]);
    expect((await since(3))?.change).toMatchObject({
      plan: { fields: [{ before: 'plan 1', after: 'plan 2' }] },
      selfAssessment: { fields: [{ before: 'account 1', after: 'account 2' }] },
    });
  });

  it('is nothing where the documents are the ones of the mail, though older ones were read with them', async () => {
    const { since, asked } = given([...replanned, ['reassignAssessor']]);
    expect(await since(3)).toEqual({
      ...{ at: instant(3), events: [{ command: 'reassignAssessor', at: instant(4) }] },
      change: null,
    });
    expect(asked.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is nothing where there was no document yet when the mail went', async () => {
    expect((await given(replanned).since(1))?.change).toBeNull();
  });

  it('is read from no more versions than the evaluation has changed, and from none of a single one', async () => {
    const years: Line[] = [enrolment, ['submitSelfAssessment', 'selfAssessment', 1]];
    for (let version = 1; version <= 5; version += 1) years.push(['submitPlan', 'plan', version]);
    const { since, asked } = given(years);
    await since(5);
    expect(asked).toEqual([3, 4, 5].map((version) => ({ evaluationId, kind: 'plan', version })));
  });

  it('needs no document read where each has one version, or none', async () => {
    const state = { ...enrolled, version: 3, documents: { ...enrolled.documents, plan: 1 } };
    const evaluations = {
      record: async () => eventsOf([enrolment, ['submitPlan', 'plan', 1], ['extend']]),
      documentsAt: () => Promise.reject(new Error('nothing is there to be compared')),
    };
    expect((await seeSinceMail(state, 2, { evaluations }))?.change).toBeNull();
  });
});

describe('a difference that the page shows for itself', () => {
  const sent = { version: 3, at: instant(3), mend: [], pausedDays: 0 };
  const lines: Line[] = [
    ...[enrolment, ['submitPlan', 'plan', 1], ['returnPlan'], ['submitPlan', 'plan', 2]],
  ] as Line[];
  const back = { ...sent, stage: 'planReview', plan: 1, selfAssessment: 0 } as const;

  it('is not shown again: the form was sent back on the versions of the mail', async () => {
    const seen = await given(lines, { stage: 'planReview', sentBack: back }).since(2);
    expect(seen?.events).toHaveLength(2);
    expect(seen?.change).toBeNull();
  });

  it.each([
    ['it was another stage that sent it back', { stage: 'review' }],
    ['another plan was sent back', { plan: 2 }],
    ['another self-assessment was sent back', { selfAssessment: 1 }],
  ] as const)('is shown where %s', async (_, other) => {
    const about = { stage: 'planReview', sentBack: { ...back, ...other } } as const;
    const seen = await given(lines, about).since(2);
    expect(seen?.change?.plan?.fields).toEqual([{ field: 'resources', before: 'plan 1', after: 'plan 2' }]);
  });
});
