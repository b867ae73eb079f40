import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, hasButton, openBrowser, type Page } from '../../sample/browser.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from '../../sample/hr.ts';
import { type Mailbox, openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const lines = [
  'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status',
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Sekretariat;Dinas Contoh;;PNS',
  '199501272017111903;Maya Wibowo;maya@kinerja.example;Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS',
];
const plan = {
  'results.0.text': 'Layanan administrasi selesai tepat waktu',
  'results.0.indicators.0.aspect': 'time',
  'results.0.indicators.0.text': 'Berkas selesai dalam 3 hari kerja',
  'results.0.indicators.0.target': '90 persen',
};

describe('links and time', () => {
  let system: System;
  let hr: Browser;
  let cycle: Page;
  let mailbox: Mailbox;
  const links = new Map<string, string[]>();
  /** What the system called the request by which the plan was returned. */
  let clicked: string | null;

  /** The newest link mailed to an address, once there are so many. */
  const linkTo = (address: string, count: number) =>
    eventually(async () => {
      for (const mail of await mailbox.newMails()) {
        const link = taskLinkIn(mail);
        // A reminder brings the same link once more.
        for (const to of mail.destination.to) {
          const known = links.get(to) ?? [];
          if (link && !known.includes(link)) links.set(to, [...known, link]);
        }
      }
      const found = links.get(address) ?? [];
      expect(found.length).toBeGreaterThanOrEqual(count);
      return found.at(-1) as string;
    });

  /** The page of the newest of so many mails that asks for this; mails of one moment come in any order. */
  const pageThatAsks = (person: Browser, address: string, count: number, button: string) =>
    eventually(async () => {
      await linkTo(address, count);
      for (const link of [...(links.get(address) ?? [])].reverse()) {
        const page = await person.open(link);
        if (hasButton(page, button)) return page;
      }
      throw new Error(`no mail to ${address} asks for ${button}`);
    });

  beforeAll(async () => {
    system = await startSystem();
    mailbox = openMailbox(system.mailbox);
    hr = (await signIn(system.app, hrOfficer)).browser;
    const content = new TextEncoder().encode(lines.join('\n'));
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    cycle = await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }));
  });
  afterAll(() => system?.stop());

  it('a scanner that opens a link many times changes nothing', async () => {
    const link = await linkTo('maya@kinerja.example', 1);
    for (let time = 0; time < 5; time += 1) {
      expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(link)).status).toBe(200);
    }
    expect(await readProgress(hr, cycle.url)).toEqual({ planning: 2 });
  });

  it('a double click gets the same receipt twice, and one decision', async () => {
    const person = openBrowser();
    const form = await person.open(await linkTo('maya@kinerja.example', 1));
    const gesture = { button: 'do=submitPlan', fields: plan };
    const answers = await Promise.all([person.submit(form, gesture), person.submit(form, gesture)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await readProgress(hr, cycle.url)).toEqual({ planning: 1, planReview: 1 });
  });

  it('a used link and an invented one look alike, and offer a fresh one', async () => {
    const used = await openBrowser().open(links.get('maya@kinerja.example')?.[0] as string);
    const invented = await openBrowser().open(`${system.app}/t/0000000000000000000000`);
    expect([used.status, invented.status]).toEqual([404, 404]);
    expect(used.root.querySelector('main')?.text).toBe(invented.root.querySelector('main')?.text);
  });

  it('a returned plan comes back with its reason, and a fresh link replaces the one in that mail', async () => {
    const gita = openBrowser();
    const review = await pageThatAsks(gita, 'gita@kinerja.example', 2, 'do=returnPlan');
    const returned = await gita.submit(review, {
      button: 'do=returnPlan',
      fields: { reason: 'Target belum terukur' },
    });
    clicked = returned.reference;
    const mailed = await linkTo('maya@kinerja.example', 2);
    const maya = openBrowser();
    expect((await maya.open(mailed)).root.querySelector('main')?.text).toContain('Target belum terukur');
    const used = await maya.open(links.get('maya@kinerja.example')?.[0] as string);
    expect((await maya.submit(used, { action: '/renew' })).status).toBe(200);
    const fresh = await linkTo('maya@kinerja.example', 3);
    expect((await maya.open(mailed)).status).toBe(404);
    const form = await maya.open(fresh);
    expect((await maya.submit(form, { button: 'do=submitPlan' })).status).toBe(200);
  });

  it('the reference of a click leads to the mail that it caused, and to what every function said', async () => {
    expect(clicked).toBeTruthy();
    const mails = await openMailbox(system.mailbox).newMails();
    const caused = mails.filter((mail) =>
      mail.headers?.some(({ name, value }) => name === 'X-Kinerja-Reference' && value === clicked),
    );
    const asked = caused.filter(taskLinkIn);
    expect(asked.map((mail) => mail.destination.to)).toContainEqual(['maya@kinerja.example']);
    await eventually(async () => {
      const said = (await system.readLog()).split('\n').filter((line) => line.includes(`"${clicked}"`));
      for (const code of ['RECORDED', 'DELIVERED', 'TASK_OPENED'])
        expect(said.some((line) => line.includes(`"${code}"`))).toBe(true);
    });
  });

  it('asking for a fresh link tells a stranger nothing', async () => {
    const stranger = openBrowser();
    const invented = await stranger.open(`${system.app}/t/0000000000000000000000`);
    const used = await stranger.open(links.get('gita@kinerja.example')?.at(-1) as string);
    const answers = await Promise.all(
      [invented, used].map((page) => stranger.submit(page, { action: '/renew' })),
    );
    expect(answers[0]?.root.querySelector('main')?.text).toBe(answers[1]?.root.querySelector('main')?.text);
  });

  it('approving and returning from two tabs records one of them, and tells the other who was first', async () => {
    const person = openBrowser();
    const form = await pageThatAsks(person, 'gita@kinerja.example', 3, 'do=approvePlan');
    const [approved, returned] = await Promise.all([
      person.submit(form, { button: 'do=approvePlan' }),
      person.submit(form, { button: 'do=returnPlan', fields: { reason: 'Target belum terukur' } }),
    ]);
    expect([approved.status, returned.status].sort()).toEqual([200, 409]);
    const lost = approved.status === 409 ? approved : returned;
    expect(lost.root.querySelector('main')?.text).toContain('Gita Utami');
  });

  it('a window of 14 working days closes by itself when the clock has passed it', async () => {
    await openAssessment(hr, cycle.url, 'Uji tenggat');
    const gita = openBrowser();
    await gita.submit(await gita.open(links.get('gita@kinerja.example')?.[0] as string), {
      button: 'do=submitPlan',
      // The plan of a leader says which perspective each result serves.
      fields: { ...plan, 'results.0.perspective': 'budget' },
    });
    const step = async (address: string, count: number, gesture: Parameters<Browser['submit']>[1]) => {
      const person = openBrowser();
      const asked = await pageThatAsks(person, address, count, gesture.button ?? '');
      const answer = await person.submit(asked, gesture);
      expect(answer.status, answer.root.querySelector('main')?.text).toBe(200);
    };
    await step('walikota@kinerja.example', 1, { button: 'do=approvePlan' });
    const told = { 'results.0.achieved': 'Tercapai', behaviour: 'Terbuka' };
    await step('gita@kinerja.example', 4, { button: 'do=submitSelfAssessment', fields: told });
    const rated = { resultRating: 'meets', behaviourRating: 'meets', feedback: 'Baik' };
    await step('walikota@kinerja.example', 2, { button: 'do=submitReview', fields: rated });
    expect((await readProgress(hr, cycle.url)).acknowledgement).toBe(1);
    // The days run from the proof that the notice arrived, so that it has to have arrived before they pass.
    const list = await hr.open(`${cycle.url}/evaluations?stage=acknowledgement`);
    const about = list.root.querySelector('a[href^="/evaluations/"]')?.getAttribute('href') ?? '';
    await eventually(async () =>
      expect(
        (await hr.open(`${system.app}${about}`)).root.querySelector('[aria-labelledby="notices"]')?.text,
      ).toContain('sampai'),
    );
    await system.moveClock(new Date(Date.now() + 40 * 86_400_000));
    hr = (await signIn(system.app, hrOfficer)).browser;
    await eventually(async () => expect((await readProgress(hr, cycle.url)).final).toBe(1));
    const late = await openBrowser().open(await linkTo('gita@kinerja.example', 5));
    expect(late.status).toBe(404);
  }, 180_000);
});
