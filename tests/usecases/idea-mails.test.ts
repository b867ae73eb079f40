import { beforeEach, expect, it } from 'vitest';
import { actOnIdea } from '../../core/usecases/act-on-idea.ts';
import { recordIdea } from '../../core/usecases/record-idea.ts';
import { writeIdeaMail } from '../../pages/emails/idea-mail.ts';
import { person } from '../core/examples.ts';
import { ideaForm } from '../core/ideas-examples.ts';
import { deliverAll, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const record = () => recordIdea({ personId: 'employee', form: ideaForm, seen: 0 }, office);
const sent = () => office.mailer.sent.map(({ to, subject, text }) => [to, subject, text]);
const page = 'https://kinerja.example/ideas/employee.1';

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await deliverAll(office);
  office.mailer.sent.length = 0;
  await office.plain.people.saveAll([person('employee', { supervisorId: 'assessor' })]);
});

it('the superior hears of an idea once, and the author of every answer', async () => {
  await record();
  await record();
  await deliverAll(office);
  expect(sent()).toEqual([['assessor@kinerja.example', 'ideaRecorded', page]]);
  const load = async () => {
    const idea = await office.ideas.load('employee.1');
    if (!idea) throw new Error('there is none');
    return idea;
  };
  const act = { do: 'effect', effect: 'tried', note: 'Dicoba' } as const;
  await actOnIdea({ idea: await load(), act, name: 'Atasan' }, office);
  await actOnIdea({ idea: await load(), act: { do: 'share' }, name: 'Pengusul' }, office);
  await deliverAll(office);
  expect(sent().slice(1)).toEqual([['employee@kinerja.example', 'ideaAnswered', page]]);
});

it('nobody is asked for an answer that was given already', async () => {
  await record();
  const idea = await office.ideas.load('employee.1');
  if (!idea) throw new Error('there is none');
  await actOnIdea({ idea, act: { do: 'acknowledge', note: '' }, name: 'Atasan' }, office);
  await deliverAll(office);
  expect(sent().map(([to]) => to)).toEqual(['employee@kinerja.example']);
});

it('a mail about an idea says the same in HTML and text, and nothing in it ends a line of its head', () => {
  const hostile = '<script>alert(1)</script>\r\nBcc: all@example';
  const mail = writeIdeaMail(
    {
      template: 'ideaAnswered',
      ...{ recipientName: hostile, authorName: hostile, title: hostile, note: hostile },
      ...{ effect: 'tried', language: 'id', url: page, preferencesUrl: `${page}/preferences` },
    },
    'WIB',
  );
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain('<script');
  expect(mail.text).toContain('Sedang dicoba');
  expect(mail.text).toContain('Being tried');
});
