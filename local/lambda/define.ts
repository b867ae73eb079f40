import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from '../assembly/read.ts';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import { REGION } from '../aws/identity.ts';
import { LocalFunction } from './function.ts';

const properties = z.object({
  Code: z.object({ S3Key: z.string().optional() }).loose(),
  Handler: z.string(),
  Runtime: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()).default({}) }).optional(),
});

const REFUSED = ['Layers', 'PackageType', 'ImageConfig', 'VpcConfig', 'FileSystemConfigs'];
const DEFAULT_INSTANCES = 4;

/** What functions of this machine are given besides their template. */
export interface FunctionSurroundings {
  assembly: Assembly;
  world: World;
  offset: SharedArrayBuffer;
  endpoints: Record<string, string>;
  /** Replaces dynamic references to secrets in an environment variable. */
  reveal(text: string): string;
  log(source: string, text: string): void;
}

/** Makes a function from its resource; nothing is started yet. */
export function defineFunction(resource: Resource, around: FunctionSurroundings): LocalFunction {
  const raw = around.world.properties(resource);
  refuseProperties(resource, raw, REFUSED);
  const given = properties.parse(raw);
  if (!given.Runtime.startsWith('nodejs')) {
    throw new Error(`${describe(resource)} wants the runtime ${given.Runtime}; only Node.js can be run`);
  }
  const functionName = around.world.ref(resource);
  const handler = given.Handler.split('.').at(-1) ?? 'handler';
  const variables = Object.entries(given.Environment?.Variables ?? {});
  return new LocalFunction({
    setup: {
      offset: around.offset,
      functionName,
      functionArn: around.world.attribute(resource, 'Arn'),
      memorySize: given.MemorySize,
      entry: entryOf(resource, given.Handler, around.assembly.assets.get(given.Code.S3Key ?? '')),
      handler,
    },
    environment: {
      ...lambdaEnvironment(functionName, given.Handler, given.MemorySize),
      ...around.endpoints,
      ...Object.fromEntries(variables.map(([key, value]) => [key, around.reveal(String(value))])),
    },
    timeoutMs: given.Timeout * 1000,
    maxInstances: Math.max(1, given.ReservedConcurrentExecutions ?? DEFAULT_INSTANCES),
    log: (text) => around.log(functionName, text),
  });
}

function entryOf(resource: Resource, handler: string, folder: string | undefined): string {
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`the code of ${describe(resource)} is not a folder of the assembly`);
  }
  const stem = join(folder, handler.slice(0, handler.lastIndexOf('.')));
  const entry = ['.mjs', '.js', '.cjs'].map((end) => stem + end).find((file) => existsSync(file));
  if (entry === undefined) throw new Error(`${describe(resource)} has no ${stem}.mjs, .js or .cjs`);
  return entry;
}

function lambdaEnvironment(name: string, handler: string, memory: number): Record<string, string> {
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    _HANDLER: handler,
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    PATH: process.env.PATH ?? '',
  };
}
