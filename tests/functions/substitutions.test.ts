import { beforeEach, describe, expect, it } from 'vitest';
import { commands, person } from '../core/examples.ts';
import { textOfPdf } from '../papers/read-pdf.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import { openWebsite, planFields, sendForm, signedInAs, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
let hr: string;
let assessor: string;
const state = () => website.office.store.states.get(evaluationId);
const task = `/evaluations/${evaluationId}/task`;
const linkIn = (text = '') => /\/t\/\S+/.exec(text)?.[0] ?? '';
const lastTo = (personId: string) =>
  website.office.mailer.sent.findLast(
    ({ to, text }) => to.startsWith(`${personId}@`) && text.includes('/t/'),
  );
const leave = {
  substitute: 'deputy@kinerja.example',
  from: '2027-01-05',
  until: '2027-01-08',
  reason: 'Cuti',
};

beforeEach(async () => {
  website = await openWebsite();
  await website.office.plain.people.saveAll(
    ['deputy', 'superior']
      .map((personId) => person(personId))
      .concat(person('assessor', { supervisorId: 'decider' })),
  );
  hr = await signedInAs(website, null, ['hr']);
  assessor = await signedInAs(website, 'assessor');
  await act(website.office, 'employee', commands.submitPlan);
  await website.office.open('planReview', 'token-1');
  await deliverAll(website.office);
});

describe('own leave', () => {
  it('brings a task that waits to the substitute at once, by a new link; the old one leads nowhere', async () => {
    const old = linkIn(lastTo('assessor')?.text);
    const answer = await sendForm(website, '/substitutions', leave, { cookie: assessor });
    expect(answer.statusCode).toBe(303);
    await deliverAll(website.office);
    expect(state()?.acting?.person.personId).toBe('deputy');
    expect((await website.ask('GET', old)).statusCode).toBe(404);
    const page = await website.ask('GET', linkIn(lastTo('deputy')?.text));
    expect(textOf(page)).toContain('Anda bertindak untuk Name of assessor (cuti).');
    expect((await website.ask('GET', task, { cookies: [assessor] })).statusCode).toBe(303);
  });

  it('is shown as X for Y on the receipt, in the record and in the mails of both sides', async () => {
    await sendForm(website, '/substitutions', leave, { cookie: assessor });
    await deliverAll(website.office);
    const receipt = await sendForm(website, linkIn(lastTo('deputy')?.text), { do: 'approvePlan' });
    expect(textOf(receipt)).toContain('Name of deputy untuk Name of assessor (cuti)');
    const cookie = await signedInAs(website, 'employee');
    const file = textOf(await website.ask('GET', `/evaluations/${evaluationId}`, { cookies: [cookie] }));
    expect(file.match(/Name of deputy untuk Name of assessor \(cuti\)/g)?.length).toBeGreaterThan(1);
    const event = website.office.store.events.get(evaluationId)?.at(-1);
    expect(event?.onBehalfOf).toMatchObject({ personId: 'assessor', actingName: 'Name of deputy' });
  });

  it('is printed as X for Y on the paper that the substitute signed, with the substitute’s own NIP', async () => {
    await sendForm(website, '/substitutions', leave, { cookie: assessor });
    await deliverAll(website.office);
    await sendForm(website, linkIn(lastTo('deputy')?.text), { do: 'approvePlan' });
    const cookie = await signedInAs(website, 'employee');
    const paper = await website.ask('GET', `/evaluations/${evaluationId}/papers/skp`, { cookies: [cookie] });
    const text = await textOfPdf(new Uint8Array(Buffer.from(paper.body, 'base64')));
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Name of deputy untuk Name of assessor (cuti)');
  });

  it('gets the same receipt when the substitute presses twice, though it is not their turn any more', async () => {
    await sendForm(website, '/substitutions', leave, { cookie: assessor });
    await deliverAll(website.office);
    const link = linkIn(lastTo('deputy')?.text);
    const page = await website.ask('GET', link);
    const form = {
      formToken: /name="formToken" value="([^"]*)"/.exec(page.body)?.[1] ?? '',
      do: 'approvePlan',
    };
    expect((await website.ask('POST', link, { form })).statusCode).toBe(200);
    const again = await website.ask('POST', link, { form });
    expect(again.statusCode).toBe(200);
    expect(textOf(again)).toContain('Sudah tercatat');
  });

  it('tells whoever decides otherwise after the substitute that it was X for Y', async () => {
    await sendForm(website, '/substitutions', leave, { cookie: assessor });
    await deliverAll(website.office);
    const link = linkIn(lastTo('deputy')?.text);
    const formToken = tokenIn(await website.ask('GET', link));
    await website.ask('POST', link, { form: { formToken, do: 'approvePlan' } });
    const form = { formToken, do: 'returnPlan', reason: 'Belum terukur' };
    const other = await website.ask('POST', link, { form });
    expect(other.statusCode).toBe(409);
    expect(textOf(other)).toContain('Name of deputy untuk Name of assessor (cuti)');
  });

  it('comes back by itself when its last day is over, by a new link again', async () => {
    await sendForm(website, '/substitutions', leave, { cookie: assessor });
    await deliverAll(website.office);
    const theirs = linkIn(lastTo('deputy')?.text);
    website.office.clock.moveTo(new Date('2027-01-08T16:59:59.001Z'));
    // Enforced on read, before any sweep.
    expect((await website.ask('GET', theirs)).statusCode).toBe(404);
    expect(await website.office.follow()).toMatchObject({ moved: 1 });
    await deliverAll(website.office);
    expect(state()?.acting).toBeNull();
    expect((await website.ask('GET', linkIn(lastTo('assessor')?.text))).statusCode).toBe(200);
    expect(await website.office.follow()).toMatchObject({ moved: 0 });
  });

  it('that begins later moves nothing before it begins', async () => {
    await sendForm(website, '/substitutions', { ...leave, from: '2027-01-07' }, { cookie: assessor });
    expect(state()?.acting).toBeNull();
    website.office.clock.moveTo(new Date('2027-01-06T17:00:00Z'));
    expect(await website.office.follow()).toMatchObject({ moved: 1 });
  });

  it.each([
    [{ until: '2027-12-31' }, 'field-until'],
    [{ substitute: 'assessor@kinerja.example' }, 'field-substitute'],
    [{ substitute: 'nobody@kinerja.example' }, 'field-substitute'],
    [{ reason: '' }, 'field-reason'],
  ])('comes back with everything kept where something is wrong: %j', async (change, field) => {
    const answer = await sendForm(website, '/substitutions', { ...leave, ...change }, { cookie: assessor });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.body).toContain('2027-01-05');
    expect(website.office.store.substitutions.size).toBe(0);
  });
});

describe('HR', () => {
  const vacancy = {
    substituted: 'assessor@kinerja.example',
    substitute: 'decider@kinerja.example',
    kind: 'vacancy',
    from: '2027-01-01',
    until: '',
    reason: 'Lowong',
  };

  it('is shown what waits because the substitute must not take it', async () => {
    await website.office.plain.people.saveAll([person('assessor', { supervisorId: null })]);
    await sendForm(website, '/hr/substitutions', vacancy, { cookie: hr });
    expect(state()?.acting).toBeNull();
    const page = textOf(await website.ask('GET', '/hr/substitutions', { cookies: [hr] }));
    expect(page).toContain('1 tugas menunggu: pengganti tidak boleh menanganinya');
  });

  it('ends one at once, and only those of its own organisation', async () => {
    await sendForm(
      website,
      '/hr/substitutions',
      { ...vacancy, substitute: 'deputy@kinerja.example' },
      { cookie: hr },
    );
    expect(state()?.acting?.kind).toBe('vacancy');
    const id = [...website.office.store.substitutions.keys()][0];
    const end = `/hr/substitutions/assessor/${id}/end`;
    const elsewhere = await signedInAs(website, null, ['organisation-hr'], 'Dinas Lain');
    const refused = await sendForm(website, '/hr/substitutions', {}, { cookie: elsewhere, to: end });
    expect(refused.statusCode).toBe(404);
    await sendForm(website, '/hr/substitutions', {}, { cookie: hr, to: end });
    expect(state()?.acting).toBeNull();
  });

  it('sets down the same form twice as one', async () => {
    for (let count = 0; count < 2; count += 1)
      await sendForm(website, '/hr/substitutions', vacancy, { cookie: hr });
    expect(website.office.store.substitutions.size).toBe(1);
  });
});

it('a form that was open when its person was replaced by a substitute is refused, and nothing is written', async () => {
  const link = linkIn(lastTo('assessor')?.text);
  const page = await website.ask('GET', link);
  const formToken = /name="formToken" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  await sendForm(website, '/substitutions', leave, { cookie: assessor });
  const before = state()?.version;
  const answer = await website.ask('POST', link, { form: { formToken, do: 'approvePlan', ...planFields } });
  expect([403, 404, 409]).toContain(answer.statusCode);
  expect(state()?.version).toBe(before);
});
