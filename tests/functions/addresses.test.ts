import type { Handler } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler as mailEvents } from '../../functions/mail-events/handler.ts';
import { person } from '../core/examples.ts';
import { deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

let website: Website;

/** What SES publishes, with more in it than we read. */
function news(eventType: string, told: Record<string, unknown>, tags: Record<string, string[]>) {
  const mail = {
    timestamp: '2027-01-05T03:00:00.000Z',
    messageId: 'ses-1',
    source: 'no-reply@kinerja.example',
    destination: ['employee@kinerja.example'],
    tags: { 'ses:configuration-set': ['x'], ...tags },
  };
  return { source: 'aws.ses', 'detail-type': 'Email', detail: { eventType, mail, ...told } };
}
const at = { timestamp: '2027-01-05T03:00:05.000Z' };
const bounce = {
  bounce: { ...at, bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] },
};

const hear = (event: unknown) =>
  (mailEvents({ ...website.ports }) as Handler)(event, {} as never, () => {}) as Promise<unknown>;
const tagsOf = () => {
  const [mail] = website.office.store.mails.values();
  return { mail: [mail?.mailId ?? ''], evaluation: [evaluationId] };
};

beforeEach(async () => {
  website = await openWebsite();
  await website.office.open('planning', 'token-1');
  await deliverAll(website.office);
});

describe('what SES tells', () => {
  it('is kept beside the mail that it is about, and never an address', async () => {
    await hear(news('Delivery', { delivery: { ...at, recipients: ['employee@kinerja.example'] } }, tagsOf()));
    const [mail] = website.office.store.mails.values();
    expect(mail).toMatchObject({ state: 'delivered', messageId: 'ses-1', settledAt: at.timestamp });
    await hear(news('Bounce', bounce, tagsOf()));
    const { mails, addressMarks } = website.office.store;
    expect(JSON.stringify([[...mails.values()], [...addressMarks.values()]])).not.toContain('@');
    expect(JSON.stringify(website.log.lines)).not.toContain('@');
    expect(website.log.lines.map(({ code }) => code)).toContain('MAIL_CAME_BACK');
  });

  it('of a complaint or a rejection is kept too', async () => {
    await hear(news('Reject', { reject: { reason: 'Bad content' } }, tagsOf()));
    expect([...website.office.store.mails.values()][0]).toMatchObject({
      state: 'refused',
      reason: 'Bad content',
    });
    await hear(news('Complaint', { complaint: { ...at, complaintFeedbackType: 'abuse' } }, tagsOf()));
    expect([...website.office.store.mails.values()][0]).toMatchObject({
      state: 'complained',
      reason: 'abuse',
    });
  });

  it('of mails that are not ours changes nothing', async () => {
    const before = dumpOf(website.office);
    await hear(news('Bounce', bounce, {}));
    await hear(news('Bounce', bounce, { mail: ['x'], evaluation: ['y'] }));
    expect(dumpOf(website.office)).toBe(before);
    expect(website.log.lines.map(({ code }) => code)).toEqual(['MAIL_NOT_OURS', 'MAIL_NOT_OURS']);
  });
});

describe('addresses to mend', () => {
  const hr = () => signedInAs(website, null, ['hr']);
  beforeEach(async () => {
    await hear(news('Bounce', bounce, tagsOf()));
    await deliverAll(website.office);
  });

  it('are told to the office on its first page and in a list, and to the person on theirs', async () => {
    const home = await website.ask('GET', '/', { cookies: [await hr()] });
    expect(textOf(home)).toContain('1 alamat email perlu diperbaiki');
    const list = await website.ask('GET', '/hr/addresses', { cookies: [await hr()] });
    expect(textOf(list)).toContain('Name of employee');
    const own = await website.ask('GET', '/', { cookies: [await signedInAs(website, 'employee')] });
    expect(textOf(own)).toContain('Email kami kepada Anda tidak sampai');
    const others = await website.ask('GET', '/', { cookies: [await signedInAs(website, 'assessor')] });
    expect(textOf(others)).not.toContain('tidak sampai');
  });

  it('are mended by a form, and everything that waits is sent again', async () => {
    const cookie = await hr();
    const answer = await sendForm(
      website,
      '/hr/addresses/employee',
      { email: 'benar@kinerja.example', before: person('employee').email },
      { cookie },
    );
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/hr/addresses/employee?told=mended']);
    const page = await website.ask('GET', '/hr/addresses/employee', {
      cookies: [cookie],
      query: { told: 'mended' },
    });
    expect(textOf(page)).toContain('Alamat disimpan');
    expect(textOf(page)).toContain('benar@kinerja.example');
    await deliverAll(website.office);
    await deliverAll(website.office);
    expect(website.office.mailer.sent.at(-1)?.to).toBe('benar@kinerja.example');
    expect(textOf(await website.ask('GET', '/hr/addresses', { cookies: [cookie] }))).toContain(
      'Semua alamat dapat dikirimi',
    );
  });

  it.each([
    ['nothing', '', 'Bagian ini perlu diisi'],
    ['no address', 'benar@', 'Tulis alamat email yang benar'],
    ['the address of somebody else', person('assessor').email, 'sudah dipakai orang lain'],
  ])('keep what was typed when it is %s, and say what is wrong', async (_, email, told) => {
    const before = dumpOf(website.office);
    const fields = { email, before: person('employee').email };
    const answer = await sendForm(website, '/hr/addresses/employee', fields, { cookie: await hr() });
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer)).toContain(told);
    if (email) expect(answer.body).toContain(`value="${email}"`);
    expect(JSON.parse(dumpOf(website.office)).people).toEqual(JSON.parse(before).people);
  });

  it('tell who comes too late that somebody else was quicker', async () => {
    const fields = { email: 'benar@kinerja.example', before: 'lama@kinerja.example' };
    const answer = await sendForm(website, '/hr/addresses/employee', fields, { cookie: await hr() });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer)).toContain('orang lain baru saja mengubah');
  });

  it('are those of one’s own organisation for its own office', async () => {
    const elsewhere = await signedInAs(website, null, ['organisation-hr'], 'Dinas Lain');
    expect(textOf(await website.ask('GET', '/hr/addresses', { cookies: [elsewhere] }))).not.toContain(
      'Name of employee',
    );
    expect((await website.ask('GET', '/hr/addresses/employee', { cookies: [elsewhere] })).statusCode).toBe(
      404,
    );
  });
});

describe('the notice of a result', () => {
  it('is proved in the record of the evaluation by the mail service’s own number', async () => {
    const { office } = website;
    const notice = {
      mailId: 'n-1',
      evaluationId,
      to: 'employee',
      template: 'yourTurn',
      stage: 'acknowledgement',
      taskVersion: 6,
      addressHash: 'a0',
    } as const;
    await office.mails.begin([notice], office.clock());
    await office.mails.answered(
      [{ mail: notice, answer: { state: 'accepted', messageId: 'ses-77' } }],
      office.clock(),
    );
    const cookie = await signedInAs(website, 'employee');
    const page = await website.ask('GET', `/evaluations/${evaluationId}`, { cookies: [cookie] });
    expect(textOf(page)).toContain('Bukti pemberitahuan hasil');
    expect(textOf(page)).toContain('ses-77');
    expect(textOf(page)).toContain('kepada Name of employee');
    // The mail that asked for the plan is no notice of a result.
    expect(page.body.split('Nomor pesan')).toHaveLength(2);
  });
});
