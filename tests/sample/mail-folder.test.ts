import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-mails-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A mail as a server keeps it: encoded, folded, in two forms. */
const mailTo = (address: string, link: string) =>
  [
    'From: Kinerja <kinerja@kinerja.example>',
    `To: =?UTF-8?B?${Buffer.from('Siti Nurhaliza').toString('base64')}?= <${address}>`,
    'Subject: =?UTF-8?Q?Rencana_kinerja_=28SKP=29_menunggu_Anda?=',
    'X-Kinerja-Reference: abc',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Buka tugas Anda:\n${link}\n`).toString('base64'),
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Buka tugas Anda</p>',
    '--b--',
  ].join('\r\n');

it('mails that a server keeps as files are read like those of the local mailbox, each once', async () => {
  const mailbox = openMailbox(pathToFileURL(folder).href);
  expect(await mailbox.newMails()).toEqual([]);
  await writeFile(join(folder, 'one'), mailTo('siti@kota.example', 'https://kinerja.kota.example/t/abc-123'));
  await writeFile(join(folder, 'AMAZON_SES_SETUP_NOTIFICATION'), 'no mail');
  const [mail, ...others] = await mailbox.newMails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    subject: 'Rencana kinerja (SKP) menunggu Anda',
    destination: { to: ['siti@kota.example'] },
  });
  expect(mail && taskLinkIn(mail)).toBe('https://kinerja.kota.example/t/abc-123');
  expect(mail?.headers).toContainEqual({ name: 'X-Kinerja-Reference', value: 'abc' });
  expect(await mailbox.newMails()).toEqual([]);
});
