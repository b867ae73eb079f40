/** The definitions as the tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const WORKFLOWS = join(import.meta.dirname, '..', '..', 'workflows');

/** Folders under `workflows`. */
export const NAMES = ['start-cycle', 'plan', 'assessment', 'appeal'] as const;
export type Name = (typeof NAMES)[number];

const rule = z.looseObject({ Next: z.string().optional() });

const state = z.looseObject({
  Type: z.string(),
  Comment: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(rule).optional(),
  Resource: z.string().optional(),
  Parameters: z
    .looseObject({ FunctionName: z.string().optional(), Payload: z.looseObject({}).optional() })
    .optional(),
  TimeoutSeconds: z.number().optional(),
  Retry: z
    .array(z.looseObject({ ErrorEquals: z.array(z.string()), JitterStrategy: z.string().optional() }))
    .optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
});
export type State = z.infer<typeof state>;

const definition = z.looseObject({
  Comment: z.string(),
  StartAt: z.string(),
  States: z.record(z.string(), state),
});
export type Definition = z.infer<typeof definition>;

/** Path of a file of one workflow. */
export const fileOf = (name: Name, file: string) => join(WORKFLOWS, name, file);

const text = (name: Name) => readFileSync(fileOf(name, 'definition.asl.json'), 'utf8');

/** The definition as it stands in the file. */
export const read = (name: Name): Definition => definition.parse(JSON.parse(text(name)));

/** Names between `${` and `}`. */
export function placeholders(name: Name): string[] {
  const found = [...text(name).matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}

/** The definition as the engine gets it, with an invented function behind each placeholder. */
export function substituted(name: Name): Definition {
  const arn = (placeholder: string) => `arn:aws:lambda:ap-southeast-3:111122223333:function:${placeholder}`;
  const filled = text(name).replace(/\$\{(\w+)\}/g, (_, placeholder: string) => arn(placeholder));
  return definition.parse(JSON.parse(filled));
}

/** Where a state may lead, with the reason to be written on the arrow. */
export function waysOut(from: State): { to: string; why: string }[] {
  const ways = (from.Choices ?? []).map((choice) => ({ to: choice.Next ?? '', why: condition(choice) }));
  if (from.Next) ways.push({ to: from.Next, why: '' });
  if (from.Default) ways.push({ to: from.Default, why: 'otherwise' });
  for (const caught of from.Catch ?? []) ways.push({ to: caught.Next, why: 'fails' });
  return ways;
}

function condition(choice: z.infer<typeof rule>): string {
  if (Array.isArray(choice.Or)) return choice.Or.map((one) => condition(rule.parse(one))).join(', ');
  return 'StringEquals' in choice ? String(choice.StringEquals) : String(choice.Variable).replace('$.', '');
}
