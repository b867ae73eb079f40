/**
 * What one write of one item consumes by AWS's published rules ("DynamoDB read and write capacity", "Using global
 * secondary indexes"). DynamoDB Local tells other numbers for transactions: it rounds their items together.
 */
const KB = 1_024;
const utf8 = (text: string) => Buffer.byteLength(text, 'utf8');

/** An item as the document client gives it. */
export type Item = Readonly<Record<string, unknown>>;

/** Size of an item: names and values of its attributes. */
export function sizeOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + sizeOfValue(value), 0);
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return utf8(value);
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + sizeOfValue(each) + 1, 3);
  if (value && typeof value === 'object') return sizeOf(value as Item) + 3 + Object.keys(value).length;
  return 1;
}

const unitsOf = (item: Item) => Math.max(1, Math.ceil(sizeOf(item) / KB));

/** Units of the table: of the larger of what was there and what is there, twice in a transaction. */
export function tableUnits(
  before: Item | undefined,
  after: Item | undefined,
  inTransaction: boolean,
): number {
  const units = Math.max(before ? unitsOf(before) : 1, after ? unitsOf(after) : 1);
  return inTransaction ? 2 * units : units;
}

/** The indexes by their keys, and whether they hold the whole item. */
const INDEXES = [
  { hash: 'listKey', range: 'listSort', whole: true },
  { hash: 'turnKey', range: 'turnSort', whole: false },
  { hash: 'teamKey', range: '', whole: false },
] as const;

/** Units of the indexes: a new place is a write, a left place another one, a changed item in its place one where it is held whole. */
export function indexUnits(before: Item | undefined, after: Item | undefined): number {
  return INDEXES.reduce((sum, index) => sum + unitsOfIndex(index, before, after), 0);
}

function unitsOfIndex(
  { hash, range, whole }: (typeof INDEXES)[number],
  before: Item | undefined,
  after: Item | undefined,
): number {
  const placeOf = (item: Item | undefined) => item?.[hash] && `${item[hash]} ${item[range]}`;
  const heldOf = (item: Item) => (whole ? unitsOf(item) : 1);
  if (placeOf(before) === placeOf(after)) {
    const changed = whole && JSON.stringify(before) !== JSON.stringify(after);
    return after && placeOf(after) && changed ? heldOf(after) : 0;
  }
  const left = before && placeOf(before) ? heldOf(before) : 0;
  return left + (after && placeOf(after) ? heldOf(after) : 0);
}
