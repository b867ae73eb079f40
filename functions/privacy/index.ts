import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { correctionsIn } from '../../adapters/dynamodb/corrections.ts';
import { followUpsIn } from '../../adapters/dynamodb/follow-ups.ts';
import { holdsIn } from '../../adapters/dynamodb/holds.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { importedIn } from '../../adapters/dynamodb/imported.ts';
import { mailsIn } from '../../adapters/dynamodb/mails.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { preferencesIn } from '../../adapters/dynamodb/preferences.ts';
import { substitutionsIn } from '../../adapters/dynamodb/substitutions.ts';
import { trainingsIn } from '../../adapters/dynamodb/trainings.ts';
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
    addresses: addressesIn(table),
    followUps: followUpsIn(table),
    ideas: ideasIn(table),
    mails: mailsIn(table),
    periods: periodsIn(table),
    imported: importedIn(table),
    preferences: preferencesIn(table),
    substitutions: substitutionsIn(table),
    trainings: trainingsIn(table),
    accesses: accessesIn(table),
    corrections: correctionsIn(table),
    holds: holdsIn(table),
    retention: retentionOf(given),
    accessKeptDays: given.ACCESS_KEPT_DAYS,
    newId,
  }),
  wired,
);
