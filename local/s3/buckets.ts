import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import type { Clock } from '../clock/clock.ts';

const DAY = 86_400_000;

const properties = z.object({
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: z
    .object({
      Rule: z.object({
        DefaultRetention: z.object({
          Mode: z.enum(['COMPLIANCE', 'GOVERNANCE']),
          Days: z.coerce.number().optional(),
          Years: z.coerce.number().optional(),
        }),
      }),
    })
    .optional(),
});

/** What would change behaviour and is not kept. */
const REFUSED = [
  'LifecycleConfiguration',
  'NotificationConfiguration',
  'ReplicationConfiguration',
  'WebsiteConfiguration',
];

/** A bucket that has a folder; objects are files, whose names are their keys, encoded. */
export interface Bucket {
  name: string;
  /** How long what is put in may not be changed, in milliseconds; 0 where nothing is locked. */
  lockedFor: number;
}

/** Why an object was not written. */
export type Refused = 'exists' | 'locked';

/** The buckets of the app, as folders. */
export class Buckets {
  readonly #buckets: ReadonlyMap<string, Bucket>;
  readonly #folder: string;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(world: World, dataFolder: string, clock: Pick<Clock, 'now'>) {
    this.#folder = join(dataFolder, 's3');
    this.#clock = clock;
    const buckets = world.ofType('AWS::S3::Bucket').map((resource) => {
      const given = world.properties(resource);
      refuseProperties(resource, given, REFUSED);
      const parsed = properties.safeParse(given);
      if (!parsed.success)
        throw new Error(`${describe(resource)}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
      return { name: world.ref(resource), lockedFor: lockOf(parsed.data) };
    });
    for (const { name } of buckets) mkdirSync(join(this.#folder, name), { recursive: true });
    this.#buckets = new Map(buckets.map((bucket) => [bucket.name, bucket]));
  }

  names(): string[] {
    return [...this.#buckets.keys()];
  }

  find(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  /** Writes an object; what is locked stays as it is. Another version is never put over it, as S3 would. */
  put(bucket: Bucket, key: string, content: Buffer, onlyNew: boolean): Refused | undefined {
    const file = this.#fileOf(bucket, key);
    if (existsSync(file)) {
      if (onlyNew) return 'exists';
      if (statSync(file).mtimeMs + bucket.lockedFor > this.#clock.now()) return 'locked';
    }
    writeFileSync(file, content, { mode: bucket.lockedFor > 0 ? 0o444 : 0o644 });
    return undefined;
  }

  get(bucket: Bucket, key: string): Buffer | undefined {
    const file = this.#fileOf(bucket, key);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  /** Keys that begin so, in order, with the sizes of their objects. */
  list(bucket: Bucket, prefix: string): { key: string; size: number }[] {
    const keys = readdirSync(join(this.#folder, bucket.name)).map(decodeURIComponent);
    const found = keys.filter((key) => key.startsWith(prefix)).sort();
    return found.map((key) => ({ key, size: statSync(this.#fileOf(bucket, key)).size }));
  }

  #fileOf(bucket: Bucket, key: string): string {
    // Encoded, a key is one name and never a way out of its folder.
    const name = encodeURIComponent(key).replaceAll('.', '%2E');
    return join(this.#folder, bucket.name, name);
  }
}

function lockOf({ ObjectLockEnabled, ObjectLockConfiguration }: z.infer<typeof properties>): number {
  const retention = ObjectLockConfiguration?.Rule.DefaultRetention;
  if (!ObjectLockEnabled || !retention) return 0;
  return ((retention.Days ?? 0) + (retention.Years ?? 0) * 365) * DAY;
}
