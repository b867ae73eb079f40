import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { linkTo, taskOf } from '../../core/tasks/task.ts';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import type { Template } from '../../core/templates/template.ts';
import { placeOrder } from '../../core/usecases/place-order.ts';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { at, cycle, january, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { stylesheet } from '../pages/browsing.ts';
import { notPages } from '../pages/page-routes.ts';
import { evaluationId } from '../usecases/office.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

/** What an address has to say besides. */
const queries: Record<string, Record<string, string>> = {
  '/hr/cycles/{cycleId}/orders/new': { kind: 'extend' },
  '/admin/evaluations': { cycle: cycle.cycleId },
};

const most = 3;
/** Pages that ask once more, and why. */
const exceptions: Record<string, { most: number; why: string }> = {
  '/team/matrix': { most: 4, why: 'which version of whose plan is in force has to be known first' },
  '/hr/cycles/{cycleId}/teams/{leaderId}': { most: 4, why: 'as /team/matrix' },
  '/team/plans': { most: 4, why: 'which version of whose plan waits has to be known first' },
};
const rows = 60;

/**
 * Counts how often a page waits for the table: what is asked at the same time is one round trip. Answers are held
 * until everything that was asked is answered, so that of two chains the slower one does not count as a third.
 */
function counting({ client }: Table) {
  let trips = 0;
  let asking = 0;
  let held: (() => void)[] = [];
  const answered = () =>
    new Promise<void>((release) => {
      held.push(release);
      if (held.length < asking) return;
      trips += 1;
      asking = 0;
      for (const each of held.splice(0)) each();
    });
  client.middlewareStack.add(
    (next) => async (asked) => {
      asking += 1;
      try {
        return await next(asked);
      } finally {
        await answered();
      }
    },
    { step: 'initialize', name: 'counting' },
  );
  return {
    reset: () => {
      trips = 0;
      held = [];
    },
    count: () => trips,
  };
}

const pages = Object.values(ROUTES)
  .flat()
  .filter((route) => route.startsWith('GET ') && !(route in notPages))
  .map((route) => route.slice('GET '.length));

describe('round trips to the table', () => {
  let website: Website;
  let trips: ReturnType<typeof counting>;
  let stop: () => Promise<void>;
  let cookie: string;
  /** Of somebody who leads everybody. */
  let leads: string;
  let ids: Record<string, string>;

  beforeAll(async () => {
    const database = await startTable();
    stop = () => database.stop();
    const table = connectTable('kinerja');
    trips = counting(table);
    website = await openWebsite({ table: portsIn(table) });
    const { office } = website;
    for (let index = 0; index < rows; index += 1) {
      const employee = { ...person(`employee${index}`), email: `e${index}@kinerja.example` };
      const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
      const enrolment = { person: employee, assessor: brief('assessor'), appealDecider: brief('decider') };
      await office.evaluations.create(enrol(enrolment, at(january)));
    }
    await office.open('planning', 'token-1');
    await office.executions.record({
      executionName: `${evaluationId}-plan-1`,
      executionArn: 'arn:aws:states:x',
      machine: 'plan',
      subjectId: evaluationId,
      status: 'RUNNING',
      startedAt: january.toISOString(),
      stoppedAt: null,
    });
    const { importId } = await keptRoster(office, rosterOf(rows));
    await office.rosters.confirm(importId, january);
    const linkId = office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation: 0 });
    await office.people.saveAll([person('employee', { supervisorId: 'assessor' })]);
    await office.ideas.create(idea(), []);
    const { ideaId } = idea();
    const asked = await office.evaluations.load(evaluationId);
    const task = asked && taskOf(asked);
    if (task) await office.tasks.keepLink(linkTo(task, office.links.hashOf(linkId), january));
    const { cycleId } = cycle;
    const about = { cycleId, kind: 'remind', by: 'officer', reason: '' } as const;
    const { orderId } = await placeOrder(
      { ...about, dueAt: null, leaving: null, successor: null },
      [{ id: evaluationId, version: 1 }],
      { ...office, newId: () => 'order1' },
    );
    const counts = { total: 0, predicates: null, unfinished: 0, excluded: 0, open: 0 };
    const publication = { cycleId, at: january.toISOString(), edition: 1, all: counts, organisations: [] };
    await office.cycles.publish({ ...cycle, importId, version: cycle.version + 1, editions: 1 }, publication);
    const gtkImport = {
      ...{ gtkImportId: 'gtk-1', cycleId, fileName: 'gtk.csv', uploadedAt: january.toISOString() },
      ...{ confirmed: null, rows: 1, accepted: 0, problems: [], problemCount: 0 },
    };
    await office.ports.gtkImports.keep(gtkImport, [], january);
    const template = { ...builtInTemplates[0], templateId: 't-1' } as Template;
    await office.templates.write(template);
    const personId = 'employee';
    ids = {
      topic: 'tour',
      orderId,
      templateId: 't-1',
      year: '2027',
      ideaId,
      evaluationId,
      cycleId,
      importId,
      gtkImportId: 'gtk-1',
      linkId,
      phase: 'plan',
      attempt: '1',
      personId,
      leaderId: 'assessor',
    };
    const roles = ['hr', 'administrators', 'auditors'] as const;
    cookie = await signedInAs(website, 'employee', [...roles]);
    leads = await signedInAs(website, 'assessor');
    // An instance of a function reads the calendar once a minute, beside the session where there is one.
    await website.ask('GET', '/help');
  });
  afterAll(() => stop?.());

  it.each(pages)('are at most three for %s', async (route) => {
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no example of ${name}`);
    expect(path).not.toContain('no example');
    trips.reset();
    const query = queries[route];
    // A link is opened by people without an account; whoever has signed in besides waits once more, for the session.
    const cookies = route === '/t/{linkId}' ? [] : [route.startsWith('/team') ? leads : cookie];
    const answer = await website.ask('GET', path, { cookies, ...(query ? { query } : {}) });
    expect([200, 303], `${path} answers ${answer.statusCode}`).toContain(answer.statusCode);
    expect(trips.count(), path).toBeLessThanOrEqual(exceptions[route]?.most ?? most);
    const bytes = Buffer.byteLength(answer.body) + Buffer.byteLength(stylesheet);
    expect(bytes, `${path} with its style sheet`).toBeLessThan(60_000);
    console.log(`${route}: ${trips.count()} round trips, ${bytes} bytes with the style sheet`);
  });
});
