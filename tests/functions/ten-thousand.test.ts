import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putItems } from '../../adapters/dynamodb/batch-write.ts';
import { executionKey, executionPlace } from '../../adapters/dynamodb/evaluation-keys.ts';
import { stateItem } from '../../adapters/dynamodb/state-item.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { taskStages } from '../../core/evaluation/stage.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { cycle, enrolled, january } from '../core/examples.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

const people = 10_000;
const since = january.toISOString();

/** Counts how often somebody waits for the table: what is asked at the same time is one round trip. */
function counting({ client }: Table) {
  const trips = { ended: 0 };
  client.middlewareStack.add(
    (next) => async (asked) => {
      const trip = trips.ended + 1;
      const answer = await next(asked);
      trips.ended = Math.max(trips.ended, trip);
      return answer;
    },
    { step: 'initialize', name: 'counting' },
  );
  return trips;
}

describe(`pages over ${people} evaluations`, () => {
  let website: Website;
  let stop: () => Promise<void>;
  let trips: { ended: number };
  let cookie: string;

  beforeAll(async () => {
    const database = await startTable();
    stop = () => database.stop();
    const table = connectTable('kinerja');
    website = await openWebsite({ table: portsIn(table) });
    const states = Array.from({ length: people }, (_, index) => {
      const name = `Pegawai ${String(index).padStart(5, '0')}`;
      const stage = taskStages[index % taskStages.length] ?? 'planning';
      const employee = { ...enrolled.employee, personId: `p${index}`, name };
      return { ...enrolled, evaluationId: `${cycle.cycleId}-p${index}`, stage, employee, stageSince: since };
    });
    await putItems(table, states.map(stateItem));
    const executions = states.map(({ evaluationId }) => {
      const executionName = `${evaluationId}-plan-1`;
      const about = { executionName, executionArn: 'arn', machine: 'plan', subjectId: evaluationId };
      const times = { status: 'RUNNING', startedAt: since, stoppedAt: null };
      const key = executionKey(evaluationId, executionName);
      const place = executionPlace('RUNNING', since, executionName);
      return {
        ...key,
        ...place,
        kind: 'execution',
        ...about,
        ...times,
        cycleId: cycle.cycleId,
        unit: 'SDN 1',
      };
    });
    await putItems(table, executions);
    cookie = await signedInAs(website, null, ['administrators']);
    trips = counting(table);
  }, 180_000);
  afterAll(() => stop?.());

  /**
   * A list that is paged by the table is three: who asks, the page, the names. Where all 10,000 are counted, sorted by
   * their wait or searched for a name, their list has three pages of a megabyte in each of its eight shards besides.
   */
  it.each<[string, Record<string, string>, number]>([
    ['/admin/executions', {}, 3],
    ['/admin/executions', { cycle: cycle.cycleId, phase: 'plan', unit: 'SDN 1' }, 3],
    ['/admin/monitor', { cycle: cycle.cycleId }, 4],
    ['/admin/evaluations', { cycle: cycle.cycleId }, 5],
    ['/admin/evaluations', { cycle: cycle.cycleId, stage: 'review', after: '250' }, 5],
    ['/admin/evaluations', { cycle: cycle.cycleId, q: 'pegawai 07000' }, 5],
  ])('%s %j waits for the table at most so often', async (path, query, most) => {
    trips.ended = 0;
    const began = performance.now();
    const answer = await website.ask('GET', path, { cookies: [cookie], query });
    const took = performance.now() - began;
    expect(answer.statusCode).toBe(200);
    expect(trips.ended).toBeLessThanOrEqual(most);
    expect(Buffer.byteLength(answer.body)).toBeLessThan(80_000);
    // Far from the fifteen seconds of a page in Lambda; here the database and much else share the machine.
    expect(took).toBeLessThan(15_000);
  });
});
