import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { commands, person, plan } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, textOf, type Website } from './website.ts';

let website: Website;
const hr: Actor = { kind: 'hr', personId: 'officer' };
const english = ['__Host-language=en'];
const title = 'What is new since your mail';
const day = 86_400_000;
const longer = {
  ...plan,
  results: plan.results.map((result, place) =>
    place === 0 ? { ...result, text: 'Perpustakaan dibuka' } : result,
  ),
};

/** The path of the newest link that was mailed to somebody. */
const linkTo = (personId: string) =>
  /\/t\/\S+/.exec(
    website.office.mailer.sent.findLast(
      ({ to, text }) => to.startsWith(`${personId}@`) && text.includes('/t/'),
    )?.text ?? '',
  )?.[0] ?? '';
const look = async (path: string) => website.ask('GET', path, { cookies: english });
async function give(personId: string, command: Command) {
  website.office.clock.forward(day);
  expect(await act(website.office, personId, command)).toMatchObject({ outcome: 'recorded' });
  await deliverAll(website.office);
}
async function office(command: Command) {
  website.office.clock.forward(day);
  const given = { evaluationId, version: null, command, actor: hr };
  expect(await website.office.perform(given)).toMatchObject({ outcome: 'recorded' });
  await deliverAll(website.office);
}
/** Asks for a fresh link by the page of an old one, and opens it. */
async function renewed(old: string) {
  website.office.clock.forward(61_000);
  expect((await look(old)).statusCode).toBe(404);
  await sendForm(website, old, {}, { to: `${old}/renew` });
  await deliverAll(website.office);
  const page = await look(linkTo('assessor'));
  expect(page.statusCode).toBe(200);
  return page;
}

beforeEach(async () => {
  website = await openWebsite();
  await website.office.plain.people.saveAll([person('successor')]);
  await give('employee', commands.submitPlan);
});

describe('somebody who comes by the link of an older mail', () => {
  it('is shown what became of the plan since that mail, before the decision, at each fresh link anew', async () => {
    const old = linkTo('assessor');
    await give('assessor', commands.approvePlan);
    await give('employee', { name: 'proposeChange', plan: longer, reason: 'Tugas baru' });
    for (let time = 0; time < 2; time += 1) {
      const page = await renewed(old);
      const text = textOf(page);
      expect(text).toContain(title);
      expect(text).toContain('how things stood at 6 January 2027');
      expect(text).toContain('Plan approved');
      expect(text).toMatch(/1 altered|1 added, 1 removed/);
      expect(page.body).toMatch(/<ins>Perpustakaan dibuka<\/ins>/);
      expect(page.body.indexOf('id="since-mail"')).toBeLessThan(page.body.indexOf('value="approvePlan"'));
      expect(page.body.match(/id="(difference|since-mail)"/g)).toEqual(['id="since-mail"']);
    }
  });

  it('is told by the same link that the date was moved after its mail', async () => {
    const link = linkTo('assessor');
    expect(textOf(await look(link))).not.toContain(title);
    const { dueAt } = website.office.store.states.get(evaluationId) ?? {};
    const later = new Date(Date.parse(dueAt ?? '') + 10 * day).toISOString();
    await office({ name: 'extend', dueAt: later, reason: 'Banjir' });
    const page = await look(link);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain(title);
    expect(textOf(page)).toContain('Deadline extended');
    expect((await sendForm(website, link, { do: 'approvePlan' })).statusCode).toBe(200);
  });

  it('is told that the task went to another and came back, with the same documents', async () => {
    const old = linkTo('assessor');
    await office(commands.reassignAssessor);
    const assessor = { personId: 'assessor', name: 'Name of assessor', position: 'Guru' };
    await office({ ...commands.reassignAssessor, assessor } as Command);
    const text = textOf(await renewed(old));
    expect(text).toContain(title);
    expect(text).toContain('read as they did then');
  });

  it('is shown one difference, not two, where what was sent back comes again', async () => {
    const old = linkTo('assessor');
    await give('assessor', commands.returnPlan);
    await give('employee', { name: 'submitPlan', plan: longer });
    const page = await renewed(old);
    expect(page.body.match(/<ins>Perpustakaan dibuka<\/ins>/g)).toHaveLength(1);
    expect(textOf(page)).toContain(title);
  });

  it('is shown nothing where the office only sent the link again', async () => {
    const old = linkTo('assessor');
    await office(commands.sendAgain);
    expect(textOf(await renewed(old))).not.toContain(title);
  });
});

describe('somebody who comes by the newest mail', () => {
  it('is shown nothing of it, the record is not read, and looking writes nothing', async () => {
    const calls: string[] = [];
    const { evaluations } = website.ports;
    const { record } = evaluations;
    evaluations.record = async (id) => {
      calls.push(id);
      return record(id);
    };
    const before = dumpOf(website.office);
    expect(textOf(await look(linkTo('assessor')))).not.toContain(title);
    expect(calls).toEqual([]);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is shown it on a form that comes back with something to mend, too', async () => {
    const old = linkTo('assessor');
    await give('assessor', commands.approvePlan);
    await give('employee', { name: 'proposeChange', plan: longer, reason: 'Tugas baru' });
    await renewed(old);
    const mended = await sendForm(website, linkTo('assessor'), { do: 'returnPlan', reason: '' });
    expect(mended.statusCode).toBe(422);
    expect(mended.body).toContain('id="since-mail"');
  });
});
