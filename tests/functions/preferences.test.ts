import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
let cookie: string;
const chosen = { language: 'en', bundling: 'digest', quietFrom: '20', quietUntil: '6' };

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'employee');
});

describe('the preferences of a person', () => {
  it('begin with what holds for everybody, and are found from the first page', async () => {
    const home = await website.ask('GET', '/', { cookies: [cookie] });
    expect(home.body).toContain('href="/preferences"');
    const page = await website.ask('GET', '/preferences', { cookies: [cookie] });
    expect(page.body).toMatch(/value="auto"[^>]*checked|checked[^>]*value="auto"/);
  });

  it('are kept, and pages speak the chosen language from then on', async () => {
    const answer = await sendForm(website, '/preferences', chosen, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/preferences?told=saved']);
    expect(answer.cookies?.join()).toContain('language=en');
    expect(await website.office.preferences.load('employee')).toEqual({
      language: 'en',
      bundling: 'digest',
      quietFrom: 20,
      quietUntil: 6,
    });
    const query = { told: 'saved' };
    const page = await website.ask('GET', '/preferences', { cookies: [cookie, '__Host-language=en'], query });
    expect(textOf(page)).toContain('Your preferences are saved');
  });

  it('come back with what is wrong, and nothing is kept', async () => {
    const answer = await sendForm(website, '/preferences', { ...chosen, quietUntil: '' }, { cookie });
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer)).toContain('Pilih kedua jam');
    expect(answer.body).toMatch(/value="20" selected|selected value="20"/);
    expect(await website.office.preferences.load('employee')).toEqual(defaultPreferences);
  });

  it('give a browser its language at sign-in, unless it has chosen one', async () => {
    await website.office.preferences.save('employee', { ...defaultPreferences, language: 'en' });
    const begun = await website.ask('GET', '/sign-in');
    const attempt = begun.cookies?.[0]?.split(';')[0] ?? '';
    const query = { code: 'c', state: 'st' };
    const fresh = await website.ask('GET', '/sign-in/callback', { cookies: [attempt], query });
    expect(fresh.cookies?.join()).toContain('language=en');
    const cookies = [attempt, '__Host-language=id'];
    const chosenBefore = await website.ask('GET', '/sign-in/callback', { cookies, query });
    expect(chosenBefore.cookies?.join()).not.toContain('language');
  });
});
