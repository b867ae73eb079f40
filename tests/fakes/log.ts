import type { Log, LogCode, LogFields } from '../../core/ports/log.ts';

/** A log that keeps its lines. */
export function fakeLog() {
  const lines: { level: string; code: LogCode; fields: LogFields; error?: unknown }[] = [];
  const log: Log = {
    info: (code, fields = {}) => lines.push({ level: 'info', code, fields }),
    warn: (code, fields = {}) => lines.push({ level: 'warn', code, fields }),
    error: (code, fields = {}, error) => lines.push({ level: 'error', code, fields, error }),
  };
  return { ...log, lines };
}
