import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Handler } from 'aws-lambda';
import { expect, it } from 'vitest';
import { sesMailer } from '../../adapters/email/ses.ts';
import { jsonLog } from '../../adapters/telemetry/log.ts';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { handler as deliverOutbox } from '../../functions/deliver-outbox/handler.ts';
import { correlation } from '../../functions/middleware/correlation.ts';
import { handler as openTask } from '../../functions/open-task/handler.ts';
import { digest } from '../core/examples.ts';
import { deliverAll, evaluationId, pendingIn } from '../usecases/office.ts';
import { openWebsite, planFields, tokenIn, type Website } from './website.ts';

const click = 'JKJaXmPLvHcESHA=';

/** Calls a worker as Lambda does, with an id of the invocation's own. */
const call = (worker: unknown, input: unknown) =>
  (worker as Handler)(input, { awsRequestId: 'invocation' } as never, () => {});

async function deliverPending({ office, log }: Website): Promise<void> {
  const Records = pendingIn(office).map((outboxId) => ({
    dynamodb: { NewImage: { outboxId: { S: outboxId } } },
  }));
  await call(deliverOutbox({ ...office.ports, deliver: office.deliver, log }), { Records });
}

const openWait = ({ office, log }: Website, stage: string, taskToken: string) =>
  call(openTask({ ...office.ports, log }), { evaluationId, stage, taskToken });

/** Headers of a mail as SES is given them. */
async function headersOf(mail: Website['office']['mailer']['sent'][number]) {
  const commands: SendEmailCommand[] = [];
  const send = async (command: SendEmailCommand) => commands.push(command);
  await sesMailer('Kinerja <no-reply@kinerja.example>', { send } as unknown as SESv2Client).send(mail);
  return commands[0]?.input.Content?.Simple?.Headers ?? [];
}

it('one reference leads from the click through record, outbox and engine to the mail and every line of the log', async () => {
  const website = await openWebsite();
  const { office, log, ask } = website;
  await office.open('planning', 'token-1');
  await deliverAll(office);
  const path = new URL(office.mailer.sent[0]?.text ?? '').pathname;
  const form = { formToken: tokenIn(await ask('GET', path)), ...planFields, do: 'submitPlan' };
  const origin = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const answer = await ask('POST', path, { form, headers: origin, requestId: click });
  expect(answer).toMatchObject({ statusCode: 200, headers: { 'x-kinerja-reference': click } });

  const events = office.store.events.get(evaluationId) ?? [];
  expect(events.at(-1)).toMatchObject({ command: 'submitPlan', reference: click });
  expect(firstBroken(events, digest)).toBeUndefined();
  await deliverPending(website);
  expect(office.engine.resumed).toMatchObject([{ token: 'token-1' }]);
  await openWait(website, 'planReview', 'token-2');
  await deliverPending(website);

  const asked = office.mailer.sent.find(
    ({ to, subject }) => to.startsWith('assessor') && subject === 'yourTurn',
  );
  expect(asked && (await headersOf(asked))).toContainEqual({ Name: 'X-Kinerja-Reference', Value: click });
  const said = log.lines.filter(({ reference }) => reference === click).map(({ code }) => code);
  expect(said).toEqual(['RECORDED', 'DELIVERED', 'TASK_OPENED']);
});

it('requests at work at the same time keep their references apart', async () => {
  const lines: string[] = [];
  const log = jsonLog({}, (line) => lines.push(line), correlation.current);
  const work = (reference: string, pause: number) =>
    correlation.under(reference, async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      log.info('SWEPT', { asked: reference });
    });
  await Promise.all([work('one', 5), work('two', 1), work('three', 3)]);
  log.info('SWEPT', { asked: null });
  const told = lines.map((line) => JSON.parse(line) as { reference?: string; asked?: string });
  expect(told).toHaveLength(4);
  for (const { reference, asked } of told) expect(reference).toBe(asked);
});

it('a reference that is no plain word does not break a header line', async () => {
  const website = await openWebsite();
  await website.office.open('planning', 'token-1');
  await deliverAll(website.office);
  const [mail] = website.office.mailer.sent;
  const headers = mail ? await headersOf({ ...mail, cause: 'a\r\nBcc: everybody@kinerja.example' }) : [];
  expect(headers.at(-1)).toEqual({ Name: 'X-Kinerja-Reference', Value: 'aBcc:everybody@kinerja.example' });
});
