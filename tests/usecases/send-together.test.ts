import { beforeEach, describe, expect, it } from 'vitest';
import type { NewMail } from '../../core/mails/mail-record.ts';
import type { Sent, WrittenMail } from '../../core/ports/mailer.ts';
import { sendTogether } from '../../core/usecases/send-together.ts';
import { digest, january } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;

const mail = (mailId: string, template: NewMail['template'] = 'yourTurn'): WrittenMail => ({
  about: {
    ...{ mailId, evaluationId: 'somebody', to: mailId, template, stage: 'planning', taskVersion: 1 },
    addressHash: digest(`${mailId}@kinerja.example`),
  },
  mail: {
    ...{ to: `${mailId}@kinerja.example`, subject: mailId, html: '', text: '', calendar: null },
    ...{ reference: 'somebody', tags: {} },
  },
});
const send = (...written: WrittenMail[]) => sendTogether(written, office);
const answer = (...answers: (Sent['outcome'] | Error)[]) => office.mailer.answers.push(...answers);
const stateOf = (mailId: string) => office.store.mails.get(mailId)?.state;

beforeEach(() => {
  office = openOffice();
});

describe('the mails of one entry', () => {
  it('go each by itself, in their order, and it is kept what the mail service called each', async () => {
    expect(await send(mail('ani'), mail('budi'))).toEqual([{ sent: 'sent' }, { sent: 'sent' }]);
    expect(office.mailer.sent.map(({ subject }) => subject)).toEqual(['ani', 'budi']);
    expect([...office.store.mails.values()]).toMatchObject([
      { mailId: 'ani', state: 'accepted', messageId: 'message-1' },
      { mailId: 'budi', state: 'accepted', messageId: 'message-2' },
    ]);
  });

  it('do not go again once they went, however often the entry is delivered', async () => {
    await send(mail('ani'));
    expect(await send(mail('ani'))).toEqual([{ sent: 'sent' }]);
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('hold up none of the others, whatever becomes of one', async () => {
    answer('refused', 'notSent', new Error('no answer'));
    const outcomes = await send(mail('refused'), mail('later'), mail('lost'), mail('good'));
    expect(outcomes).toEqual([
      ...[{ sent: 'sent' }, { sent: 'notSent' }],
      ...[{ failure: new Error('no answer') }, { sent: 'sent' }],
    ]);
    expect(['refused', 'later', 'lost', 'good'].map(stateOf)).toEqual([
      ...['refused', 'queued', 'unknown', 'accepted'],
    ]);
  });

  it('that surely did not go, go the next time', async () => {
    answer('notSent');
    await send(mail('ani'));
    expect(await send(mail('ani'))).toEqual([{ sent: 'sent' }]);
    expect(stateOf('ani')).toBe('accepted');
  });

  it('are none where there is none', async () => {
    expect(await send()).toEqual([]);
  });
});

describe('a mail of which nobody knows whether it went', () => {
  it('goes once more where a missing one would hold something up, and then never again', async () => {
    const lost = new Error('no answer');
    answer(lost, lost);
    expect(await send(mail('ani'))).toEqual([{ failure: lost }]);
    expect(await send(mail('ani'))).toEqual([{ failure: lost }]);
    expect(await send(mail('ani'))).toEqual([{ sent: 'givenUp' }]);
    expect(office.mailer.sent).toEqual([]);
    expect(stateOf('ani')).toBe('unknown');
  });

  it('is given up at once where a second one would only annoy', async () => {
    answer(new Error('no answer'));
    expect(await send(mail('ani', 'reminder'))).toEqual([{ sent: 'givenUp' }]);
    expect(await send(mail('ani', 'reminder'))).toEqual([{ sent: 'givenUp' }]);
    expect(office.mailer.sent).toEqual([]);
  });
});

describe('an address that is known to bounce', () => {
  const mark = (address: string) =>
    office.plain.addresses.mark({
      ...{ personId: 'ani', status: 'bounced', addressHash: digest(address), mailId: 'older' },
      since: january.toISOString(),
    });

  it('gets nothing, and it is kept that it was withheld', async () => {
    await mark('ani@kinerja.example');
    expect(await send(mail('ani'), mail('budi'))).toEqual([{ sent: 'sent' }, { sent: 'sent' }]);
    expect(office.mailer.sent.map(({ subject }) => subject)).toEqual(['budi']);
    expect(stateOf('ani')).toBe('withheld');
  });

  it('is none where the person has another one now', async () => {
    await mark('old@kinerja.example');
    await send(mail('ani'));
    expect(stateOf('ani')).toBe('accepted');
  });
});
