import { expect, it } from 'vitest';
import { embeddedMetrics } from '../../adapters/telemetry/metrics.ts';

it('a metric is a line of the log in CloudWatch’s embedded format', () => {
  const lines: string[] = [];
  embeddedMetrics((line) => lines.push(line)).tell({ Troubles: 3 }, { Reason: 'overdue' });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        { Namespace: 'Kinerja', Dimensions: [['Reason']], Metrics: [{ Name: 'Troubles', Unit: 'Count' }] },
      ],
    },
    Reason: 'overdue',
    Troubles: 3,
  });
});
