import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { glossary } from '../../core/help/glossary.ts';
import { trainingByUnit } from '../../core/help/training.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { person } from '../core/examples.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from '../functions/website.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { drawGlossary } from './drawing.ts';

let website: Website;
beforeEach(async () => {
  website = await openWebsite();
});
const see = (path: string, cookies: string[] = [], query: Record<string, string> = {}) =>
  website.ask('GET', path, { cookies: ['__Host-language=en', ...cookies], query });

describe('the glossary', () => {
  it('is one: the document says what the page says', () => {
    expect(readFileSync('docs/glossary.md', 'utf8')).toBe(drawGlossary());
  });

  it('shows every official term with its meaning, in both languages, to whoever asks', async () => {
    const english = textOf(await see('/help/glossary'));
    const indonesian = textOf(await website.ask('GET', '/help/glossary', {}));
    for (const { official, meaning } of glossary) {
      expect(english).toContain(official);
      expect(indonesian).toContain(meaning.id);
    }
    expect(new Set(glossary.map(({ code }) => code)).size).toBe(glossary.length);
  });
});

describe('the guides', () => {
  it.each(['tour', 'employee', 'supervisor', 'hr', 'administrator'])('have one for: %s', async (topic) => {
    const page = await see(`/help/${topic}`);
    expect(page.statusCode).toBe(200);
    expect((await see('/help')).body).toContain(`href="/help/${topic}"`);
  });

  it('have none for what nobody wrote', async () => {
    expect((await see('/help/somethingElse')).statusCode).toBe(404);
    expect((await see('/')).body).toContain('href="/help/tour"');
  });
});

describe('the training material', () => {
  it('is acknowledged once, by people of the roster', async () => {
    const cookie = await signedInAs(website, 'employee');
    expect((await see('/training', [cookie])).body).toContain('action="/training"');
    for (let times = 0; times < 2; times += 1)
      expect((await sendForm(website, '/', {}, { cookie, to: '/training' })).statusCode).toBe(303);
    expect(website.office.store.trainings.size).toBe(1);
    const page = await see('/training', [cookie]);
    expect(textOf(page)).toContain('You read it on 5 January 2027');
    expect(page.body).not.toContain('action="/training"');
    const hr = await signedInAs(website, null, ['hr']);
    expect((await sendForm(website, '/', {}, { cookie: hr, to: '/training' })).statusCode).toBe(403);
  });

  it('shows HR who has read it, by unit and with its share; HR of an organisation sees its own', async () => {
    const { office } = website;
    const { importId } = await keptRoster(office, rosterOf(6));
    await confirmRoster(importId, { ...office.plain, clock: office.clock });
    const [member] = (await office.plain.rosters.chunk(importId, 0)) ?? [];
    if (!member) throw new Error('nobody is in the roster');
    const { personId, name, unit, organisation } = member.person;
    const at = office.clock().toISOString();
    await office.plain.trainings.acknowledge({ personId, name, unit, organisation, version: 1, at });
    const hr = await signedInAs(website, null, ['hr']);
    expect(textOf(await see('/hr/training', [hr]))).toContain('1 of 6 people have read it (17%)');
    expect(textOf(await see('/hr/training', [hr], { unit, organisation }))).toContain(name);
    const elsewhere = await signedInAs(website, null, ['organisation-hr'], 'Dinas Lain');
    expect(textOf(await see('/hr/training', [elsewhere]))).not.toContain(unit);
    const employee = await signedInAs(website, 'employee');
    expect((await see('/hr/training', [employee])).statusCode).toBe(403);
  });

  it('is counted by unit and organisation together', () => {
    const people = [
      person('a', { unit: 'Tata Usaha', organisation: 'Dinas A' }),
      person('b', { unit: 'Tata Usaha', organisation: 'Dinas B' }),
      person('c', { unit: 'Tata Usaha', organisation: 'Dinas A' }),
    ];
    const at = '2027-01-05T03:00:00.000Z';
    const read = { ...{ personId: 'c', name: 'C', unit: 'lama', organisation: 'lama' }, version: 1, at };
    const rows = trainingByUnit(people, [read]);
    expect(
      rows.map(({ organisation, people: count, read: done }) => [organisation, count, done.length]),
    ).toEqual([
      ['Dinas A', 2, 1],
      ['Dinas B', 1, 0],
    ]);
    expect(rows[0]?.missing).toEqual(['Name of a']);
  });
});
