import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { factsIn } from '../../adapters/dynamodb/facts.ts';
import { findingsIn } from '../../adapters/dynamodb/findings.ts';
import { outboxIn } from '../../adapters/dynamodb/outbox.ts';
import { embeddedMetrics } from '../../adapters/telemetry/metrics.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const wired = wireTable(parseEnvironment(environment));
const { table } = wired;
const ports = {
  ...wired,
  outbox: outboxIn(table),
  addresses: addressesIn(table),
  facts: factsIn(table),
};

export const handler = handle({
  ...wired,
  findings: findingsIn(table),
  diagnose: (states) => diagnoseEvaluations(states, ports),
  metrics: embeddedMetrics(),
});
