import * as z from 'zod';
import { type AuditEvent, auditEventSchema } from '../../core/evaluation/audit.ts';
import type { Change } from '../../core/evaluation/decide.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { EvaluationFile, Evaluations } from '../../core/ports/evaluations.ts';
import { inOrderOfDates, taskOf } from '../../core/tasks/task.ts';
import { documentAt, documentsAmong, documentsAt, newestDocuments } from './evaluation-documents.ts';
import { itemsBeside } from './evaluation-items.ts';
import {
  auditKey,
  auditPrefix,
  cycleList,
  documentPrefix,
  evaluationOf,
  evaluationPk,
  stateKey,
  teamPlace,
  turnOf,
} from './evaluation-keys.ts';
import { allShards, shards } from './keys.ts';
import { getItem, getItems, isInTeams, itemsOnList, itemsUnder, keysOfTeam, keysOfTurns } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { stateFrom, stateItem } from './state-item.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const storedEventSchema = z.object({ event: auditEventSchema });
const eventFrom = (item: Item) => readRecord('audit', storedEventSchema, item).event;

/** Evaluations in the table. */
export function evaluationsIn(table: Table): Evaluations {
  const load = async (evaluationId: string) => {
    const item = await getItem(table, stateKey(evaluationId));
    return item && stateFrom(item);
  };
  return {
    load,
    loadMany: async (ids) => (await getItems(table, ids.map(stateKey))).map(stateFrom),
    loadWithDocuments: (state) => newestDocuments(table, state),
    document: (evaluationId, kind, version) => documentAt(table, evaluationId, kind, version),
    loadFile: async (evaluationId) => {
      const [state, documents, events] = await Promise.all([
        load(evaluationId),
        itemsUnder(table, evaluationPk(evaluationId), documentPrefix),
        recordOf(table, evaluationId),
      ]);
      return state && fileOf(table, state, { documents, events });
    },
    event: (evaluationId, seq) => eventAt(table, evaluationId, seq),
    record: (evaluationId) => recordOf(table, evaluationId),
    commit: async (change) =>
      (await write(table, change, replaceState(table, change))) ? 'committed' : 'conflict',
    create: async (change) =>
      (await write(table, change, putNew(table, stateItem(change.next)))) ? 'created' : 'exists',
    documentsAt: (asked) => documentsAt(table, asked),
    awaiting: (personId) => awaiting(table, personId),
    leadsAnybody: (personId) => isInTeams(table, teamPlace(personId).teamKey),
    idsOfAssessor: async (personId) => {
      const keys = await keysOfTeam(table, teamPlace(personId).teamKey);
      return keys.flatMap(({ pk }) => evaluationOf(pk) ?? []);
    },
    ofAssessor: (personId, cycleId) => ofAssessor(table, personId, cycleId),
    ofCycle: async (cycleId, stage) => {
      const keys = allShards(shards.cycle, (shard) => cycleList(cycleId, shard));
      const prefix = stage ? { prefix: `${stage}#` } : {};
      return (await Promise.all(keys.map((key) => itemsOnList(table, key, prefix)))).flat().map(stateFrom);
    },
  };
}

/** The index only names them: whose turn it is, and until when, the evaluations say themselves. */
async function awaiting(table: Table, personId: string): Promise<EvaluationState[]> {
  const keys = await keysOfTurns(table, turnOf(personId));
  const states = (await getItems(table, keys)).map(stateFrom);
  return inOrderOfDates(states.filter((state) => taskOf(state)?.assigneeId === personId));
}

/** The index names them, older than they are at times: whose assessor somebody is, the evaluations say themselves. */
async function ofAssessor(table: Table, personId: string, cycleId?: string): Promise<EvaluationState[]> {
  const keys = await keysOfTeam(table, teamPlace(personId).teamKey);
  const isAsked = (evaluationId: string | null) => !cycleId || evaluationId?.startsWith(`${cycleId}-`);
  const items = await getItems(
    table,
    keys.filter(({ pk }) => isAsked(evaluationOf(pk))),
  );
  return items
    .map(stateFrom)
    .filter((state) => state.assessor.personId === personId && (!cycleId || state.cycleId === cycleId));
}

async function eventAt(table: Table, evaluationId: string, seq: number): Promise<AuditEvent | undefined> {
  const item = await getItem(table, auditKey(evaluationId, seq));
  return item && eventFrom(item);
}

/**
 * The file as of one version, of parts that were read at the same time: events that were written meanwhile are left
 * out; where the state was read after a change and a part before it, the parts are read again.
 */
async function fileOf(
  table: Table,
  state: EvaluationState,
  read: { documents: readonly Item[]; events: readonly AuditEvent[] },
): Promise<EvaluationFile> {
  const documents = documentsAmong(read.documents, state);
  const events = read.events.filter((event) => event.seq <= state.version);
  if (documents && events.at(-1)?.seq === state.version) return { state, documents, events };
  const [again, record] = await Promise.all([
    newestDocuments(table, state),
    recordOf(table, state.evaluationId),
  ]);
  return { state, documents: again, events: record.filter((event) => event.seq <= state.version) };
}

async function recordOf(table: Table, evaluationId: string): Promise<AuditEvent[]> {
  return (await itemsUnder(table, evaluationPk(evaluationId), auditPrefix)).map(eventFrom);
}

function replaceState(table: Table, change: Change): TransactItem {
  return {
    Put: {
      TableName: table.name,
      Item: stateItem(change.next),
      ConditionExpression: 'version = :version AND stage = :stage',
      ExpressionAttributeValues: { ':version': change.expected.version, ':stage': change.expected.stage },
    },
  };
}

/** True when the change is in the table: written now, or by ourselves before with the answer lost. */
async function write(table: Table, change: Omit<Change, 'expected'>, state: TransactItem): Promise<boolean> {
  const { event } = change;
  const identity = `change ${event.evaluationId} ${event.seq} ${event.contentHash} ${event.hash}`;
  if ((await transact(table, identity, [state, ...itemsBeside(table, change)])) === 'written') return true;
  const there = await eventAt(table, event.evaluationId, event.seq);
  return there?.hash === event.hash;
}
