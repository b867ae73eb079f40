import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../http-api/body.ts';
import { ApiError } from './api-error.ts';

/** One operation of an AWS API that speaks JSON: parsed body in, answer out. */
export type Operation = (body: unknown) => unknown;

const LARGEST = 8 * 1024 * 1024;

/** Answers the AWS JSON protocols (1.0 and 1.1) with operations named `<Service>.<Operation>`. */
export function jsonApi(operations: ReadonlyMap<string, Operation>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target']);
    const type = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
    const send = (status: number, body: unknown, code?: string) => {
      response.writeHead(status, {
        'content-type': type,
        ...(code === undefined ? {} : { 'x-amzn-errortype': code }),
      });
      response.end(JSON.stringify(body));
    };
    try {
      const operation = operations.get(target);
      if (operation === undefined)
        throw new ApiError('UnknownOperationException', `${target} is not run here`);
      const body = await readBody(request, LARGEST);
      send(200, await operation(body.length === 0 ? {} : JSON.parse(body.toString())));
    } catch (error) {
      const { code, message, status } = refusal(error);
      send(status, { __type: code, message }, code);
    }
  };
}

function refusal(error: unknown): { code: string; message: string; status: number } {
  if (error instanceof ApiError) return { code: error.code, message: error.message, status: 400 };
  if (error instanceof z.ZodError) {
    return { code: 'ValidationException', message: z.prettifyError(error), status: 400 };
  }
  return {
    code: 'InternalFailure',
    message: error instanceof Error ? error.message : String(error),
    status: 500,
  };
}
