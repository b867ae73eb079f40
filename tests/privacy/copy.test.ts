import { describe, expect, it } from 'vitest';
import { itemKinds } from '../../adapters/dynamodb/item-kinds.ts';
import { openWebsite, signedInAs } from '../functions/website.ts';
import { knownBy, theirs, written } from './one-of-each.ts';

/** Kinds of items that are in nobody's copy, and why. */
const notInTheCopy: Record<string, string> = {
  alias: 'an id that leads to another id',
  calendarAct: 'about the days of the body; an officer stands there as who did it',
  code: 'the hash of a code; whom a paper was issued to stands in its evaluation',
  currentRoster: 'which roster is in force',
  cycle: 'about the body',
  draft: 'stands in the form of whoever writes it, until it is handed in',
  execution: 'an id and what the engine did',
  finding: 'an id and a reason, made anew every quarter of an hour',
  gtkChunk: 'a file of predicates, gone after two days; the person has what it says of them',
  gtkImport: 'a file of predicates, gone after two days',
  heldMail: 'a mail that waits for the morning',
  ideas: 'how many there are',
  import: 'a roster; the person has what it says of them',
  importChunk: 'a roster; the person has what it says of them',
  link: 'the hash of a link, and whose it is',
  notes: 'how many there are',
  order: 'what the office ordered for many',
  orderResult: 'what came of it, by ids',
  orderTargets: 'ids',
  outbox: 'what is on its way, by ids',
  owedDigest: 'who is owed a mail of the day',
  periods: 'how many there are, and what they came to',
  publication: 'counts',
  rate: 'a count of a hashed name',
  reminded: 'which day a mail went',
  report: 'about an organisation',
  schema: 'about the table',
  session: 'the hash of a session, gone after eight hours',
  task: 'how a task is handled; the task itself is in the copy',
  template: 'about the body',
  unitPredicate: 'about a unit',
};

describe('the copy of what is kept of a person', () => {
  it('has or leaves out every kind of item for a reason', () => {
    const classified = [...Object.keys(theirs), ...Object.keys(notInTheCopy)];
    expect(classified.sort()).toEqual(Object.keys(itemKinds).sort());
  });

  it('has one of each kind that is theirs', async () => {
    const website = await openWebsite();
    for (const bring of Object.values(theirs)) await bring(website.office);
    const answer = await website.ask('GET', '/me/data.json', {
      cookies: [await signedInAs(website, 'employee')],
    });
    const copy = Buffer.from(answer.body, 'base64').toString('utf8');
    const missing = Object.keys(theirs).filter((kind) => !copy.includes(knownBy[kind] ?? written(kind)));
    expect(missing).toEqual([]);
  });

  it('has nothing of others: neither the evaluations that they assess nor the ideas of their people', async () => {
    const website = await openWebsite();
    for (const bring of Object.values(theirs)) await bring(website.office);
    const answer = await website.ask('GET', '/me/data.json', {
      cookies: [await signedInAs(website, 'assessor')],
    });
    const copy = Buffer.from(answer.body, 'base64').toString('utf8');
    expect(JSON.parse(copy).person.personId).toBe('assessor');
    for (const word of ['idea', 'period', 'followUp', 'training', 'addressMark', 'hold'])
      expect(copy).not.toContain(written(word));
  });
});
