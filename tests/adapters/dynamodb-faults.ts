import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { stateKey } from '../../adapters/dynamodb/evaluation-keys.ts';
import { evaluationsIn } from '../../adapters/dynamodb/evaluations.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { person } from '../core/examples.ts';
import { changeBy, enrolmentFor, returnPlan, submitPlan, unique } from './examples.ts';
import { cancelledBecause, faultyTable, timeout } from './faults.ts';

const isTransaction = (command: string) => command.startsWith('TransactWrite');

/** An evaluation that has been enrolled, and the change that its plan makes. */
async function planned() {
  const table = connectTable('kinerja');
  const enrolment = enrolmentFor(unique('person'));
  const evaluations = evaluationsIn(table);
  await evaluations.create(enrolment);
  return { evaluations, state: enrolment.next, change: changeBy(enrolment.next, submitPlan) };
}

/** What holds when the table is not at its best. */
export function dynamoDbFaults(): void {
  describe('when transactions conflict', () => {
    it('three times, the change is tried again and written', async () => {
      const { change } = await planned();
      let calls = 0;
      const table = faultyTable(async ({ send }) => {
        calls += 1;
        if (calls <= 3) throw cancelledBecause('None', 'TransactionConflict');
        return send();
      });
      expect(await evaluationsIn(table).commit(change)).toBe('committed');
      expect(calls).toBe(4);
    });

    it('for ever, it gives up after three retries and leaves nothing half-done', async () => {
      const { evaluations, state, change } = await planned();
      let calls = 0;
      const table = faultyTable(async () => {
        calls += 1;
        throw cancelledBecause('TransactionConflict', 'None', 'ThrottlingError');
      });
      await expect(evaluationsIn(table).commit(change)).rejects.toThrow('Transaction cancelled');
      expect(calls).toBe(4);
      const file = await evaluations.loadFile(state.evaluationId);
      expect(file).toMatchObject({ state, documents: {}, events: [{ seq: 1 }] });
    });

    it('for another reason, it is thrown at once', async () => {
      const { change } = await planned();
      let calls = 0;
      const table = faultyTable(async () => {
        calls += 1;
        throw cancelledBecause('ValidationError', 'None');
      });
      await expect(evaluationsIn(table).commit(change)).rejects.toThrow('Transaction cancelled');
      expect(calls).toBe(1);
    });
  });

  describe('when an answer is lost after the write', () => {
    it('the same change again is committed, once', async () => {
      const { evaluations, state, change } = await planned();
      const losing = evaluationsIn(
        faultyTable(async ({ send }) => {
          await send();
          throw timeout();
        }),
      );
      await expect(losing.commit(change)).rejects.toThrow('timed out');
      expect(await evaluations.commit(change)).toBe('committed');
      expect((await evaluations.loadFile(state.evaluationId))?.events).toHaveLength(2);
    });

    it('the SDK asks again with the same token, and the change is written once', async () => {
      const { evaluations, state, change } = await planned();
      const table = connectTable('kinerja');
      let answers = 0;
      const lose = (next: (args: never) => Promise<never>) => async (args: never) => {
        const answer = await next(args);
        answers += 1;
        if (answers === 1) throw timeout();
        return answer;
      };
      table.client.middlewareStack.add(lose as never, { step: 'deserialize', priority: 'low' });
      expect(await evaluationsIn(table).commit(change)).toBe('committed');
      expect(answers).toBe(2);
      expect((await evaluations.loadFile(state.evaluationId))?.events).toHaveLength(2);
    });

    it('the same change is known again even after somebody else has gone on from it', async () => {
      const { evaluations, change } = await planned();
      await evaluations.commit(change);
      await evaluations.commit(changeBy(change.next, returnPlan));
      // The token of the transaction is forgotten after ten minutes; here it is another one from the start.
      const forgetful = faultyTable(async ({ input, send }) => {
        if ('ClientRequestToken' in input) input.ClientRequestToken = unique('token');
        return send();
      });
      expect(await evaluationsIn(forgetful).commit(change)).toBe('committed');
    });

    it('a change that lost to another is a conflict, not a success', async () => {
      const { evaluations, change, state } = await planned();
      const other = changeBy(state, submitPlan, new Date('2027-01-06T03:00:00Z'));
      await evaluations.commit(other);
      expect(await evaluations.commit(change)).toBe('conflict');
    });
  });

  describe('a commit', () => {
    it('writes exactly state, record, document and outbox entry, under the version and stage it stands on', async () => {
      const { change } = await planned();
      const written: Record<string, Record<string, unknown>>[] = [];
      const table = faultyTable(async ({ command, input, send }) => {
        if (!isTransaction(command)) return send();
        written.push(...(input.TransactItems as typeof written));
        input.ReturnConsumedCapacity = 'INDEXES';
        const answer = (await send()) as { output: { ConsumedCapacity?: { CapacityUnits?: number }[] } };
        const units = answer.output.ConsumedCapacity?.map((capacity) => capacity.CapacityUnits);
        console.info(`write units of one commit: ${units?.join(', ') ?? 'not told'}`);
        return answer as never;
      });
      await evaluationsIn(table).commit(change);
      const kinds = written.map((item) => (item.Put?.Item as { kind?: string } | undefined)?.kind);
      expect(kinds).toEqual(['evaluation', 'audit', 'document', 'outbox']);
      expect(written[0]?.Put?.ConditionExpression).toBe('version = :version AND stage = :stage');
      const others = written.slice(1).map((item) => item.Put?.ConditionExpression);
      expect(new Set(others)).toEqual(new Set(['attribute_not_exists(pk)']));
    });
  });

  describe('when the table leaves part of a batch', () => {
    it('unread, the rest is read again', async () => {
      const { evaluations, state } = await planned();
      const second = (await planned()).state;
      let calls = 0;
      const table = faultyTable(async ({ send, input }) => {
        calls += 1;
        const keys = (input.RequestItems as Record<string, { Keys: unknown[] }>).kinerja;
        const left = calls === 1 ? keys?.Keys.splice(1) : [];
        const answer = (await send()) as { output: Record<string, unknown> };
        if (left?.length) answer.output.UnprocessedKeys = { kinerja: { Keys: left } };
        return answer as never;
      });
      const ids = [state.evaluationId, second.evaluationId];
      const many = await evaluationsIn(table).loadMany(ids);
      expect(many.map((read) => read.evaluationId).sort()).toEqual(ids.sort());
      expect(calls).toBe(2);
      expect(await evaluations.loadMany(ids)).toHaveLength(2);
    });

    it('unwritten, the rest is written again', async () => {
      let calls = 0;
      const table = faultyTable(async ({ send, input }) => {
        calls += 1;
        const items = (input.RequestItems as Record<string, unknown[]>).kinerja;
        const left = calls === 1 ? items?.splice(2) : [];
        const answer = (await send()) as { output: Record<string, unknown> };
        if (left?.length) answer.output.UnprocessedItems = { kinerja: left };
        return answer as never;
      });
      const people = [1, 2, 3, 4, 5].map(() => person(unique('person')));
      await peopleIn(table).saveAll(people);
      const there = peopleIn(connectTable('kinerja'));
      expect(await Promise.all(people.map(({ personId }) => there.load(personId)))).toEqual(people);
      expect(calls).toBe(2);
    });
  });

  describe('a broken record', () => {
    it('is named by kind and key, without what stands in it', async () => {
      const { evaluations, state } = await planned();
      const { name, client } = connectTable('kinerja');
      const key = stateKey(state.evaluationId);
      const broken = { ...state, stage: 'Gita Utami', employee: { name: 'Gita Utami' } };
      await client.send(new PutCommand({ TableName: name, Item: { ...key, kind: 'evaluation', ...broken } }));
      const error = await evaluations.load(state.evaluationId).catch((reason: Error) => reason);
      expect(error).toMatchObject({ cause: { kind: 'evaluation', ...key } });
      expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain('Gita');
    });
  });
}
