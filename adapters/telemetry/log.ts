import type { Log, LogCode, LogFields } from '../../core/ports/log.ts';
import { catalogue } from './catalogue.ts';
import { describeError, redacted } from './describe-error.ts';

type Level = 'info' | 'warn' | 'error';

/**
 * A log of one JSON object a line, on standard output.
 * @param fixed fields of every line, such as the function's name
 */
export function jsonLog(fixed: LogFields = {}, write: (line: string) => void = toStandardOutput): Log {
  const say = (level: Level, code: LogCode, fields: LogFields = {}, error?: unknown) => {
    const about = error === undefined ? {} : { error: describeError(error) };
    const time = new Date().toISOString();
    write(
      JSON.stringify({
        time,
        level,
        code,
        message: catalogue[code],
        ...withoutPeople({ ...fixed, ...fields }),
        ...about,
      }),
    );
  };
  return {
    info: (code, fields) => say('info', code, fields),
    warn: (code, fields) => say('warn', code, fields),
    error: (code, fields, error) => say('error', code, fields, error),
  };
}

function toStandardOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The last gate: whatever slips into a field by mistake goes out without addresses and NIPs. */
function withoutPeople(fields: LogFields): LogFields {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? redacted(value) : value,
  ]);
  return Object.fromEntries(entries) as LogFields;
}
