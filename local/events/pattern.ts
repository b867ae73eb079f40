/** One condition of an event pattern, such as `"running"` or `{ "prefix": "ab" }`. */
type Condition = string | number | boolean | null | Record<string, unknown>;

type Test = (argument: unknown, value: unknown) => boolean;

const tests: Record<string, Test> = {
  prefix: (argument, value) => typeof value === 'string' && affix(argument, value, 'startsWith'),
  suffix: (argument, value) => typeof value === 'string' && affix(argument, value, 'endsWith'),
  wildcard: (argument, value) => typeof value === 'string' && wildcard(String(argument)).test(value),
  'equals-ignore-case': (argument, value) =>
    typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  numeric: (argument, value) => typeof value === 'number' && numeric(argument as unknown[], value),
  'anything-but': (argument, value) => value !== undefined && !anyOf(argument, value),
};

/** Whether an event fits an EventBridge pattern (also used for filters of event sources). */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  const { $or: alternatives, ...fields } = pattern as Record<string, unknown>;
  if (Array.isArray(alternatives) && !alternatives.some((each) => matchesPattern(each, event))) return false;
  return Object.entries(fields).every(([key, expected]) => {
    const value = (event as Record<string, unknown> | null | undefined)?.[key];
    if (Array.isArray(expected)) return (expected as Condition[]).some((each) => meets(each, value));
    if (Array.isArray(value)) return value.some((each) => matchesPattern(expected, each));
    return matchesPattern(expected, isObject(value) ? value : undefined);
  });
}

/** @throws Error naming a kind of condition that is not known */
export function checkPattern(pattern: unknown): void {
  if (!isObject(pattern)) throw new Error('a pattern is an object');
  for (const [key, expected] of Object.entries(pattern)) {
    if (key === '$or') (expected as unknown[]).forEach(checkPattern);
    else if (Array.isArray(expected)) expected.forEach(checkCondition);
    else checkPattern(expected);
  }
}

function checkCondition(condition: unknown): void {
  if (!isObject(condition)) return;
  const [kind = ''] = Object.keys(condition);
  if (kind !== 'exists' && tests[kind] === undefined)
    throw new Error(`the condition '${kind}' is not supported`);
}

function meets(condition: Condition, value: unknown): boolean {
  if (isObject(condition)) {
    const [[kind, argument] = ['', undefined]] = Object.entries(condition);
    if (kind === 'exists') return (value !== undefined) === argument;
    const test = tests[kind];
    return test !== undefined && each(value).some((one) => test(argument, one));
  }
  return each(value).includes(condition);
}

/** A list in an event fits when one of its members does. */
function each(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function anyOf(argument: unknown, value: unknown): boolean {
  if (isObject(argument)) return meets(argument, value);
  return each(argument).includes(value);
}

function affix(argument: unknown, value: string, how: 'startsWith' | 'endsWith'): boolean {
  if (isObject(argument))
    return value.toLowerCase()[how](String(argument['equals-ignore-case']).toLowerCase());
  return each(argument).some((one) => value[how](String(one)));
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function numeric(conditions: unknown[], value: number): boolean {
  for (let index = 0; index < conditions.length; index += 2) {
    const limit = Number(conditions[index + 1]);
    const comparisons: Record<string, boolean> = {
      '=': value === limit,
      '<': value < limit,
      '<=': value <= limit,
      '>': value > limit,
      '>=': value >= limit,
    };
    if (comparisons[String(conditions[index])] !== true) return false;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
