import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../sample/browser.ts';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

/** The mail service's own simulator sends every mail to this address back. */
const wrong = 'bounce+maya@simulator.amazonses.com';
const right = 'maya@kinerja.example';
const roster = [
  'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status',
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Sekretariat;Dinas Contoh;;PNS',
  `199501272017111903;Maya Wibowo;${wrong};Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS`,
].join('\n');

describe('a mail that bounces on its way', () => {
  let system: System;
  let hr: Browser;
  const mailsTo = async (address: string) =>
    (await openMailbox(system.mailbox).newMails()).filter((mail) => mail.destination.to.includes(address));

  beforeAll(async () => {
    system = await startSystem();
    hr = (await signIn(system.app, hrOfficer)).browser;
    const content = new TextEncoder().encode(roster);
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }));
  }, 120_000);
  afterAll(() => system?.stop());

  it('is told to the superior, and to the office, who mends the address; then it is sent again and works', async () => {
    const told = await eventually(async () => {
      const [mail] = (await mailsTo('gita@kinerja.example')).filter(({ subject }) =>
        subject.startsWith('Email kepada Maya Wibowo'),
      );
      expect(mail).toBeDefined();
      return mail;
    });
    expect(told && taskLinkIn(told)).toBeUndefined();
    const list = await eventually(async () => {
      const page = await hr.open(`${system.app}/hr/addresses`);
      expect(page.root.text).toContain('Maya Wibowo');
      return page;
    });
    const link = list.root.querySelector('main td a, main th a')?.getAttribute('href') ?? '';
    const form = await hr.open(new URL(link, list.url).href);
    const mended = await hr.submit(form, { action: link, fields: { email: right } });
    expect(mended.root.text).toContain('Alamat disimpan');
    const mail = await eventually(async () => {
      const [first] = await mailsTo(right);
      expect(first).toBeDefined();
      return first;
    });
    const maya = openBrowser();
    const task = await maya.open((mail && taskLinkIn(mail)) ?? '');
    expect(task.status).toBe(200);
    expect(task.root.querySelector('button[value="submitPlan"]')).not.toBeNull();
    expect((await hr.open(`${system.app}/hr/addresses`)).root.text).toContain('Semua alamat');
    // One mail, and no other after it came back.
    expect(await mailsTo(wrong)).toHaveLength(1);
  }, 120_000);
});
