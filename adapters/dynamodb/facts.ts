import { executionSchema } from '../../core/executions/execution.ts';
import { personSchema } from '../../core/people/person.ts';
import type { Fact, Facts, Question } from '../../core/ports/facts.ts';
import { handlingSchema, untouched } from '../../core/tasks/task.ts';
import { draftKey, executionKey, taskKey } from './evaluation-keys.ts';
import type { Key } from './keys.ts';
import { personKey } from './person-keys.ts';
import { getItems } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

const nameOf = ({ pk, sk }: { pk?: unknown; sk?: unknown }) => `${pk} ${sk}`;

/** Facts about many evaluations, read in batches of a hundred items, all at the same time. */
export function factsIn(table: Table): Facts {
  return {
    of: async (questions) => {
      const asked = questions.map((question) => ({ question, keys: keysOf(question) }));
      const items = await getItems(
        table,
        asked.flatMap(({ keys }) => Object.values(keys).filter((key) => key !== undefined)),
      );
      const found = new Map(items.map((item) => [nameOf(item), item]));
      return asked.map(({ keys }) => factOf(keys, (key) => key && found.get(nameOf(key))));
    },
  };
}

type Keys = Record<'task' | 'execution' | 'person' | 'draft', Key | undefined>;

function keysOf({ evaluationId, version, executionName, personId, draft }: Question): Keys {
  return {
    task: taskKey(evaluationId, version),
    execution: executionName ? executionKey(evaluationId, executionName) : undefined,
    person: personId ? personKey(personId) : undefined,
    draft: personId ? draftKey(evaluationId, draft, personId) : undefined,
  };
}

function factOf(keys: Keys, find: (key: Key | undefined) => Item | undefined): Fact {
  const [task, execution, person] = [find(keys.task), find(keys.execution), find(keys.person)];
  return {
    handling: task ? readRecord('task', handlingSchema, task) : untouched,
    execution: execution ? readRecord('execution', executionSchema, execution) : null,
    person: person ? readRecord('person', personSchema, person) : null,
    hasDraft: find(keys.draft) !== undefined,
  };
}
