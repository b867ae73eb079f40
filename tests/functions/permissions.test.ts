import { describe, expect, it } from 'vitest';
import { type Action, mayAny } from '../../core/access/permissions.ts';
import { type Role, roles } from '../../core/people/person.ts';
import { idea } from '../core/ideas-examples.ts';
import { dumpOf } from '../usecases/office.ts';
import { pathOf, walked } from './walked-routes.ts';
import { openWebsite, signedInAs, tokenIn } from './website.ts';

/**
 * What a route asks for: nothing, signing in as anybody, as somebody of the roster, as a party, or a permission. A route without a line here fails the walk. */
type Door =
  | 'everybody'
  | 'anybody'
  | 'inRoster'
  | 'employee'
  | 'idea'
  | 'signedIn'
  | 'person'
  | 'party'
  | Action;
const asks: Record<string, Door> = {
  'GET /sign-in': 'everybody',
  'GET /sign-in/callback': 'everybody',
  'POST /sign-out': 'everybody',
  'GET /t/{linkId}': 'everybody',
  'HEAD /t/{linkId}': 'everybody',
  'POST /t/{linkId}': 'everybody',
  'POST /t/{linkId}/renew': 'everybody',
  'POST /t/{linkId}/code': 'everybody',
  'GET /': 'everybody',
  'GET /rules': 'everybody',
  'GET /verify': 'everybody',
  'POST /language': 'everybody',
  'GET /evaluations/{evaluationId}': 'readContents',
  'GET /evaluations/{evaluationId}/task': 'party',
  'POST /evaluations/{evaluationId}/task': 'party',
  'GET /evaluations/{evaluationId}/delivery': 'readContents',
  'POST /evaluations/{evaluationId}/delivery': 'recordDelivery',
  'GET /evaluations/{evaluationId}/follow-up': 'readContents',
  'POST /evaluations/{evaluationId}/follow-up': 'readContents',
  'GET /evaluations/{evaluationId}/notes': 'party',
  'POST /evaluations/{evaluationId}/notes': 'party',
  'GET /periods': 'anybody',
  'GET /evaluations/{evaluationId}/periods': 'readContents',
  'POST /evaluations/{evaluationId}/periods': 'readContents',
  'GET /evaluations/{evaluationId}/observations': 'readContents',
  'POST /evaluations/{evaluationId}/observations': 'readContents',
  'GET /evaluations/{evaluationId}/plan-change': 'party',
  'POST /evaluations/{evaluationId}/plan-change': 'party',
  'GET /evaluations/{evaluationId}/papers/{paper}': 'readContents',
  'GET /hr/calendar': 'seeCycles',
  'GET /hr/calendar/{year}': 'seeCycles',
  'POST /hr/calendar/{year}': 'editCalendar',
  'GET /hr/templates': 'seeCycles',
  'POST /hr/templates': 'editTemplates',
  'GET /hr/templates/new': 'editTemplates',
  'GET /hr/templates/{templateId}': 'seeCycles',
  'GET /hr/templates/{templateId}/edit': 'editTemplates',
  'POST /hr/templates/{templateId}': 'editTemplates',
  'GET /help': 'everybody',
  'GET /help/{topic}': 'everybody',
  'GET /training': 'anybody',
  'POST /training': 'employee',
  'GET /hr/training': 'seeTraining',
  'GET /team': 'inRoster',
  'GET /team/matrix': 'inRoster',
  'GET /hr/cycles/{cycleId}/teams/{leaderId}': 'seeTeam',
  'GET /team/plans': 'inRoster',
  'POST /team/plans': 'inRoster',
  'GET /ideas': 'anybody',
  'POST /ideas': 'inRoster',
  'GET /ideas/new': 'inRoster',
  'GET /ideas/{ideaId}': 'idea',
  'POST /ideas/{ideaId}': 'idea',
  'GET /audit': 'exportRecord',
  'GET /audit/accesses': 'exportRecord',
  'GET /audit/export/{cycleId}': 'exportRecord',
  'GET /audit/export/{cycleId}/{evaluationId}': 'exportRecord',
  'GET /me/data': 'signedIn',
  'GET /me/data.json': 'signedIn',
  'GET /evaluations/{evaluationId}/seen': 'seeAccesses',
  'GET /hr/people': 'managePersonalData',
  'POST /hr/people': 'managePersonalData',
  'GET /hr/people/{personId}': 'managePersonalData',
  'GET /hr/people/{personId}/data.json': 'managePersonalData',
  'POST /hr/people/{personId}/correct': 'managePersonalData',
  'GET /hr/holds': 'managePersonalData',
  'POST /hr/holds': 'managePersonalData',
  'POST /hr/holds/release': 'managePersonalData',
  'GET /substitutions': 'inRoster',
  'POST /substitutions': 'inRoster',
  'POST /substitutions/{substitutionId}/end': 'inRoster',
  'GET /hr/substitutions': 'setSubstitutions',
  'POST /hr/substitutions': 'setSubstitutions',
  'POST /hr/substitutions/{substitutedId}/{substitutionId}/end': 'setSubstitutions',
  'GET /hr/roster': 'importRoster',
  'POST /hr/roster': 'importRoster',
  'GET /hr/roster/{importId}': 'importRoster',
  'POST /hr/roster/{importId}/confirm': 'importRoster',
  'GET /hr/cycles/{cycleId}/gtk': 'importRoster',
  'POST /hr/cycles/{cycleId}/gtk': 'importRoster',
  'GET /hr/cycles/{cycleId}/gtk/{gtkImportId}': 'importRoster',
  'POST /hr/cycles/{cycleId}/gtk/{gtkImportId}/confirm': 'importRoster',
  'GET /hr/cycles': 'seeCycles',
  'POST /hr/cycles': 'runCycles',
  'GET /hr/cycles/new': 'runCycles',
  'GET /hr/cycles/{cycleId}': 'seeCycles',
  'GET /hr/cycles/{cycleId}/rehearsal': 'runCycles',
  'POST /hr/cycles/{cycleId}/start': 'runCycles',
  'POST /hr/cycles/{cycleId}/open-assessment': 'runCycles',
  'GET /hr/cycles/{cycleId}/periods': 'seeCycles',
  'GET /hr/cycles/{cycleId}/evaluations': 'seeCycles',
  'GET /hr/cycles/{cycleId}/results': 'seeCycles',
  'POST /hr/cycles/{cycleId}/results': 'runCycles',
  'GET /hr/cycles/{cycleId}/sheets': 'printSheets',
  'POST /hr/cycles/{cycleId}/sheets': 'printSheets',
  'GET /hr/cycles/{cycleId}/deliveries': 'recordDelivery',
  'GET /hr/cycles/{cycleId}/progress': 'seeCycles',
  'GET /hr/cycles/{cycleId}/units': 'seeCycles',
  'POST /hr/cycles/{cycleId}/units': 'runCycles',
  'GET /hr/cycles/{cycleId}/orders/new': 'runCycles',
  'POST /hr/cycles/{cycleId}/orders': 'runCycles',
  'GET /hr/cycles/{cycleId}/orders/{orderId}': 'runCycles',
  'GET /hr/cycles/{cycleId}/exclusions': 'runCycles',
  'POST /hr/cycles/{cycleId}/exclusions': 'runCycles',
  'POST /hr/cycles/{cycleId}/exclusions/take-back': 'runCycles',
  'GET /cycles/{cycleId}': 'anybody',
  'POST /hr/cycles/{cycleId}/publish': 'runCycles',
  'GET /hr/cycles/{cycleId}/summary': 'seeCycles',
  'GET /hr/cycles/{cycleId}/summary/file': 'seeCycles',
  'GET /admin/monitor': 'seeStandings',
  'GET /preferences': 'person',
  'POST /preferences': 'person',
  'GET /hr/addresses': 'mendAddresses',
  'GET /hr/addresses/{personId}': 'mendAddresses',
  'POST /hr/addresses/{personId}': 'mendAddresses',
  'GET /admin/executions': 'seeExecutions',
  'GET /admin/executions/{evaluationId}/{phase}/{attempt}': 'seeExecutions',
  'GET /admin/evaluations': 'seeStandings',
  'POST /admin/evaluations/help': 'seeStandings',
  'GET /admin/evaluations/{evaluationId}': 'seeStandings',
  'POST /admin/evaluations/{evaluationId}/help': 'seeStandings',
  'POST /admin/evaluations/{evaluationId}/reassign': 'changePeople',
  'GET /admin/evaluations/{evaluationId}/move': 'changePeople',
  'POST /admin/evaluations/{evaluationId}/move': 'changePeople',
};

type Walker = { name: string; personId: string | null; roles: Role[]; organisation: string | null };
const walkers: Walker[] = [
  ...roles.map((role) => ({ name: role, personId: null, roles: [role], organisation: 'Dinas Pendidikan' })),
  {
    name: 'HR of another organisation',
    personId: null,
    roles: ['organisation-hr'],
    organisation: 'Dinas Lain',
  },
  { name: 'the employee', personId: 'employee', roles: [], organisation: 'Dinas Pendidikan' },
  { name: 'a colleague', personId: 'colleague', roles: [], organisation: 'Dinas Pendidikan' },
];

/** Whether somebody is let through the door of a route; what is behind it may still be missing. */
function expected(walker: Walker, route: string): 'in' | 'out' {
  const asked = asks[route];
  if (!asked) throw new Error(`${route} has no line in the table of this test`);
  if (asked === 'everybody') return 'in';
  const isEmployee = walker.personId === 'employee';
  if (asked === 'anybody') return 'in';
  if (asked === 'employee') return walker.personId === 'employee' ? 'in' : 'out';
  if (asked === 'inRoster') return walker.personId === null ? 'out' : 'in';
  if (asked === 'idea') return isEmployee || mayReadIdeasHere(walker) ? 'in' : 'out';
  if (asked === 'person') return walker.personId === null ? 'out' : 'in';
  if (asked === 'signedIn' || asked === 'party') return isEmployee ? 'in' : 'out';
  const viewer = { ...walker };
  if (asked === 'seeAccesses') return isEmployee || mayAny(viewer, asked) ? 'in' : 'out';
  if (asked === 'readContents') return isEmployee || mayReadHere(walker) ? 'in' : 'out';
  const about = /\/admin\/evaluations\/\{evaluationId\}|\{evaluationId\}\/delivery|\{personId\}/.test(route);
  return mayAny(viewer, asked) && !(about && walker.organisation === 'Dinas Lain') ? 'in' : 'out';
}

const mayReadHere = (walker: Walker) =>
  walker.organisation !== 'Dinas Lain' && mayAny(walker, 'readContents');

const mayReadIdeasHere = (walker: Walker) =>
  walker.organisation !== 'Dinas Lain' && mayAny(walker, 'seeIdeas');

describe.each(walkers)('$name', (walker) => {
  it('passes every door of the table of permissions, and no other', async () => {
    const website = await openWebsite();
    await website.office.plain.ideas.create(idea(), []);
    const cookie = await signedInAs(website, walker.personId, walker.roles, walker.organisation);
    const formToken = tokenIn(await website.ask('GET', '/', { cookies: [cookie] }));
    for (const route of walked) {
      // Whoever leaves cannot walk on.
      if (route === 'POST /sign-out') continue;
      const method = route.split(' ')[0] ?? 'GET';
      const before = dumpOf(website.office);
      const form = method === 'POST' ? { form: { formToken } } : {};
      const answer = await website.ask(method, pathOf(route), { cookies: [cookie], ...form });
      const refused = answer.statusCode === 403 || (answer.statusCode === 404 && isAboutPeople(route));
      if (expected(walker, route) === 'out') {
        expect(refused, `${route}: ${answer.statusCode}`).toBe(true);
        expect(dumpOf(website.office), route).toBe(before);
      } else if (asks[route] !== 'everybody') {
        expect(answer.statusCode, route).not.toBe(403);
        if (isAboutPeople(route)) expect(answer.statusCode, route).not.toBe(404);
      }
    }
  });
});

/** Where refusing is not finding: others are not told that it exists. */
const isAboutPeople = (route: string) =>
  route.includes('/ideas/{ideaId}') ||
  route.includes('{personId}') ||
  route.includes('/me/') ||
  (route.includes('/evaluations/{evaluationId}') && !route.includes('executions'));

describe('a stranger', () => {
  it('is sent to sign in from every door that asks who it is', async () => {
    const website = await openWebsite();
    const before = dumpOf(website.office);
    for (const route of walked) {
      if (asks[route] === 'everybody') continue;
      const answer = await website.ask(route.split(' ')[0] ?? 'GET', pathOf(route), {});
      expect([answer.statusCode, answer.headers.location?.startsWith('/sign-in')], route).toEqual([
        303,
        true,
      ]);
    }
    expect(dumpOf(website.office)).toBe(before);
  });
});
