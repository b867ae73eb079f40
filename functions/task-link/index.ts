import { draftsIn } from '../../adapters/dynamodb/drafts.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { importedIn } from '../../adapters/dynamodb/imported.ts';
import { issuedCodesIn } from '../../adapters/dynamodb/issued-codes.ts';
import { limiterIn } from '../../adapters/dynamodb/limiter.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { templatesIn } from '../../adapters/dynamodb/templates.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
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
    tasks: tasksIn(table),
    drafts: draftsIn(table),
    notes: notesIn(table),
    periods: periodsIn(table),
    imported: importedIn(table),
    ideas: ideasIn(table),
    templates: templatesIn(table),
    limiter: limiterIn(table),
    codes: issuedCodesIn(table),
    newId,
  }),
  { ...wired, proxies: Number(given.PROXIES) },
);
