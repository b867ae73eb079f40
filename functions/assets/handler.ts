import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Handler } from 'aws-lambda';
import { responseOf, securityHeaders } from '../middleware/response.ts';

type Files = Readonly<Record<string, { body: string; contentType: string }>>;
/** The address carries a version, so that browsers may keep a file for a year. */
const cacheSeconds = 31_536_000;

const notFound = {
  statusCode: 404,
  headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: 'Not found',
};

/** Answers with files of the bundle. Knows nobody and reads nothing. */
export const assets = (files: Files): Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2> =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyResultV2>().handler(async ({ pathParameters }) => {
    const name = pathParameters?.file ?? '';
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return notFound;
    return responseOf({ status: 200, ...file, cacheSeconds });
  }) as unknown as Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2>;
