import type { Metrics } from '../../core/ports/metrics.ts';

const namespace = 'Kinerja';

/**
 * Metrics as lines of the log in CloudWatch's embedded metric format: nothing is called, and nothing is loaded.
 * See docs/adr/0005.
 */
export function embeddedMetrics(
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Metrics {
  return {
    tell: (values, dimensions = {}) => {
      const metrics = Object.keys(values).map((name) => ({ Name: name, Unit: 'Count' }));
      const directive = { Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics: metrics };
      const about = { Timestamp: Date.now(), CloudWatchMetrics: [directive] };
      write(JSON.stringify({ _aws: about, ...dimensions, ...values }));
    },
  };
}
