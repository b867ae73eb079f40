import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http-api/body.ts';
import type { Bucket, Buckets, Refused } from './buckets.ts';

const LARGEST = 64 * 1024 * 1024;
const PAGE = 1_000;

type Answer = { status: number; body?: string | Buffer; type?: string };

/** Answers the part of S3's API that apps here use: PutObject, GetObject, HeadObject, ListObjectsV2; by path. */
export function s3Api(buckets: Buckets) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, LARGEST);
    const { status, body: text = '', type = 'application/xml' } = answer(buckets, request, body);
    response.writeHead(status, { 'content-type': type });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
}

function answer(buckets: Buckets, request: IncomingMessage, body: Buffer): Answer {
  const url = new URL(request.url ?? '/', 'http://s3');
  const [name = '', ...rest] = url.pathname.slice(1).split('/');
  const bucket = buckets.find(name);
  if (!bucket) return refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const key = rest.map(decodeURIComponent).join('/');
  const { method } = request;
  if (method === 'GET' && key === '' && url.searchParams.get('list-type') === '2')
    return list(buckets, bucket, url.searchParams);
  // Retention, tags, versions and the like are asked for by a query.
  const asksMore = [...url.searchParams.keys()].some((each) => each !== 'x-id');
  if (key === '' || asksMore)
    return refusal(501, 'NotImplemented', `${method} ${url.pathname} is not run here`);
  if (method === 'PUT') return put(buckets.put(bucket, key, body, request.headers['if-none-match'] === '*'));
  if (method !== 'GET' && method !== 'HEAD')
    return bucket.lockedFor > 0
      ? refusal(403, 'AccessDenied', 'the object is locked')
      : refusal(501, 'NotImplemented', `${method} is not run here`);
  const content = buckets.get(bucket, key);
  if (!content) return refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  return { status: 200, body: content, type: 'application/octet-stream' };
}

function put(refused: Refused | undefined): Answer {
  if (refused === 'exists')
    return refusal(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  if (refused === 'locked') return refusal(403, 'AccessDenied', 'the object is locked');
  return { status: 200 };
}

function list(buckets: Buckets, { name, lockedFor }: Bucket, query: URLSearchParams): Answer {
  const prefix = query.get('prefix') ?? '';
  const from = Number(query.get('continuation-token') ?? 0);
  const all = buckets.list({ name, lockedFor }, prefix);
  const page = all.slice(from, from + PAGE);
  const more = from + PAGE < all.length;
  const contents = page.map(
    ({ key, size }) => `<Contents><Key>${escaped(key)}</Key><Size>${size}</Size></Contents>`,
  );
  const next = more ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
  const about = `<Name>${name}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>`;
  return {
    status: 200,
    body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult>${about}<IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  };
}

function refusal(status: number, code: string, message: string): Answer {
  const error = `<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  return { status, body: `<?xml version="1.0" encoding="UTF-8"?>${error}` };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
