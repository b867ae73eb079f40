import { createHash } from 'node:crypto';
import * as z from 'zod';
import { stableId } from '../assembly/attributes.ts';
import { refuseProperties } from '../assembly/registry.ts';
import type { Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';

/** Somebody who can sign in. */
export interface Person {
  sub: string;
  email: string;
  name: string | undefined;
  groups: string[];
}

/** An app that people sign in to. */
export interface Client {
  id: string;
  secret: string | undefined;
  callbacks: string[];
  logouts: string[];
}

/** A user pool with everything that belongs to it. */
export interface UserPool {
  id: string;
  issuer: string;
  clients: Client[];
  people: Person[];
}

const clientProperties = z.object({
  UserPoolId: z.string(),
  GenerateSecret: z.boolean().default(false),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});

const userProperties = z.object({
  UserPoolId: z.string(),
  Username: z.string().optional(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});

const attachmentProperties = z.object({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Username: z.string(),
});

/** Reads the user pools of an app with their clients, users and groups. */
export function definePools(world: World): UserPool[] {
  return world.ofType('AWS::Cognito::UserPool').map((resource) => {
    refuseProperties(resource, world.properties(resource), ['LambdaConfig']);
    const id = world.ref(resource);
    const belongs = <T extends { UserPoolId: string }>(type: string, schema: z.ZodType<T>) =>
      world
        .ofType(type)
        .map((each) => ({ resource: each, given: schema.parse(world.properties(each)) }))
        .filter(({ given }) => given.UserPoolId === id);
    const attachments = belongs('AWS::Cognito::UserPoolUserToGroupAttachment', attachmentProperties);
    return {
      id,
      issuer: world.attribute(resource, 'ProviderURL'),
      clients: belongs('AWS::Cognito::UserPoolClient', clientProperties).map((each) =>
        toClient(each.resource, each.given, world),
      ),
      people: belongs('AWS::Cognito::UserPoolUser', userProperties).map(({ given }) => {
        const attribute = (name: string) => given.UserAttributes.find((each) => each.Name === name)?.Value;
        const username = given.Username ?? attribute('email') ?? '';
        const groups = attachments
          .filter((each) => each.given.Username === username)
          .map((each) => each.given.GroupName);
        return person(attribute('email') ?? username, attribute('name'), groups);
      }),
    };
  });
}

/** Who has signed in, so that a person can be found again by their `sub`. */
export class Visitors {
  readonly #pool: UserPool;
  readonly #bySub = new Map<string, Person>();

  constructor(pool: UserPool) {
    this.#pool = pool;
  }

  /** The person with an address: one of the template, or anybody at all. */
  welcome(email: string): Person {
    const given = person(email);
    const known = this.#pool.people.find((each) => each.email === given.email) ?? given;
    this.#bySub.set(known.sub, known);
    return known;
  }

  find(sub: string): Person | undefined {
    return this.#bySub.get(sub);
  }
}

/** Makes a person of an address: the same address is always the same person. */
function person(address: string, name?: string, groups: string[] = []): Person {
  const email = address.trim().toLowerCase();
  const hash = createHash('sha256').update(email).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ];
  return { sub: parts.join('-'), email, name, groups };
}

function toClient(resource: Resource, given: z.infer<typeof clientProperties>, world: World): Client {
  return {
    id: world.ref(resource),
    secret: given.GenerateSecret ? stableId(resource, 50) : undefined,
    callbacks: given.CallbackURLs,
    logouts: given.LogoutURLs,
  };
}
