/// <reference path="./asl-validator.d.ts" />
import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import * as z from 'zod';
import type { Assembly } from '../assembly/read.ts';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';

/** A state as it stands in a definition. */
export type State = Record<string, unknown> & { Type: string };

/** A machine inside or outside of another: Map iterations and Parallel branches are machines too. */
export interface Definition {
  StartAt: string;
  States: Record<string, State>;
  TimeoutSeconds?: number;
}

const properties = z.object({
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).loose().optional(),
  DefinitionSubstitutions: z.record(z.string(), z.unknown()).default({}),
  StateMachineType: z.string().default('STANDARD'),
});

const definitionSchema = z
  .object({ StartAt: z.string(), States: z.record(z.string(), z.object({ Type: z.string() }).loose()) })
  .loose();

/** Fields of states that the engine does not keep; silence about them would be a lie. */
const REFUSED_FIELDS = [
  'Assign',
  'Arguments',
  'Output',
  'Credentials',
  'HeartbeatSeconds',
  'HeartbeatSecondsPath',
  'ItemBatcher',
  'ItemReader',
  'ResultWriter',
  'TimeoutSecondsPath',
  'ToleratedFailurePercentage',
  'ToleratedFailureCount',
];

const TASKS = ['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken'];

/** Reads the definition of a machine, puts its substitutions in, and checks that it can be run here. */
export function readDefinition(
  resource: Resource,
  resolved: Record<string, unknown>,
  assembly: Assembly,
): { text: string; definition: Definition } {
  refuseProperties(resource, resolved, ['Definition']);
  const given = properties.parse(resolved);
  if (given.StateMachineType !== 'STANDARD') {
    throw new Error(`${describe(resource)} is of type ${given.StateMachineType}; only STANDARD can be run`);
  }
  const file = assembly.assets.get(given.DefinitionS3Location?.Key ?? '');
  const written = given.DefinitionString ?? (file === undefined ? undefined : readFileSync(file, 'utf8'));
  if (written === undefined) throw new Error(`${describe(resource)} has no definition in the assembly`);
  const text = written.replace(/\$\{([^}]+)\}/g, (whole, name: string) =>
    name in given.DefinitionSubstitutions ? String(given.DefinitionSubstitutions[name]) : whole,
  );
  return { text, definition: checkDefinition(describe(resource), JSON.parse(text)) };
}

/** @throws Error naming what is wrong with a definition or cannot be run here */
export function checkDefinition(name: string, value: unknown): Definition {
  const { isValid, errorsText } = aslValidator(value, { checkArn: true, checkPaths: true });
  if (!isValid) throw new Error(`the definition of ${name} is not valid:\n${errorsText('\n')}`);
  const definition = definitionSchema.parse(value) as Definition;
  const faults = [...findFaults(definition)];
  if (faults.length > 0)
    throw new Error(`the definition of ${name} cannot be run here:\n${faults.join('\n')}`);
  return definition;
}

/** Every state of a machine and of the machines inside it. */
export function* allStates(definition: Definition): Generator<[string, State]> {
  for (const [name, state] of Object.entries(definition.States)) {
    yield [name, state];
    for (const inner of innerMachines(state)) yield* allStates(inner);
  }
}

/** The machines inside a Map or Parallel state. */
export function innerMachines(state: State): Definition[] {
  const branches = (state.Branches ?? []) as Definition[];
  const iteration = (state.ItemProcessor ?? state.Iterator) as Definition | undefined;
  return iteration === undefined ? branches : [...branches, iteration];
}

function* findFaults(definition: Definition): Generator<string> {
  if (isJsonata(definition as unknown as Record<string, unknown>)) yield '  QueryLanguage JSONata';
  for (const [name, state] of allStates(definition)) {
    if (JSON.stringify(state).includes('$$.State.')) yield `  ${name}: $$.State`;
    if (isJsonata(state)) yield `  ${name}: QueryLanguage JSONata`;
    for (const field of REFUSED_FIELDS) if (state[field] !== undefined) yield `  ${name}: ${field}`;
    const processor = state.ItemProcessor as { ProcessorConfig?: { Mode?: string } } | undefined;
    if (processor?.ProcessorConfig?.Mode === 'DISTRIBUTED') yield `  ${name}: distributed Map`;
    if (state.Type === 'Wait' && state.InputPath !== undefined) yield `  ${name}: InputPath of a Wait state`;
    const task = String(state.Resource);
    if (state.Type === 'Task' && !TASKS.includes(task) && !task.startsWith('arn:aws:lambda:')) {
      yield `  ${name}: task resource ${task}`;
    }
  }
}

function isJsonata(holder: Record<string, unknown>): boolean {
  return holder.QueryLanguage !== undefined && holder.QueryLanguage !== 'JSONPath';
}
