import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import type { MailContent } from '../../core/ports/mailer.ts';
import { writeDigest } from '../../pages/emails/write-digest.ts';
import { writeMail as writeMailIn } from '../../pages/emails/write-mail.ts';

const writeMail = (mail: MailContent) => writeMailIn(mail, 'WIB');

const content: MailContent = {
  template: 'yourTurn',
  language: 'id',
  preferencesUrl: 'https://kinerja.example/preferences',
  recipientName: 'Dewi Kartika Sari',
  employeeName: 'Ahmad Saputra',
  waitingFor: 'Dewi Kartika Sari',
  cycleName: 'Evaluasi Kinerja 2026',
  stage: 'planReview',
  dueAt: '2026-02-23T16:59:59.000Z',
  evaluationId: 'c-2026-p-1',
  version: 4,
  since: '2026-02-05T02:00:00.000Z',
  returnReason: null,
  predicate: null,
  url: 'https://kinerja.example/t/abc',
  receipt: null,
};
const receipt = {
  command: 'approvePlan',
  by: 'Dewi Kartika Sari',
  at: '2026-02-09T03:00:00.000Z',
  version: 2,
  versionHash: 'a0'.repeat(32),
  reason: null,
  code: `c-2026-p-1.3.${'b0'.repeat(12)}1234abcd`,
  url: 'https://kinerja.example/verify?code=c',
};

it('asks for what is to be done, until when, with one button and the bare address', () => {
  const mail = writeMail(content);
  expect(mail.subject).toBe('Tinjau rencana kinerja Ahmad Saputra · Evaluasi Kinerja 2026');
  const page = parse(mail.html);
  const leads = new Set(page.querySelectorAll('a').map((link) => link.getAttribute('href')));
  expect(leads).toEqual(new Set([content.url, content.preferencesUrl]));
  expect(page.querySelectorAll('img, script, link, form')).toHaveLength(0);
  expect(page.text).toContain('Mohon selesaikan sampai Senin, 23 Februari 2026.');
  expect(page.text).toContain('Please finish by Monday, 23 February 2026.');
});

it('says the same as HTML and as text', () => {
  const mail = writeMail({ ...content, template: 'resultFinal', predicate: 'good' });
  const html = parse(mail.html).text;
  for (const line of mail.text
    .split('\n')
    .filter((each) => each && each !== '--' && !each.endsWith(':') && each !== content.preferencesUrl)) {
    expect(html).toContain(line);
  }
  expect(mail.text).toContain('Predikat (kesimpulan): Baik.');
  expect(mail.text).toContain('Overall rating (predikat): Good.');
});

it('leads from a result to the papers that prove it', () => {
  const url = 'https://kinerja.example/evaluations/e/papers/evaluation';
  const mail = writeMail({ ...content, template: 'resultFinal', papers: [{ name: 'evaluation', url }] });
  expect(mail.text).toContain(`Dokumen evaluasi kinerja pegawai (PDF): ${url}`);
  expect(mail.text).toContain(`Evaluation document (PDF): ${url}`);
});

it('tells the reason of a return', () => {
  expect(writeMail({ ...content, stage: 'planning', returnReason: 'Belum terukur.' }).text).toContain(
    'Belum terukur.',
  );
});

it('tells an approved plan and what comes next', () => {
  const mail = writeMail({ ...content, template: 'planApproved', stage: 'active' });
  expect(mail.subject).toBe('Rencana kinerja Anda disetujui · Evaluasi Kinerja 2026');
  expect(mail.text).toContain('penilaian diri dibuka');
});

it('is a receipt of what was decided, of whom, by whom, when, on which version, with its code', () => {
  const mail = writeMail({ ...content, template: 'receipt', url: receipt.url, receipt });
  expect(mail.subject).toBe('Tanda terima: Rencana kinerja disetujui · Ahmad Saputra (1234ABCD)');
  for (const told of [
    'Pegawai: Ahmad Saputra',
    'Oleh: Dewi Kartika Sari',
    'Waktu: 9 Februari 2026 pukul 10.00 WIB',
    `Atas versi 2, sidik SHA-256 ${receipt.versionHash}`,
    receipt.code,
    receipt.url,
    'On version 2',
  ]) {
    expect(mail.text).toContain(told);
    expect(parse(mail.html).text).toContain(told);
  }
});

it('tells an approval with its receipt in one mail', () => {
  const mail = writeMail({ ...content, template: 'planApproved', stage: 'active', receipt });
  expect(mail.subject).toBe('Rencana kinerja Anda disetujui · Evaluasi Kinerja 2026');
  expect(mail.text).toContain(receipt.code);
});

it('reminds of what is near, says what is past its date, and tells the superior who is waited for', () => {
  const reminder = writeMail({ ...content, template: 'reminder' });
  expect(reminder.subject).toBe('Pengingat: Tinjau rencana kinerja Ahmad Saputra · Evaluasi Kinerja 2026');
  expect(reminder.text).toContain('Mohon selesaikan sampai Senin, 23 Februari 2026.');
  const overdue = writeMail({ ...content, template: 'overdue' });
  expect(overdue.text).toContain('Batas waktunya, Senin, 23 Februari 2026, sudah lewat.');
  const escalation = writeMail({ ...content, template: 'escalation' });
  expect(escalation.subject).toContain('Ahmad Saputra');
  expect(escalation.text).toContain('yang ditunggu: Dewi Kartika Sari');
  expect(escalation.text).toContain('it waits for Dewi Kartika Sari');
});

it('brings the last day along as a calendar file, all day long, without the link', () => {
  const { calendar } = writeMail(content);
  const lines = (calendar ?? '').replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20260223');
  expect(lines).toContain('DTEND;VALUE=DATE:20260224');
  expect(lines).toContain('UID:c-2026-p-1-planReview@kinerja');
  expect(lines).toContain('SEQUENCE:4');
  expect(lines).toContain('SUMMARY:Tinjau rencana kinerja Ahmad Saputra · Evaluasi Kinerja 2026');
  expect(calendar).not.toContain('/t/');
  for (const line of (calendar ?? '').split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(writeMail({ ...content, dueAt: null }).calendar).toBeNull();
  expect(writeMail({ ...content, template: 'overdue' }).calendar).toBeNull();
  expect(writeMail({ ...content, template: 'receipt', receipt }).calendar).toBeNull();
});

it('speaks its reader’s language first, and the other one below', () => {
  const mail = writeMail({ ...content, language: 'en' });
  expect(mail.subject).toBe('Look through the plan of Ahmad Saputra · Evaluasi Kinerja 2026');
  const page = parse(mail.html);
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('en');
  expect(page.querySelector('div[lang=id]')?.text).toContain('Mohon selesaikan sampai');
  expect(mail.text.indexOf('Please finish by')).toBeLessThan(mail.text.indexOf('Mohon selesaikan'));
});

it('tells everything that waits in one mail of the day, each with its link, in HTML and text', () => {
  const tasks = ['planReview', 'review'].map((stage, place) => ({
    stage,
    employeeName: 'Ahmad Saputra',
    cycleName: 'Evaluasi Kinerja 2026',
    dueAt: place === 0 ? '2026-02-23T16:59:59.000Z' : null,
    url: `https://kinerja.example/t/link-${place}`,
  }));
  const { preferencesUrl } = content;
  const about = {
    recipientName: 'Dewi',
    language: 'id',
    url: 'https://kinerja.example/',
    preferencesUrl,
  } as const;
  const mail = writeDigest({ ...about, tasks, waiting: 5 }, 'WIB');
  expect(mail.subject).toBe('5 tugas menunggu Anda');
  expect(mail.text).toContain('3 tugas lain ada di daftar Anda.');
  expect(mail.text).toContain('3 more are in your list.');
  const links = parse(mail.html)
    .querySelectorAll('li a')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual([...tasks, ...tasks].map(({ url }) => url));
  for (const { url } of tasks) expect(mail.text).toContain(url);
  expect(mail.text).toContain('Evaluasi Kinerja 2026 · sampai 23 Februari 2026');
});

it('a date is named, and put into the calendar, by the clock of the body', () => {
  const dueAt = '2026-02-23T15:30:00.000Z';
  const dates = (['WIB', 'WIT'] as const).map((zone) => writeMailIn({ ...content, dueAt }, zone));
  expect(dates.map(({ text }) => /\d+ Februari 2026/.exec(text)?.[0])).toEqual([
    '23 Februari 2026',
    '24 Februari 2026',
  ]);
  expect(dates.map(({ calendar }) => /DTSTART;VALUE=DATE:(\d+)/.exec(calendar ?? '')?.[1])).toEqual([
    '20260223',
    '20260224',
  ]);
});
