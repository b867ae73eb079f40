/** One file per environment under `lib/environments`, and what it may say. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';

/** Log retentions that CloudWatch offers, in days. */
const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653];

/** Jakarta. */
const HOME_REGION = 'ap-southeast-3';

/** Plain http is for one machine: an address that no other machine can reach. */
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

const address = z
  .url('must be an https address')
  .refine(isPrivate, 'must be an https address')
  .refine((url) => !url.endsWith('/'), 'must not end with a slash');

const person = z.strictObject({
  name: z.string().min(1),
  email: z.email('must be a mail address'),
});

const signIn = z.discriminatedUnion('provider', [
  z
    .strictObject({
      provider: z.literal('cognito'),
      firstAdministrator: person,
      firstHrOfficer: person,
    })
    .describe('a user pool of this deployment'),
  z
    .strictObject({
      provider: z.literal('oidc'),
      issuer: address,
      clientId: z.string('must be what the provider calls our client').min(1),
    })
    .describe("the city's own provider, which says in the claim `groups` who is what"),
]);

/** Functions that a flood from outside reaches, and those that must go on during one. */
const FLOODED = ['task-link', 'sign-in', 'evaluations', 'open-task', 'deliver-outbox'] as const;

const certificate = (region: string) =>
  z
    .string()
    .regex(new RegExp(`^arn:aws:acm:${region}:\\d{12}:certificate/`), `must be a certificate in ${region}`);

const edge = z.strictObject({
  certificateArn: certificate('us-east-1'),
  webAclArn: z
    .string()
    .regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\//, 'must be a global web ACL in us-east-1')
    .optional(),
});

/** The zones of Indonesia, by their names in the database of time zones; none has a summer time. */
export const TIME_ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

const years = z.int('must be whole years').min(1).max(100);

/** The body decides, by its archive schedule; docs/privacy.md tells what each is. */
const retention = z
  .strictObject({
    contentsYears: years.describe('what people wrote, after the evaluation became final'),
    namesYears: years.describe('names in final evaluations'),
    correctionsYears: years.describe('old values of corrections'),
    anchorsYears: years.describe('signed roots of the record; nobody can shorten it for what is kept'),
    accessLogDays: z.int('must be whole days').min(30).max(36_500).describe('the log of who saw what'),
  })
  .refine((it) => it.namesYears >= it.contentsYears, {
    path: ['namesYears'],
    error: 'must not end before contentsYears',
  });

const configuration = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,18}[a-z0-9]$/, 'must be 3 to 20 small letters, digits and hyphens'),
    account: z
      .string()
      .regex(/^\d{12}$/, 'must be the 12 digits of an AWS account')
      .optional(),
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS Region, such as ap-southeast-3')
      .optional(),
    publicUrl: address
      .optional()
      .describe('the address people use; without it, the address AWS gives the HTTP API'),
    mailFrom: z.email('must be a mail address'),
    mailDomain: z.hostname('must be a domain name'),
    signIn,
    logRetentionDays: z.literal(RETENTIONS, `must be one of ${RETENTIONS.join(', ')}`),
    removalPolicy: z.enum(['retain', 'destroy'], 'must be retain or destroy'),
    customerManagedKey: z.boolean().describe('encrypt table and secret with a KMS key of this deployment'),
    alarmsEmail: z.email('must be a mail address').optional(),
    monthlyBudgetUsd: z.number().positive().optional().describe('warns by mail before it is spent'),
    certificateArn: certificate('.+').optional().describe('of publicUrl, for a domain in the Region itself'),
    edge: edge.optional().describe('leads publicUrl through CloudFront, where a web ACL can stand'),
    reservedConcurrency: z
      .partialRecord(z.enum(FLOODED), z.int().min(1).max(1000))
      .optional()
      .describe("of the account's 1000, unless AWS raised it; 100 must be left for all others"),
    tags: z.record(z.string().min(1), z.string().min(1)).optional().describe('such as a cost centre'),
    sweepEveryMinutes: z.int().min(1).max(60),
    zone: z
      .enum(['WIB', 'WITA', 'WIT'], 'must be WIB, WITA or WIT')
      .default('WIB')
      .describe('by which clock the body lives: dates end, pages and mails tell time by it'),
    retention: retention.default({
      contentsYears: 5,
      namesYears: 10,
      correctionsYears: 5,
      anchorsYears: 10,
      accessLogDays: 1_825,
    }),
  })
  .refine((it) => it.mailFrom.endsWith(`@${it.mailDomain}`), {
    path: ['mailFrom'],
    error: 'must be an address on mailDomain',
  })
  .refine((it) => it.monthlyBudgetUsd === undefined || (it.alarmsEmail && it.account), {
    path: ['monthlyBudgetUsd'],
    error: 'needs an account, and alarmsEmail, which is warned',
  })
  .refine((it) => !(it.certificateArn || it.edge) || it.publicUrl !== undefined, {
    path: ['publicUrl'],
    error: 'must be given where there is a certificate for it',
  })
  .refine((it) => !(it.certificateArn && it.edge), {
    path: ['edge'],
    error: 'must be absent with certificateArn: one of them answers publicUrl',
  })
  .refine((it) => it.region === undefined || it.account !== undefined, {
    path: ['account'],
    error: 'account and region are given together or not at all',
  })
  // Personal data of civil servants stays in the country unless an environment says otherwise.
  .transform((it) => (it.account && !it.region ? { ...it, region: HOME_REGION } : it));

/** Everything that differs between two deployments. */
export type Configuration = z.infer<typeof configuration>;

/** How people sign in. */
export type SignInConfiguration = Configuration['signIn'];

/** Folder of the environments that come with the project. */
export const ENVIRONMENTS = join(import.meta.dirname, 'environments');

/** Names of the environments there are. */
export function environmentNames(folder: string = ENVIRONMENTS): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => basename(file, '.json')).sort();
}

/**
 * Reads the configuration of one environment.
 * @throws Error naming the file and every wrong field in it.
 */
export function readConfiguration(name: string, folder: string = ENVIRONMENTS): Configuration {
  const known = environmentNames(folder);
  if (!known.includes(name)) throw new Error(`no environment "${name}"; there are: ${known.join(', ')}`);
  const file = join(folder, `${name}.json`);
  const parsed = configuration.safeParse(readJson(file));
  if (!parsed.success) throw new Error(`${file}:\n${parsed.error.issues.map(problem).join('\n')}`);
  if (parsed.data.name !== name)
    throw new Error(`${file}:\n  name: must be "${name}", as the file is called`);
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: is not JSON`, { cause: error });
  }
}

function problem(issue: z.core.$ZodIssue): string {
  return `  ${issue.path.join('.') || 'the whole file'}: ${issue.message}`;
}

function isPrivate(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
