import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Attachment,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../../core/ports/mailer.ts';
import { verdictOn } from './verdict.ts';

const throttleRetries = 3;
/** One address and nothing else: no name, no second address, no end of the header line. */
const oneAddress = /^[^\s,;:<>()[\]"\\\p{Cc}@]+@[^\s,;:<>()[\]"\\\p{Cc}@]+$/u;

/**
 * Mails by SES.
 * The SDK may not try again by itself: after a lost answer it would send a mail twice, and only the
 * outbox counts how often a mail was tried. A throttled mail did not go, and is tried again here.
 * @param from sender of every mail, `Name <address>` or an address
 * @param pause waits so many milliseconds
 */
export function sesMailer(
  from: string,
  client = new SESv2Client({ maxAttempts: 1 }),
  pause: (ms: number) => Promise<unknown> = sleep,
): Mailer {
  return {
    send: async (mail) => {
      if (!oneAddress.test(mail.to)) return { outcome: 'refused' };
      for (let retry = 1; ; retry += 1) {
        try {
          const { MessageId } = await client.send(new SendEmailCommand(messageOf(from, mail)));
          return { outcome: 'accepted', messageId: MessageId ?? '' };
        } catch (error) {
          const verdict = verdictOn(error);
          if (verdict === 'refused') return { outcome: 'refused' };
          if (verdict === 'unknown') throw error;
          if (retry > throttleRetries) return { outcome: 'notSent' };
        }
        await pause((0.5 + Math.random() / 2) * 100 * 2 ** retry);
      }
    },
  };
}

/** SES makes the MIME message: text and HTML as alternatives of each other. */
function messageOf(from: string, mail: Mail): SendEmailCommandInput {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [mail.to] },
    EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
    Content: {
      Simple: {
        Subject: utf8(mail.subject),
        Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
        ...(mail.calendar ? { Attachments: [calendarFile(mail.calendar)] } : {}),
        Headers: [
          // Keeps holiday answers from coming back (RFC 3834).
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          { Name: 'X-Auto-Response-Suppress', Value: 'All' },
          // Programs that group by list, and those that offer to end one, find both (RFC 2919, RFC 2369).
          { Name: 'List-Id', Value: `Kinerja <kinerja.${domainOf(from)}>` },
          ...(mail.unsubscribe ? [{ Name: 'List-Unsubscribe', Value: `<${mail.unsubscribe}>` }] : []),
          { Name: 'References', Value: threadOf(mail.reference, from) },
          ...(mail.cause ? [{ Name: 'X-Kinerja-Reference', Value: headerOf(mail.cause) }] : []),
        ],
      },
    },
  };
}

/** Calendars offer to take it over; mail programs that do not know it show a file. */
function calendarFile(calendar: string): Attachment {
  return {
    FileName: 'kinerja.ics',
    ContentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    ContentDisposition: 'ATTACHMENT',
    ContentTransferEncoding: 'BASE64',
    RawContent: Buffer.from(calendar, 'utf8'),
  };
}

/** What stands in a header line is one line of plain characters. */
const headerOf = (text: string) => text.replaceAll(/[^\x21-\x7e]/g, '');

/** An invented message id that all mails of one matter refer to, so that readers show them together. */
function threadOf(reference: string, from: string): string {
  return `<${reference.replaceAll(/[^A-Za-z0-9.-]/g, '-').slice(0, 120)}@${domainOf(from)}>`;
}

const domainOf = (from: string) => /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'kinerja.invalid';
