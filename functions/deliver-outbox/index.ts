import { wireDelivery } from '../middleware/delivery/index.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

export const handler = handle(await wireDelivery(parseEnvironment(environment)));
