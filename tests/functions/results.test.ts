import { beforeEach, describe, expect, it } from 'vitest';
import { commands, cycle, december } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { act } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

const results = `/hr/cycles/${cycle.cycleId}/results`;
let website: Website;
const send = async (fields: Record<string, string>) =>
  sendForm(website, results, fields, { cookie: await signedInAs(website, 'officer', ['hr']) });
const show = async () =>
  website.ask('GET', results, { cookies: [await signedInAs(website, 'officer', ['hr'])] });

beforeEach(async () => {
  website = await openWebsite();
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await act(office, 'employee', commands.acknowledge);
});

describe('reporting the results of an organisation', () => {
  const report = { organisation: 'Dinas Pendidikan', reportedOn: '2027-12-20', letter: '800/12' };

  it('is recorded with its day and letter, and can be mended', async () => {
    expect((await show()).body).toContain('Belum, masih ada waktu');
    expect((await send(report)).statusCode).toBe(303);
    expect((await show()).body).toContain('800/12 (1 dari 1 hasil tetap)');
    await send({ ...report, letter: '800/13' });
    expect((await show()).body).toContain('800/13');
  });

  it('is shown as late once its date has passed', async () => {
    website.office.clock.moveTo(new Date('2028-03-20T03:00:00Z'));
    const page = await show();
    expect(page.body).toContain('Terlambat');
    expect(page.body).toContain('1 perangkat daerah belum dilaporkan, dan batasnya sudah lewat');
  });

  it('names what is wrong and keeps what was typed', async () => {
    const future = await send({ ...report, reportedOn: '2029-01-01' });
    expect(future.statusCode).toBe(422);
    expect(future.body).toContain('href="#field-reportedOn"');
    expect(future.body).toContain('800/12');
    const nowhere = await send({ ...report, organisation: 'Dinas Lain' });
    expect(nowhere.body).toContain('href="#field-organisation"');
  });

  it('is nobody else’s to record', async () => {
    const cookie = await signedInAs(website, 'assessor');
    expect((await sendForm(website, results, report, { cookie })).statusCode).toBe(403);
  });
});

describe('the list of recognition', () => {
  it('joins high performers and the authors of ideas in use of the year, with the way to each', async () => {
    const { office } = website;
    const adopted = { effect: 'adopted' as const, recordedAt: '2027-05-10T03:00:00.000Z' };
    await office.ideas.create(idea(adopted), []);
    await office.ideas.create(
      idea(
        { ...adopted, ideaId: 'other.1', title: 'Ide tahun lalu', recordedAt: '2026-05-10T03:00:00.000Z' },
        'other',
      ),
      [],
    );
    const page = await show();
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Nomor antrean lewat pesan');
    expect(page.body).toContain('href="/ideas/employee.1"');
    expect(page.body).not.toContain('Ide tahun lalu');
  });

  it('shows HR of an organisation the ideas of that organisation alone', async () => {
    const { office } = website;
    const adopted = { effect: 'spread' as const, recordedAt: '2027-05-10T03:00:00.000Z' };
    await office.ideas.create(idea({ ...adopted, organisation: 'Dinas Lain', title: 'Ide dinas lain' }), []);
    const cookie = await signedInAs(website, null, ['organisation-hr'], 'Dinas Pendidikan');
    const page = await website.ask('GET', results, { cookies: [cookie] });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('Ide dinas lain');
  });
});
