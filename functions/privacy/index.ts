import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { correctionsIn } from '../../adapters/dynamodb/corrections.ts';
import { holdsIn } from '../../adapters/dynamodb/holds.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment, retentionOf } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);
const { table } = wired;

export const handler = webFunction(
  routes({
    ...wired,
    people: peopleIn(table),
    notes: notesIn(table),
    accesses: accessesIn(table),
    corrections: correctionsIn(table),
    holds: holdsIn(table),
    retention: retentionOf(given),
    accessKeptDays: given.ACCESS_KEPT_DAYS,
    newId,
  }),
  wired,
);
