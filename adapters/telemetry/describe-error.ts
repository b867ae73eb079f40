/** What the log tells of an error: enough to find the place, nothing that names a person. */
export type DescribedError = { name: string; message: string; stack: string[]; cause?: DescribedError };

const deepest = 4;
const frames = 8;

/** Addresses and NIPs are taken out: foreign messages repeat what they were given. */
export function redacted(text: string): string {
  return text
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]')
    .replaceAll(/\b\d{18}\b/g, '[nip]')
    .slice(0, 1_000);
}

/** Describes an error and what caused it, at most four deep. */
export function describeError(error: unknown, depth = 1): DescribedError {
  if (!(error instanceof Error)) return { name: 'cause', message: redacted(textOf(error)), stack: [] };
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: redacted(error.message),
    stack: stack.slice(0, frames).map((line) => line.trim()),
    ...(error.cause !== undefined && depth < deepest ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function textOf(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return 'something that cannot be written';
  }
}
