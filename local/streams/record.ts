/** A record of a stream as it is on the wire and as Lambda hands it on. */
export interface StreamRecord {
  eventID: string;
  eventName: string;
  dynamodb: {
    ApproximateCreationDateTime: number;
    Keys: Record<string, unknown>;
    SequenceNumber: string;
    [other: string]: unknown;
  };
  [other: string]: unknown;
}

/** Spreads records over lanes so that those of one item stay in one lane and in order. */
export function spreadOverLanes(records: readonly StreamRecord[], lanes: number): StreamRecord[][] {
  const spread: StreamRecord[][] = Array.from({ length: lanes }, () => []);
  for (const record of records) spread[laneOf(record, lanes)]?.push(record);
  return spread.filter((lane) => lane.length > 0);
}

function laneOf(record: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0;
  // The first key in the record may be either; all keys together are the item.
  const key = JSON.stringify(Object.entries(record.dynamodb.Keys).sort(([a], [b]) => (a < b ? -1 : 1)));
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return Math.abs(hash) % lanes;
}
