/** `APP_URL=... MAILBOX_URL=... npm run test:address`: the year of ten people on a system that runs already. */
import * as z from 'zod';
import { tally } from '../../sample/answering.ts';
import {
  begin,
  checkExecutions,
  checkSecurityHeaders,
  checkStrangers,
  untilAllAreFinal,
  untilSomeWait,
} from './journey.ts';

const { APP_URL, MAILBOX_URL } = z.object({ APP_URL: z.url(), MAILBOX_URL: z.url() }).parse(process.env);
const place = { appUrl: APP_URL, mailboxUrl: MAILBOX_URL };

await checkSecurityHeaders(place);
await checkStrangers(place);
const under = await begin(place);
console.log(tally(await untilSomeWait(place, under)));
console.log(tally(await untilAllAreFinal(place, under)));
await checkExecutions(place);
console.log(`a year of ten people went well at ${APP_URL}`);
