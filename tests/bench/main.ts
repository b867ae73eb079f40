import { readFile } from 'node:fs/promises';
import { hasButton, openBrowser } from '../../sample/browser.ts';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { type Mail, openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { planFields } from '../../sample/story.ts';
import { eventually } from '../journeys/eventually.ts';
import { startSystem } from '../journeys/system.ts';
import { inTurns, milliseconds, percentiles, residentMegabytes } from './measure.ts';
import { priceOfACycle } from './price.ts';
import { weighPages } from './weigh-pages.ts';

const people = 1_200;
const plans = 200;
const lanes = 8;

/** Measures the whole system on this machine. Machines differ and are shared: compare figures of one run only. */
const system = await startSystem();
const say = (what: string, figure: string) => console.log(`${what.padEnd(52)} ${figure}`);
try {
  const { browser: hr } = await signIn(system.app, hrOfficer);
  const content = await readFile(new URL('../../sample/roster-1200.csv', import.meta.url));

  const [preview, previewed] = await milliseconds(() =>
    uploadRoster(hr, system.app, { name: 'roster-1200.csv', content }),
  );
  say(`roster of ${people} read and checked`, `${previewed} ms`);
  const [, confirmed] = await milliseconds(() => confirmRoster(hr, preview));
  say(`roster of ${people} imported`, `${confirmed} ms`);

  const draft = await createCycle(hr, system.app, { name: 'Bench', year: 2026 });
  const began = Date.now();
  const cycle = await startCycle(hr, draft);
  await eventually(async () => {
    const { planning } = await readProgress(hr, cycle.url);
    if (planning !== people) throw new Error(`${planning} of ${people} evaluations started`);
  }, 600_000);
  say('evaluations started a second', `${Math.round((people * 1_000) / (Date.now() - began))}`);

  const mails: Mail[] = [];
  const mailbox = openMailbox(system.mailbox);
  const mailsUntil = (count: number) =>
    eventually(async () => {
      mails.push(...(await mailbox.newMails()));
      if (mails.length < count) throw new Error(`${mails.length} of ${count} mails`);
    }, 600_000);
  await mailsUntil(people);
  say(
    'evaluations started and their people told, a second',
    `${Math.round((people * 1_000) / (Date.now() - began))}`,
  );

  const pages = await inTurns(
    mails.slice(0, plans),
    1,
    async (mail) => (await milliseconds(() => openBrowser().open(taskLinkIn(mail) ?? '')))[1],
  );
  say('page of a task, one after another, p50 / p99', percentiles(pages));
  const progress = await inTurns(
    Array.from({ length: 40 }),
    1,
    async () => (await milliseconds(() => hr.open(cycle.url)))[1],
  );
  say(`progress of ${people} evaluations, p50 / p99`, percentiles(progress));

  const commanded = Date.now();
  const commands = await inTurns(mails.slice(0, plans), lanes, async (mail) => {
    const person = openBrowser();
    const form = await person.open(taskLinkIn(mail) ?? '');
    if (!hasButton(form, 'do=submitPlan')) throw new Error('the mail asks for no plan');
    return (
      await milliseconds(() => person.submit(form, { button: 'do=submitPlan', fields: planFields(form, 0) }))
    )[1];
  });
  await mailsUntil(people + plans);
  const seconds = (Date.now() - commanded) / 1_000;
  say(`commands a second, from the page to the next mail (${lanes} at once)`, (plans / seconds).toFixed(1));
  say('a command, answered to the person, p50 / p99', percentiles(commands));
  for (const { page, figures } of await weighPages()) say(page, figures);
  for (const { what, figure } of await priceOfACycle(people)) say(what, figure);
  say('memory of all processes', `${await residentMegabytes(system.pid)} MB`);
} finally {
  await system.stop();
}
