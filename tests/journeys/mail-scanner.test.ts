import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../sample/browser.ts';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { openChromium } from './chromium.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';
import { dumpTable } from './table-dump.ts';

const roster = [
  'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status',
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Sekretariat;Dinas Contoh;;PNS',
  '199501272017111903;Maya Wibowo;maya@kinerja.example;Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS',
  '199501272017111904;Budi Wibowo;budi@kinerja.example;Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS',
].join('\n');
const plan = {
  'results.0.text': 'Layanan administrasi selesai tepat waktu',
  'results.0.indicators.0.aspect': 'time',
  'results.0.indicators.0.text': 'Berkas selesai dalam 3 hari kerja',
  'results.0.indicators.0.target': '90 persen',
};
/** A scanner lingers: what a page does late, it does before this is over. */
const lingerMs = 10_000;

describe('a scanner that opens every link of a mailbox in a real browser', () => {
  let system: System;
  let browser: Browser;
  const mailsAll = async () => openMailbox(system.mailbox).newMails();
  const linkTo = (address: string) =>
    eventually(async () => {
      const links = (await mailsAll())
        .filter((mail) => mail.destination.to.includes(address))
        .map(taskLinkIn)
        .filter((link) => link !== undefined);
      expect(links).not.toEqual([]);
      return links[0] as string;
    });
  /** The table once nothing is under way any more. */
  const quiet = () =>
    eventually(async () => {
      const before = await dumpTable(system.console);
      expect(before).not.toContain('OUTBOX#');
      await sleep(1_500);
      const after = await dumpTable(system.console);
      expect(after === before).toBe(true);
      return after;
    });

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openChromium()]);
    const hr = (await signIn(system.app, hrOfficer)).browser;
    const content = new TextEncoder().encode(roster);
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }));
    const maya = openBrowser();
    const form = await maya.open(await linkTo('maya@kinerja.example'));
    await maya.submit(form, { button: 'do=submitPlan', fields: plan });
    await eventually(async () => expect((await mailsAll()).length).toBeGreaterThanOrEqual(4));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('finds the date of the task as a calendar file in each mail that asks for something', async () => {
    for (const mail of await mailsAll()) {
      const [file] = mail.attachments ?? [];
      expect(file?.filename, mail.subject).toBe(taskLinkIn(mail) ? 'kinerja.ics' : undefined);
      if (file) expect(Buffer.from(file.content, 'base64').toString()).toContain('DTSTART;VALUE=DATE:');
    }
  });

  it('with scripts, and waits, changes no byte of the table, and the links still work', async () => {
    const links = (await mailsAll()).flatMap(({ body }) => body.text.match(/https?:\/\/\S+/g) ?? []);
    const different = [...new Set(links)];
    expect(different.length).toBeGreaterThanOrEqual(4);
    const before = await quiet();
    expect(before).toContain('EVAL#');
    const context = await browser.newContext({ javaScriptEnabled: true });
    for (const link of different) {
      await fetch(link, { method: 'HEAD' });
      const page = await context.newPage();
      await page.goto(link, { waitUntil: 'networkidle' });
      // The one that keeps drafts, from our own address: it does nothing before somebody writes.
      for (const script of await page.locator('script').all())
        expect(await script.getAttribute('src'), link).toMatch(/^\/assets\//);
    }
    await sleep(lingerMs);
    expect((await dumpTable(system.console)) === before).toBe(true);
    const budi = openBrowser();
    const form = await budi.open(await linkTo('budi@kinerja.example'));
    expect((await budi.submit(form, { button: 'do=submitPlan', fields: plan })).status).toBe(200);
    expect((await dumpTable(system.console)) === before).toBe(false);
  }, 180_000);
});
