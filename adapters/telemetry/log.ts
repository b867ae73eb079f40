import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Reference } from '../../core/ports/correlation.ts';
import type { Log, LogCode, LogFields } from '../../core/ports/log.ts';
import { catalogue } from './catalogue.ts';
import { describeError, redacted } from './describe-error.ts';

/**
 * A log of one JSON object a line, on standard output, kept by Powertools for AWS Lambda: it knows the level that the
 * deployment asks for and the trace of the invocation.
 * @param fixed fields of every line
 * @param reference tells on account of which request a line is said
 */
export function jsonLog(
  fixed: LogFields = {},
  write: (line: string) => void = toStandardOutput,
  reference: Reference = () => null,
): Log {
  const logger = new LineLogger(write);
  const said = (code: LogCode, fields: LogFields = {}, error?: unknown) => ({
    message: catalogue[code],
    code,
    reference: reference(),
    ...withoutPeople({ ...fixed, ...fields }),
    ...(error === undefined ? {} : { error: describeError(error) }),
  });
  return {
    info: (code, fields) => logger.info(said(code, fields)),
    warn: (code, fields) => logger.warn(said(code, fields)),
    error: (code, fields, error) => logger.error(said(code, fields, error)),
  };
}

/** One line is one write: Lambda and the one-machine runtime each take a line for an event. */
class LineLogger extends Logger {
  private readonly write: (line: string) => void;
  constructor(write: (line: string) => void) {
    super({ serviceName: 'kinerja', logFormatter: new CatalogueFormatter() });
    this.write = write;
  }
  protected override printLog(_: number, item: LogItem): void {
    item.prepareForPrint();
    this.write(JSON.stringify(item.getAttributes()));
  }
}

/** The names that alarms, runbooks and queries know. */
class CatalogueFormatter extends LogFormatter {
  override formatAttributes(about: UnformattedAttributes, said: LogAttributes): LogItem {
    const { timestamp, logLevel, message, xRayTraceId } = about;
    const time = timestamp.toISOString();
    const attributes = { time, level: logLevel.toLowerCase(), message, trace: xRayTraceId, ...said };
    return new LogItem({ attributes });
  }
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
