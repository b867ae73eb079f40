import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
const home = (cookie?: string) =>
  website.ask('GET', '/', { cookies: ['__Host-language=en', ...(cookie ? [cookie] : [])] });
const task = `/evaluations/${evaluationId}/task`;

beforeEach(async () => {
  website = await openWebsite();
  await website.office.open('planning', 'token-1');
});

describe('the home page', () => {
  it('offers to sign in, and shows nobody, to whoever has not', async () => {
    const page = await home();
    expect(page.body).toContain('href="/sign-in');
    expect(page.body).not.toContain('Name of employee');
  });

  it('shows a person what they have to do and their own evaluation', async () => {
    const page = await home(await signedInAs(website, 'employee'));
    expect(page.body).toContain(`href="${task}"`);
    expect(page.body).toContain('SKP 2027');
  });

  it('shows no task that is over', async () => {
    await act(website.office, 'employee', commands.submitPlan);
    const page = await home(await signedInAs(website, 'employee'));
    expect(page.body).not.toContain(`href="${task}"`);
  });

  it('shows staff who are not in the roster their areas, and writes nothing', async () => {
    const cookie = await signedInAs(website, null, ['hr']);
    const before = dumpOf(website.office);
    const page = await home(cookie);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('href="/hr/cycles"');
    expect(page.body).not.toContain('href="/admin/executions"');
    expect(dumpOf(website.office)).toBe(before);
  });
});

describe('the page of an evaluation', () => {
  it.each(['employee', 'assessor', 'decider'])(
    'shows the %s how it stands and what was recorded',
    async (who) => {
      const cookies = [await signedInAs(website, who), '__Host-language=en'];
      const page = await website.ask('GET', `/evaluations/${evaluationId}`, { cookies });
      expect(page.statusCode).toBe(200);
      expect(textOf(page)).toContain('Name of employee');
      expect(page.body.includes(`href="${task}"`)).toBe(who === 'employee');
    },
  );

  it('leads HR, and nobody else, to what they may do to it', async () => {
    const lookAs = async (who: string | null, roles: 'hr'[]) => {
      const cookies = [await signedInAs(website, who, roles), '__Host-language=en'];
      return (await website.ask('GET', `/evaluations/${evaluationId}`, { cookies })).body;
    };
    const extend = `orders/new?kind=extend&amp;evaluation=${evaluationId}`;
    expect(await lookAs(null, ['hr'])).toContain(extend);
    expect(await lookAs('employee', [])).not.toContain(extend);
  });

  it('can be read by HR, who have no form in it', async () => {
    const cookies = [await signedInAs(website, null, ['hr'])];
    expect((await website.ask('GET', `/evaluations/${evaluationId}`, { cookies })).statusCode).toBe(200);
    expect((await website.ask('GET', task, { cookies })).statusCode).toBe(404);
  });

  it('gives a supervisor of thirty one list to search, the overdue first, that leads to every task', async () => {
    const { states } = website.office.store;
    const state = states.get(evaluationId);
    if (!state) throw new Error('the example is there');
    for (let index = 0; index < 60; index += 1) {
      const id = `2027-abc-e${index}`;
      const employee = { ...state.employee, personId: `e${index}`, name: `Pegawai ${index}` };
      const dueAt = index === 59 ? '2027-01-01T16:59:59.000Z' : '2027-02-01T16:59:59.000Z';
      const stage = index % 2 ? 'review' : 'planReview';
      states.set(id, { ...state, evaluationId: id, employee, stage, dueAt, unit: `Unit ${index}` });
    }
    const cookies = ['__Host-language=en', await signedInAs(website, 'assessor')];
    const page = await website.ask('GET', '/', { cookies });
    expect(textOf(page)).toContain('Your turn (60)');
    expect(textOf(page)).toContain('1 overdue');
    expect(textOf(page)).toContain('Reviews (30)');
    expect(page.body).toContain('href="/evaluations/2027-abc-e59/task"');
    expect(page.body).toContain('href="/?after=50"');
    const found = await website.ask('GET', '/', { cookies, query: { kind: 'plans', q: 'unit 58' } });
    expect(found.body).toContain('href="/evaluations/2027-abc-e58/task"');
    expect(found.body.match(/\/task"/g)).toHaveLength(1);
    const odd = await website.ask('GET', '/', { cookies, query: { kind: 'nonsense', after: '-3' } });
    expect(odd.statusCode).toBe(200);
    expect(textOf(odd)).toContain('Your turn (60)');
  });
});
