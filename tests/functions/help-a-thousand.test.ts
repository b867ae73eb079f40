import { beforeEach, describe, expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { digest } from '../core/examples.ts';
import { deliverAll, dumpOf, evaluationId, pendingIn } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const list = '/admin/evaluations';
const many = 1_000;
const reason = 'Mesin alur kerja rusak semalam';
let website: Website;
let administrator: string;

const press = (button: string) =>
  sendForm(
    website,
    list,
    { do: button, reason, filter: '{}' },
    { cookie: administrator, to: `${list}/help` },
  );

/** Undone or done: everything but sessions. */
const written = () => JSON.stringify({ ...JSON.parse(dumpOf(website.office)), sessions: null });

/** A thousand evaluations whose execution has failed, all at once. */
beforeEach(async () => {
  website = await openWebsite();
  const { store, clock, executions } = website.office;
  await deliverAll(website.office);
  const [first] = store.states.values();
  const events = store.events.get(evaluationId) ?? [];
  if (!first) throw new Error('there is no evaluation');
  for (let index = 0; index < many; index += 1) {
    const id = index === 0 ? evaluationId : `2027-abc-p${index}`;
    const state: EvaluationState = { ...first, evaluationId: id };
    store.states.set(id, state);
    store.events.set(id, structuredClone(events));
    const at = clock().toISOString();
    await executions.record({
      executionName: `${id}-plan-1`,
      executionArn: 'arn',
      machine: 'plan',
      subjectId: id,
      status: 'FAILED',
      startedAt: at,
      stoppedAt: at,
    });
  }
  administrator = await signedInAs(website, null, ['administrators']);
});

describe('helping a thousand', () => {
  it('shows first what it would do to each, and writes nothing', async () => {
    const before = written();
    const answer = await press('previewAll');
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer)).toContain('1.000 evaluasi akan dibantu');
    expect(written()).toBe(before);
  });

  it('is a job: each act is carried out once, with its reason and who asked in its record', async () => {
    const answer = await press('helpAll');
    expect(textOf(answer)).toContain('1.000 evaluasi sedang dibantu');
    const { store } = website.office;
    expect([...store.states.values()].every(({ version }) => version === 1)).toBe(true);
    const entries = pendingIn(website.office).map((id) => structuredClone(store.outbox.get(id)));
    expect(entries).toHaveLength(40);
    await deliverAll(website.office);
    // The stream brings what was delivered once more.
    for (const entry of entries) if (entry) await website.office.deliver(entry);
    for (const [id, state] of store.states) {
      expect(state).toMatchObject({ version: 2, attempts: { plan: 2 } });
      const record = store.events.get(id) ?? [];
      expect(record.at(-1)).toMatchObject({
        command: 'restartPhase',
        reason,
        by: { kind: 'administrator', personId: 'null@kinerja.example' },
      });
    }
    expect(firstBroken(store.events.get(evaluationId) ?? [], digest)).toBeUndefined();
  });

  it('leaves alone what has moved on between the press and its turn', async () => {
    await press('helpAll');
    const { store } = website.office;
    const state = store.states.get('2027-abc-p7');
    if (!state) throw new Error('there is no such evaluation');
    store.states.set('2027-abc-p7', { ...state, version: 5 });
    await deliverAll(website.office);
    expect(store.states.get('2027-abc-p7')).toMatchObject({ version: 5, attempts: { plan: 1 } });
    expect(store.states.get('2027-abc-p8')).toMatchObject({ version: 2 });
  });
});
