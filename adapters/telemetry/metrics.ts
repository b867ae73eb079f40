import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../../core/ports/metrics.ts';

const namespace = 'Kinerja';

/**
 * Metrics as lines of the log in CloudWatch's embedded metric format, by Powertools for AWS Lambda: nothing is called.
 * Loaded only where metrics are told. See docs/adr/0005.
 */
export function embeddedMetrics(
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Metrics {
  return {
    tell: (values, dimensions = {}) => {
      const metrics = new PowertoolsMetrics({ namespace });
      // Alarms know a number by the dimensions that it was told with, and by none besides.
      metrics.clearDefaultDimensions();
      metrics.addDimensions(dimensions);
      for (const [name, value] of Object.entries(values)) metrics.addMetric(name, MetricUnit.Count, value);
      write(JSON.stringify(metrics.serializeMetrics()));
    },
  };
}
