import { beforeEach, describe, expect, it } from 'vitest';
import { codeMinutes, type IssuedCode, readableCode } from '../../core/codes/one-time-code.ts';
import type { NewMail } from '../../core/mails/mail-record.ts';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import type { Reference } from '../../core/ports/correlation.ts';
import type { CodeMailContent, Mail } from '../../core/ports/mailer.ts';
import { sendCodeMail } from '../../core/usecases/send-code-mail.ts';
import { digest, january, person } from '../core/examples.ts';
import { evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const validUntil = new Date(january.getTime() + codeMinutes * 60_000).toISOString();
const code: IssuedCode = {
  ...{ linkHash: 'hash', evaluationId, version: 1, personId: 'employee', salt: 'salt' },
  ...{ validUntil, wrongTries: 0, usedFor: null },
};

let office: Office;
let written: CodeMailContent[];
let sent: { about: NewMail; mail: Mail }[];
const send = (ports: { reference?: Reference } = {}) => {
  const { reference: _, ...others } = office.ports;
  return sendCodeMail({ kind: 'codeMail', evaluationId, linkHash: 'hash', to: 'employee' }, 'mail-1', {
    ...{ ...others, ...ports },
    writer: {
      write: (content) => {
        written.push(content);
        return { subject: 'code', html: '', text: '', calendar: null };
      },
    },
    sendOnce: async (about, mail) => {
      sent.push({ about, mail });
      return 'sent';
    },
  });
};
const keep = (about: Partial<IssuedCode> = {}) => office.store.codes.set('hash', { ...code, ...about });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  written = [];
  sent = [];
  keep();
});

describe('the mail with a code', () => {
  it('says the code that holds now, for what and until when, and leads to the front page alone', async () => {
    expect(await send()).toBe('sent');
    expect(written).toEqual([
      {
        ...{ language: 'id', recipientName: 'Name of employee', employeeName: 'Name of employee' },
        ...{ stage: 'planning', code: readableCode(office.codeMaker.codeFor(code)), validUntil },
        ...{ minutes: codeMinutes, url: 'https://kinerja.example/' },
        preferencesUrl: 'https://kinerja.example/preferences',
      },
    ]);
  });

  it('goes to the address of now, of which a hash is kept, with its kind and the version that it confirms', async () => {
    await send();
    expect(sent).toMatchObject([
      {
        about: {
          ...{ mailId: 'mail-1', evaluationId, to: 'employee', template: 'code', taskVersion: 1 },
          ...{ stage: 'planning', addressHash: digest('employee@kinerja.example') },
        },
        mail: {
          ...{ to: 'employee@kinerja.example', reference: evaluationId, cause: null, subject: 'code' },
          tags: { mail: 'mail-1', evaluation: evaluationId },
        },
      },
    ]);
  });

  it('is in the language of its reader, and names the request that asked for it', async () => {
    await office.preferences.save('employee', { ...defaultPreferences, language: 'en' });
    await send({ reference: () => 'request-1' });
    expect(written[0]?.language).toBe('en');
    expect(sent[0]?.mail.cause).toBe('request-1');
  });

  it.each<[string, () => unknown]>([
    ['there is no code', () => office.store.codes.clear()],
    ['the evaluation is not there', () => office.store.states.clear()],
    ['nobody of that id is known', () => office.store.people.clear()],
    [
      'its reader has no address',
      () => office.store.people.set('employee', person('employee', { email: '' })),
    ],
    ['the code is somebody else’s', () => keep({ personId: 'assessor' })],
    ['the code was used', () => keep({ usedFor: 'answer' })],
    ['the code is over', () => office.clock.moveTo(new Date(validUntil))],
    ['the task is another by now', () => keep({ version: 2 })],
  ])('is needless where %s', async (_, change) => {
    change();
    expect(await send()).toBe('needless');
    expect(sent).toEqual([]);
  });
});
