import { ACCOUNT, REGION } from '../aws/identity.ts';

/** What intrinsic functions of one stack need to know of the world. */
export interface Scope {
  stack: string;
  ref(id: string): unknown;
  attribute(id: string, name: string): unknown;
  imported(name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, top: string, second: string): unknown;
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** Marks a property that a condition took away (AWS::NoValue). */
const NOTHING = Symbol('AWS::NoValue');

const pseudo: Record<string, (scope: Scope) => unknown> = {
  'AWS::Region': () => REGION,
  'AWS::AccountId': () => ACCOUNT,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': (scope) => scope.stack,
  'AWS::StackId': (scope) => `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${scope.stack}/local`,
  'AWS::NotificationARNs': () => [],
  'AWS::NoValue': () => NOTHING,
};

const intrinsics: Record<string, Intrinsic> = {
  Ref: (id, scope) => reference(String(id), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [id, ...rest] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    return scope.attribute(String(id), rest.join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(resolveValue(argument, scope));
    return list(parts).join(String(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = list(resolveValue(argument, scope));
    return String(text).split(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, values] = list(resolveValue(argument, scope));
    return list(values)[Number(index)];
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::ImportValue': (argument, scope) => scope.imported(String(resolveValue(argument, scope))),
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = list(argument);
    return resolveRaw(scope.condition(String(name)) ? yes : no, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = list(resolveValue(argument, scope)).map(String);
    return scope.mapping(map ?? '', top ?? '', second ?? '');
  },
  'Fn::Base64': (argument, scope) => Buffer.from(String(resolveValue(argument, scope))).toString('base64'),
  'Fn::GetAZs': () => [`${REGION}a`, `${REGION}b`, `${REGION}c`],
  Condition: (name, scope) => scope.condition(String(name)),
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolveValue(argument, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => list(resolveValue(argument, scope))[0] !== true,
  'Fn::And': (argument, scope) => list(resolveValue(argument, scope)).every((each) => each === true),
  'Fn::Or': (argument, scope) => list(resolveValue(argument, scope)).some((each) => each === true),
};

/** Replaces every intrinsic function in a value by what it stands for. */
export function resolveValue(value: unknown, scope: Scope): unknown {
  const resolved = resolveRaw(value, scope);
  return resolved === NOTHING ? undefined : resolved;
}

function resolveRaw(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => resolveRaw(each, scope)).filter((each) => each !== NOTHING);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first !== undefined && entries.length === 1) {
    const intrinsic = intrinsics[first[0]];
    if (intrinsic !== undefined) return intrinsic(first[1], scope);
    if (first[0].startsWith('Fn::')) throw new Error(`${first[0]} in stack ${scope.stack} is not supported`);
  }
  const resolved = entries.map(([key, each]) => [key, resolveRaw(each, scope)] as const);
  return Object.fromEntries(resolved.filter(([, each]) => each !== NOTHING));
}

function reference(id: string, scope: Scope): unknown {
  const standIn = pseudo[id];
  return standIn === undefined ? scope.ref(id) : standIn(scope);
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = resolveValue(variables, scope) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (name in own) return String(own[name]);
    const [id, ...rest] = name.split('.');
    return String(rest.length === 0 ? reference(name, scope) : scope.attribute(String(id), rest.join('.')));
  });
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${JSON.stringify(value)}`);
  return value;
}
