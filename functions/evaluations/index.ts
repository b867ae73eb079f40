import { draftsIn } from '../../adapters/dynamodb/drafts.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));

export const handler = webFunction(
  routes({
    ...wired,
    drafts: draftsIn(wired.table),
    notes: notesIn(wired.table),
    ideas: ideasIn(wired.table),
  }),
  wired,
);
