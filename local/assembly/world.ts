import { type Addresses, type Identity, identify } from './attributes.ts';
import { resolveValue, type Scope } from './intrinsics.ts';
import type { Assembly } from './read.ts';
import { describe, type Resource, type Stack } from './template.ts';

/** All resources of all stacks, with every reference between them answered. */
export interface World {
  resources: Resource[];
  ofType(...types: string[]): Resource[];
  /** The properties of a resource with every intrinsic function replaced. */
  properties(resource: Resource): Record<string, unknown>;
  ref(resource: Resource): string;
  attribute(resource: Resource, name: string): string;
}

/** Lists the resources of an assembly, leaving out those a condition switches off. */
export function listResources(stacks: readonly Stack[]): Resource[] {
  return stacks.flatMap((stack) => {
    const scope = conditionScope(stack);
    return Object.entries(stack.template.Resources)
      .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
      .map(([id, { Type, Properties }]) => ({ id, stack: stack.name, type: Type, properties: Properties }));
  });
}

/** Ties the stacks of an assembly together. */
export function buildWorld({ stacks }: Assembly, addresses: Addresses): World {
  const resources = listResources(stacks);
  const byKey = new Map(resources.map((resource) => [`${resource.stack}/${resource.id}`, resource]));
  const scopes = new Map(stacks.map((stack) => [stack.name, scopeOf(stack)]));
  const exports = new Map<string, () => unknown>();
  for (const stack of stacks) {
    for (const output of Object.values(stack.template.Outputs)) {
      if (output.Export === undefined) continue;
      const scope = scopeIn(stack.name);
      exports.set(String(resolveValue(output.Export.Name, scope)), () => resolveValue(output.Value, scope));
    }
  }

  function scopeIn(stack: string): Scope {
    const scope = scopes.get(stack);
    if (scope === undefined) throw new Error(`there is no stack ${stack}`);
    return scope;
  }

  function scopeOf(stack: Stack): Scope {
    const find = (id: string) => {
      const resource = byKey.get(`${stack.name}/${id}`);
      if (resource === undefined)
        throw new Error(`stack ${stack.name} refers to ${id}, which it does not have`);
      return resource;
    };
    return {
      ...conditionScope(stack),
      ref: (id) => stack.template.Parameters[id]?.Default ?? identity(find(id)).ref,
      attribute: (id, name) => attribute(find(id), name),
      imported: (name) => {
        const value = exports.get(name);
        if (value === undefined)
          throw new Error(`stack ${stack.name} imports ${name}, which no stack exports`);
        return value();
      },
    };
  }

  function identity(resource: Resource): Identity {
    const name = (property: string): string => {
      const required = property.startsWith('!');
      const value = valueAt(resource.properties, property.replace('!', ''));
      if (value !== undefined) return String(resolveValue(value, scopeIn(resource.stack)));
      if (required) throw new Error(`${describe(resource)} has no ${property.slice(1)}`);
      return `${resource.stack}-${resource.id}`.slice(0, 80);
    };
    return identify(name, resource, addresses);
  }

  function attribute(resource: Resource, name: string): string {
    const value = identity(resource).attributes[name];
    if (value === undefined) throw new Error(`attribute ${name} of ${describe(resource)} is not known here`);
    return value;
  }

  return {
    resources,
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
    properties: (resource) =>
      resolveValue(resource.properties, scopeIn(resource.stack)) as Record<string, unknown>,
    ref: (resource) => identity(resource).ref,
    attribute,
  };
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

/** Conditions may depend on parameters, mappings and other conditions, never on resources. */
function conditionScope(stack: Stack): Scope {
  const { Parameters, Conditions, Mappings } = stack.template;
  const never = (what: string) => () => {
    throw new Error(`a condition of stack ${stack.name} uses ${what}, which it cannot`);
  };
  const scope: Scope = {
    stack: stack.name,
    ref: (id) => Parameters[id]?.Default ?? '',
    attribute: never('Fn::GetAtt'),
    imported: never('Fn::ImportValue'),
    condition: (name) => resolveValue(Conditions[name], scope) === true,
    mapping: (map, top, second) => Mappings[map]?.[top]?.[second],
  };
  return scope;
}
