/** What a city has around a deployment: its sign-in provider, its address, and a mailbox to read. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { listen } from '../../local/ports.ts';
import { signInSite } from '../../local/sign-in/site.ts';
import { administrator, hrOfficer } from '../../sample/staff.ts';
import { CLIENT_ID } from './environment.ts';
import { sesMails } from './ses-mails.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const PROVIDER = 'city';

/** Where the parts of the city are, and how they end. */
export interface City {
  readonly publicUrl: string;
  /** AWS as if by TLS: buckets of the CDK refuse what comes without. */
  readonly awsUrl: string;
  readonly issuer: string;
  /** Answers as the mailbox of the local runtime does, from what the emulator's SES has sent. */
  readonly mailboxUrl: string;
  /** Leads the city's address to the deployed API. */
  leadTo(apiEndpoint: string): void;
  stop(): Promise<void>;
}

/** Starts the city around the emulator at `endpoint`. */
export async function startCity(endpoint: string, folder: string): Promise<City> {
  let api: URL | undefined;
  const servers: Server[] = [];
  const open = async (handler: Handler) => {
    const server = createServer((asked, answer) => void handler(asked, answer));
    servers.push(server);
    return `http://127.0.0.1:${await listen(server, 0)}`;
  };
  const publicUrl = await open((asked, answer) =>
    // As a custom domain does: the API itself has a host name that only the emulator can resolve.
    api ? forward(asked, answer, endpoint, { host: api.host }) : answer.writeHead(503).end(),
  );
  const awsUrl = await open((asked, answer) =>
    forward(asked, answer, endpoint, { 'x-forwarded-proto': 'https' }),
  );
  const mailboxUrl = await open(async (asked, answer) => {
    const since = Number(new URL(asked.url ?? '/', endpoint).searchParams.get('since') ?? 0);
    answer.end(JSON.stringify({ emails: await sesMails(endpoint, since) }));
  });
  return {
    publicUrl,
    awsUrl,
    mailboxUrl,
    issuer: await startProvider(open, publicUrl, folder),
    leadTo: (apiEndpoint) => {
      api = new URL(apiEndpoint);
    },
    stop: async () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** The city's own OpenID provider: it knows our client, and who is what by the groups it claims. */
async function startProvider(
  open: (handler: Handler) => Promise<string>,
  publicUrl: string,
  dataFolder: string,
) {
  let site: ReturnType<typeof signInSite> | undefined;
  const url = await open((asked, answer) => site?.(asked, answer));
  const issuer = `${url}/${PROVIDER}`;
  const client = {
    id: CLIENT_ID,
    secret: undefined,
    callbacks: [`${publicUrl}/sign-in/callback`],
    logouts: [],
  };
  const person = (email: string, group: string) => ({ sub: group, email, name: group, groups: [group] });
  const people = [person(hrOfficer, 'hr'), person(administrator, 'administrators')];
  const pools = [{ id: PROVIDER, issuer, clients: [client], people }];
  site = signInSite({ pools, dataFolder, suggestions: () => [] });
  return issuer;
}

/** Hands a request on to the emulator, with some headers changed. */
function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  endpoint: string,
  headers: Record<string, string>,
): void {
  const options = { method: asked.method, headers: { ...asked.headers, ...headers } };
  const onward = request(new URL(asked.url ?? '/', endpoint), options, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
  asked.pipe(onward);
}
