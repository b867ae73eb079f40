/** `npm run breach`: who saw what in a window, of whom that was something, and the notices of UU 27/2022 article 46. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accessesIn } from '../adapters/dynamodb/accesses.ts';
import { evaluationsIn } from '../adapters/dynamodb/evaluations.ts';
import { peopleIn } from '../adapters/dynamodb/people.ts';
import { zoneNames } from '../core/calendar/zones.ts';
import { daysOf, noticeDueAt, windowDaysAtMost } from '../core/privacy/breach.ts';
import { traceBreach } from '../core/usecases/trace-breach.ts';
import { noticeOf, type Said } from './breach-notice.ts';
import { openTable } from './open-table.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
    from: { type: 'string', default: '' },
    until: { type: 'string', default: '' },
    known: { type: 'string', default: '' },
    reader: { type: 'string' },
    cycle: { type: 'string' },
    body: { type: 'string' },
    how: { type: 'string' },
    measures: { type: 'string' },
    zone: { type: 'string', default: process.env.ZONE ?? 'WIB' },
    out: { type: 'string', default: '' },
  },
});

const { out } = values;
if (!out) end('where to? --out <folder>: it will hold personal data');
const zone =
  zoneNames.find((name) => name === values.zone) ?? end(`--zone is one of ${zoneNames.join(', ')}`);
const [from, until, knownAt] = [instantOf('from'), instantOf('until'), instantOf('known')];
if (from > until) end('--until is before --from');
if (daysOf({ from, until }).length > windowDaysAtMost) end(`at most ${windowDaysAtMost} days are looked at`);
const table = await openTable(values);
const { accesses, touched } = await traceBreach(
  { from, until, reader: values.reader ?? null, cycleId: values.cycle ?? null },
  { accesses: accessesIn(table), evaluations: evaluationsIn(table), people: peopleIn(table) },
);
const { body, how, measures } = values;
const said: Said = { from, until, knownAt, zone, body, how, measures };
const what = [...new Set(touched.flatMap((one) => one.what))].sort();
mkdirSync(out, { recursive: true, mode: 0o700 });
keep('accesses.jsonl', linesOf(accesses));
keep('persons.jsonl', linesOf(touched.map(({ person, ...one }) => ({ ...one, ...addressOf(person) }))));
for (const to of ['persons', 'agency'] as const)
  keep(`notice-to-${to}.txt`, noticeOf(to, said, { what, persons: touched.length }));
console.log(
  `${accesses.length} readings of ${touched.length} persons, and two notices to be looked at, in ${out}`,
);
console.log(`persons and agency are told until ${noticeDueAt(knownAt).toISOString()}`);

/** Only whoever runs this may read what is kept. */
function keep(name: string, text: string): void {
  writeFileSync(join(out, name), text, { mode: 0o600 });
}

function linesOf(all: readonly unknown[]): string {
  return all.map((one) => `${JSON.stringify(one)}\n`).join('');
}

/** To whom the notice goes; nothing where their entry is erased. */
function addressOf(person: { name: string; email: string; unit: string; organisation: string } | undefined) {
  if (!person) return {};
  const { name, email, unit, organisation } = person;
  return { name, email, unit, organisation };
}

function instantOf(flag: 'from' | 'until' | 'known'): Date {
  const at = new Date(values[flag]);
  return Number.isNaN(at.getTime()) ? end(`--${flag} is an instant such as 2027-01-31T03:00:00Z`) : at;
}

function end(why: string): never {
  console.error(why);
  process.exit(2);
}
