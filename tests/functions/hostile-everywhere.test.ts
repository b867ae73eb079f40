import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { taskStages } from '../../core/evaluation/stage.ts';
import { addressText } from '../../core/mails/address-mark.ts';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import { scriptPath } from '../../pages/layout/script.ts';
import { cycle, january } from '../core/examples.ts';
import { evaluationAt, fillTable } from './full-table.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

/**
 * The name of a field, markup, quotes, a mark that turns the direction round, an emoji, and more than any field takes.
 */
const hostile = (field: string) =>
  `text of ${field} <script>alert(1)</script>"'&\u202e🙂${'x'.repeat(10_000)}`;
/** What people write, and what a roster says of them. Codes, instants and ids are ours. */
const written = new Set([
  ...['name', 'unit', 'organisation', 'position', 'reason', 'feedback', 'achieved', 'evidence', 'reference'],
  ...['reasons', 'references', 'agreed', 'behaviour', 'behaviourExpectation', 'recommendation', 'problem'],
  ...['title', 'proposal', 'expectedEffect', 'coaching', 'source', 'target', 'servesResult', 'resultText'],
  ...['returnReason', 'mission', 'vision', 'distributionReason', 'text', 'goals', 'servedGoals'],
  ...['email', 'nip'],
]);

const isTexts = (content: unknown): content is string[] =>
  Array.isArray(content) && content.every((text) => typeof text === 'string');

/** Makes everything that a person wrote hostile, in place. */
function poison(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Map || Array.isArray(value)) {
    for (const each of value.values()) poison(each);
    return;
  }
  const all = value as Record<string, unknown>;
  for (const [key, content] of Object.entries(all)) {
    if (typeof content === 'string' && written.has(key)) all[key] = hostile(key);
    else if (isTexts(content) && written.has(key)) all[key] = content.map(() => hostile(key));
    else poison(content);
  }
}

const evaluations = [...taskStages, 'final' as const].map(evaluationAt);
const ofEach = ['', '/task', '/notes', '/periods', '/delivery', '/seen', '/follow-up'];
const byHr = [
  ...[
    '',
    '/evaluations',
    '/results',
    '/units',
    '/deliveries',
    '/periods',
    '/exclusions',
    '/summary',
    '/sheets',
  ],
  ...['/teams/assessor', '/orders/new'],
].map((page) => `/hr/cycles/${cycle.cycleId}${page}`);
const pages = [
  ...evaluations.flatMap((id) => ofEach.map((page) => `/evaluations/${id}${page}`)),
  ...evaluations.flatMap((id) => [`/admin/evaluations/${id}`, `/admin/evaluations/${id}/move`]),
  ...byHr,
  ...['/', '/team', '/team/plans', '/team/matrix', '/periods', '/ideas', '/me/data', '/substitutions'],
  ...['/hr/cycles', '/hr/substitutions', '/hr/people/atreview', '/hr/templates', '/hr/templates/t-1'],
  ...['/hr/addresses', '/hr/addresses/atreview', '/hr/cycles/new', `/cycles/${cycle.cycleId}`],
  ...['/hr/holds', '/admin/monitor', '/audit', '/audit/accesses'],
];

describe('hostile text in everything that people wrote', () => {
  let website: Website;
  let staff: string;
  let people: string[];
  const toldOn: string[] = [];
  /** Which fields stood on which page. */
  const fieldsOn: Record<string, Set<string>> = {};

  beforeAll(async () => {
    website = await openWebsite();
    const { office } = website;
    await fillTable(office, { led: 3 });
    const [template] = builtInTemplates;
    if (template) await office.templates.write(structuredClone({ ...template, templateId: 't-1' }));
    for (const one of office.store.cycles.values())
      Object.assign(one, { goals: ['Mutu', 'Akses'], vision: 'Melayani', mission: 'Belajar' });
    poison(office.store);
    const addressHash = office.digest(addressText(hostile('email')));
    const about = { status: 'bounced', addressHash, since: january.toISOString(), mailId: 'm-1' } as const;
    office.store.addressMarks.set('atreview', { personId: 'atreview', ...about });
    staff = await signedInAs(website, 'officer', ['hr', 'administrators', 'auditors']);
    const parties = ['assessor', 'decider', ...taskStages.map((stage) => `at${stage}`), 'atfinal'];
    people = await Promise.all(parties.map((personId) => signedInAs(website, personId)));
  });

  /** How often a page was shown, and how often the text stood on it, to all who may see it. */
  async function look(path: string): Promise<{ shown: number; told: number }> {
    const found = { shown: 0, told: 0 };
    for (const cookie of [staff, ...people]) {
      const answer = await website.ask('GET', path, { cookies: [cookie] });
      expect(answer.statusCode, `${path} fails`).toBeLessThan(500);
      if (answer.statusCode !== 200) continue;
      const html = answer.body.replace(`<script src="${scriptPath}" defer></script>`, '');
      expect(html.includes('<script'), `${path} runs what somebody wrote`).toBe(false);
      const page = parse(html);
      expect(page.querySelector('script'), path).toBeNull();
      found.shown += 1;
      const fields = [...page.text.matchAll(/text of (\w+) <script>/g)].map(([, field = '']) => field);
      fieldsOn[path] = new Set([...(fieldsOn[path] ?? []), ...fields]);
      if (page.text.includes('alert(1)') || html.includes('&lt;script')) found.told += 1;
    }
    return found;
  }

  it.each(pages)('is text on %s', async (path) => {
    const { told } = await look(path);
    if (told > 0) toldOn.push(path);
  });

  it('was met on most of them', () => {
    expect(toldOn).toEqual(expect.arrayContaining(['/team', ...byHr.slice(0, 4), '/hr/people/atreview']));
    expect(toldOn.length).toBeGreaterThan(pages.length / 2);
  });

  it.each([
    ['goals', byHr[0]],
    ['vision', byHr[0]],
    ['mission', byHr[0]],
    ['goals', `/evaluations/${evaluationAt('planning')}/task`],
    ['email', '/hr/addresses/atreview'],
    ['email', '/hr/people/atreview'],
    ['nip', '/hr/people/atreview'],
  ])('was met as %s on %s', (field, path = '') => expect(fieldsOn[path]).toContain(field));
});
