import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { REGION } from './environment.ts';

const LONGEST = 600;
const MOST = 10;

/** What functions logged as errors, to tell why a check failed. */
export async function functionErrors(endpoint: string): Promise<string[]> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudWatchLogsClient({ endpoint, region: REGION, credentials });
  const errors: string[] = [];
  for await (const { logGroups } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of logGroups ?? []) {
      for await (const { events } of paginateFilterLogEvents({ client }, { logGroupName })) {
        const messages = (events ?? []).map(({ message }) => message ?? '');
        const found = messages.filter((message) => message.includes('"level":"error"'));
        errors.push(...found.map((message) => `${logGroupName}: ${message.slice(0, LONGEST)}`));
      }
    }
  }
  return errors.slice(0, MOST);
}
