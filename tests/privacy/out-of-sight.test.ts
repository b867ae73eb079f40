import { beforeEach, describe, expect, it } from 'vitest';
import { jsonLog } from '../../adapters/telemetry/log.ts';
import type { Role } from '../../core/people/person.ts';
import { commands, person, plan } from '../core/examples.ts';
import { pathOf, walked } from '../functions/walked-routes.ts';
import { openWebsite, signedInAs, tokenIn, type Website } from '../functions/website.ts';
import { evaluationId } from '../usecases/office.ts';
import { knownBy, theirs, written } from './one-of-each.ts';

/** What people wrote: in plans, notes, evaluations of periods, follow-ups, ideas, and why something went back. */
const contents = [
  plan.results[0]?.text ?? '',
  commands.returnPlan.reason,
  String(knownBy.note),
  ...['period', 'followUp', 'imported', 'idea'].map(written),
];
let website: Website;

beforeEach(async () => {
  website = await openWebsite();
  for (const bring of Object.values(theirs)) await bring(website.office);
  const assessor = { kind: 'person', personId: 'assessor', via: 'session' } as const;
  const returned = { evaluationId, version: null, command: commands.returnPlan, actor: assessor };
  expect((await website.ports.perform(returned)).outcome).toBe('recorded');
});

/** Goes through every door with a form that is empty but for its token; what all of them answered, as text. */
async function walk(methods: readonly string[], personId: string | null, roles: Role[] = []) {
  const cookie = await signedInAs(website, personId, roles);
  const formToken = tokenIn(await website.ask('GET', '/', { cookies: [cookie] }));
  const answers: string[] = [];
  for (const route of walked) {
    const [method = 'GET'] = route.split(' ');
    if (!methods.includes(method) || route === 'POST /sign-out') continue;
    const form = method === 'POST' ? { form: { formToken } } : {};
    const answer = await website.ask(method, pathOf(route), { cookies: [cookie], ...form });
    const { body, isBase64Encoded } = answer;
    answers.push(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  }
  return answers.join('\n');
}

describe('what people wrote', () => {
  it('is on no page and in no file that an administrator can reach', async () => {
    const seen = await walk(['GET'], null, ['administrators']);
    expect(seen.includes('Siti Aminah')).toBe(true);
    expect(contents.filter((words) => seen.includes(words))).toEqual([]);
  });

  it('is on no page and in no file that a colleague can reach', async () => {
    await website.office.people.saveAll([person('colleague')]);
    const seen = await walk(['GET'], 'colleague');
    expect([...contents, 'Siti Aminah'].filter((words) => seen.includes(words))).toEqual([]);
  });

  it('is what the employee reads, so that it would be known again', async () => {
    const seen = await walk(['GET'], 'employee');
    expect(contents.filter((words) => !seen.includes(words))).toEqual([]);
  });
});

describe('the log', () => {
  it('says of a walk of everybody through every door neither who it was nor what they read or wrote', async () => {
    await walk(['GET', 'POST'], 'employee');
    await walk(['GET', 'POST'], null, ['hr']);
    await walk(['GET', 'POST'], null, ['administrators']);
    await walk(['GET', 'POST'], null, ['auditors']);
    const text = linesOf(website).join('\n');
    expect(linesOf(website).length).toBeGreaterThan(walked.length);
    const people = [
      'Name of',
      'Siti Aminah',
      person('employee').nip,
      '@kinerja.example',
      'session-of',
      'some-link',
    ];
    expect([...people, ...contents].filter((trace) => text.includes(trace))).toEqual([]);
  });
});

/** The lines as a function prints them. */
function linesOf({ log }: Website): string[] {
  const printed: string[] = [];
  const printer = jsonLog({}, (line) => printed.push(line));
  for (const { level, code, fields, error } of log.lines)
    printer[level as 'info' | 'warn' | 'error'](code, fields, error);
  return printed;
}
