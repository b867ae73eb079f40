/** What a cycle costs, from counts of one evaluation and a list of prices. */
import * as z from 'zod';

export const pricesSchema = z.strictObject({
  region: z.string(),
  asOf: z.iso.date(),
  note: z.string(),
  perMillion: z.strictObject({
    stepFunctionsTransitions: z.number(),
    dynamoDbWriteUnits: z.number(),
    dynamoDbReadUnits: z.number(),
    lambdaRequests: z.number(),
    httpApiRequests: z.number(),
    sesMails: z.number(),
    xRayTraces: z.number(),
  }),
  lambdaGbSecond: z.number(),
  logsGb: z.number(),
  monthly: z.strictObject({
    tableGbWithBackups: z.number(),
    key: z.number(),
    secret: z.number(),
    alarm: z.number(),
  }),
});
export type Prices = z.infer<typeof pricesSchema>;

/** Counts of one evaluation, measured. */
export interface Counts {
  readonly transitions: number;
  readonly writeUnits: number;
  readonly tableRequests: number;
  readonly invocations: number;
  readonly pageRequests: number;
  readonly mails: number;
}

/** What was not measured but set; each is on the careful side. */
export const ASSUMED = {
  /** Cycles run about that long. */
  months: 13,
  /** People look more often than they answer: home, lists, style sheet. */
  looksPerAnswer: 4,
  invocationSeconds: 0.2,
  memoryGb: 0.5,
  logKilobytesPerInvocation: 1,
  readUnitsPerTableRequest: 2,
  tableKilobytesPerPerson: 40,
  alarms: 22,
  sweepsPerMonth: 8_760,
} as const;

/** One line of the bill, in US dollars. */
export interface Line {
  readonly what: string;
  readonly count: number;
  readonly usd: number;
}

/** The bill of one cycle of so many people. */
export function billFor(people: number, counts: Counts, prices: Prices): Line[] {
  const { perMillion, monthly } = prices;
  const sweeps = ASSUMED.sweepsPerMonth * ASSUMED.months;
  const pages = people * counts.pageRequests * ASSUMED.looksPerAnswer;
  const invocations = people * (counts.invocations - counts.pageRequests) + pages + sweeps;
  const reads = people * counts.tableRequests * ASSUMED.readUnitsPerTableRequest * ASSUMED.looksPerAnswer;
  const million = (what: string, count: number, price: number) => ({
    what,
    count,
    usd: (count / 1e6) * price,
  });
  const gigabytes = (people * ASSUMED.tableKilobytesPerPerson) / 1e6;
  const gbSeconds = invocations * ASSUMED.invocationSeconds * ASSUMED.memoryGb;
  const logGb = (invocations * ASSUMED.logKilobytesPerInvocation) / 1e6;
  const standing = monthly.key + monthly.secret + ASSUMED.alarms * monthly.alarm;
  return [
    million('state transitions', people * counts.transitions, perMillion.stepFunctionsTransitions),
    million('write units', people * counts.writeUnits, perMillion.dynamoDbWriteUnits),
    million('read units', reads, perMillion.dynamoDbReadUnits),
    million('page requests', pages, perMillion.httpApiRequests),
    million('invocations', invocations, perMillion.lambdaRequests),
    { what: 'GB-seconds of functions', count: gbSeconds, usd: gbSeconds * prices.lambdaGbSecond },
    million('mails', people * counts.mails, perMillion.sesMails),
    million('traces', invocations, perMillion.xRayTraces),
    { what: 'GB of logs', count: logGb, usd: logGb * prices.logsGb },
    {
      what: 'GB-months of the table, with backups',
      count: gigabytes * ASSUMED.months,
      usd: gigabytes * ASSUMED.months * monthly.tableGbWithBackups,
    },
    { what: 'months of key, secret and alarms', count: ASSUMED.months, usd: ASSUMED.months * standing },
  ];
}

export const totalOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.usd, 0);
