import { billFor, totalOf } from '../cost/bill.ts';
import { measure } from '../cost/counts.ts';
import { readPrices } from '../cost/prices.ts';

/** What a cycle of so many people costs on AWS, by the counts of one evaluation and the list of prices. */
export async function priceOfACycle(people: number): Promise<{ what: string; figure: string }[]> {
  const { counts } = await measure();
  const prices = readPrices();
  const total = totalOf(billFor(people, counts, prices));
  return [
    { what: 'state transitions of an evaluation, plan to final', figure: String(counts.transitions) },
    { what: 'write units of an evaluation, plan to final', figure: String(counts.writeUnits) },
    { what: 'mails of an evaluation, plan to final', figure: String(counts.mails) },
    {
      what: `a cycle of ${people} on AWS (${prices.region}, ${prices.asOf})`,
      figure: `${total.toFixed(2)} USD`,
    },
  ];
}
