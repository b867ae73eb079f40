import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { World } from '../assembly/world.ts';
import { ApiError } from '../aws/api-error.ts';
import type { Operation } from '../aws/json-api.ts';

const properties = z.object({
  Name: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      ExcludeCharacters: z.string().default(''),
      ExcludeLowercase: z.boolean().default(false),
      ExcludeUppercase: z.boolean().default(false),
      ExcludeNumbers: z.boolean().default(false),
      ExcludePunctuation: z.boolean().default(false),
      IncludeSpace: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

type Generate = NonNullable<z.infer<typeof properties>['GenerateSecretString']>;

interface Secret {
  arn: string;
  name: string;
  value: string;
}

/** The secrets of the app; generated values are kept in files that only their owner can read. */
export class Secrets {
  readonly #secrets: Secret[];

  constructor(world: World, dataFolder: string) {
    const folder = join(dataFolder, 'secrets');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#secrets = world.ofType('AWS::SecretsManager::Secret').map((resource) => {
      const given = properties.parse(world.properties(resource));
      const name = given.Name ?? `${resource.stack}-${resource.id}`;
      const file = join(folder, encodeURIComponent(name));
      const value = given.SecretString ?? keep(file, () => generate(given.GenerateSecretString));
      return { arn: world.ref(resource), name, value };
    });
  }

  /** @throws ApiError as Secrets Manager does when it does not know the id */
  find(id: string): Secret {
    const found = this.#secrets.find(
      ({ arn, name }) => id === arn || id === name || arn.startsWith(`${id}-`),
    );
    if (found !== undefined) return found;
    throw new ApiError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }

  /** Replaces `{{resolve:secretsmanager:...}}` in a text by what it stands for. */
  reveal(text: string): string {
    return text.replace(
      /\{\{resolve:secretsmanager:(.+?):SecretString:([^:}]*)[^}]*\}\}/g,
      (_whole, id: string, key: string) => {
        const { value } = this.find(id);
        return key === '' ? value : String((JSON.parse(value) as Record<string, unknown>)[key]);
      },
    );
  }

  /** The operations of the Secrets Manager API, by name. */
  operations(): Record<string, Operation> {
    return {
      GetSecretValue: (body) => {
        const { arn, name, value } = this.find(z.object({ SecretId: z.string() }).parse(body).SecretId);
        return {
          ARN: arn,
          Name: name,
          SecretString: value,
          VersionId: 'local',
          VersionStages: ['AWSCURRENT'],
          CreatedDate: 0,
        };
      },
    };
  }
}

function keep(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const value = make();
  writeFileSync(file, value, { mode: 0o600 });
  chmodSync(file, 0o600);
  return value;
}

function generate(given: Generate | undefined): string {
  const options = given ?? properties.shape.GenerateSecretString.unwrap().parse({});
  const alphabet = [
    options.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    options.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    options.ExcludeNumbers ? '' : '0123456789',
    options.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    options.IncludeSpace ? ' ' : '',
  ].join('');
  const allowed = [...alphabet].filter((each) => !options.ExcludeCharacters.includes(each));
  const password = Array.from(
    { length: options.PasswordLength },
    () => allowed[randomInt(allowed.length)],
  ).join('');
  if (options.SecretStringTemplate === undefined || options.GenerateStringKey === undefined) return password;
  const template = JSON.parse(options.SecretStringTemplate) as Record<string, unknown>;
  return JSON.stringify({ ...template, [options.GenerateStringKey]: password });
}
