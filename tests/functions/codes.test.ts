import { beforeEach, describe, expect, it } from 'vitest';
import { codeMinutes, wrongTriesAtMost } from '../../core/codes/one-time-code.ts';
import { type CodedDecision, codedDecisions } from '../../core/rules/code-policy.ts';
import { commands, cycle, person } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import {
  type Answered,
  openWebsite,
  sendForm,
  signedInAs,
  textOf,
  tokenIn,
  type Website,
} from './website.ts';

let website: Website;
const minute = 60_000;
const linkTo = (personId: string, version: number, rotation = 0) =>
  `/t/${website.office.links.idFor({ evaluationId, version, personId, rotation })}`;
const events = () => website.office.store.events.get(evaluationId) ?? [];
const english = ['__Host-language=en'];

/** The hidden fields of a page's form, as a browser sends them back. */
const hiddenIn = ({ body }: Answered): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ],
    ),
  );
const post = (path: string, form: Record<string, string>) =>
  website.ask('POST', path, { form, cookies: english });

/** The assessor has the plan, and the cycle asks codes for these decisions. */
async function withPlan(codes: CodedDecision[] = ['plan']) {
  website = await openWebsite();
  const { office } = website;
  office.store.cycles.set(cycle.cycleId, { ...cycle, codes });
  await act(office, 'employee', commands.submitPlan);
  await deliverAll(office);
  const link = linkTo('assessor', 2);
  const form = { formToken: tokenIn(await website.ask('GET', link)), version: '2', do: 'approvePlan' };
  return { link, form };
}

/** Asks for a code by the button of the page, and reads it in the mail. */
async function codeBy(link: string, form: Record<string, string>): Promise<string> {
  const answer = await post(`${link}/code`, form);
  expect(answer.statusCode).toBe(200);
  await deliverAll(website.office);
  const mail = website.office.mailer.sent.at(-1);
  expect(mail?.subject).toBe('code');
  return mail?.text ?? '';
}

const wrongOf = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

describe('a decision by a link that asks for a one-time code', () => {
  let link: string;
  let form: Record<string, string>;
  beforeEach(async () => {
    ({ link, form } = await withPlan());
  });

  it('is recorded with the code that is mailed to the same address, and the record says so', async () => {
    expect(textOf(await website.ask('GET', link, { cookies: english }))).toContain(
      'you will be asked for a one-time code',
    );
    const asked = await post(link, form);
    expect(asked.statusCode).toBe(200);
    expect(textOf(asked)).toContain('Not recorded yet');
    expect(asked.body).toContain(`action="${link}/code"`);
    expect(events()).toHaveLength(2);
    const code = await codeBy(link, hiddenIn(asked));
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect(website.office.mailer.sent.at(-1)?.to).toBe('assessor@kinerja.example');
    const receipt = await post(link, { ...hiddenIn(asked), code });
    expect(textOf(receipt)).toContain('Plan approved');
    expect(events().at(-1)).toMatchObject({
      command: 'approvePlan',
      by: { personId: 'assessor', via: 'linkAndCode' },
    });
  });

  it('sends no code to whoever only looks or posts: asking for one is a gesture of its own', async () => {
    const sent = website.office.mailer.sent.length;
    await website.ask('GET', link);
    expect((await website.ask('GET', `${link}/code`)).statusCode).toBe(404);
    await post(link, form);
    await deliverAll(website.office);
    expect(website.office.mailer.sent).toHaveLength(sent);
    expect(website.office.store.codes.size).toBe(0);
  });

  it('keeps the code nowhere: not in the table, not in the log, not in the outbox', async () => {
    const code = await codeBy(link, form);
    const digits = code.replace(' ', '');
    const kept = dumpOf(website.office) + JSON.stringify(website.log.lines);
    expect(kept).not.toContain(digits);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(link.slice('/t/'.length));
    await post(link, { ...form, code: wrongOf(digits) });
    expect(website.log.lines.map((line) => line.code)).toEqual(
      expect.arrayContaining(['CODE_ISSUED', 'CODE_REFUSED']),
    );
    expect(JSON.stringify(website.log.lines)).not.toContain(wrongOf(digits));
  });

  it('takes digits with spaces and hyphens, as people write them', async () => {
    const code = await codeBy(link, form);
    const spaced = ` ${code.slice(0, 2)} ${code.slice(2, 4)}-${code.slice(5)} `;
    expect((await post(link, { ...form, code: spaced })).statusCode).toBe(200);
    expect(events()).toHaveLength(3);
  });

  it.each<[string, (code: string) => string | Promise<string>]>([
    ['wrong', wrongOf],
    ['empty', () => ''],
    ['too long', (code) => `${code}${code}${'9'.repeat(50_000)}`],
    ['hostile', () => '<script>alert(1)</script>"\u202e\u0000'],
    ['no digits of ours', () => '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668'],
    [
      'expired',
      (code) => {
        website.office.clock.forward(codeMinutes * minute);
        return code;
      },
    ],
    [
      'replaced by a newer one',
      async (code) => {
        await codeBy(link, form);
        return code;
      },
    ],
  ])('is not recorded by a code that is %s: everything stays on the page', async (_, codeFrom) => {
    const code = await codeFrom(await codeBy(link, form));
    const answer = await post(link, { ...form, code });
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer)).toMatch(/This code does not hold|This part needs|needs to be filled/);
    expect(hiddenIn(answer)).toMatchObject({ do: 'approvePlan', version: '2' });
    expect(answer.body).not.toContain('<script>alert');
    expect(events()).toHaveLength(2);
  });

  it('asks for a new code after five wrong tries, the right one is spent then, in the same words', async () => {
    const code = await codeBy(link, form);
    const words = new Set<string>();
    for (let time = 0; time < wrongTriesAtMost; time += 1) {
      const refused = await post(link, { ...form, code: wrongOf(code) });
      expect(refused.statusCode).toBe(422);
      words.add(/This code does not hold[^.]*\.[^.]*\./.exec(textOf(refused))?.[0] ?? '');
    }
    const spent = await post(link, { ...form, code });
    words.add(/This code does not hold[^.]*\.[^.]*\./.exec(textOf(spent))?.[0] ?? '');
    expect([...words]).toEqual([expect.stringContaining('ask for a new one')]);
    expect(spent.body).toContain(`action="${link}/code"`);
    expect(events()).toHaveLength(2);
    const another = await codeBy(link, hiddenIn(spent));
    expect((await post(link, { ...form, code: another })).statusCode).toBe(200);
  });

  it('is not guessed by many tries at once', async () => {
    const code = await codeBy(link, form);
    const guesses = [...Array.from({ length: 30 }, () => wrongOf(code)), code];
    const answers = await Promise.all(guesses.map((guess) => post(link, { ...form, code: guess })));
    expect(answers.map(({ statusCode }) => statusCode)).not.toContain(200);
    expect(website.office.store.codes.values().next().value?.wrongTries).toBe(wrongTriesAtMost);
  });

  it('is not recorded by the code of another link, though it is of the same person', async () => {
    const code = await codeBy(link, form);
    await sendForm(website, link, {}, { to: `${link}/renew` });
    await deliverAll(website.office);
    const fresh = linkTo('assessor', 2, 1);
    const own = { ...form, formToken: tokenIn(await website.ask('GET', fresh)) };
    await codeBy(fresh, own);
    expect((await post(fresh, { ...own, code })).statusCode).toBe(422);
    expect(events()).toHaveLength(2);
  });

  it('is not recorded by the code of another person or of another version', async () => {
    const { office } = website;
    const code = await codeBy(link, form);
    await office.plain.people.saveAll([person('successor')]);
    const hr = { kind: 'hr', personId: 'officer' } as const;
    await office.perform({ evaluationId, version: null, command: commands.reassignAssessor, actor: hr });
    await deliverAll(office);
    const theirs = linkTo('successor', 3);
    const own = { formToken: tokenIn(await website.ask('GET', theirs)), version: '3', do: 'approvePlan' };
    await codeBy(theirs, own);
    expect((await post(theirs, { ...own, code })).statusCode).toBe(422);
    expect((await post(link, { ...form, code })).statusCode).toBe(404);
    expect(events()).toHaveLength(3);
  });

  it('gets the same receipt when it is sent again, fifty times at once and later, with or without the code', async () => {
    const code = await codeBy(link, form);
    const receiptOf = ({ body }: Answered) => /\/verify\?code=([^"]+)"/.exec(body)?.[1];
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(link, { ...form, code })));
    website.office.clock.forward(2 * codeMinutes * minute);
    answers.push(
      await post(link, { ...form, code }),
      await post(link, form),
      await post(`${link}/code`, form),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(answers.map(receiptOf)).size).toBe(1);
    expect(events()).toHaveLength(3);
    expect(website.office.store.codes.size).toBe(1);
  });

  it('confirms one answer: the same code with another answer tells what was recorded, by whom and when', async () => {
    const code = await codeBy(link, form);
    await post(link, { ...form, code });
    const other = await post(link, { ...form, do: 'returnPlan', reason: 'Belum terukur', code });
    expect(other.statusCode).toBe(409);
    expect(textOf(other)).toContain('Name of assessor');
  });

  it('needs no code to send a plan back, which decides nothing yet', async () => {
    const answer = await post(link, { ...form, do: 'returnPlan', reason: 'Belum terukur' });
    expect(answer.statusCode).toBe(200);
    expect(events().at(-1)).toMatchObject({ command: 'returnPlan', by: { via: 'link' } });
  });

  it('needs no code from whoever has signed in', async () => {
    const cookie = await signedInAs(website, 'assessor');
    const page = `/evaluations/${evaluationId}/task`;
    const shown = await website.ask('GET', page, { cookies: [cookie, ...english] });
    expect(textOf(shown)).not.toContain('one-time code');
    const answer = await sendForm(website, page, { do: 'approvePlan' }, { cookie });
    expect(answer.statusCode).toBe(200);
    expect(events().at(-1)?.by).toMatchObject({ via: 'session' });
  });

  it('asks for codes five times an hour at most, and refuses forms from elsewhere', async () => {
    for (let time = 0; time < 5; time += 1) await codeBy(link, form);
    const before = dumpOf(website.office);
    const refused = await post(`${link}/code`, form);
    expect(refused.statusCode).toBe(429);
    expect(hiddenIn(refused)).toMatchObject({ do: 'approvePlan' });
    expect((await post(`${link}/code`, { ...form, formToken: 'x' })).statusCode).toBe(403);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('sends no code for a guess, nor for a button that needs none', async () => {
    const before = dumpOf(website.office);
    const formToken = tokenIn(await website.ask('GET', '/t/guess'));
    expect((await post('/t/guess/code', { ...form, formToken })).statusCode).toBe(404);
    for (const button of ['returnPlan', 'saveDraft', 'constructor', '']) {
      expect(await post(`${link}/code`, { ...form, do: button })).toMatchObject({ statusCode: 303 });
    }
    expect(dumpOf(website.office)).toBe(before);
  });

  it('sends the mail although its reader has quiet hours, since they wait for it', async () => {
    const { office } = website;
    const wishes = await office.preferences.load('assessor');
    office.store.preferences.set('assessor', { ...wishes, quietFrom: 9, quietUntil: 23 });
    expect(await codeBy(link, form)).toMatch(/^\d{4} \d{4}$/);
  });
});

describe('a long form', () => {
  it('keeps all that was written while the code is asked, on the page and as a draft', async () => {
    await withPlan(['acknowledgement']);
    const { office } = website;
    const state = office.store.states.get(evaluationId);
    if (!state) throw new Error('not enrolled');
    const dueAt = new Date(office.clock().getTime() + 86_400_000).toISOString();
    const outcome = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;
    office.store.states.set(evaluationId, { ...state, stage: 'acknowledgement', dueAt, outcome });
    const { version } = state;
    const linkId = office.links.idFor({ evaluationId, version, personId: 'employee', rotation: 0 });
    await office.tasks.keepLink({
      linkHash: office.links.hashOf(linkId),
      evaluationId,
      version,
      personId: 'employee',
      validUntil: dueAt,
    });
    const link = `/t/${linkId}`;
    const written = { reasons: 'Baris satu\n"dua" & <tiga>', evidence: 'Surat', references: 'Pasal 29' };
    const form = {
      formToken: tokenIn(await website.ask('GET', link)),
      version: String(version),
      do: 'fileAppeal',
    };
    // What has to be mended is told before anybody is sent to their mail.
    expect((await post(link, { ...form, ...written, reasons: '' })).statusCode).toBe(422);
    const asked = await post(link, { ...form, ...written });
    expect(hiddenIn(asked)).toMatchObject(written);
    expect([...office.store.drafts.values()].at(-1)?.fields).toMatchObject(written);
    expect((await website.ask('GET', link)).body).toContain('&lt;tiga');
    const code = await codeBy(link, hiddenIn(asked));
    const refused = await post(link, { ...hiddenIn(asked), code: wrongOf(code) });
    expect(hiddenIn(refused)).toMatchObject(written);
    expect((await post(link, { ...hiddenIn(refused), code })).statusCode).toBe(200);
    const appeal = [...office.store.documents.values()].find(({ kind }) => kind === 'appeal');
    expect(appeal?.content).toMatchObject({ reasons: written.reasons });
  });
});

describe('the switch', () => {
  it('is off unless a body asks: the link alone decides, as ever', async () => {
    const { link, form } = await withPlan([]);
    expect((await post(link, form)).statusCode).toBe(200);
    expect(events().at(-1)?.by).toMatchObject({ via: 'link' });
    expect(website.office.store.codes.size).toBe(0);
  });

  it('asks for those decisions alone that are switched on', async () => {
    const { link, form } = await withPlan(codedDecisions.filter((decision) => decision !== 'plan'));
    expect((await post(link, form)).statusCode).toBe(200);
    expect(events()).toHaveLength(3);
  });
});
