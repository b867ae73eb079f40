import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationId } from '../usecases/office.ts';
import { openWebsite, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
let cookie: string;
const get = (path: string, query?: Record<string, string>) =>
  website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], ...(query ? { query } : {}) });

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, null, ['hr', 'administrators']);
});

describe('lists of a cycle', () => {
  it.each<Record<string, string>>([
    {},
    { stage: 'planning' },
    { stage: 'nonsense', after: '-1', late: 'maybe' },
    { after: '1e99' },
    { after: 'x', organisation: '<script>' },
    { organisation: 'x'.repeat(5_000) },
    { __proto__x: '1', constructor: '2' },
  ])('take odd addresses for plain ones: %j', async (query) => {
    const answer = await get('/hr/cycles/2027-abc/evaluations', query);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('<script>');
  });

  it('narrow down to what was asked for', async () => {
    const { store } = website.office;
    expect((await get('/hr/cycles/2027-abc/evaluations', { stage: 'planning' })).body).toContain(
      'Name of employee',
    );
    expect((await get('/hr/cycles/2027-abc/evaluations', { stage: 'final' })).body).not.toContain(
      'Name of employee',
    );
    website.office.clock.moveTo(new Date(Date.parse(store.states.get(evaluationId)?.dueAt ?? '') + 1));
    cookie = await signedInAs(website, null, ['hr']);
    expect((await get('/hr/cycles/2027-abc/evaluations', { late: 'yes' })).body).toContain(
      'Name of employee',
    );
    expect((await get('/hr/cycles/2027-abc')).statusCode).toBe(200);
    expect((await get('/hr/cycles/none')).statusCode).toBe(404);
  });

  it('go on from page to page, and nobody is left out', async () => {
    const { store } = website.office;
    const one = store.states.get(evaluationId);
    for (let index = 0; one && index < 119; index += 1) {
      const employee = { ...one.employee, name: `Person ${index}` };
      store.states.set(`e${index}`, { ...one, evaluationId: `e${index}`, employee });
    }
    const seen = new Set<string>();
    for (const after of ['0', '50', '100']) {
      const { body } = await get('/hr/cycles/2027-abc/evaluations', { after });
      for (const [, name] of body.matchAll(/(Person \d+|Name of employee)/g)) seen.add(name ?? '');
    }
    expect(seen.size).toBe(120);
  });
});

describe('executions', () => {
  const execution = {
    executionName: `${evaluationId}-plan-1`,
    executionArn: 'arn:aws:states:x',
    machine: 'plan' as const,
    subjectId: evaluationId,
    status: 'RUNNING' as const,
    startedAt: '2027-01-05T03:00:00.000Z',
    stoppedAt: null,
  };
  const page = `/admin/executions/${evaluationId}/plan/1`;

  it('are listed by their status, and an odd one is taken for running', async () => {
    await website.office.executions.record(execution);
    expect((await get('/admin/executions')).body).toContain(page);
    expect((await get('/admin/executions', { status: 'nonsense', after: 'x'.repeat(3_000) })).body).toContain(
      page,
    );
    expect((await get('/admin/executions', { status: 'FAILED' })).body).not.toContain(page);
  });

  it('show their history, and what is known when the engine has forgotten it', async () => {
    await website.office.executions.record(execution);
    expect((await get(page)).statusCode).toBe(200);
    website.history.read = async () => [
      { id: 1, at: execution.startedAt, type: 'TaskStateEntered', state: 'Wait for the plan', error: null },
    ];
    expect(textOf(await get(page))).toContain('Wait for the plan');
  });

  it('that there never were are not found', async () => {
    expect((await get('/admin/executions/e1/plan/1')).statusCode).toBe(404);
    expect((await get('/admin/executions/e1/nonsense/%00')).statusCode).toBe(404);
  });
});
