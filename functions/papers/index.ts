import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { pdfPress } from '../../adapters/papers/press.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);

export const handler = webFunction(
  routes({
    ...wired,
    people: peopleIn(wired.table),
    notes: notesIn(wired.table),
    periods: periodsIn(wired.table),
    press: pdfPress(),
    accesses: accessesIn(wired.table),
    newId,
    accessKeptDays: given.ACCESS_KEPT_DAYS,
  }),
  wired,
);
