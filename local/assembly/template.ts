import * as z from 'zod';

const object = z.record(z.string(), z.unknown());

/** What is read of a CloudFormation template. */
export const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() }).loose()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), object)).default({}),
  Conditions: object.default({}),
  Resources: z
    .record(
      z.string(),
      z
        .object({ Type: z.string(), Condition: z.string().optional(), Properties: object.default({}) })
        .loose(),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: object.optional() }).loose())
    .default({}),
});

/** What is read of the assembly's manifest. */
export const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), displayName: z.string().optional(), properties: object.optional() }).loose(),
  ),
});

/** What is read of a stack's list of assets. */
export const assetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z
        .object({
          source: z.object({ path: z.string().optional() }).loose(),
          destinations: z.record(z.string(), z.object({ objectKey: z.string() }).loose()),
        })
        .loose(),
    )
    .default({}),
});

export type Template = z.infer<typeof templateSchema>;

/** One stack of the assembly. */
export interface Stack {
  name: string;
  template: Template;
}

/** One resource of one stack, with its properties as written. */
export interface Resource {
  id: string;
  stack: string;
  type: string;
  properties: Record<string, unknown>;
}

/** The name that error messages use for a resource. */
export function describe(resource: Resource): string {
  return `${resource.id} (${resource.type}) in stack ${resource.stack}`;
}
