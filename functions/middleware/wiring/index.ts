import { calendarActsIn } from '../../../adapters/dynamodb/calendar-acts.ts';
import { cyclesIn } from '../../../adapters/dynamodb/cycles.ts';
import { evaluationsIn } from '../../../adapters/dynamodb/evaluations.ts';
import { mailsIn } from '../../../adapters/dynamodb/mails.ts';
import { sessionsIn } from '../../../adapters/dynamodb/sessions.ts';
import { substitutionsIn } from '../../../adapters/dynamodb/substitutions.ts';
import { connectTable } from '../../../adapters/dynamodb/table.ts';
import { unitPredicatesIn } from '../../../adapters/dynamodb/unit-predicates.ts';
import { codesBy } from '../../../adapters/links/codes.ts';
import { digest } from '../../../adapters/links/digest.ts';
import { openKeyring } from '../../../adapters/links/keyring.ts';
import { linksBy } from '../../../adapters/links/links.ts';
import { personIdsBy } from '../../../adapters/links/person-ids.ts';
import { sealsBy } from '../../../adapters/links/seals.ts';
import { jsonLog } from '../../../adapters/telemetry/log.ts';
import type { Zone } from '../../../core/calendar/zones.ts';
import type { PerformCommand, WeighCommand } from '../../../core/ports/commands.ts';
import type { StandingOfRatings } from '../../../core/ports/ratings.ts';
import { calendarInForce } from '../../../core/usecases/calendar-in-force.ts';
import { performCommand, weighCommand } from '../../../core/usecases/perform-command.ts';
import { standingOfRatings } from '../../../core/usecases/standing-of-ratings.ts';
import { cookieJar } from '../cookies.ts';
import { correlation } from '../correlation.ts';
import { recording } from '../recording.ts';

/** What every function is wired with that changes or reads evaluations. Made once for each process. */
export function wireTable(environment: { TABLE_NAME: string; ZONE: Zone }) {
  const zone = environment.ZONE;
  const reference = correlation.current;
  const clock = () => new Date();
  const table = connectTable(environment.TABLE_NAME, reference);
  const ports = {
    evaluations: evaluationsIn(table),
    cycles: cyclesIn(table),
    substitutions: substitutionsIn(table),
    mails: mailsIn(table),
    clock,
    zone,
    calendar: calendarInForce({ calendarActs: calendarActsIn(table), zone, clock }),
    digest,
    log: jsonLog({}, undefined, reference),
    reference,
  };
  const unitPredicates = unitPredicatesIn(table);
  const standingOf: StandingOfRatings = (assessorId, cycleId) =>
    standingOfRatings(assessorId, cycleId, { ...ports, unitPredicates });
  const perform: PerformCommand = (request) => performCommand(request, { ...ports, standingOf });
  const weigh: WeighCommand = (request) => weighCommand(request, { ...ports, standingOf });
  return { ...ports, table, unitPredicates, standingOf, perform: recording(perform, ports.log), weigh };
}

/** What is made with the deployment's signing key, besides. */
export async function wireKeys(environment: { SIGNING_SECRET_ID: string }) {
  const keyring = await openKeyring(environment.SIGNING_SECRET_ID);
  return {
    links: linksBy(keyring),
    seals: sealsBy(keyring),
    personIds: personIdsBy(keyring),
    codeMaker: codesBy(keyring),
  };
}

/** What every function is wired with that answers a browser. */
export async function wireWeb(environment: {
  TABLE_NAME: string;
  ZONE: Zone;
  PUBLIC_URL: string;
  SIGNING_SECRET_ID: string;
}) {
  const wired = wireTable(environment);
  const keys = await wireKeys(environment);
  const publicUrl = environment.PUBLIC_URL;
  return { ...wired, ...keys, publicUrl, jar: cookieJar(publicUrl), sessions: sessionsIn(wired.table) };
}
