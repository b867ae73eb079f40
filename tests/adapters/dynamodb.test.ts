import { afterAll, beforeAll, describe } from 'vitest';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import type { TablePorts } from '../fakes/table.ts';
import { tableContract } from './contracts/table-contract.ts';
import { dynamoDbFaults } from './dynamodb-faults.ts';
import { dynamoDbLayout } from './dynamodb-layout.ts';
import { dynamoDbRaces } from './dynamodb-races.ts';
import { portsIn, startTable } from './local-table.ts';

describe('the table in DynamoDB', () => {
  let database: Awaited<ReturnType<typeof startTable>>;
  let ports: TablePorts;
  beforeAll(async () => {
    database = await startTable();
    ports = portsIn(connectTable('kinerja'));
  });
  afterAll(() => database.stop());

  tableContract(() => ports);
  dynamoDbLayout(() => ports);
  dynamoDbFaults();
  dynamoDbRaces(() => ports);
});
