import middy from '@middy/core';
import type { Context, Handler } from 'aws-lambda';
import type * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import { correlation } from './correlation.ts';

/**
 * A Lambda function that the workflow or a schedule calls: its input is parsed at the door, and what it throws is
 * logged before the caller hears of it and tries again. What nobody's request led to goes by the invocation's own id.
 */
export function workFunction<Input, Output>(
  schema: z.ZodType<Input>,
  work: (input: Input) => Promise<Output>,
  { log }: { log: Log },
): Handler<unknown, Output> {
  const worked = middy<unknown, Output>()
    .use({
      onError: ({ error }) => {
        log.error('WORK_FAILED', {}, error ?? undefined);
      },
    })
    .handler((async (event: unknown) => work(schema.parse(event))) as never) as unknown as (
    event: unknown,
    context: Context,
  ) => Promise<Output>;
  return (event, context) => correlation.under(context.awsRequestId ?? 'none', () => worked(event, context));
}
