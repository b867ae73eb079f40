import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatus } from '../../core/executions/execution.ts';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { personIds } from '../usecases/rosters.ts';
import { browse, openWebsite, signedInAs, textOf, type Website } from './website.ts';

const dayInMs = 86_400_000;
const nip = '198803132010091901';
let website: Website;
let administrator: string;

const get = (path: string, cookie = administrator) =>
  browse(website, path, { cookies: [cookie, '__Host-language=en'] });

async function record(attempt: number, status: ExecutionStatus, error?: string) {
  const { executions, clock } = website.office;
  await executions.record({
    executionName: `${evaluationId}-plan-${attempt}`,
    executionArn: 'arn',
    machine: 'plan',
    subjectId: evaluationId,
    status,
    startedAt: new Date(clock().getTime() - attempt * dayInMs).toISOString(),
    stoppedAt: status === 'RUNNING' ? null : clock().toISOString(),
    cycleId: '2027-abc',
    unit: 'SDN 1',
    ...(error ? { error } : {}),
  });
}

/** A plan waits for its assessor; its execution failed, and so did an earlier one. */
beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  await record(1, 'FAILED', 'States.TaskFailed');
  await record(9, 'FAILED', 'States.TaskFailed');
  await record(2, 'RUNNING');
  administrator = await signedInAs(website, null, ['administrators']);
});

describe('the monitor of a cycle', () => {
  it('counts stages with their ages, beside a drawing of the same numbers', async () => {
    website.office.clock.forward(20 * dayInMs);
    const later = await signedInAs(website, null, ['administrators']);
    const answer = await get('/admin/monitor', later);
    const page = parse(answer.body);
    expect(page.querySelector('svg[role=img]')?.querySelectorAll('rect').length).toBeGreaterThan(7);
    const row = page.querySelectorAll('tbody tr').find(({ text }) => text.includes('Plan approval'));
    const cells = row?.querySelectorAll('td').map(({ text }) => text.trim());
    expect(cells?.slice(0, 5)).toEqual(['1', '0', '0', '1', '0']);
    expect(answer.body).not.toContain('Pembelajaran berbasis proyek');
  });

  it('groups failures by the code of their cause, with the list behind each number', async () => {
    const page = parse((await get('/admin/monitor')).body);
    const row = page.querySelectorAll('tbody tr').find(({ text }) => text.includes('States.TaskFailed'));
    expect(
      row
        ?.querySelectorAll('td')
        .map(({ text }) => text.trim())
        .slice(1, 3),
    ).toEqual(['2', '1']);
    const list = parse((await get(row?.querySelector('a')?.getAttribute('href') ?? '')).body);
    expect(list.querySelectorAll('table.data tbody tr')).toHaveLength(2);
  });

  it('shows the HR of an organisation its own evaluations alone, and writes nothing', async () => {
    const before = dumpOf(website.office);
    const elsewhere = await signedInAs(website, 'other', ['organisation-hr'], 'Dinas Lain');
    const theirs = parse((await get('/admin/monitor', elsewhere)).body);
    const counts = theirs.querySelectorAll('table.data')[0]?.querySelectorAll('tbody tr td:nth-child(2)');
    expect(counts?.every(({ text }) => text.trim() === '0')).toBe(true);
    expect(theirs.text).not.toContain('States.TaskFailed');
    const { sessions: _, ...after } = JSON.parse(dumpOf(website.office)) as Record<string, unknown>;
    const { sessions: __, ...was } = JSON.parse(before) as Record<string, unknown>;
    expect(after).toEqual(was);
  });
});

describe('the list of executions', () => {
  it.each<[string, number]>([
    ['status=FAILED', 2],
    ['status=RUNNING', 1],
    ['status=FAILED&cycle=2027-abc&phase=plan', 2],
    ['status=FAILED&cycle=2026-other', 0],
    ['status=FAILED&phase=appeal', 0],
    ['status=FAILED&unit=SDN+1', 2],
    ['status=FAILED&unit=SDN+2', 0],
    ['status=FAILED&days=5', 1],
    ['status=FAILED&error=States.Timeout', 0],
    ['q=name+of+EMPLOYEE', 3],
    ['q=nobody', 0],
    ['status=odd&phase=odd&days=odd', 1],
  ])('is narrowed down by the address: %s', async (query, count) => {
    const page = parse((await get(`/admin/executions?${query}`)).body);
    expect(page.querySelectorAll('table.data tbody tr')).toHaveLength(count);
    if (count > 0) expect(page.text).toContain('Name of employee');
  });

  it('finds a person by NIP, whatever the status, and in the list of evaluations too', async () => {
    const personId = personIds.fromNip(nip);
    const state = website.office.store.states.get(evaluationId);
    if (!state) throw new Error('there is no evaluation');
    const theirs = `2027-abc-${personId}`;
    const employee = { ...state.employee, personId, name: 'Gita Utami' };
    website.office.store.states.set(theirs, { ...state, evaluationId: theirs, employee });
    const execution = [...website.office.store.executions.values()][0];
    if (!execution) throw new Error('there is no execution');
    await website.office.executions.record({
      ...execution,
      subjectId: theirs,
      executionName: `${theirs}-plan-1`,
    });
    const found = textOf(await get('/admin/executions?q=19880313+201009+1901'));
    expect(found).toContain(`${theirs}-plan-1`);
    expect(found).not.toContain('Name of employee');
    const listed = textOf(await get(`/admin/evaluations?q=${nip}`));
    expect(listed).toContain('Gita Utami');
    expect(listed).not.toContain('Name of employee');
  });
});
