import { type Addresses, type Identity, identify, stableId } from './attributes.ts';
import { resolveValue, type Scope } from './intrinsics.ts';
import type { Assembly } from './read.ts';
import { describe, type Resource, type Stack } from './template.ts';

/** Lists the resources of an assembly, leaving out those a condition switches off. */
export function listResources(stacks: readonly Stack[]): Resource[] {
  return stacks.flatMap((stack) => {
    const scope = conditionScope(stack);
    return Object.entries(stack.template.Resources)
      .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
      .map(([id, { Type, Properties }]) => ({ id, stack: stack.name, type: Type, properties: Properties }));
  });
}

/** All resources of all stacks, with every reference between them answered. */
export class World {
  readonly resources: readonly Resource[];
  readonly #addresses: Addresses;
  readonly #byKey: ReadonlyMap<string, Resource>;
  readonly #scopes: ReadonlyMap<string, Scope>;
  readonly #exports = new Map<string, () => unknown>();

  constructor({ stacks }: Assembly, addresses: Addresses) {
    this.#addresses = addresses;
    this.resources = listResources(stacks);
    this.#byKey = new Map(this.resources.map((resource) => [`${resource.stack}/${resource.id}`, resource]));
    this.#scopes = new Map(stacks.map((stack) => [stack.name, this.#scopeOf(stack)]));
    for (const stack of stacks) this.#readExports(stack);
  }

  ofType(...types: string[]): Resource[] {
    return this.resources.filter(({ type }) => types.includes(type));
  }

  /** The properties of a resource with every intrinsic function replaced. */
  properties(resource: Resource): Record<string, unknown> {
    return this.#resolve(resource.properties, resource.stack) as Record<string, unknown>;
  }

  /** What Ref says of a resource. */
  ref(resource: Resource): string {
    return this.#identity(resource).ref;
  }

  /** What Fn::GetAtt says of a resource. */
  attribute(resource: Resource, name: string): string {
    const value = this.#identity(resource).attributes[name];
    if (value === undefined) throw new Error(`attribute ${name} of ${describe(resource)} is not known here`);
    return value;
  }

  #resolve(value: unknown, stack: string): unknown {
    const scope = this.#scopes.get(stack);
    if (scope === undefined) throw new Error(`there is no stack ${stack}`);
    return resolveValue(value, scope);
  }

  #scopeOf(stack: Stack): Scope {
    const find = (id: string) => {
      const resource = this.#byKey.get(`${stack.name}/${id}`);
      if (resource === undefined)
        throw new Error(`stack ${stack.name} refers to ${id}, which it does not have`);
      return resource;
    };
    return {
      ...conditionScope(stack),
      ref: (id) => stack.template.Parameters[id]?.Default ?? this.ref(find(id)),
      attribute: (id, name) => this.attribute(find(id), name),
      imported: (name) => {
        const value = this.#exports.get(name);
        if (value === undefined)
          throw new Error(`stack ${stack.name} imports ${name}, which no stack exports`);
        return value();
      },
    };
  }

  #readExports({ name, template }: Stack): void {
    for (const { Export, Value } of Object.values(template.Outputs)) {
      if (Export === undefined) continue;
      this.#exports.set(String(this.#resolve(Export.Name, name)), () => this.#resolve(Value, name));
    }
  }

  #identity(resource: Resource): Identity {
    const name = (property: string): string => {
      const value = valueAt(resource.properties, property.replace('!', ''));
      if (value !== undefined) return String(this.#resolve(value, resource.stack));
      if (property.startsWith('!')) throw new Error(`${describe(resource)} has no ${property.slice(1)}`);
      return inventName(resource);
    };
    return identify(name, resource, this.#addresses);
  }
}

/** A name for what the template leaves without one; AWS ends the shortest of them at 64 letters. */
function inventName(resource: Resource): string {
  const name = `${resource.stack}-${resource.id}`;
  return name.length <= 64 ? name : `${name.slice(0, 55)}-${stableId(resource, 8)}`;
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
