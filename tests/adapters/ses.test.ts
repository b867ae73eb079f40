import {
  BadRequestException,
  MessageRejected,
  type SESv2Client,
  type SendEmailCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { sesMailer } from '../../adapters/email/ses.ts';

const mail = {
  to: 'gita@kinerja.example',
  subject: 'Giliran Anda – rencana',
  html: '<p>é</p>',
  text: 'é',
  calendar: null,
  reference: 'c1-p1',
  unsubscribe: null,
  tags: { mail: 'c1-p1-v1-m0', evaluation: 'c1-p1' },
};
const about = (message: string) => ({ message, $metadata: {} });

/** A mail service that gives these answers one after the other, and then accepts. */
function service(...answers: Error[]) {
  const commands: SendEmailCommand[] = [];
  const send = async (command: SendEmailCommand) => {
    commands.push(command);
    const answer = answers.shift();
    if (answer) throw answer;
    return { MessageId: '1' };
  };
  return {
    commands,
    mailer: sesMailer('Kinerja <no-reply@kinerja.example>', { send } as unknown as SESv2Client),
  };
}

describe('mails by SES', () => {
  it('go as text and HTML, in UTF-8, marked as automatic and grouped by their reference', async () => {
    const { mailer, commands } = service();
    expect(await mailer.send(mail)).toEqual({ outcome: 'accepted', messageId: '1' });
    const { input } = commands[0] as SendEmailCommand;
    expect(input).toMatchObject({
      FromEmailAddress: 'Kinerja <no-reply@kinerja.example>',
      Destination: { ToAddresses: [mail.to] },
      // Come back with whatever SES tells of the mail.
      EmailTags: [
        { Name: 'mail', Value: 'c1-p1-v1-m0' },
        { Name: 'evaluation', Value: 'c1-p1' },
      ],
      Content: {
        Simple: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: 'é', Charset: 'UTF-8' }, Html: { Data: '<p>é</p>', Charset: 'UTF-8' } },
        },
      },
    });
    expect(input.Content?.Simple?.Headers).toContainEqual({
      Name: 'Auto-Submitted',
      Value: 'auto-generated',
    });
    expect(input.Content?.Simple?.Headers).toContainEqual({
      Name: 'References',
      Value: '<c1-p1@kinerja.example>',
    });
  });

  it('name their list, and say where to end it only where it can be ended', async () => {
    const { mailer, commands } = service();
    await mailer.send(mail);
    await mailer.send({ ...mail, unsubscribe: 'https://kinerja.example/preferences' });
    const [kept, ended] = commands.map(({ input }) =>
      Object.fromEntries((input.Content?.Simple?.Headers ?? []).map(({ Name, Value }) => [Name, Value])),
    );
    expect(kept?.['List-Id']).toBe('Kinerja <kinerja.kinerja.example>');
    expect(kept).not.toHaveProperty('List-Unsubscribe');
    expect(ended?.['List-Unsubscribe']).toBe('<https://kinerja.example/preferences>');
  });

  it('bring the date of a task along as a calendar file', async () => {
    const { mailer, commands } = service();
    await mailer.send({ ...mail, calendar: 'BEGIN:VCALENDAR' });
    await mailer.send(mail);
    const files = commands.map(({ input }) => input.Content?.Simple?.Attachments);
    expect(files[0]?.[0]).toMatchObject({ FileName: 'kinerja.ics' });
    expect(files[0]?.[0]?.ContentType).toContain('text/calendar');
    expect(Buffer.from(files[0]?.[0]?.RawContent ?? []).toString()).toBe('BEGIN:VCALENDAR');
    expect(files[1]).toBeUndefined();
  });

  it.each([
    ['the message is rejected', new MessageRejected(about('Illegal header'))],
    ['the address is no address', new BadRequestException(about('Domain contains illegal character'))],
  ])('are refused when %s', async (_, answer) => {
    const { mailer, commands } = service(answer);
    expect(await mailer.send(mail)).toEqual({ outcome: 'refused' });
    expect(commands).toHaveLength(1);
  });

  it.each([
    '',
    'nobody',
    'gita@kinerja.example, all@kinerja.example',
    'gita@kinerja.example;all@kinerja.example',
    'gita@kinerja.example\r\nBcc: all@kinerja.example',
    'gita@kinerja.example\u0000',
    'Gita <gita@kinerja.example>',
    'gita@kinerja.example@evil.example',
  ])('to what is not one address are refused without asking: %j', async (to) => {
    const { mailer, commands } = service();
    expect(await mailer.send({ ...mail, to })).toEqual({ outcome: 'refused' });
    expect(commands).toHaveLength(0);
  });

  it('keep their reference within its header, whatever it is made of', async () => {
    const { mailer, commands } = service();
    await mailer.send({ ...mail, reference: 'c1\r\nBcc: all@kinerja.example' });
    const headers = commands[0]?.input.Content?.Simple?.Headers ?? [];
    expect(headers.map(({ Value }) => Value).join('')).not.toMatch(/[\r\n]|all@/);
  });

  it.each([
    ['the answer is lost', Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
    ['the sender is not verified', new MessageRejected(about('Email address is not verified'))],
    ['the request is wrong by our fault', new BadRequestException(about('Configuration set is malformed'))],
  ])('are not tried again when %s: only the outbox may', async (_, answer) => {
    const { mailer, commands } = service(answer);
    await expect(mailer.send(mail)).rejects.toThrow(answer.message);
    expect(commands).toHaveLength(1);
  });

  it('wait a little when there are too many, and say so when it does not help', async () => {
    const tooMany = () => new TooManyRequestsException(about('Maximum sending rate exceeded'));
    expect((await service(tooMany(), tooMany()).mailer.send(mail)).outcome).toBe('accepted');
    const never = service(tooMany(), tooMany(), tooMany(), tooMany());
    expect((await never.mailer.send(mail)).outcome).toBe('notSent');
  });
});
