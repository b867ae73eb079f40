import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type * as z from 'zod';
import { assetsSchema, manifestSchema, type Stack, templateSchema } from './template.ts';

/** A synthesized CDK app: its stacks, and where the files they speak of lie. */
export interface Assembly {
  folder: string;
  stacks: Stack[];
  /** Object key of an asset in the deployment bucket to its path on this machine. */
  assets: ReadonlyMap<string, string>;
}

/** Reads a cloud assembly (`cdk.out`) and everything it refers to. */
export async function readAssembly(folderGiven: string): Promise<Assembly> {
  const folder = resolve(folderGiven);
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) {
    throw new Error(`${folder} is not a synthesized app: it has no manifest.json (run 'cdk synth' first)`);
  }
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  const manifest = await parseFile(manifestFile, manifestSchema);
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    if (artifact.type === 'aws:cloudformation:stack') {
      const file = join(folder, String(artifact.properties?.templateFile));
      const name = String(artifact.properties?.stackName ?? id);
      stacks.push({ name, template: await parseFile(file, templateSchema) });
    }
    if (artifact.type === 'cdk:asset-manifest') {
      await readAssets(folder, String(artifact.properties?.file), assets);
    }
    if (artifact.type === 'cdk:cloud-assembly') {
      throw new Error(`${id} is a nested cloud assembly (a CDK Stage), which cannot be run here`);
    }
  }
  return { folder, stacks, assets };
}

async function readAssets(folder: string, file: string, into: Map<string, string>): Promise<void> {
  const { files } = await parseFile(join(folder, file), assetsSchema);
  for (const asset of Object.values(files)) {
    if (asset.source.path === undefined) continue;
    for (const destination of Object.values(asset.destinations)) {
      into.set(destination.objectKey, resolve(folder, asset.source.path));
    }
  }
}

async function parseFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is not what it should be: ${parsed.error.message}`);
}
