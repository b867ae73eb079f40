import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export const publicUrl = 'https://kinerja.example';

/** What a browser says of one request. */
export type Asked = {
  query?: Record<string, string>;
  cookies?: string[];
  headers?: Record<string, string>;
  /** Fields of an urlencoded form. */
  form?: Record<string, string>;
  /** Any other body, with its content type among the headers. */
  body?: Uint8Array;
  requestId?: string;
};

/** An event of API Gateway (HTTP API, payload 2.0) for one request. */
export function eventOf(method: string, path: string, asked: Asked = {}): APIGatewayProxyEventV2 {
  const query = new URLSearchParams(asked.query);
  const { body, type } = bodyOf(asked);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query.toString(),
    headers: { host: 'kinerja.example', ...type, ...asked.headers },
    ...(asked.query ? { queryStringParameters: Object.fromEntries(query) } : {}),
    ...(asked.cookies ? { cookies: asked.cookies } : {}),
    ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'kinerja.example',
      domainPrefix: 'kinerja',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: asked.requestId ?? 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '05/Jan/2027:03:00:00 +0000',
      timeEpoch: 1,
    },
  };
}

function bodyOf({ form, body }: Asked): { body?: Uint8Array; type: Record<string, string> } {
  if (form) {
    const text = new URLSearchParams(form).toString();
    return { body: Buffer.from(text), type: { 'content-type': 'application/x-www-form-urlencoded' } };
  }
  return body ? { body, type: {} } : { type: {} };
}
