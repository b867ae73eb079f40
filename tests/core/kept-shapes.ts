import type * as z from 'zod';

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

/** Every part of something by its path, those of its parts too. */
function partsOf(whole: Shape, at = ''): string[] {
  const own = Object.keys(whole).map((key) => `${at}${key}`);
  const inner = Object.entries(whole).flatMap(([key, value]) =>
    isShape(value) ? partsOf(value, `${at}${key}.`) : [],
  );
  return [...own, ...inner];
}

function without(whole: Shape, path: readonly string[]): Shape {
  const [key = '', ...rest] = path;
  const copy: Shape = Array.isArray(whole) ? ([...whole] as unknown as Shape) : { ...whole };
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(whole[key] as Shape, rest);
  return copy;
}

/** The parts without which something that is kept is not read: by their paths, the outermost first. */
export function missingParts(schema: z.ZodType, whole: Shape): string[] {
  return partsOf(whole).filter((path) => !schema.safeParse(without(whole, path.split('.'))).success);
}
