import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { trainingsIn } from '../../adapters/dynamodb/trainings.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const { table } = wired;

export const handler = webFunction(
  routes({
    ...wired,
    people: peopleIn(table),
    rosters: rostersIn(table),
    trainings: trainingsIn(table),
  }),
  wired,
);
