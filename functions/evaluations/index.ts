import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { draftsIn } from '../../adapters/dynamodb/drafts.ts';
import { followUpsIn } from '../../adapters/dynamodb/follow-ups.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { importedIn } from '../../adapters/dynamodb/imported.ts';
import { mailsIn } from '../../adapters/dynamodb/mails.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { templatesIn } from '../../adapters/dynamodb/templates.ts';
import { trainingsIn } from '../../adapters/dynamodb/trainings.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);
const { table } = wired;
const ports = {
  ...wired,
  drafts: draftsIn(table),
  followUps: followUpsIn(table),
  notes: notesIn(table),
  periods: periodsIn(table),
  imported: importedIn(table),
  ideas: ideasIn(table),
  templates: templatesIn(table),
  mails: mailsIn(table),
  addresses: addressesIn(table),
  people: peopleIn(table),
  trainings: trainingsIn(table),
  accesses: accessesIn(table),
  newId,
  accessKeptDays: given.ACCESS_KEPT_DAYS,
};

export const handler = webFunction(routes(ports), wired);
