import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import { workFunction } from '../middleware/work-function.ts';

type Migrated = { version: number; changed: number; pages: number; done: boolean };
type Ports = { migrate: (mayGoOn: () => boolean) => Promise<Migrated>; now: () => number; log: Log };

/** Ends well before the time of an invocation does; the next one goes on. */
const longestMs = 10 * 60_000;

/** Brings the table to the layout of this release, if it is not there yet; the schedule's event says nothing. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const end = ports.now() + longestMs;
      const migrated = await ports.migrate(() => ports.now() < end);
      if (migrated.pages > 0) ports.log.info('TABLE_MIGRATED', migrated);
      return migrated;
    },
    ports,
  );
