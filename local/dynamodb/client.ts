import { REGION } from '../aws/identity.ts';

/** A refusal by DynamoDB Local, with AWS's name for it in `code`. */
export class DynamoDbError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Calls an operation such as `DynamoDB_20120810.CreateTable`: plain JSON in and out, as it is on the wire. */
export type DynamoDbCall = (target: string, body: unknown) => Promise<Record<string, unknown>>;

const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=local/20200101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`;

/** Speaks to DynamoDB Local without the SDK, which would turn stream records into other shapes. */
export function dynamoDbClient(endpoint: string): DynamoDbCall {
  return async (target, body) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': target,
        'content-type': 'application/x-amz-json-1.0',
        authorization: AUTHORIZATION,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return answer;
    const code = String(answer.__type).split('#').at(-1) ?? 'Unknown';
    throw new DynamoDbError(code, String(answer.message ?? answer.Message));
  };
}
