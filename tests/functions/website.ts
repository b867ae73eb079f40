import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Handler } from 'aws-lambda';
import { gtkReader } from '../../adapters/csv/gtk-reader.ts';
import { rosterReader } from '../../adapters/csv/roster-reader.ts';
import { keyringFrom } from '../../adapters/links/keyring.ts';
import { sealsBy } from '../../adapters/links/seals.ts';
import { pdfPress } from '../../adapters/papers/press.ts';
import type { Role } from '../../core/people/person.ts';
import type { ExecutionHistory } from '../../core/ports/engine.ts';
import type { SignIn } from '../../core/ports/identity.ts';
import { routes as audit } from '../../functions/audit/handler.ts';
import { routes as calendar } from '../../functions/calendar/handler.ts';
import { routes as cycles } from '../../functions/cycles/handler.ts';
import { routes as evaluations } from '../../functions/evaluations/handler.ts';
import { routes as executions } from '../../functions/executions/handler.ts';
import { routes as help } from '../../functions/help/handler.ts';
import { routes as ideas } from '../../functions/ideas/handler.ts';
import { routes as mailing } from '../../functions/mailing/handler.ts';
import { cookieJar } from '../../functions/middleware/cookies.ts';
import { correlation } from '../../functions/middleware/correlation.ts';
import { recording } from '../../functions/middleware/recording.ts';
import { sessionIdFor } from '../../functions/middleware/session-id.ts';
import { webFunction } from '../../functions/middleware/web-function.ts';
import { routes as papers } from '../../functions/papers/handler.ts';
import { routes as privacy } from '../../functions/privacy/handler.ts';
import { routes as roster } from '../../functions/roster/handler.ts';
import { routes as sheets } from '../../functions/sheets/handler.ts';
import { routes as signingIn } from '../../functions/sign-in/handler.ts';
import { routes as substitutions } from '../../functions/substitutions/handler.ts';
import { routes as taskLink } from '../../functions/task-link/handler.ts';
import { routes as team } from '../../functions/team/handler.ts';
import { routes as templates } from '../../functions/templates/handler.ts';
import { fakeAnchorStore, fakeSigner } from '../fakes/anchors.ts';
import { fakeLog } from '../fakes/log.ts';
import { countingIds } from '../fakes/new-id.ts';
import { type Office, openOffice, withOneEvaluation } from '../usecases/office.ts';
import { personIds } from '../usecases/rosters.ts';
import { type Asked, eventOf, publicUrl } from './events.ts';

type Web = Handler<APIGatewayProxyEventV2, unknown>;
export type Answered = APIGatewayProxyStructuredResultV2 & { body: string; headers: Record<string, string> };

/** Signs in whoever comes; what `finish` was called with is kept. */
function fakeSignIn() {
  const finished: string[] = [];
  const who = { subject: 's1', email: 'employee@kinerja.example', name: 'Name', groups: ['hr', 'nobody'] };
  const signIn: SignIn = {
    begin: async () => ({
      state: 'st',
      nonce: 'no',
      codeVerifier: 'co',
      redirectTo: 'https://idp.example/authorize',
    }),
    finish: async (currentUrl) => {
      finished.push(currentUrl);
      return who;
    },
  };
  return { ...signIn, finished, who };
}

/**
 * The whole website over one example evaluation, or over what is there already: every page of every function, with
 * fake ports unless others are given.
 */
export async function openWebsite(
  given: Parameters<typeof openOffice>[0] = {},
  begin: (office: Office) => Promise<Office> = withOneEvaluation,
) {
  const office = await begin(openOffice(given));
  const log = fakeLog(correlation.current);
  const signIn = fakeSignIn();
  const history: ExecutionHistory = { read: async () => undefined };
  const ports = {
    ...office.ports,
    perform: recording(office.perform, log),
    weigh: office.weigh,
    seals: sealsBy(keyringFrom('a secret that nobody else has, for tests')),
    jar: cookieJar(publicUrl),
    newId: countingIds(),
    reader: rosterReader,
    gtkReader,
    personIds,
    publicUrl,
    accessKeptDays: 365,
    anchors: { store: fakeAnchorStore(), signer: fakeSigner() },
    retention: { contentsYears: 5, namesYears: 10, correctionsYears: 5 },
    log,
    signIn,
    history,
    press: pdfPress(),
  };
  const all = [
    audit,
    calendar,
    cycles,
    evaluations,
    executions,
    help,
    ideas,
    mailing,
    papers,
    privacy,
    roster,
    sheets,
    signingIn,
    substitutions,
    taskLink,
    team,
    templates,
  ].flatMap((routes) => routes(ports));
  const web = webFunction(all, ports);
  const ask = (method: string, path: string, asked?: Asked) => answerOf(web, eventOf(method, path, asked));
  return { office, ports, log, signIn, history, web, ask };
}
export type Website = Awaited<ReturnType<typeof openWebsite>>;

/** What a function answers to one event. */
export async function answerOf(web: Web, event: APIGatewayProxyEventV2): Promise<Answered> {
  return (await web(event, {} as never, () => {})) as Answered;
}

/** The cookie of somebody who has signed in. */
export async function signedInAs(
  { office }: Website,
  personId: string | null,
  roles: Role[] = [],
  organisation: string | null = null,
): Promise<string> {
  const sessionId = sessionIdFor(`session-of-${personId}-${roles.join('-')}`, personId);
  const expiresAt = new Date(office.clock().getTime() + 3_600_000).toISOString();
  const email = `${personId}@kinerja.example`;
  await office.sessions.begin({
    sessionId,
    personId,
    email,
    name: `Name of ${personId}`,
    roles,
    organisation,
    expiresAt,
  });
  return `__Host-session=${sessionId}`;
}

/** The hidden token of a page's forms. */
export const tokenIn = ({ body }: Answered): string =>
  /name="formToken" value="([^"]*)"/.exec(body)?.[1] ?? '';

/** Asks for a page, given with its query, and goes on to where it leads. */
export async function browse({ ask }: Website, address: string, asked: Asked = {}): Promise<Answered> {
  const at = (path: string) => {
    const { pathname, searchParams } = new URL(path, publicUrl);
    return ask('GET', pathname, { ...asked, query: Object.fromEntries(searchParams) });
  };
  const answer = await at(address);
  const leadsTo = answer.statusCode === 303 ? answer.headers?.location : undefined;
  return typeof leadsTo === 'string' ? at(leadsTo) : answer;
}

/** Asks for a page and sends its form with these fields, as a browser does. */
export async function sendForm(
  website: Website,
  page: string,
  fields: Record<string, string>,
  { cookie, to = page }: { cookie?: string; to?: string } = {},
): Promise<Answered> {
  const cookies = cookie ? { cookies: [cookie] } : {};
  const shown = await browse(website, page, cookies);
  const version = /name="version" value="(\d+)"/.exec(shown.body)?.[1];
  const form = { formToken: tokenIn(shown), ...(version ? { version } : {}), ...fields };
  return website.ask('POST', to, {
    ...cookies,
    form,
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
  });
}

/** Text of a page without its marks. */
export const textOf = ({ body }: Answered): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A plan as the fields of its form. */
export const planFields = {
  'results.0.priority': 'main',
  'results.0.text': 'Pembelajaran berbasis proyek terlaksana',
  'results.0.servesResult': '',
  'results.0.indicators.0.aspect': 'quantity',
  'results.0.indicators.0.text': 'Modul yang dipakai di kelas',
  'results.0.indicators.0.target': '2 modul',
  behaviourExpectation: '',
};

/** A second planned result. */
export const secondResult = {
  'results.1.priority': 'additional',
  'results.1.text': 'Rapor selesai',
  'results.1.servesResult': '',
  'results.1.indicators.0.aspect': 'time',
  'results.1.indicators.0.text': 'Hari setelah semester',
  'results.1.indicators.0.target': '5 hari',
};
