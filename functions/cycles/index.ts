import { followUpsIn } from '../../adapters/dynamodb/follow-ups.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { ordersIn } from '../../adapters/dynamodb/orders.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { reportsIn } from '../../adapters/dynamodb/reports.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { templatesIn } from '../../adapters/dynamodb/templates.ts';
import { newId } from '../../adapters/links/new-id.ts';
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
    newId,
    people: peopleIn(table),
    periods: periodsIn(table),
    rosters: rostersIn(table),
    orders: ordersIn(table),
    templates: templatesIn(table),
    reports: reportsIn(table),
    ideas: ideasIn(table),
    followUps: followUpsIn(table),
  }),
  wired,
);
