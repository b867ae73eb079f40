/** The toy app's functions behind the scenes. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const database = new DynamoDBClient();

async function note(pk: string, values: Record<string, string>): Promise<void> {
  const names = Object.keys(values);
  await database.send(
    new UpdateItemCommand({
      TableName: process.env.TABLE,
      Key: { pk: { S: pk } },
      UpdateExpression: `SET ${names.map((_, index) => `#n${index} = :v${index}`).join(', ')} ADD #count :one`,
      ExpressionAttributeNames: {
        '#count': 'count',
        ...Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      },
      ExpressionAttributeValues: {
        ':one': { N: '1' },
        ...Object.fromEntries(names.map((name, index) => [`:v${index}`, { S: values[name] ?? '' }])),
      },
    }),
  );
}

interface StreamEvent {
  Records: { dynamodb: { SequenceNumber: string; NewImage: { pk: { S: string }; text: { S: string } } } }[];
}

export const onStream = async ({ Records }: StreamEvent) => {
  const batchItemFailures = [];
  for (const { dynamodb } of Records) {
    const { pk, text } = dynamodb.NewImage;
    if (text.S === 'poison') batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber });
    else await note(`seen#${pk.S}`, { text: text.S });
  }
  return { batchItemFailures };
};

export const rememberToken = (task: { token: string; name: string }) =>
  note(`token#${task.name}`, { token: task.token });

export const tick = (input: { who: string }) => note(`ticks#${input.who}`, { at: new Date().toISOString() });

export const onStatus = ({ detail }: { detail: { name: string; status: string } }) =>
  note(`status#${detail.name}`, { status: detail.status });

export const slow = () => new Promise((done) => setTimeout(done, 60_000));

export const guard = async ({ identitySource }: { identitySource: string[] }) => ({
  isAuthorized: identitySource[0] === 'open',
  context: { who: 'ani' },
});
