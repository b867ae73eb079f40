import type { MiddlewareObj } from '@middy/core';
import multipart from '@middy/http-multipart-body-parser';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import type { WebEvent } from './visit.ts';

type FilePart = { filename: string; mimetype: string; encoding: string; content: Buffer };

const limits = { fieldSize: 100_000, fields: 500, parts: 500, files: 1 };

/** Reads the body of a form, urlencoded or multipart, into `event.form` and `event.file`. */
export function formBody(): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  const parts = multipart({ busboy: { limits } });
  return {
    before: async (request) => {
      const { event } = request;
      if (event.requestContext.http.method !== 'POST') return;
      const type = event.headers['content-type'] ?? '';
      if (type.startsWith('application/x-www-form-urlencoded')) {
        const text = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString(
          'utf8',
        );
        event.form = Object.fromEntries(new URLSearchParams(text));
      } else if (type.startsWith('multipart/form-data')) {
        await parts.before?.(request as never);
        takeParts(event, event.body as unknown as Record<string, unknown>);
      }
    },
  };
}

function takeParts(event: WebEvent, parts: Record<string, unknown>): void {
  event.form = {};
  event.file = null;
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') event.form[name] = part;
    else if (isFile(part)) event.file = { name: part.filename, content: part.content };
  }
}

function isFile(part: unknown): part is FilePart {
  return typeof part === 'object' && part !== null && Buffer.isBuffer((part as FilePart).content);
}
