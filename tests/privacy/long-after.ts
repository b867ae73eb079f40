import type { Handler } from 'aws-lambda';
import { handler } from '../../functions/retention/handler.ts';
import { commands, person } from '../core/examples.ts';
import { fakeLog } from '../fakes/log.ts';
import type { TablePorts } from '../fakes/table.ts';
import { evaluationId, type Office, openOffice, withOneEvaluation } from '../usecases/office.ts';
import { inOthers, passing, rosterOf } from './beside-them.ts';
import { deliverEverything, theirs } from './one-of-each.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
/** Examples share a NIP; whoever leaves has one of their own. */
const ownNip = '199507172019032004';
/** Whatever could be known again as the example employee: name, right name, NIP, address. */
export const traces = ['Name of employee', 'Siti Aminah', ownNip, 'employee@kinerja.example'];

/** The employee left long ago with one of each kind, named by others too; the daily run comes by year after year. */
export async function longAfter(
  table: TablePorts | undefined,
  begin: (office: Office) => Promise<unknown> = async () => {},
): Promise<Office> {
  const office = await withOneEvaluation(openOffice(table ? { table } : {}));
  for (const [kind, bring] of Object.entries(theirs)) if (kind !== 'hold') await bring(office);
  for (const bring of [...Object.values(passing), ...Object.values(inOthers)]) await bring(office);
  await deliverEverything(office);
  const hr = { kind: 'hr', personId: 'officer' } as const;
  await office.perform({ evaluationId, version: null, command: commands.exclude, actor: hr });
  await deliverEverything(office);
  const there = await office.people.load('employee');
  if (!there) throw new Error('nobody to leave');
  const gone = { ...there, nip: ownNip };
  await rosterOf(office, 'with', gone);
  await rosterOf(office, 'without', person('assessor'));
  await office.people.saveAll([{ ...gone, leftAt: office.clock().toISOString() }]);
  await begin(office);
  for (let year = 0; year < 12; year += 1) {
    office.clock.forward(366 * 86_400_000);
    await daily(office);
  }
  return office;
}

/** The daily run, as its schedule calls it. @throws when it could not do all */
async function daily(office: Office): Promise<void> {
  const run = handler({ ...office.ports, perform: office.perform, log: fakeLog(), retention }) as Handler;
  await run({}, {} as never, () => {});
}
