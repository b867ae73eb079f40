import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import type { Retention } from '../../core/privacy/retention.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { eraseLeavers } from '../../core/usecases/erase-leavers.ts';
import { eraseRosters } from '../../core/usecases/erase-rosters.ts';
import { eraseSubstitutions } from '../../core/usecases/erase-substitutions.ts';
import { heldPeople } from '../../core/usecases/held-people.ts';
import { spreadCorrections } from '../../core/usecases/spread-corrections.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof applyRetention>[1] &
  Parameters<typeof eraseLeavers>[1] &
  Parameters<typeof eraseRosters>[1] &
  Parameters<typeof eraseSubstitutions>[1] &
  Parameters<typeof heldPeople>[0] &
  Parameters<typeof spreadCorrections>[0] & { log: Log; retention: Retention };

/** Far within the time of one invocation; what is left waits for the next day. */
const atMost = 2_000;
/** Each is at most 250 items. */
const rostersAtMost = 20;

/** Erases what the time to keep is over of; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const order = { retention: ports.retention, atMost, held: await heldPeople(ports) };
      const retained = await applyRetention(order, ports);
      const substitutions = await eraseSubstitutions(order, ports);
      const leavers = await eraseLeavers(order, ports);
      const rosters = await eraseRosters(rostersAtMost, ports);
      const corrected = await spreadCorrections(ports);
      ports.log.info('RETENTION_APPLIED', {
        ...retained,
        leavers: leavers.erased,
        leaversHeld: leavers.held,
        leaversLeft: leavers.more,
        substitutions,
        rosters: rosters.emptied,
        rostersHeld: rosters.held,
        corrected: corrected.told,
      });
      // Whoever is told of failing functions is told of this.
      const failed = retained.failed + leavers.failed + corrected.failed;
      if (failed > 0) throw new Error(`${failed} evaluations or people could not be erased or corrected`);
      return { ...retained, leavers, substitutions, rosters, corrected: corrected.told };
    },
    ports,
  );
