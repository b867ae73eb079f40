import { gtkReader } from '../../adapters/csv/gtk-reader.ts';
import { rosterReader } from '../../adapters/csv/roster-reader.ts';
import { gtkImportsIn } from '../../adapters/dynamodb/gtk-imports.ts';
import { importedIn } from '../../adapters/dynamodb/imported.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const { table } = wired;
const ports = {
  ...wired,
  people: peopleIn(table),
  rosters: rostersIn(table),
  reader: rosterReader,
  gtkImports: gtkImportsIn(table),
  imported: importedIn(table),
  gtkReader,
  newId,
};

export const handler = webFunction(routes(ports), wired);
