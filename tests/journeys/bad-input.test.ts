import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser, type Page } from '../../sample/browser.ts';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const header = 'nip;nama;email;jabatan;jenis_jabatan;golongan;unit_kerja;opd;nip_atasan;status';
const head =
  '198803132010091901;Gita Utami;gita@kinerja.example;Kepala Dinas;JPT;IV/d;Sekretariat;Dinas Contoh;;PNS';
const staff =
  '199501272017111903;Maya Wibowo;maya@kinerja.example;Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;198803132010091901;PNS';
const file = (...lines: string[]) => ({
  name: 'roster.csv',
  content: new TextEncoder().encode([header, ...lines].join('\n')),
});
const textOf = (page: Page) => page.root.querySelector('main')?.text ?? '';

describe('bad input gets a clear answer and changes nothing', () => {
  let system: System;
  let hr: Browser;

  beforeAll(async () => {
    system = await startSystem();
    hr = (await signIn(system.app, hrOfficer)).browser;
  });
  afterAll(() => system?.stop());

  it('names each problem of a roster by line and column, and imports nobody before HR confirms', async () => {
    const preview = await uploadRoster(
      hr,
      system.app,
      file(head, staff.replace('maya@', 'maya.'), '123;;x@kinerja.example;Guru;Dewa;;;Dinas;;PNS'),
    );
    const rows = preview.root.querySelectorAll('table tr').map((row) => row.text);
    expect(rows.some((row) => row.includes('3') && row.includes('email'))).toBe(true);
    for (const column of ['nip', 'nama', 'jenis_jabatan', 'unit_kerja']) {
      expect(
        rows.some((row) => row.includes('4') && row.includes(column)),
        column,
      ).toBe(true);
    }
    const cycles = await hr.open(`${system.app}/hr/cycles/new`);
    expect(cycles.root.querySelector('[name="headName"]')).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])],
    ['another table', new TextEncoder().encode('a,b,c\n1,2,3\n')],
  ])('refuses %s in place of a roster with 422', async (_, content) => {
    const answer = await uploadRoster(hr, system.app, { name: 'roster.csv', content });
    expect(answer.status).toBe(422);
  });

  it('refuses a cycle whose dates are out of order, names the field and keeps what was typed', async () => {
    await confirmRoster(hr, await uploadRoster(hr, system.app, file(head, staff)));
    const page = await hr.open(`${system.app}/hr/cycles/new`);
    const fields = {
      name: 'Siklus salah',
      year: '2026',
      planDue: '2026-12-31',
      assessmentOpens: '2026-01-01',
      headName: '',
      headPosition: 'Wali Kota',
      headEmail: 'bukan-alamat',
    };
    const answer = await hr.submit(page, { action: '/hr/cycles', fields });
    expect(answer.status).toBe(422);
    const wrong = answer.root
      .querySelectorAll('.error-summary a, [role="alert"] a')
      .map((link) => link.getAttribute('href'));
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    expect(answer.root.querySelector('[name="name"]')?.getAttribute('value')).toBe('Siklus salah');
    expect(textOf(await hr.open(`${system.app}/hr/cycles`))).not.toContain('Siklus salah');
  });

  it('rehearses a cycle: rings, missing superiors and addresses are named, and a ring keeps it from starting', async () => {
    const ring = (nip: string, name: string, mail: string, above: string) =>
      `${nip};${name};${mail};Analis;Pelaksana;III/a;Sekretariat;Dinas Contoh;${above};PNS`;
    const people = file(
      head,
      ring('199501272017111903', 'Maya Wibowo', '', '198803132010091901'),
      ring('199601272018111904', 'Bayu Putra', 'bayu@kinerja.example', '199701272019111905'),
      ring('199701272019111905', 'Citra Dewi', 'citra@kinerja.example', '199601272018111904'),
    );
    await confirmRoster(hr, await uploadRoster(hr, system.app, people));
    const created = await createCycle(hr, system.app, { name: 'Berputar', year: 2026 });
    const rehearsal = await hr.open(`${created.url}/rehearsal`);
    const text = textOf(rehearsal);
    expect(text).toMatch(/Bayu Putra → Citra Dewi → Bayu Putra|Citra Dewi → Bayu Putra → Citra Dewi/);
    for (const name of ['Gita Utami', 'Maya Wibowo']) expect(text).toContain(name);
    expect(rehearsal.root.querySelector('form[action$="/start"]')).toBeNull();
    await confirmRoster(hr, await uploadRoster(hr, system.app, file(head, staff)));
  });

  it('refuses a plan without a measurable result, and the plan stays unsent', async () => {
    const started = await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }));
    const mailbox = openMailbox(system.mailbox);
    const mails = await eventually(async () => {
      const fresh = await mailbox.newMails();
      expect(fresh.length).toBeGreaterThan(0);
      return fresh;
    });
    const person = openBrowser();
    const form = await person.open(taskLinkIn(mails[0] as never) ?? '');
    const answer = await person.submit(form, {
      button: 'do=submitPlan',
      fields: { 'results.0.text': 'Layanan membaik' },
    });
    expect(answer.status).toBe(422);
    expect(answer.root.querySelector('[name="results.0.text"]')?.text).toBe('Layanan membaik');
    expect(await readProgress(hr, started.url)).toEqual({ planning: 2 });
  });

  it('answers odd requests with 4xx in words', async () => {
    const stranger = openBrowser();
    const odd = [
      '/t/nonsense',
      '/evaluations/nobody/task/../..',
      '/nowhere',
      '/assets/../../etc/passwd',
      '/hr/cycles/unknown',
    ];
    for (const path of odd) {
      const answer = await stranger.open(`${system.app}${path}`);
      expect([200, 404], path).toContain(answer.status);
    }
    const forged = await fetch(`${system.app}/hr/cycles`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'x' }),
      redirect: 'manual',
    });
    expect(forged.status).toBe(303);
    const foreign = await fetch(`${system.app}/language`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});
