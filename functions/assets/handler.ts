import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Handler } from 'aws-lambda';
import { responseOf } from '../middleware/response.ts';

type Files = Readonly<Record<string, { body: string; contentType: string }>>;
/** The address carries a version, so that browsers may keep a file for a year. */
const cacheSeconds = 31_536_000;

/** Answers with files of the bundle. Knows nobody and reads nothing. */
export const assets = (files: Files): Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2> =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyResultV2>().handler(async ({ pathParameters }) => {
    const name = pathParameters?.file ?? '';
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
    return responseOf({ status: 200, ...file, cacheSeconds });
  }) as unknown as Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2>;
