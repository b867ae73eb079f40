import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import {
  openWebsite,
  planFields,
  secondResult,
  sendForm,
  signedInAs,
  textOf,
  tokenIn,
  type Website,
} from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
let cookies: { employee: string; assessor: string };
const state = () => website.office.store.states.get(evaluationId);
const show = (who: 'employee' | 'assessor') => website.ask('GET', task, { cookies: [cookies[who]] });
const send = (who: 'employee' | 'assessor', fields: Record<string, string>) =>
  sendForm(website, task, fields, { cookie: cookies[who] });

beforeEach(async () => {
  website = await openWebsite();
  cookies = {
    employee: await signedInAs(website, 'employee'),
    assessor: await signedInAs(website, 'assessor'),
  };
});

describe('a form with something wrong in it', () => {
  it.each([
    ['en', 'There is 1 thing to mend', 'This needs to be filled in.'],
    ['id', 'Ada 1 hal', ''],
  ])(
    'comes back in the language of the cookie (%s), with everything that was written',
    async (language, summary, why) => {
      const page = await show('employee');
      const before = dumpOf(website.office);
      const form = {
        formToken: tokenIn(page),
        version: '1',
        do: 'submitPlan',
        ...planFields,
        'results.0.text': '',
        behaviourExpectation: 'Terbuka & <jujur>',
      };
      const answer = await website.ask('POST', task, {
        cookies: [cookies.employee, `__Host-language=${language}`],
        form,
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('href="#field-results-0-text"');
      expect(textOf(answer)).toContain(summary);
      expect(textOf(answer)).toContain(why);
      expect(answer.body).toContain('Modul yang dipakai di kelas');
      expect(answer.body).toContain('Terbuka &amp; &lt;jujur');
      expect(dumpOf(website.office)).toBe(before);
    },
  );

  it('is a bad request when its button or its version is none of ours', async () => {
    const before = dumpOf(website.office);
    expect((await send('employee', { do: 'deleteEverything' })).statusCode).toBe(400);
    expect((await send('employee', { do: 'openAssessment' })).statusCode).toBe(409);
    for (const version of ['', 'x', '-1', '1.5']) {
      expect((await send('employee', { do: 'submitPlan', version })).statusCode).toBe(400);
    }
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is refused by its size before anything is written, also as a draft and by the names of its fields', async () => {
    const before = dumpOf(website.office);
    const tooMuch = [{ behaviourExpectation: 'x'.repeat(400_000) }, { ['n'.repeat(400_000)]: 'x' }];
    for (const fields of tooMuch) {
      expect((await send('employee', { do: 'saveDraft', ...fields })).statusCode).toBe(413);
    }
    expect(dumpOf(website.office)).toBe(before);
  });
});

describe('a form of a signed-in person', () => {
  it('answers the version that it was shown for, and no other', async () => {
    const page = await show('employee');
    const form = { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
    const asked = { cookies: [cookies.employee], form };
    expect((await website.ask('POST', task, asked)).statusCode).toBe(200);
    await act(website.office, 'assessor', commands.returnPlan);
    const before = dumpOf(website.office);
    const changed = { ...form, behaviourExpectation: 'anders' };
    expect((await website.ask('POST', task, asked)).statusCode).toBe(200);
    expect((await website.ask('POST', task, { ...asked, form: changed })).statusCode).toBe(409);
    expect((await website.ask('POST', task, { ...asked, form: { ...form, version: '99' } })).statusCode).toBe(
      409,
    );
    expect(dumpOf(website.office)).toBe(before);
  });

  it('cannot be written by a party whose turn it is not, not even as a draft', async () => {
    await act(website.office, 'employee', commands.submitPlan);
    const page = await website.ask('GET', '/', { cookies: [cookies.employee] });
    const before = dumpOf(website.office);
    for (const button of ['approvePlan', 'returnPlan', 'saveDraft', 'addResult']) {
      const form = { formToken: tokenIn(page), version: '2', do: button, reason: 'x' };
      const answer = await website.ask('POST', task, { cookies: [cookies.employee], form });
      expect(answer.statusCode, button).toBe(403);
    }
    expect(dumpOf(website.office)).toBe(before);
  });

  it('leads to the evaluation when it is not their turn, and to nothing for strangers', async () => {
    expect(await show('assessor')).toMatchObject({
      statusCode: 303,
      headers: { location: `/evaluations/${evaluationId}` },
    });
    const stranger = await signedInAs(website, 'stranger');
    expect((await website.ask('GET', task, { cookies: [stranger] })).statusCode).toBe(404);
  });
});

describe('drafts', () => {
  it('are kept, shown again, and change nothing of the evaluation', async () => {
    const saved = await send('employee', { do: 'saveDraft', 'results.0.text': 'Setengah jadi' });
    expect(saved).toMatchObject({ statusCode: 303, headers: { location: task } });
    const page = await show('employee');
    expect(page.body).toContain('Setengah jadi');
    expect(page.body).toContain('class="draft-saved"');
    expect(state()?.version).toBe(1);
  });

  it('get one more result by its button, and keep what is in the others', async () => {
    await send('employee', { do: 'addResult', ...planFields });
    const page = await show('employee');
    expect(page.body).toContain('name="results.1.text"');
    expect(page.body).not.toContain('name="results.2.text"');
    expect(page.body).toContain('Modul yang dipakai di kelas');
  });

  it('lose a result that was emptied: what a form leaves out does not come back', async () => {
    await send('employee', { do: 'saveDraft', ...planFields, ...secondResult });
    await send('employee', { do: 'saveDraft', ...planFields });
    expect((await show('employee')).body).not.toContain('Rapor selesai');
  });

  it('are not shown after a return: the returned plan is', async () => {
    await send('employee', { do: 'saveDraft', 'results.0.text': 'Setengah jadi' });
    await send('employee', { do: 'submitPlan', ...planFields });
    await act(website.office, 'assessor', commands.returnPlan);
    const page = await show('employee');
    expect(page.body).not.toContain('Setengah jadi');
    expect(page.body).toContain('Pembelajaran berbasis proyek terlaksana');
    expect(page.body).toContain('Target belum terukur');
  });

  it('are of one person: nobody else sees them', async () => {
    await send('employee', { do: 'saveDraft', 'results.0.text': 'Setengah jadi' });
    await send('employee', { do: 'submitPlan', ...planFields });
    expect((await show('assessor')).body).not.toContain('Setengah jadi');
  });
});
