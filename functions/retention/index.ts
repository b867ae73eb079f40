import { correctionsIn } from '../../adapters/dynamodb/corrections.ts';
import { erasuresIn } from '../../adapters/dynamodb/erasures.ts';
import { holdsIn } from '../../adapters/dynamodb/holds.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { leaversIn } from '../../adapters/dynamodb/leavers.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { substitutionsIn } from '../../adapters/dynamodb/substitutions.ts';
import { parseEnvironment, retentionOf } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const given = parseEnvironment(environment);
const wired = wireTable(given);
const { table } = wired;

export const handler = handle({
  ...wired,
  people: peopleIn(table),
  holds: holdsIn(table),
  erasures: erasuresIn(table),
  leavers: leaversIn(table),
  rosters: rostersIn(table),
  ideas: ideasIn(table),
  substitutions: substitutionsIn(table),
  corrections: correctionsIn(table),
  retention: retentionOf(given),
});
