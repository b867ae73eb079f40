/** One route of an HTTP API. */
export interface Route<Target> {
  /** As written in the template, for example `GET /tasks/{id}`. */
  key: string;
  target: Target;
}

/** A route that fits a request, with what its path parameters stand for. */
export interface Match<Target> {
  route: Route<Target>;
  pathParameters: Record<string, string>;
}

interface Prepared<Target> {
  route: Route<Target>;
  method: string;
  segments: string[];
  /** The higher, the more specific, segment by segment; then the method. */
  rank: number[];
}

/** Sorts routes by how specific they are, as API Gateway chooses among them. */
export function buildRouter<Target>(routes: readonly Route<Target>[]) {
  const fallback = routes.find(({ key }) => key === '$default');
  const prepared = routes.filter((route) => route !== fallback).map(prepare);
  prepared.sort((a, b) => compareRanks(b.rank, a.rank));
  return (method: string, path: string): Match<Target> | undefined => {
    const segments = splitPath(path);
    for (const each of prepared) {
      if (each.method !== 'ANY' && each.method !== method) continue;
      const pathParameters = matchSegments(each.segments, segments);
      if (pathParameters !== undefined) return { route: each.route, pathParameters };
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
  };
}

function prepare<Target>(route: Route<Target>): Prepared<Target> {
  const [method = '', path = ''] = route.key.split(' ');
  if (!path.startsWith('/')) throw new Error(`the route key '${route.key}' is not understood`);
  const segments = splitPath(path);
  const rank = segments.map((segment) => (isGreedy(segment) ? 0 : isParameter(segment) ? 1 : 2));
  return { route, method, segments, rank: [...rank, method === 'ANY' ? 0 : 0.5] };
}

function splitPath(path: string): string[] {
  return path.split('/').slice(1);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function isGreedy(segment: string): boolean {
  return segment.endsWith('+}');
}

function matchSegments(
  pattern: readonly string[],
  actual: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const value = actual[index];
    if (isGreedy(segment)) {
      const rest = actual.slice(index).join('/');
      if (rest === '') return undefined;
      found[segment.slice(1, -2)] = rest;
      return found;
    }
    if (value === undefined) return undefined;
    if (isParameter(segment)) {
      if (value === '') return undefined;
      found[segment.slice(1, -1)] = value;
    } else if (segment !== value) return undefined;
  }
  return pattern.length === actual.length ? found : undefined;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
