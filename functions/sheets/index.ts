import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { pdfPress } from '../../adapters/papers/press.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const { table } = wired;

export const handler = webFunction(
  routes({ ...wired, people: peopleIn(table), tasks: tasksIn(table), press: pdfPress() }),
  wired,
);
