import { limiterIn } from '../../adapters/dynamodb/limiter.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { preferencesIn } from '../../adapters/dynamodb/preferences.ts';
import { oidcSignIn } from '../../adapters/identity/oidc.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);
const signIn = oidcSignIn({ issuer: given.OIDC_ISSUER, clientId: given.OIDC_CLIENT_ID });

const { table } = wired;
const ports = {
  ...wired,
  signIn,
  newId,
  people: peopleIn(table),
  preferences: preferencesIn(table),
  limiter: limiterIn(table),
};

export const handler = webFunction(routes(ports), { ...wired, proxies: Number(given.PROXIES) });
