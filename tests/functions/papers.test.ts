import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { textOfPdf } from '../papers/read-pdf.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

let website: Website;
const ask = async (paper: string, personId: string) =>
  website.ask('GET', `/evaluations/${evaluationId}/papers/${paper}`, {
    cookies: [await signedInAs(website, personId)],
  });

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
});

describe('a paper of an evaluation', () => {
  it.each(['employee', 'assessor', 'decider'])('is a file to keep for %s', async (personId) => {
    const before = dumpOf(website.office).length;
    const answer = await ask('skp', personId);
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: {
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringMatching(/^attachment; filename="A\.1\.7-2027-[\d-]+\.pdf"$/),
      },
    });
    const text = await textOfPdf(new Uint8Array(Buffer.from(answer.body, 'base64')));
    expect(text).toContain('SASARAN KINERJA PEGAWAI');
    expect(text).toContain('198803132010091901');
    expect(text).toContain(`/verify?code=${evaluationId}.2.`);
    // Signing in is all that was written.
    expect(dumpOf(website.office).length - before).toBeLessThan(400);
  });

  it('is not there for a colleague, nor before its content is, nor under another name', async () => {
    expect((await ask('skp', 'colleague')).statusCode).toBe(404);
    expect(await ask('evaluation', 'employee')).toMatchObject({
      statusCode: 303,
      headers: { location: `/evaluations/${evaluationId}` },
    });
    expect((await ask('salary', 'employee')).statusCode).toBe(404);
    const elsewhere = await website.ask('GET', '/evaluations/2027-abc-nobody/papers/skp', {
      cookies: [await signedInAs(website, 'employee')],
    });
    expect(elsewhere.statusCode).toBe(404);
  });

  it('is offered on the page of the evaluation as soon as it is there', async () => {
    const page = await website.ask('GET', `/evaluations/${evaluationId}`, {
      cookies: [await signedInAs(website, 'employee')],
    });
    expect(page.body).toContain(`href="/evaluations/${evaluationId}/papers/skp"`);
    expect(page.body).not.toContain('/papers/evaluation"');
  });
});
