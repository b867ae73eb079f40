import type { Reference } from '../../core/ports/correlation.ts';
import type { Log, LogCode, LogFields } from '../../core/ports/log.ts';

/** A log that keeps its lines. */
export function fakeLog(reference: Reference = () => null) {
  const lines: {
    level: string;
    code: LogCode;
    fields: LogFields;
    reference: string | null;
    error?: unknown;
  }[] = [];
  const about = ({ reference: named }: LogFields) => ({
    reference: String(named ?? reference() ?? '') || null,
  });
  const log: Log = {
    info: (code, fields = {}) => lines.push({ level: 'info', code, fields, ...about(fields) }),
    warn: (code, fields = {}) => lines.push({ level: 'warn', code, fields, ...about(fields) }),
    error: (code, fields = {}, error) =>
      lines.push({ level: 'error', code, fields, ...about(fields), error }),
  };
  return { ...log, lines };
}
