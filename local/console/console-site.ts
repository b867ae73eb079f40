import * as z from 'zod';
import { consolePage } from './console-page.ts';
import { html, page } from './html.ts';
import { type Answer, isForeign, jsonAnswer, seeOther, site, type Visit } from './site.ts';
import { type ConsoleParts, readStatus } from './status.ts';

const move = z.union([
  z.object({ seconds: z.coerce.number().min(0) }),
  z.object({
    to: z
      .string()
      .transform((text) => Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`))
      .pipe(z.number()),
  }),
]);

/** The site that shows what runs and steers the clock, schedules and the sample. */
export function consoleSite(parts: ConsoleParts) {
  return site(async (visit) => {
    const { method, url, request } = visit;
    if (method === 'GET' && url.pathname === '/') return { body: consolePage(readStatus(parts)) };
    if (method === 'GET' && url.pathname === '/status') return jsonAnswer(readStatus(parts));
    if (method !== 'POST') return failed(visit, 404, 'there is no such page');
    if (isForeign(request)) return failed(visit, 403, 'this form came from another site');
    if (url.pathname === '/clock') return moveClock(visit, parts);
    if (url.pathname === '/sample') {
      parts.sample.start();
      return done(visit, { sample: parts.sample.status });
    }
    const [, kind, name = '', verb] = url.pathname.split('/').map(decodeURIComponent);
    if (kind === 'schedules' && verb === 'run') {
      if (!parts.scheduler.run(name)) return failed(visit, 404, `there is no schedule ${name}`);
      return done(visit, { ran: name });
    }
    return failed(visit, 404, 'there is no such page');
  });
}

async function moveClock(visit: Visit, { clock }: ConsoleParts): Promise<Answer> {
  const parsed = move.safeParse(await visit.fields().catch(() => undefined));
  if (!parsed.success)
    return failed(visit, 400, 'say by how many seconds, or to which instant (ISO 8601) in "to"');
  const instant = 'seconds' in parsed.data ? clock.now() + parsed.data.seconds * 1000 : parsed.data.to;
  try {
    clock.moveTo(instant);
  } catch (error) {
    if (error instanceof RangeError) return failed(visit, 400, error.message);
    throw error;
  }
  return done(visit, { now: new Date(clock.now()).toISOString() });
}

/** Programs get JSON, browsers go back to the page. */
function done(visit: Visit, value: unknown): Answer {
  return wantsPage(visit) ? seeOther('/') : jsonAnswer(value);
}

function failed(visit: Visit, status: number, message: string): Answer {
  if (!wantsPage(visit)) return jsonAnswer({ message }, status);
  return {
    status,
    body: page('Not possible', html`<h1>Not possible</h1><p>${message}</p><p><a href="/">Back</a></p>`),
  };
}

function wantsPage({ request }: Visit): boolean {
  return request.headers.accept?.includes('text/html') === true;
}
