import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { browse, openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const list = '/admin/evaluations';
const detail = `${list}/${evaluationId}`;
let website: Website;
let administrator: string;

const state = () => website.office.store.states.get(evaluationId);
const get = (path: string, cookie = administrator) =>
  browse(website, path, { cookies: [cookie, '__Host-language=en'] });

/** An evaluation whose plan waits for the assessor while its execution has failed. */
beforeEach(async () => {
  website = await openWebsite();
  const { office } = website;
  await office.open('planning', 'token-1');
  await act(office, 'employee', commands.submitPlan);
  await office.open('planReview', 'token-2');
  await deliverAll(office);
  await office.executions.record({
    executionName: `${evaluationId}-plan-1`,
    executionArn: 'arn',
    machine: 'plan',
    subjectId: evaluationId,
    status: 'FAILED',
    startedAt: office.clock().toISOString(),
    stoppedAt: office.clock().toISOString(),
  });
  administrator = await signedInAs(website, null, ['administrators']);
});

describe('the list of evaluations', () => {
  it('says why each waits and what helps, and never what people wrote', async () => {
    const page = textOf(await get(list));
    expect(page).toContain('Name of employee');
    expect(page).toContain('The execution failed');
    expect(page).toContain('Restart the phase');
    expect(page).not.toContain('Pembelajaran berbasis proyek');
  });

  it.each<[string, boolean]>([
    ['stage=planReview', true],
    ['stage=appeal', false],
    ['q=EMPLOYEE', true],
    ['q=nobody', false],
    ['unit=SDN+1&organisation=Dinas+Pendidikan', true],
    ['unit=SDN+2', false],
    ['days=3', false],
    ['late=yes', false],
    ['reason=executionFailed', false],
    ['stage=odd&after=odd&days=odd', true],
  ])('is narrowed down by the address: %s', async (query, found) => {
    expect(textOf(await get(`${list}?${query}`)).includes('Name of employee')).toBe(found);
  });

  it('groups what the last look found by its cause', async () => {
    const at = website.office.clock().toISOString();
    const finding = {
      evaluationId,
      cycleId: '2027-abc',
      reason: 'executionFailed',
      since: at,
      foundAt: at,
    } as const;
    await website.office.findings.record(finding);
    expect(textOf(await get(list))).toContain('1 evaluations, the oldest since');
    expect(textOf(await get(`${list}?reason=executionFailed`))).toContain('Name of employee');
  });

  it('shows the effect first, and writes nothing for it', async () => {
    const before = dumpOf(website.office);
    const fields = { do: 'previewAll', reason: 'Mesin rusak semalam', filter: '{}' };
    const answer = await sendForm(website, list, fields, { cookie: administrator, to: `${list}/help` });
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer)).toContain('1 evaluasi akan dibantu');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('helps those chosen, or all that were found, each with a reason in the record', async () => {
    const about = { cookie: administrator, to: `${list}/help` };
    const none = await sendForm(website, list, { do: 'helpChosen', reason: 'x', filter: '{}' }, about);
    expect(none.statusCode).toBe(200);
    expect(state()?.version).toBe(2);
    const chosen = {
      do: 'helpChosen',
      reason: 'Mesin rusak semalam',
      filter: '{}',
      'chosen.0': evaluationId,
    };
    expect(textOf(await sendForm(website, list, chosen, about))).toContain('1 evaluasi dibantu');
    expect(website.office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      command: 'restartPhase',
      reason: 'Mesin rusak semalam',
      by: { kind: 'administrator', personId: 'null@kinerja.example' },
    });
    expect(state()?.attempts.plan).toBe(2);
  });

  it('wants a reason', async () => {
    const before = dumpOf(website.office);
    const fields = { do: 'helpAll', reason: ' ', filter: '{}' };
    const answer = await sendForm(website, list, fields, { cookie: administrator, to: `${list}/help` });
    expect(answer.statusCode).toBe(422);
    expect(dumpOf(website.office)).toBe(before);
  });
});

describe('one evaluation', () => {
  it('joins record, tasks and executions in one line of time', async () => {
    const page = textOf(await get(detail));
    for (const said of ['Plan submitted', 'ended: Failed', 'is stopped', '-plan-2 is started']) {
      expect(page).toContain(said);
    }
  });

  it('tells the engine’s own history and errors in words, and what still waits in the outbox', async () => {
    const at = (minutes: number) =>
      new Date(website.office.clock().getTime() + minutes * 60_000).toISOString();
    website.history.read = async () => [
      { id: 2, at: at(1), type: 'TaskStateEntered', state: 'Wait for the approval of the plan', error: null },
      {
        id: 4,
        at: at(3),
        type: 'LambdaFunctionFailed',
        state: null,
        error: 'ThrottlingException: Name of X',
      },
      { id: 5, at: at(3), type: 'ExecutionFailed', state: null, error: 'ThrottlingException: Name of X' },
    ];
    await website.office.outbox.post(
      [{ kind: 'resumeTask', evaluationId, taskVersion: 2 }],
      website.office.clock(),
    );
    website.office.clock.forward(60_000);
    const timeline = textOf(await get(detail)).split('Timeline')[1] ?? '';
    const said = [
      'Plan submitted',
      'Not delivered yet: an answer for the workflow engine',
      'Workflow: waits for the approval of the plan',
      'Error: too many requests at once (ThrottlingException)',
    ];
    const places = said.map((words) => timeline.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(timeline.match(/too many requests/g)).toHaveLength(1);
  });

  it('tells of each mail when it was taken and what became of it', async () => {
    const { mails, clock, ports } = website.office;
    const [mail] = await mails.ofEvaluation(evaluationId);
    if (!mail) throw new Error('nobody was mailed');
    const at = new Date(clock().getTime() + 60_000).toISOString();
    await ports.mails.settle(mail, { state: 'bounced', at, messageId: 'm1', reason: 'Permanent/General' });
    const timeline = textOf(await get(detail)).split('Timeline')[1] ?? '';
    expect(timeline).toContain(`to Name of ${mail.to}: taken by the mail service`);
    expect(timeline).toContain(`to Name of ${mail.to}: came back`);
  });

  it('is helped by one button, once', async () => {
    const fields = { do: 'restartPhase', reason: 'Mesin rusak' };
    const about = { cookie: administrator, to: `${detail}/help` };
    const helped = await sendForm(website, detail, fields, about);
    expect(helped).toMatchObject({ statusCode: 303, headers: { location: detail } });
    const again = await sendForm(website, detail, { ...fields, version: '2' }, about);
    expect(again.statusCode).toBe(409);
    expect(state()).toMatchObject({ version: 3, attempts: { plan: 2 } });
  });

  it('gets a successor from HR, and from nobody else', async () => {
    const fields = { part: 'assessor', email: 'decider@kinerja.example', reassignReason: 'Pindah tugas' };
    const hr = await signedInAs(website, null, ['hr']);
    const refused = await sendForm(website, detail, fields, { cookie: hr, to: `${detail}/reassign` });
    // The decider of an appeal may assess when the appeal then goes to the superior's superior.
    expect(refused).toMatchObject({ statusCode: 303 });
    expect(state()).toMatchObject({ assessor: { personId: 'decider' } });
    const unknown = await sendForm(
      website,
      detail,
      { ...fields, email: 'nobody@kinerja.example' },
      { cookie: hr, to: `${detail}/reassign` },
    );
    expect(unknown.statusCode).toBe(409);
    const theirs = await sendForm(website, detail, fields, {
      cookie: administrator,
      to: `${detail}/reassign`,
    });
    expect(theirs.statusCode).toBe(403);
  });

  it('is not found by the HR of another organisation, nor by its own people', async () => {
    const elsewhere = await signedInAs(website, 'other', ['organisation-hr'], 'Dinas Lain');
    expect((await get(detail, elsewhere)).statusCode).toBe(404);
    expect(textOf(await get(list, elsewhere))).not.toContain('Name of employee');
    const own = await signedInAs(website, 'third', ['organisation-hr'], 'Dinas Pendidikan');
    expect((await get(detail, own)).statusCode).toBe(200);
    expect((await get(detail, await signedInAs(website, 'employee'))).statusCode).toBe(403);
  });
});
