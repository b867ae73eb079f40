import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { taskStages } from '../../core/evaluation/stage.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { linkTo, taskOf } from '../../core/tasks/task.ts';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import type { Template } from '../../core/templates/template.ts';
import { placeOrder } from '../../core/usecases/place-order.ts';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { cycle, december, january, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { stylesheet } from '../pages/browsing.ts';
import { notPages } from '../pages/page-routes.ts';
import { evaluationId } from '../usecases/office.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { countingTrips } from './counting-trips.ts';
import { evaluationAt, fillTable } from './full-table.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

/** What an address has to say besides. */
const queries: Record<string, Record<string, string>> = {
  '/hr/cycles/{cycleId}/orders/new': { kind: 'extend' },
  '/admin/evaluations': { cycle: cycle.cycleId },
};

const most = 3;
/** Bytes, with the style sheet, of a page that was near the 60 KB of all, so that it has room for longer names. */
const bytesAtMost: Record<string, number> = { '/admin/evaluations': 55_000 };
const rows = 60;

const pages = Object.values(ROUTES)
  .flat()
  .filter((route) => route.startsWith('GET ') && !(route in notPages))
  .map((route) => route.slice('GET '.length))
  // Pages of a stage of their own are asked for below, where there is somebody in it.
  .filter((route) => !/^\/t\/|\/(follow-up|plan-change)$/.test(route));

describe('round trips to the table', () => {
  let website: Website;
  let trips: ReturnType<typeof countingTrips>;
  let stop: () => Promise<void>;
  let cookie: string;
  /** Of somebody who leads everybody. */
  let leads: string;
  let ids: Record<string, string>;

  beforeAll(async () => {
    const database = await startTable();
    stop = () => database.stop();
    const table = connectTable('kinerja');
    trips = countingTrips(table);
    website = await openWebsite({ table: portsIn(table) });
    const { office } = website;
    await fillTable(office, { led: rows });
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
  });
  afterAll(() => stop?.());

  /**
   * Asks for a page as somebody, and says how often that waited for the table and how many bytes it is. An instance of
   * a function reads the calendar once a minute; this one each time.
   */
  async function weigh(what: string, path: string, cookies: string[], query: Record<string, string> = {}) {
    const minute = 60_001;
    later = !later;
    website.office.clock.forward(later ? minute : -minute);
    trips.reset();
    const answer = await website.ask('GET', path, { cookies, query });
    expect(answer.statusCode, `${path} answers`).toBe(200);
    const bytes = Buffer.byteLength(answer.body) + Buffer.byteLength(stylesheet);
    console.log(`${what}: ${trips.count()} round trips, ${bytes} bytes with the style sheet`);
    expect(trips.count(), what).toBeLessThanOrEqual(most);
    expect(bytes, `${what} with its style sheet`).toBeLessThan(bytesAtMost[what] ?? 60_000);
  }
  let later = false;
  const signedIn = (personId: string) => signedInAs(website, personId);

  it.each(pages)('are at most three for %s', async (route) => {
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no example of ${name}`);
    expect(path).not.toContain('no example');
    const who = ['/team', '/periods'].some((one) => route.startsWith(one)) ? leads : cookie;
    await weigh(route, path, [who], queries[route]);
  });

  it.each(taskStages)('are at most three for the form of %s, however it is reached', async (stage) => {
    const { office } = website;
    const evaluationId = evaluationAt(stage);
    const state = await office.evaluations.load(evaluationId);
    const task = state && taskOf(state);
    if (!task) throw new Error('asks nobody');
    const { version, assigneeId: personId } = task;
    // Links of January are over in December.
    office.clock.moveTo(new Date(state.stageSince));
    const session = await signedIn(personId);
    const linkId = office.links.idFor({ evaluationId, version, personId, rotation: 0 });
    const evaluation = `/evaluations/${evaluationId}`;
    await weigh(`/evaluations/{evaluationId}/task(${stage})`, `${evaluation}/task`, [session]);
    await weigh(`/t/{linkId}(${stage})`, `/t/${linkId}`, []);
    await weigh(`/t/{linkId}(${stage},signed-in)`, `/t/${linkId}`, [session]);
    // As whoever comes by a fresh link after that of an older mail.
    const fresh = `older-mail-${stage}`;
    await office.tasks.keepLink({ ...linkTo(task, office.links.hashOf(fresh), office.clock()), since: 1 });
    await weigh(`/t/{linkId}(${stage},older-mail)`, `/t/${fresh}`, []);
    await weigh(`/evaluations/{evaluationId}(${stage})`, evaluation, [session]);
    await weigh(`/evaluations/{evaluationId}(${stage},hr)`, evaluation, [cookie]);
  });

  const beside = ['delivery', 'notes', 'periods', 'seen'];
  it.each(beside)('are at most three for the %s of somebody who has a whole year of them', async (page) => {
    const path = `/evaluations/${evaluationAt('acknowledgement')}/${page}`;
    await weigh(`/evaluations/{evaluationId}/${page}(own)`, path, [await signedIn('atacknowledgement')]);
    if (page !== 'notes') await weigh(`/evaluations/{evaluationId}/${page}(hr)`, path, [cookie]);
  });

  it('are at most three for a plan that follows a low result, and for the change of one in force', async () => {
    const path = `/evaluations/${evaluationAt('final')}/follow-up`;
    await weigh('/evaluations/{evaluationId}/follow-up', path, [await signedIn('atfinal')]);
    website.office.clock.moveTo(january);
    const change = `/evaluations/${evaluationIdOf(cycle.cycleId, 'report1')}/plan-change`;
    await weigh('/evaluations/{evaluationId}/plan-change', change, [await signedIn('report1')]);
    website.office.clock.moveTo(december);
  });

  it('are at most three for what is kept of somebody', async () => {
    await weigh('/me/data(whole-year)', '/me/data', [await signedIn('atacknowledgement')]);
    await weigh('/hr/people/{personId}(whole-year)', '/hr/people/atacknowledgement', [cookie]);
  });

  it.each(['/', '/periods', '/team', '/team/plans'])(
    'are at most three for %s of somebody who acts for others',
    async (path) => {
      const session = await signedIn('substitute');
      await weigh(`${path}(substitute)`, path, [session]);
      await weigh(`${path}(substitute,for-another)`, path, [session], { for: 'away' });
    },
  );

  it('are as few for a session from before its id named its person, but one', async () => {
    const { office } = website;
    const expiresAt = new Date(office.clock().getTime() + 3_600_000).toISOString();
    const about = { email: 'a@kinerja.example', name: 'A', roles: [], organisation: null, expiresAt };
    await office.sessions.begin({ sessionId: 'plain', personId: 'assessor', ...about });
    trips.reset();
    const page = await website.ask('GET', '/team/plans', { cookies: ['__Host-session=plain'] });
    expect(page.body).toContain('Name of atplanReview');
    expect(trips.count()).toBeLessThanOrEqual(most + 1);
  });
});
