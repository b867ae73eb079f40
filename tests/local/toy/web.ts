/** The toy app's web function: every route is a small question to the local cloud. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const table = process.env.TABLE ?? '';
const database = new DynamoDBClient();
const engine = new SFNClient();
const mail = new SESv2Client();

interface Event {
  routeKey: string;
  pathParameters?: { id?: string };
  body?: string;
  requestContext: { authorizer?: unknown };
}

const id = (event: Event) => event.pathParameters?.id ?? '';

const routes: Record<string, (event: Event) => Promise<unknown>> = {
  'POST /items/{id}': async (event) => {
    const Item = { pk: { S: `item#${id(event)}` }, kind: { S: 'item' }, text: { S: event.body ?? '' } };
    await database.send(new PutItemCommand({ TableName: table, Item }));
    return { statusCode: 201, cookies: ['a=1; Path=/', 'b=2; Path=/'], body: 'made' };
  },
  'GET /read/{id}': async (event) => read(id(event)),
  'POST /start/{id}': async (event) => {
    const { executionArn } = await engine.send(
      new StartExecutionCommand({
        stateMachineArn: process.env.MACHINE,
        name: id(event),
        input: event.body,
      }),
    );
    return { executionArn };
  },
  'POST /answer/{id}': async (event) => {
    const { token } = await read(`token#${id(event)}`);
    await engine.send(new SendTaskSuccessCommand({ taskToken: token, output: event.body ?? '{}' }));
    return { token };
  },
  'GET /now': async () => ({ now: Date.now() }),
  'GET /echo': async (event) => event,
  'POST /echo': async (event) => event,
  'GET /guarded': async (event) => event.requestContext.authorizer,
  'GET /environment': async () => process.env,
  'GET /secret': async () => secret(),
  'GET /crash': async () => process.exit(3),
  'GET /page': async () => ({
    statusCode: 200,
    headers: { 'content-type': 'text/html' },
    body: '<p>hello</p>',
  }),
  'POST /mail': async () => sendMails(),
};

export const handler = async (event: Event) => {
  const route = routes[event.routeKey];
  if (route === undefined) throw new TypeError(`no route ${event.routeKey}`);
  return route(event);
};

async function read(pk: string): Promise<Record<string, string | undefined>> {
  const { Item } = await database.send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: pk } }, ConsistentRead: true }),
  );
  return Object.fromEntries(Object.entries(Item ?? {}).map(([key, value]) => [key, value.S ?? value.N]));
}

async function secret(): Promise<unknown> {
  const response = await fetch(process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER ?? '', {
    method: 'POST',
    headers: {
      'x-amz-target': 'secretsmanager.GetSecretValue',
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify({ SecretId: process.env.SECRET }),
  });
  return response.json();
}

async function sendMails(): Promise<unknown> {
  const raw = [
    'From: Toy <toy@example.test>',
    'To: Ani <ani@example.test>',
    'Subject: Raw =?utf-8?q?caf=C3=A9?=',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>raw body</p>',
  ].join('\r\n');
  const one = await mail.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
  const two = await mail.send(
    new SendEmailCommand({
      FromEmailAddress: 'toy@example.test',
      Destination: { ToAddresses: ['budi@example.test'] },
      Content: { Simple: { Subject: { Data: 'Simple' }, Body: { Text: { Data: 'simple body' } } } },
    }),
  );
  return [one.MessageId, two.MessageId];
}
