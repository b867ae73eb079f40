import { beforeEach, expect, it } from 'vitest';
import { codeMinutes, readableCode } from '../../core/codes/one-time-code.ts';
import { checkCode } from '../../core/usecases/check-code.ts';
import { issueCode } from '../../core/usecases/issue-code.ts';
import { writeCodeMail } from '../../pages/emails/code-mail.ts';
import { commands } from '../core/examples.ts';
import { countingIds } from '../fakes/new-id.ts';
import {
  act,
  deliverAll,
  deliverOne,
  evaluationId,
  type Office,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from './office.ts';

let office: Office;
let newId: ReturnType<typeof countingIds>;

async function linkOf(rotation = 0) {
  const linkId = office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation });
  const link = await office.tasks.link(office.links.hashOf(linkId));
  if (!link) throw new Error('no such link');
  return link;
}
const issue = async () => issueCode(await linkOf(), { ...office, newId });
const codeNow = async () => {
  const kept = await office.codes.of((await linkOf()).linkHash);
  if (!kept) throw new Error('no code');
  return readableCode(office.codeMaker.codeFor(kept));
};
const mailed = () => office.mailer.sent.flatMap(({ subject, text }) => (subject === 'code' ? [text] : []));

beforeEach(async () => {
  newId = countingIds();
  office = await withOneEvaluation(openOffice());
  await deliverAll(office);
});

it('the mail with a code goes once, however often its entry is delivered', async () => {
  await issue();
  const [entry = ''] = pendingIn(office);
  const stored = office.store.outbox.get(entry);
  for (let time = 0; time < 3; time += 1) if (stored) await office.deliver(stored);
  expect(mailed()).toEqual([await codeNow()]);
});

it('a mail that comes late brings the code that holds by then', async () => {
  await issue();
  const older = await codeNow();
  const [first = ''] = pendingIn(office);
  await issue();
  await deliverOne(office, first);
  expect(await codeNow()).not.toBe(older);
  expect(mailed()).toEqual([await codeNow()]);
});

it.each<[string, () => Promise<unknown>]>([
  ['expired', async () => office.clock.forward(codeMinutes * 60_000)],
  [
    'used',
    async () => office.codes.use((await office.codes.of((await linkOf()).linkHash)) as never, 'answer'),
  ],
  ['of a task that was answered', () => act(office, 'employee', commands.submitPlan)],
])('no mail goes for a code that is %s', async (_, meanwhile) => {
  await issue();
  await meanwhile();
  await deliverAll(office);
  expect(mailed()).toEqual([]);
});

it('a code of before the version of its link is none', async () => {
  const link = await linkOf();
  await issue();
  const typed = await codeNow();
  const newer = { ...link, version: 2 };
  const other = { ...link, personId: 'assessor' };
  for (const wrong of [newer, other])
    expect(await checkCode({ link: wrong, typed, answerHash: 'a' }, office)).toBe('wrong');
  expect(await checkCode({ link, typed, answerHash: 'a' }, office)).toBe('right');
});

it('the mail says code, until when and whom not to give it, in both languages, and leads to nothing that acts', () => {
  const mail = writeCodeMail(
    {
      language: 'id',
      recipientName: 'Dewi',
      employeeName: 'Ahmad\r\nBcc: all@example',
      stage: 'review',
      code: '0123 4567',
      validUntil: '2026-02-09T03:10:00.000Z',
      minutes: codeMinutes,
      url: 'https://kinerja.example/',
      preferencesUrl: 'https://kinerja.example/preferences',
    },
    'WIB',
  );
  for (const said of [
    'Kode: 0123 4567',
    '10 menit',
    'pukul 10.10',
    'Code: 0123 4567',
    '10 minutes',
    'Give this code to nobody',
  ]) {
    expect(mail.text).toContain(said);
    expect(mail.html).toContain(said);
  }
  expect(mail.subject).not.toMatch(/\d|[\r\n]/);
  expect(mail.html.split('</div>')[0]).not.toContain('0123');
  expect(mail.html + mail.text).not.toContain('/t/');
});
