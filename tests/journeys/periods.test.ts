import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Gesture, Page } from '../../sample/browser.ts';
import { playCycle } from '../../sample/cycle-run.ts';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { type Mailbox, openMailbox } from '../../sample/mailbox.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const people = ['Gita Utami', 'Rudi Hartono', 'Tono Saputra', 'Maya Wibowo'] as const;
const roster = [
  'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status',
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Dinas Contoh;Dinas Contoh;;PNS',
  '198501272009111902;Rudi Hartono;rudi@kinerja.example;Kepala Bidang;Administrator;IV/a;Bidang Layanan;Dinas Contoh;198803132010091901;PNS',
  '199001272012111903;Tono Saputra;tono@kinerja.example;Kepala Seksi;Pengawas;III/d;Seksi Perizinan;Dinas Contoh;198501272009111902;PNS',
  '199501272017111904;Maya Wibowo;maya@kinerja.example;Analis;Pelaksana;III/a;Seksi Perizinan;Dinas Contoh;199001272012111903;PNS',
];
/** The year after this one, so that the clock only has to go forward. */
const year = new Date().getFullYear() + 1;

describe('the first quarter of a year, evaluated, objected to and decided', () => {
  let system: System;
  let mailbox: Mailbox;
  let evaluationUrl: string;

  /** Somebody looks at the periodic evaluations of Maya. */
  const look = async (email: string, query = '') => {
    const { browser } = await signIn(system.app, email);
    return { browser, page: await browser.open(`${evaluationUrl}/periods${query}`) };
  };
  const textOf = (page: Page) => page.root.querySelector('main')?.text ?? '';
  /** Somebody does something about the quarter: the form of an act has an address of its own. */
  const send = async (email: string, { query = '', ...gesture }: Gesture & { query?: string }) => {
    const { browser, page } = await look(email, query);
    const answer = await browser.submit(page, gesture);
    expect(answer.status, textOf(answer)).toBe(200);
    return textOf(answer);
  };
  const mails: Awaited<ReturnType<Mailbox['newMails']>> = [];
  const subjectsTo = async (address: string) => {
    mails.push(...(await mailbox.newMails()));
    return mails.filter(({ destination }) => destination.to.includes(address)).map(({ subject }) => subject);
  };
  const mailTo = (address: string, subject: RegExp) =>
    eventually(async () => expect(await subjectsTo(address)).toContainEqual(expect.stringMatching(subject)));

  beforeAll(async () => {
    system = await startSystem();
    mailbox = openMailbox(system.mailbox);
    const hr: Browser = (await signIn(system.app, hrOfficer)).browser;
    const content = new TextEncoder().encode(roster.join('\n'));
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    const cycle = await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year }));
    const play = playCycle({
      ...{ hr, cycleUrl: cycle.url, cycleName: 'SKP', names: [...people], mailboxUrl: system.mailbox },
      storyOf: () => ({
        ...{ leaves: 'none', planReturnedOnce: false, selfAssessmentReturnedOnce: false, appeals: false },
      }),
    });
    await play.until({ active: 4 });
    await system.moveClock(new Date(`${year}-03-25T03:00:00Z`));
  });
  afterAll(() => system?.stop());

  it('waits for the assessor on a page of their own, and is recorded from there', async () => {
    const { browser } = await signIn(system.app, 'tono@kinerja.example');
    const due = await browser.open(`${system.app}/periods`);
    expect(textOf(due)).toContain('Maya Wibowo');
    const way = due.root.querySelector('main td a, main th a, main a[href*="/periods?"]');
    const form = await browser.open(new URL(way?.getAttribute('href') ?? '', due.url).href);
    evaluationUrl = new URL(form.url.replace(/\/periods.*$/, ''), form.url).href;
    const recorded = await browser.submit(form, {
      action: '/periods',
      fields: { resultRating: 'meets', behaviourRating: 'meets', feedback: 'Berkas selesai tepat waktu' },
    });
    expect(recorded.status, textOf(recorded)).toBe(200);
    expect(textOf(recorded)).toContain('Baik');
    await mailTo('maya@kinerja.example', /periodik/i);
  });

  it('is signed by the employee, who objects with reasons; whoever has to answer gets a mail', async () => {
    await send('maya@kinerja.example', { button: 'act=signed' });
    const query = '?period=q1&act=objected';
    const fields = { text: 'Target terlampaui pada bulan kedua' };
    await send('maya@kinerja.example', { query, button: 'act=objected', fields });
    for (const address of ['tono@kinerja.example', 'rudi@kinerja.example'])
      await mailTo(address, /keberatan.*Maya Wibowo/i);
  });

  it('is explained by the assessor, and falls to the next one up when its decider lets the days pass', async () => {
    const query = '?period=q1&act=explained';
    const fields = { text: 'Satu berkas terlambat' };
    await send('tono@kinerja.example', { query, button: 'act=explained', fields });
    await system.moveClock(new Date(`${year}-04-20T03:00:00Z`));
    await mailTo('gita@kinerja.example', /keberatan.*Maya Wibowo/i);
    const { page } = await look('rudi@kinerja.example');
    expect(textOf(page)).toContain('Tidak diputuskan Rudi Hartono sampai waktunya habis');
  });

  it('is decided by her, and the papers and the page of the evaluation say so', async () => {
    const query = '?period=q1&act=decided';
    const ratings = { resultRating: 'above', behaviourRating: 'above' };
    const fields = { outcome: 'changed', text: 'Bukti meyakinkan', recommendation: 'Bagikan', ...ratings };
    await send('gita@kinerja.example', { query, button: 'act=decided', fields });
    await mailTo('maya@kinerja.example', /keputusan/i);
    const { browser, page } = await look('maya@kinerja.example');
    expect(textOf(page)).toContain('Sangat Baik');
    const papers = page.root.querySelectorAll('main a[href*="/papers/q1"]');
    expect(papers).toHaveLength(3);
    for (const paper of papers)
      expect((await browser.open(new URL(paper.getAttribute('href') ?? '', page.url).href)).status).toBe(200);
    const evaluation = await browser.open(evaluationUrl);
    expect(textOf(evaluation)).toMatch(/Triwulan I\s*Sangat Baik/);
  });
});
