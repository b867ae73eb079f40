import { beforeEach, describe, expect, it } from 'vitest';
import type { Idea } from '../../core/ideas/idea.ts';
import type { NewMail } from '../../core/mails/mail-record.ts';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import type { Reference } from '../../core/ports/correlation.ts';
import type { IdeaMailContent, Mail } from '../../core/ports/mailer.ts';
import { sendIdeaMail } from '../../core/usecases/send-idea-mail.ts';
import { digest, january, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let written: IdeaMailContent[];
let sent: { about: NewMail; mail: Mail }[];
const send = (
  template: 'ideaRecorded' | 'ideaAnswered',
  to: string,
  ports: { reference?: Reference } = {},
) => {
  const { reference: _, ...others } = office.ports;
  return sendIdeaMail({ kind: 'ideaMail', template, ideaId: 'employee.1', to }, 'mail-1', {
    ...{ ...others, ...ports },
    writer: {
      write: (content) => {
        written.push(content);
        return { subject: 'idea', html: '', text: '', calendar: null };
      },
    },
    addressOf: {
      idea: (id) => `https://kinerja.example/ideas/${id}`,
      preferences: () => 'https://kinerja.example/p',
    },
    sendOnce: async (about, mail) => {
      sent.push({ about, mail });
      return 'sent';
    },
  });
};
const keep = (about: Partial<Idea> = {}) => office.store.ideas.set('employee.1', idea(about));

beforeEach(async () => {
  office = openOffice();
  written = [];
  sent = [];
  keep();
  await office.plain.people.saveAll([person('assessor'), person('employee')]);
});

describe('a mail about an idea', () => {
  it('asks the superior for an answer, at the address of now, and leads to the page of the idea', async () => {
    expect(await send('ideaRecorded', 'assessor')).toBe('sent');
    expect(written).toEqual([
      {
        ...{ template: 'ideaRecorded', language: 'id', recipientName: 'Name of assessor' },
        ...{ authorName: 'Name of employee', title: idea().title, effect: 'none', note: '' },
        ...{ url: 'https://kinerja.example/ideas/employee.1', preferencesUrl: 'https://kinerja.example/p' },
      },
    ]);
    expect(sent).toMatchObject([
      {
        about: {
          ...{ mailId: 'mail-1', to: 'assessor', template: 'ideaRecorded', evaluationId: null },
          ...{ taskVersion: null, stage: null, addressHash: digest('assessor@kinerja.example') },
        },
        mail: {
          ...{ to: 'assessor@kinerja.example', reference: 'ideas', subject: 'idea', cause: null },
          tags: { mail: 'mail-1', person: 'assessor' },
        },
      },
    ]);
  });

  it('tells the author what was said last', async () => {
    const step = { at: january.toISOString(), by: 'Atasan', effect: null } as const;
    keep({
      ...{ acknowledgedAt: january.toISOString(), effect: 'tried' },
      steps: [
        { ...step, kind: 'acknowledged', note: 'Menarik' },
        { ...step, kind: 'shared', note: '' },
        { ...step, kind: 'effect', note: 'Dicoba di dua loket' },
      ],
    });
    await send('ideaAnswered', 'employee');
    expect(written).toMatchObject([{ effect: 'tried', note: 'Dicoba di dua loket' }]);
  });

  it('is in the language of its reader, and names the request that it goes on account of', async () => {
    await office.preferences.save('assessor', { ...defaultPreferences, language: 'en' });
    await send('ideaRecorded', 'assessor', { reference: () => 'request-1' });
    expect(written[0]?.language).toBe('en');
    expect(sent[0]?.mail.cause).toBe('request-1');
  });

  it('does not ask for an answer that was given', async () => {
    keep({ acknowledgedAt: january.toISOString() });
    expect(await send('ideaRecorded', 'assessor')).toBe('needless');
    expect(await send('ideaAnswered', 'employee')).toBe('sent');
  });

  it.each<[string, () => unknown]>([
    ['the idea is not there', () => office.store.ideas.clear()],
    ['nobody of that id is known', () => office.store.people.clear()],
    [
      'the reader has no address',
      () => office.store.people.set('assessor', person('assessor', { email: '' })),
    ],
  ])('is needless where %s', async (_, change) => {
    change();
    expect(await send('ideaRecorded', 'assessor')).toBe('needless');
    expect(sent).toEqual([]);
  });
});
