import * as z from 'zod';
import { trainingSchema } from '../../core/help/training.ts';
import type { Trainings } from '../../core/ports/trainings.ts';
import { allShards, shardOf, shards } from './keys.ts';
import { trainingKey, trainingList } from './person-keys.ts';
import { getItem, itemsOnList } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, transact } from './transact.ts';

const storedSchema = z.object({ training: trainingSchema });
const trainingFrom = (item: Item) => readRecord('training', storedSchema, item).training;

/** Acknowledgements of the training material in the table. */
export function trainingsIn(table: Table): Trainings {
  return {
    acknowledge: async (training) => {
      const { personId, version, at } = training;
      const listKey = trainingList(version, shardOf(personId, shards.training));
      const place = { listKey, listSort: personId };
      const item = { ...trainingKey(personId, version), kind: 'training', ...place, training };
      // Refused where it is there already: the first time counts.
      await transact(table, `training ${personId} ${version} ${at}`, [putNew(table, item)]);
    },
    of: async (personId, version) => {
      const item = await getItem(table, trainingKey(personId, version));
      return item && trainingFrom(item);
    },
    all: async (version) => {
      const keys = allShards(shards.training, (shard) => trainingList(version, shard));
      return (await Promise.all(keys.map((key) => itemsOnList(table, key)))).flat().map(trainingFrom);
    },
  };
}
