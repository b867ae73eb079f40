import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { stylesheet } from '../pages/browsing.ts';
import { evaluationId } from '../usecases/office.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

const path = `/hr/cycles/${cycle.cycleId}/progress`;
const school = 'Dinas Pendidikan';

describe('the progress of organisations and units', () => {
  let website: Website;
  let cookie: string;
  const get = async (query: Record<string, string> = {}) => {
    const cookies = [cookie, '__Host-language=en'];
    const answer = await website.ask('GET', path, { cookies, query });
    return { ...answer, page: parse(answer.body) };
  };
  /** The lines of the table of a group: what it says of each stage, and how many there are. */
  const linesOf = (page: ReturnType<typeof parse>, name: string) =>
    page
      .querySelectorAll('table.bars')
      .find((table) => table.querySelector('caption')?.text === `Evaluations by stage in ${name}`)
      ?.querySelectorAll('tbody tr')
      .map((line) => [line.querySelector('th')?.text, line.querySelector('.number')?.text]);

  beforeEach(async () => {
    website = await openWebsite();
    cookie = await signedInAs(website, null, ['hr']);
    website.office.store.states.delete(evaluationId);
  });

  function stand(organisation: string, unit: string, stage: Stage, day = '2027-01-04'): void {
    const { states } = website.office.store;
    const id = `${cycle.cycleId}-p${states.size}`;
    const employee = { ...enrolled.employee, personId: `p${states.size}` };
    const stageSince = `${day}T03:00:00.000Z`;
    const about = { organisation, unit, stage, stageSince, employee, evaluationId: id };
    states.set(id, { ...enrolled, ...about });
  }

  it('tells of each how many stand in which stage, and since when the oldest does', async () => {
    stand(school, 'SDN 1', 'planning', '2027-01-04');
    stand(school, 'SDN 2', 'planning', '2027-01-02');
    stand(school, 'SDN 2', 'final');
    stand('Bappeda', 'Sekretariat', 'review', '2027-01-03');
    const { page } = await get();
    expect(linesOf(page, school)).toEqual([
      [expect.stringMatching(/since 2 January 2027/), '2'],
      ['Done', '1'],
    ]);
    expect(linesOf(page, 'Bappeda')).toEqual([[expect.stringMatching(/since 3 January 2027/), '1']]);
    const units = await get({ organisation: school });
    expect(linesOf(units.page, school)).toHaveLength(2);
    expect(linesOf(units.page, 'SDN 1')).toEqual([[expect.stringMatching(/since 4 January 2027/), '1']]);
    expect(linesOf(units.page, 'SDN 2')?.map(([, count]) => count)).toEqual(['1', '1']);
    expect(linesOf(units.page, 'Sekretariat')).toBeUndefined();
  });

  it('leads from each number to the people behind it', async () => {
    stand(school, 'SDN 1', 'planning');
    stand(school, 'SDN 2', 'planning');
    const { page } = await get({ organisation: school });
    const hrefs = page.querySelectorAll('.number a').map((link) => link.getAttribute('href') ?? '');
    expect(hrefs).toHaveLength(3);
    const totals = await Promise.all(
      hrefs.map(async (href) => {
        const { pathname, searchParams } = new URL(href, 'https://kinerja.example');
        const query = Object.fromEntries(searchParams);
        const { body } = await website.ask('GET', pathname, { cookies: [cookie], query });
        return parse(body).querySelectorAll('table.data tbody tr').length;
      }),
    );
    expect(totals).toEqual([2, 1, 1]);
  });

  it('goes on from page to page and finds by name, and stays under 60 KB with fifty units in every stage', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Sekolah Dasar Negeri ${100 + index}`);
    for (const name of names) for (const stage of stages) stand(school, name, stage);
    const seen: string[] = [];
    for (let after: string | null = '0'; after; ) {
      const { body, page } = await get({ organisation: school, after });
      expect(Buffer.byteLength(body) + Buffer.byteLength(stylesheet)).toBeLessThan(60_000);
      seen.push(...page.querySelectorAll('h3').map((heading) => heading.text));
      const next = page.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
      after = new URL(next, 'https://kinerja.example').searchParams.get('after');
    }
    expect(seen).toEqual(names);
    const found = await get({ organisation: school, q: 'negeri 142' });
    expect(found.page.querySelectorAll('h3').map((heading) => heading.text)).toEqual([names[42]]);
    expect((await get({ organisation: school, q: 'none' })).body).toContain('Nothing matches');
  });

  it('is told on the page of the cycle with a bar for each unit, and by links alone where they are many', async () => {
    const of = async () => {
      const { body } = await website.ask('GET', `/hr/cycles/${cycle.cycleId}`, { cookies: [cookie] });
      expect(Buffer.byteLength(body) + Buffer.byteLength(stylesheet)).toBeLessThan(60_000);
      return parse(body).querySelectorAll('section[aria-labelledby=organisations] td .bar').length;
    };
    for (let index = 0; index < 49; index += 1) stand(school, `Sekolah Dasar Negeri ${index}`, 'final');
    expect(await of()).toBe(49);
    for (let index = 0; index < 2_000; index += 1) stand(`Dinas ${index % 30}`, `Bidang ${index}`, 'final');
    expect(await of()).toBe(0);
  });

  it('takes odd addresses for plain ones, and shows those of one organisation only theirs', async () => {
    stand(school, 'SDN 1', 'planning');
    stand('Bappeda', 'Sekretariat', 'review');
    for (const query of [{ after: '-1' }, { after: 'x', organisation: '<script>' }, { q: 'x'.repeat(500) }])
      expect((await get(query as Record<string, string>)).statusCode).toBe(200);
    cookie = await signedInAs(website, null, ['organisation-hr'], 'Bappeda');
    const { page } = await get({ organisation: school });
    expect(page.querySelectorAll('h2').map((heading) => heading.text)).toEqual(['Bappeda']);
    cookie = await signedInAs(website, null, []);
    expect((await get()).statusCode).toBe(403);
  });
});
