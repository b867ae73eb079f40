import { beforeAll, describe, expect, it } from 'vitest';
import { taskStages } from '../../core/evaluation/stage.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { commands, cycle, january } from '../core/examples.ts';
import { notPages } from '../pages/page-routes.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { comesBackWhole, filledForms, walkForms } from './filled-forms.ts';
import { evaluationAt, fillTable } from './full-table.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

describe('every form, sent with something wrong in each field', () => {
  let website: Website;
  let staff: string;
  const seen: string[] = [];
  const walk = async (path: string, cookie: string) => seen.push(...(await walkForms(website, path, cookie)));

  beforeAll(async () => {
    website = await openWebsite();
    staff = await signedInAs(website, 'employee', ['hr', 'administrators', 'auditors']);
    const { office } = website;
    const { importId } = await keptRoster(office, rosterOf(3));
    await office.rosters.confirm(importId, office.clock());
    await act(office, 'employee', commands.submitPlan);
  });

  const ids: Record<string, string> = {
    evaluationId,
    cycleId: cycle.cycleId,
    personId: 'employee',
    phase: 'plan',
    attempt: '1',
  };
  const pages = Object.values(ROUTES)
    .flat()
    .filter((route) => route.startsWith('GET ') && !(route in notPages))
    .map((route) => route.slice('GET '.length))
    .filter((route) => [...route.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in ids))
    .filter((route) => !route.endsWith('/task'));

  it.each(pages)('comes back whole from %s', async (route) => {
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
    await walk(path, staff);
  });

  it.each(['extend', 'remind', 'reassign', 'enrol', 'close'])(
    'comes back whole from the order %s',
    async (kind) => {
      const path = `/hr/cycles/${cycle.cycleId}/orders/new`;
      const query = { kind, leaving: 'assessor@kinerja.example' };
      const shown = await website.ask('GET', path, { cookies: [staff], query });
      const [form] = filledForms(shown.body);
      if (!form) throw new Error(`no form of ${kind}`);
      await comesBackWhole(website, { form, cookie: staff, where: kind });
    },
  );

  it.each(taskStages)('comes back whole from the task of %s', async (stage) => {
    const { store } = website.office;
    const before = store.states.get(evaluationId);
    if (!before) throw new Error('there is no example');
    const state = { ...before, stage, dueAt: '2027-12-31T00:00:00.000Z', plannedResults: 1 };
    store.states.set(evaluationId, state);
    const cookie = await signedInAs(website, assigneeOf(state)?.personId ?? null);
    await walk(`/evaluations/${evaluationId}/task`, cookie);
    store.states.set(evaluationId, before);
  });

  it('has met the forms of all roles', () => expect(seen.length).toBeGreaterThan(20));
});

describe('every form of a year, sent with something wrong in each field', () => {
  let website: Website;
  const seen: string[] = [];
  const ofEach = ['/notes', '/periods', '/delivery', '/follow-up', '/task'];

  beforeAll(async () => {
    website = await openWebsite();
    await fillTable(website.office, { led: 2 });
  });

  async function walkAs(people: readonly string[], paths: readonly string[]) {
    for (const personId of people) {
      const cookie = await signedInAs(website, personId, personId === 'officer' ? ['hr'] : []);
      for (const path of paths) seen.push(...(await walkForms(website, path, cookie)));
    }
  }

  it.each([...taskStages, 'final' as const])('comes back whole beside the task of %s', async (stage) => {
    const paths = ofEach.map((page) => `/evaluations/${evaluationAt(stage)}${page}`);
    await walkAs([`at${stage}`, 'assessor', 'decider', 'officer'], paths);
  });

  it('comes back whole from the change of a plan in force', async () => {
    website.office.clock.moveTo(january);
    const path = `/evaluations/${evaluationIdOf(cycle.cycleId, 'report1')}/plan-change`;
    await walkAs(['report1', 'employee1'], [path]);
  });

  it.each(['notes', 'periods', 'delivery', 'follow-up', 'plan-change'])('has met the form of %s', (page) => {
    expect(seen.filter((where) => where.includes(`/${page} on`) || where.endsWith(`/${page}`))).not.toEqual(
      [],
    );
  });
});
