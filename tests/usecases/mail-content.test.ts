import { beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../core/evaluation/effects.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import type { MailContent } from '../../core/ports/mailer.ts';
import { sendMail } from '../../core/usecases/send-mail.ts';
import { awayFor, commands, cycle, enrolled } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;
let office: Office;
const state = () => office.store.states.get(evaluationId) as EvaluationState;
const alter = (about: Partial<EvaluationState>) =>
  office.store.states.set(evaluationId, { ...state(), ...about });

/** Sends one mail, and keeps what it says and how it is handed over. */
async function sent(about: Partial<MailEffect> = {}) {
  const contents: MailContent[] = [];
  const handed: { about: object; mail: object }[] = [];
  const effect: MailEffect = {
    ...{ kind: 'mail', template: 'yourTurn', evaluationId, to: 'employee', taskVersion: state().version },
    ...about,
  };
  const outcome = await sendMail(effect, 'o1-m0', {
    ...office.ports,
    reference: () => 'request-7',
    writer: {
      write: (content: MailContent) => {
        contents.push(content);
        return { subject: content.template, html: '', calendar: null, text: content.url };
      },
    } as never,
    sendOnce: async (record, mail) => {
      handed.push({ about: record, mail });
      return 'sent';
    },
  });
  return { outcome, content: contents[0], ...handed[0] };
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('a mail about a task', () => {
  it('says whose it is, what waits until when, and leads to the link of the one who reads it', async () => {
    const { outcome, content, about, mail } = await sent();
    expect(outcome).toBe('sent');
    expect(content).toMatchObject({
      ...{ template: 'yourTurn', language: 'id', recipientName: 'Name of employee' },
      ...{ employeeName: 'Name of employee', waitingFor: 'Name of employee', cycleName: cycle.name },
      ...{ stage: 'planning', dueAt: state().dueAt, version: 1, since: state().stageSince },
      ...{ returnReason: null, predicate: null, papers: [], receipt: null, standingInFor: undefined },
    });
    expect(content?.url).toMatch(/^https:\/\/kinerja\.example\/t\//);
    expect(about).toMatchObject({ mailId: 'o1-m0', evaluationId, to: 'employee', stage: 'planning' });
    expect(mail).toMatchObject({
      ...{ to: 'employee@kinerja.example', reference: evaluationId, cause: 'request-7', unsubscribe: null },
      tags: { mail: 'o1-m0', evaluation: evaluationId },
    });
    expect(office.store.links.size).toBe(1);
  });

  it('has a link that lasts as it was told, and longer once the date was moved and that is told', async () => {
    const lasts = () => [...office.store.links.values()].map(({ validUntil }) => validUntil);
    await sent();
    const told = lasts();
    alter({ dueAt: '2027-03-31T16:59:59.000Z' });
    await sent({ template: 'reminder' });
    expect(lasts()).toEqual(told);
    await sent({ template: 'extended' });
    expect(lasts()).toEqual(['2027-04-30T16:59:59.000Z']);
  });

  it('that its reader does not want now is kept for later, and not handed over', async () => {
    await office.preferences.save('employee', { ...defaultPreferences, bundling: 'digest' });
    expect(await sent()).toEqual({ outcome: 'postponed', content: undefined });
    expect(await office.timing.owedDigests()).toEqual(['employee']);
  });

  it('of which the reader may do without can be ended by their wish', async () => {
    for (const template of ['reminder', 'overdue'] as const)
      expect((await sent({ template })).mail).toMatchObject({
        unsubscribe: 'https://kinerja.example/preferences',
      });
    expect((await sent({ template: 'meeting' })).mail).toMatchObject({ unsubscribe: null });
  });

  it('to somebody else than whose task it is leads to no link that acts', async () => {
    for (const template of ['escalation', 'unreachable'] as const) {
      const { content } = await sent({ template, to: 'assessor' });
      expect(content?.url).toBe(`https://kinerja.example/evaluations/${evaluationId}`);
    }
    expect(office.store.links.size).toBe(0);
  });

  it('is needless to whoever has it no more, and once the task is over', async () => {
    expect((await sent({ to: 'assessor' })).outcome).toBe('needless');
    expect((await sent({ taskVersion: 7 })).outcome).toBe('needless');
    alter({ stage: 'active' });
    expect((await sent()).outcome).toBe('needless');
    office.store.people.delete('employee');
    expect((await sent({ taskVersion: null })).outcome).toBe('needless');
    office.store.cycles.clear();
    expect((await sent({ taskVersion: null, to: 'assessor' })).outcome).toBe('needless');
  });

  it('tells a substitute in whose place they are asked', async () => {
    await office.people.saveAll([
      { ...(await office.people.load('decider')), personId: 'substitute' } as never,
    ]);
    await office.substitutions.add(awayFor(enrolled.assessor));
    await act(office, 'employee', commands.submitPlan);
    const { content } = await sent({ to: 'substitute' });
    expect(content).toMatchObject({ standingInFor: { name: 'Name of assessor', kind: 'plt' } });
    expect((await sent({ to: 'substitute', taskVersion: null })).content?.standingInFor).toBeUndefined();
    expect((await sent({ to: 'assessor', taskVersion: null })).content?.standingInFor).toBeUndefined();
  });

  it('that makes a result known is marked as the notice by which days begin', async () => {
    alter({ stage: 'acknowledgement' });
    expect((await sent()).mail).toMatchObject({ tags: { notice: 'yes' } });
    expect((await sent({ taskVersion: null })).mail).toMatchObject({ tags: { notice: 'yes' } });
    alter({ stage: 'explanation' });
    expect((await sent({ taskVersion: null })).mail).not.toHaveProperty('tags.notice');
  });

  it('of a later date keeps the link that there is alive as long', async () => {
    await sent();
    const [before] = [...office.store.links.values()];
    alter({ dueAt: '2027-06-30T16:59:59.000Z' });
    await sent({ template: 'extended' });
    const [after] = [...office.store.links.values()];
    expect(after?.linkHash).toBe(before?.linkHash);
    expect(Date.parse(after?.validUntil ?? '')).toBeGreaterThan(Date.parse(before?.validUntil ?? ''));
  });
});

describe('a mail about a result', () => {
  const outcome = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;

  it('comes with the paper that proves it, and after an appeal with that of the objection', async () => {
    alter({ stage: 'final', outcome });
    const final = { template: 'resultFinal', taskVersion: null } as const;
    const paper = (name: string) => ({
      ...{ name, url: `https://kinerja.example/evaluations/${evaluationId}/papers/${name}` },
    });
    const { content } = await sent(final);
    expect(content).toMatchObject({ predicate: 'good', papers: [paper('evaluation')], waitingFor: null });
    alter({ documents: { ...state().documents, appealDecision: 1 } });
    expect((await sent(final)).content?.papers).toEqual([paper('evaluation'), paper('objection')]);
    expect((await sent({ template: 'planApproved', taskVersion: null })).content?.papers).toEqual([]);
  });
});

describe('a receipt', () => {
  const receiptOf = (seq: number, to = 'employee') =>
    sent({ template: 'receipt', taskVersion: null, seq, to });

  it('says what was recorded, by whom, on which version, and leads to where it is checked', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    const event = office.store.events.get(evaluationId)?.[2];
    const { content } = await receiptOf(3);
    expect(content?.receipt).toMatchObject({
      ...{ command: 'returnPlan', by: 'Name of assessor', reason: commands.returnPlan.reason, version: 2 },
      ...{ at: event?.at, versionHash: event?.previousHash, onBehalfOf: undefined },
      code: `${evaluationId}.3.${event?.hash.slice(0, 32)}`,
    });
    expect(content?.url).toBe(content?.receipt?.url);
    expect(content?.url).toContain('/verify?code=');
  });

  it('names nobody for what time itself did, or somebody of the office', async () => {
    expect((await receiptOf(1)).content?.receipt?.by).toBeNull();
    const hr = { kind: 'hr', personId: 'officer' } as const;
    await office.perform({ evaluationId, version: 1, command: commands.extend, actor: hr });
    expect((await receiptOf(2)).content?.receipt?.by).toBeNull();
  });

  it('names the substitute who acted, and for whom', async () => {
    await office.substitutions.add(awayFor(enrolled.assessor));
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'substitute', commands.returnPlan);
    expect((await receiptOf(3)).content?.receipt).toMatchObject({
      ...{ by: 'Name of substitute', onBehalfOf: { name: 'Name of assessor', kind: 'plt' } },
    });
  });

  it('is none where no line is named, and another mail about a line leads where it would', async () => {
    expect((await sent({ template: 'receipt', taskVersion: null })).content).toMatchObject({
      ...{ receipt: null, url: `https://kinerja.example/evaluations/${evaluationId}` },
    });
    const notice = await sent({ template: 'planApproved', taskVersion: null, seq: 1 });
    expect(notice.content?.receipt).not.toBeNull();
    expect(notice.content?.url).toBe(`https://kinerja.example/evaluations/${evaluationId}`);
  });
});
