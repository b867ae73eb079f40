import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prices, pricesSchema } from './bill.ts';

/** The list of prices beside this file. @throws when it is not complete */
export function readPrices(): Prices {
  return pricesSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')));
}
