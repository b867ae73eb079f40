import { beforeEach, describe, expect, it } from 'vitest';
import { type IdeaAct, ideaLimits } from '../../core/ideas/idea.ts';
import { addressText } from '../../core/mails/address-mark.ts';
import { actOnIdea } from '../../core/usecases/act-on-idea.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { commands, digest, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const minutes = (count: number) => office.clock.forward(count * 60_000);
async function standing() {
  const states = [...office.store.states.values()];
  const [found] = await diagnoseEvaluations(states, { ...office.ports, digest });
  if (!found) throw new Error('nothing was found');
  return found;
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('why an evaluation stands where it stands', () => {
  it('is that its outbox is behind, since the oldest entry that was not delivered', async () => {
    const createdAt = office.clock().toISOString();
    minutes(5);
    await act(office, 'employee', commands.submitPlan);
    minutes(6);
    expect(await standing()).toMatchObject({
      diagnosis: { reason: 'outboxBehind', since: createdAt },
      dossier: { pendingSince: createdAt },
      recovery: { act: 'catchUp' },
    });
  });

  it('is that nobody waits for it, once everything was delivered', async () => {
    await deliverAll(office);
    minutes(11);
    expect(await standing()).toMatchObject({
      diagnosis: { reason: 'executionMissing' },
      dossier: { pendingSince: null, isWaitedFor: false, execution: null, hasBegun: false },
    });
  });

  it('is known of whoever has the turn: whether they can be reached, have left or are not there', async () => {
    const reach = async () => (await standing()).dossier.assignee;
    expect(await reach()).toBe('reachable');
    await office.people.saveAll([person('employee', { email: '' })]);
    expect(await reach()).toBe('withoutAddress');
    await office.people.saveAll([{ ...person('employee'), leftAt: '2027-01-01T00:00:00.000Z' }]);
    expect(await reach()).toBe('inactive');
    office.store.people.delete('employee');
    expect(await reach()).toBe('missing');
    const state = office.store.states.get(evaluationId);
    if (state) office.store.states.set(evaluationId, { ...state, stage: 'active' });
    expect(await reach()).toBe('nobody');
  });

  it('knows since when mails come back, of the address that the person has now', async () => {
    const since = '2027-01-02T00:00:00.000Z';
    const mark = (email: string) =>
      office.store.addressMarks.set('employee', {
        ...{ personId: 'employee', since, reason: 'bounced', addressHash: digest(addressText(email)) },
      } as never);
    const unreachable = async () => (await standing()).dossier.unreachableSince;
    expect(await unreachable()).toBeNull();
    mark(person('employee').email);
    expect(await unreachable()).toBe(since);
    mark('before@kinerja.example');
    expect(await unreachable()).toBeNull();
  });

  it('is nothing, with nothing to do, once all is over', async () => {
    const state = office.store.states.get(evaluationId);
    if (state) office.store.states.set(evaluationId, { ...state, stage: 'final' });
    expect(await standing()).toMatchObject({ diagnosis: null, recovery: { act: null, others: [] } });
  });

  it('is not guessed at where nothing is known of it', async () => {
    const facts = { of: async () => [] };
    const states = [...office.store.states.values()];
    await expect(diagnoseEvaluations(states, { ...office.ports, digest, facts })).rejects.toThrow(
      `nothing is known of evaluation ${evaluationId}`,
    );
  });
});

describe('an act on an idea', () => {
  const acknowledge: IdeaAct = { do: 'acknowledge', note: 'Terima kasih' };
  const actOn = (doing: IdeaAct, ideas: Partial<Office['ideas']> = {}, seen = idea()) =>
    actOnIdea(
      { idea: seen, act: doing, name: 'Name of assessor' },
      { ...office.ports, ideas: { ...office.ideas, ...ideas } },
    );
  const mails = () =>
    [...office.store.outbox.values()].flatMap(({ effects }) =>
      effects.filter(({ kind }) => kind === 'ideaMail'),
    );

  beforeEach(() => {
    office.store.ideas.set('employee.1', idea());
  });

  it('is recorded once, and the author hears of an answer', async () => {
    expect(await actOn(acknowledge)).toMatchObject({ outcome: 'recorded', idea: { version: 2 } });
    expect(mails()).toEqual([
      { kind: 'ideaMail', template: 'ideaAnswered', ideaId: 'employee.1', to: 'employee' },
    ]);
    const again = await actOn(acknowledge, {}, office.store.ideas.get('employee.1'));
    expect(again).toMatchObject({ outcome: 'alreadyRecorded', idea: { version: 2 } });
  });

  it('of the author themselves is told to nobody', async () => {
    expect(await actOn({ do: 'share' })).toMatchObject({ outcome: 'recorded', idea: { shared: true } });
    expect(mails()).toEqual([]);
  });

  it('is not taken where the idea is full', async () => {
    const [step] = office.store.ideas.get('employee.1')?.steps ?? [];
    const steps = Array(ideaLimits.steps).fill(step ?? {});
    expect(await actOn(acknowledge, {}, idea({ steps }))).toEqual({ outcome: 'full' });
  });

  it('is decided again on what another left there, three times in all', async () => {
    let tries = 0;
    const lateBy = (others: number): Partial<Office['ideas']> => ({
      replace: async (next, effects, now) => {
        tries += 1;
        return tries <= others ? 'conflict' : office.ideas.replace(next, effects, now);
      },
    });
    expect(await actOn(acknowledge, lateBy(2))).toMatchObject({ outcome: 'recorded' });
    expect(tries).toBe(3);
    tries = 0;
    await expect(actOn({ do: 'share' }, lateBy(3))).rejects.toThrow('changes too often');
    expect(tries).toBe(3);
    tries = 0;
    await expect(actOn({ do: 'share' }, { ...lateBy(9), load: async () => undefined })).rejects.toThrow(
      'changes too often',
    );
    expect(tries).toBe(1);
  });
});
