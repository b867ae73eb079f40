import { beforeEach, describe, expect, it } from 'vitest';
import { commands, person } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { personIds } from '../usecases/rosters.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
const english = '__Host-language=en';
const look = (path: string, cookie: string) => website.ask('GET', path, { cookies: [cookie, english] });
const hr = () => signedInAs(website, null, ['hr']);

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
});

describe('who has seen my evaluation', () => {
  const page = `/evaluations/${evaluationId}`;

  it('tells of HR and of auditors, to the employee and to auditors, and not of those who take part', async () => {
    const readers = [await hr(), await signedInAs(website, null, ['auditors'])];
    const before = dumpOf(website.office);
    for (const reader of readers) await look(page, reader);
    expect(dumpOf(website.office)).toBe(before);
    for (const party of ['employee', 'assessor', 'decider'])
      await look(page, await signedInAs(website, party));
    expect(website.office.store.accesses.map(({ reader }) => reader.roles)).toEqual([['hr'], ['auditors']]);
    const seen = textOf(await look(`${page}/seen`, await signedInAs(website, 'employee')));
    expect(seen).toContain('Name of null (HR)');
    expect(seen).toContain('Name of null (auditor)');
    expect(textOf(await look(`${page}/seen`, await signedInAs(website, null, ['auditors'])))).toContain(
      '(HR)',
    );
    expect((await look(`${page}/seen`, await signedInAs(website, 'assessor'))).statusCode).toBe(404);
  });

  it('shows nothing that cannot be noted', async () => {
    website.office.store.accesses.push = () => {
      throw new Error('the table is away');
    };
    const refused = await look(page, await hr());
    expect(refused.statusCode).toBe(500);
    expect(refused.body).not.toContain('Name of employee');
    expect((await look(page, await signedInAs(website, 'employee'))).statusCode).toBe(200);
  });
});

describe('my data', () => {
  it('is a page and a file with everything of mine and nothing of others', async () => {
    const cookie = await signedInAs(website, 'employee');
    const page = await look('/me/data', cookie);
    expect(textOf(page)).toContain(person('employee').nip);
    const file = await look('/me/data.json', cookie);
    expect(file.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="kinerja-employee.json"',
    });
    const text = Buffer.from(file.body, 'base64').toString('utf8');
    const data = JSON.parse(text);
    expect(data.person.personId).toBe('employee');
    expect(data.evaluations[0].documents.plan.results).toHaveLength(1);
    expect(data.evaluations[0].events).toHaveLength(2);
    expect(text).not.toContain('linkHash');
    expect(website.office.store.accesses).toEqual([]);
  });

  it('is not there for staff who are not in the roster', async () => {
    expect((await look('/me/data', await signedInAs(website, null, ['hr']))).statusCode).toBe(404);
  });
});

describe('HR', () => {
  beforeEach(async () => {
    const { nip } = person('employee');
    await website.office.people.saveAll([person(personIds.fromNip(nip), { name: 'Siti' })]);
  });

  it('finds a person by the NIP, which is in no address, and the person sees that they looked', async () => {
    const cookie = await hr();
    const found = await sendForm(website, '/hr/people', { nip: '19880313 201009 1 901' }, { cookie });
    expect(found.statusCode).toBe(303);
    const id = personIds.fromNip(person('employee').nip);
    expect(found.headers.location).toBe(`/hr/people/${id}`);
    expect((await look(`/hr/people/${id}`, cookie)).statusCode).toBe(200);
    expect((await look(`/hr/people/${id}/data.json`, cookie)).statusCode).toBe(200);
    const accesses = await website.office.accesses.of({ personId: id });
    expect(accesses.map(({ what }) => what)).toEqual(['personalData', 'personalData']);
    const none = await sendForm(website, '/hr/people', { nip: '1' }, { cookie });
    expect([none.statusCode, none.body.includes('value="1"')]).toEqual([422, true]);
  });

  it('corrects with a reason, and keeps what was written when something is wrong', async () => {
    const cookie = await hr();
    const page = '/hr/people/employee';
    const to = `${page}/correct`;
    const values = {
      name: 'Siti Aminah',
      position: 'Guru',
      email: 'employee@kinerja.example',
      nip: person('employee').nip,
    };
    const wrong = await sendForm(website, page, { ...values, email: 'nonsense', reason: '' }, { cookie, to });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="Siti Aminah"');
    const done = await sendForm(website, page, { ...values, reason: 'Salah tulis' }, { cookie, to });
    expect(done.headers.location).toBe(`${page}?told=done`);
    const shown = textOf(await look(page, cookie));
    expect(shown).toContain('Salah tulis');
    expect(shown).toContain('Name of employee');
    const again = await sendForm(website, page, { ...values, reason: 'Salah tulis' }, { cookie, to });
    expect(again.statusCode).toBe(409);
    const evaluation = await look(`/evaluations/${evaluationId}`, await signedInAs(website, 'employee'));
    expect(textOf(evaluation)).toContain('Siti Aminah');
  });

  it('holds what must not be erased, and releases it with a reason', async () => {
    const cookie = await hr();
    const fields = { subject: 'evaluation', subjectId: evaluationId, holdReason: 'Sengketa' };
    const unknown = await sendForm(website, '/hr/holds', { ...fields, subjectId: 'none' }, { cookie });
    expect([unknown.statusCode, unknown.body.includes('value="none"')]).toEqual([409, true]);
    expect((await sendForm(website, '/hr/holds', { ...fields, holdReason: '' }, { cookie })).statusCode).toBe(
      422,
    );
    await sendForm(website, '/hr/holds', fields, { cookie });
    const [hold] = await website.office.holds.list();
    expect(hold).toMatchObject({ subjectId: evaluationId, releasedAt: null });
    const release = { ...fields, holdId: hold?.holdId ?? '', releaseReason: 'Selesai' };
    const to = '/hr/holds/release';
    expect((await sendForm(website, '/hr/holds', release, { cookie, to })).statusCode).toBe(303);
    expect((await sendForm(website, '/hr/holds', release, { cookie, to })).statusCode).toBe(409);
    expect(textOf(await look('/hr/holds', cookie))).toContain('Selesai');
  });
});
