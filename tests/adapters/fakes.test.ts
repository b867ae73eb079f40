import { describe } from 'vitest';
import { fakeTable } from '../fakes/table.ts';
import { tableContract } from './contracts/table-contract.ts';

describe('the table in memory', () => {
  const table = fakeTable();
  tableContract(() => table);
});
