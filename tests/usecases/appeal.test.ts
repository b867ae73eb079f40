import { beforeEach, describe, expect, it } from 'vitest';
import { headOfBodyId } from '../../core/people/person.ts';
import { reassign } from '../../core/usecases/reassign.ts';
import { commands, december, person } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const state = () => office.store.states.get(evaluationId);
const lastMail = () => office.mailer.sent.findLast(({ subject }) => subject === 'yourTurn');
const afterDue = () => office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));

/** Who is above whom, as the roster has it now. */
async function rosterOf(above: Record<string, string | null>): Promise<void> {
  await office.plain.people.saveAll(
    Object.entries(above).map(([personId, supervisorId]) => person(personId, { supervisorId })),
  );
}

async function filed(): Promise<void> {
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await act(office, 'employee', commands.fileAppeal);
  await deliverAll(office);
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await rosterOf({
    employee: 'assessor',
    assessor: 'decider',
    decider: 'third',
    third: null,
    [headOfBodyId]: null,
  });
});

describe('an appeal that was filed', () => {
  it('asks the assessor, then the employee, then the decider, each by a task and a mail', async () => {
    await filed();
    expect(office.engine.started.at(-1)).toMatchObject({ machine: 'appeal' });
    const asked: (string | undefined)[] = [];
    for (const [stage, who, command] of [
      ['explanation', 'assessor', commands.explainRating],
      ['reply', 'employee', commands.replyToExplanation],
      ['appeal', 'decider', commands.decideAppeal],
    ] as const) {
      await office.open(stage, `token-${stage}`);
      await deliverAll(office);
      asked.push(lastMail()?.to);
      expect(await act(office, who, command)).toMatchObject({ outcome: 'recorded' });
      await deliverAll(office);
      expect(office.engine.resumed.at(-1)).toMatchObject({ token: `token-${stage}` });
    }
    expect(asked).toEqual(['assessor', 'employee', 'decider'].map((who) => `${who}@kinerja.example`));
    expect(state()?.stage).toBe('final');
  });

  it('goes on without those who are silent, and the record names the silence', async () => {
    await filed();
    expect(await office.sweepAppeals()).toMatchObject({ unheard: 0 });
    afterDue();
    expect(await office.sweepAppeals()).toMatchObject({ unheard: 1, failed: 0 });
    expect(state()).toMatchObject({ stage: 'appeal', appealDecider: { personId: 'decider' } });
    const events = office.store.events.get(evaluationId) ?? [];
    expect(events.at(-1)).toMatchObject({ command: 'lapseExplanation', by: { kind: 'system' } });
  });

  it('climbs from one silent decider to the next, up to the head of the body, and is then listed', async () => {
    await filed();
    afterDue();
    await office.sweepAppeals();
    const deciders: (string | undefined)[] = [];
    for (let step = 0; step < 2; step += 1) {
      await office.open('appeal', 'token-appeal');
      await deliverAll(office);
      afterDue();
      expect(await office.sweepAppeals()).toMatchObject({ passedUp: 1 });
      await deliverAll(office);
      await deliverAll(office);
      deciders.push(state()?.appealDecider?.personId);
      expect(lastMail()?.to).toBe(`${deciders.at(-1)}@kinerja.example`);
    }
    expect(deciders).toEqual(['third', headOfBodyId]);
    afterDue();
    expect(await office.sweepAppeals()).toMatchObject({ passedUp: 0, nobodyLeft: 1 });
    expect(await act(office, headOfBodyId, commands.decideAppeal)).toMatchObject({ outcome: 'recorded' });
  });

  it('does not stay with a decider who now works below the assessor', async () => {
    await rosterOf({ assessor: 'third', decider: 'assessor', third: null });
    await filed();
    expect(await office.sweepAppeals()).toMatchObject({ passedUp: 1 });
    expect(state()).toMatchObject({
      stage: 'explanation',
      appealDecider: { personId: 'third' },
      formerDeciders: [],
    });
    expect(await office.sweepAppeals()).toMatchObject({ passedUp: 0 });
  });

  it('is not handed by the office to somebody below the assessor', async () => {
    await rosterOf({ clerk: 'employee' });
    await filed();
    const order = {
      evaluationId,
      version: state()?.version ?? 0,
      part: 'appealDecider',
      email: 'clerk@kinerja.example',
      reason: 'Pejabat lama cuti',
      actor: { kind: 'hr', personId: 'officer' },
    } as const;
    const ports = { ...office.ports, perform: office.perform };
    expect(await reassign(order, ports)).toMatchObject({ refusal: { reason: 'notThisPerson' } });
    expect(await reassign({ ...order, email: 'third@kinerja.example' }, ports)).toMatchObject({
      outcome: 'recorded',
    });
  });

  it('walks no ring in the roster for ever', async () => {
    await rosterOf({ assessor: 'decider', decider: 'assessor' });
    await filed();
    expect(await office.sweepAppeals()).toMatchObject({ passedUp: 0, nobodyLeft: 1, failed: 0 });
  });
});
