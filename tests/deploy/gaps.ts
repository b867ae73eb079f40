/** What the emulator lacks of AWS, mended in a synthesized app; docs/emulator-gaps.md tells what is unproven for it. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is any JSON
  readonly Properties?: any;
  DependsOn?: string | string[];
}

interface Statement {
  readonly Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

interface Template {
  Resources: Record<string, Resource>;
}

/** Types that the emulator refuses, or, with versions of functions, of which it is not known that it has them. */
export const LEFT_OUT = [
  'AWS::StepFunctions::StateMachineAlias',
  'AWS::StepFunctions::StateMachineVersion',
  'AWS::Lambda::Version',
];

/** Fits every template of an app to the emulator. */
export function fitToEmulator(assembly: string): void {
  for (const file of globSync(join(assembly, '*.template.json'))) {
    const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
    writeFileSync(file, JSON.stringify(fitted(template)));
  }
}

/** The template without what the emulator refuses, and with names where it tells others than AWS. */
export function fitted(template: Template): Template {
  const names = instead(template.Resources);
  const replaced = JSON.parse(
    JSON.stringify(template),
    (_, value) => names.get(value?.Ref) ?? names.get(String(value?.['Fn::GetAtt'])) ?? value,
  ) as Template;
  const gone = new Set(idsOf(template.Resources, (type) => LEFT_OUT.includes(type)));
  for (const id of gone) delete replaced.Resources[id];
  for (const resource of Object.values(replaced.Resources)) {
    if (!resource.DependsOn) continue;
    resource.DependsOn = [resource.DependsOn].flat().filter((id) => !gone.has(id));
  }
  for (const { Properties } of Object.values(replaced.Resources)) {
    Properties?.PolicyDocument?.Statement?.forEach(widen);
  }
  return replaced;
}

/** The emulator knows neither SES's resources nor the condition keys of SES and of aliases. */
function widen(statement: Statement): void {
  const actions = [statement.Action].flat();
  if (actions.includes('ses:SendEmail')) statement.Resource = '*';
  if (actions.includes('ses:SendEmail') || actions.includes('states:StartExecution'))
    delete statement.Condition;
}

/** What stands for the `Ref` or, with the attribute after a comma, the `Fn::GetAtt` of a resource. */
function instead(resources: Template['Resources']): Map<string, unknown> {
  // Of a secret the emulator tells the name where AWS tells the ARN.
  const secrets = idsOf(resources, (type) => type === 'AWS::SecretsManager::Secret');
  // An alias stands for the machine whose version it leads to.
  const aliases = idsOf(resources, (type) => type === 'AWS::StepFunctions::StateMachineAlias');
  const versions = idsOf(resources, (type) => type === 'AWS::StepFunctions::StateMachineVersion');
  const ofFunctions = idsOf(resources, (type) => type === 'AWS::Lambda::Version');
  return new Map<string, unknown>([
    ...ofFunctions.map((id) => [id, functionBehind(resources[id])] as const),
    ...secrets.map((id) => [id, { 'Fn::GetAtt': [id, 'Id'] }] as const),
    ...aliases.map((id) => [`${id},Arn`, machineBehind(resources, id)] as const),
    // So does a version: without a number at its end nobody takes it for one.
    ...versions.map((id) => [`${id},Arn`, resources[id]?.Properties.StateMachineArn] as const),
  ]);
}

function machineBehind(resources: Template['Resources'], alias: string): unknown {
  const [route] = resources[alias]?.Properties.RoutingConfiguration ?? [];
  return resources[route?.StateMachineVersionArn['Fn::GetAtt'][0]]?.Properties.StateMachineArn;
}

function functionBehind(version: Resource | undefined): unknown {
  return { 'Fn::GetAtt': [version?.Properties.FunctionName.Ref, 'Arn'] };
}

function idsOf(resources: Template['Resources'], wanted: (type: string) => boolean): string[] {
  return Object.entries(resources).flatMap(([id, { Type }]) => (wanted(Type) ? [id] : []));
}
