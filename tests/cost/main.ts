/** `npm run cost -- --people 20000`: what a cycle costs, from measured counts and the list of prices beside this file. */
import { parseArgs } from 'node:util';
import { billFor, totalOf } from './bill.ts';
import { measure } from './counts.ts';
import { readPrices } from './prices.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '20000' } } });
const people = Number(values.people);
if (!Number.isInteger(people) || people < 1)
  throw new Error(`--people must be a number, not ${values.people}`);

const prices = readPrices();
const { counts, year } = await measure();
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

console.log('One evaluation, plan to final, no returns, no appeal, documents of 4 KB (measured):');
console.table({ ...counts });
console.log('Write units by who writes, and by what is written:');
console.table(year.writeUnits);
console.table(year.byKind);
console.log(`A cycle of ${number.format(people)} people at the prices of ${prices.region}, ${prices.asOf}:`);
const lines = billFor(people, counts, prices);
for (const { what, count, usd } of lines) {
  console.log(`${number.format(count).padStart(14)} ${what.padEnd(38)} ${usd.toFixed(2).padStart(9)} USD`);
}
const total = totalOf(lines);
console.log(
  `${''.padStart(53)} ${total.toFixed(2).padStart(9)} USD, ${(total / people).toFixed(4)} a person`,
);
