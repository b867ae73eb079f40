/** How an item leaves the table, or what stays of it. */
type End =
  /** The table itself forgets it, by its `expiresAt`. */
  | 'byItself'
  /** Removed by what it is there for, once that is done. */
  | 'whenDone'
  /** Removed with what people wrote in its evaluation. */
  | 'withContents'
  /** Removed with what is kept of somebody who has left. */
  | 'withLeaver'
  /** What it says of people is emptied when its time is over; ids and hashes stay. */
  | 'emptied'
  /** Says nothing of a person but ids, or what staff did in their office. */
  | 'kept';

/** Every kind of item, how it ends, and by what: what is not in here is in no table (docs/privacy.md). */
export const itemKinds = {
  access: { ends: ['byItself'], says: 'after `accessLogDays`' },
  addressChange: { ends: ['withLeaver'], says: 'hashes of addresses' },
  addressMark: { ends: ['whenDone', 'withLeaver'], says: 'when the address changes' },
  alias: { ends: ['kept'], says: 'an id that leads to another id' },
  audit: { ends: ['emptied'], says: 'reasons with contents, names with names; the line is proof' },
  calendarAct: { ends: ['kept'], says: 'what an officer did to the calendar' },
  code: { ends: ['byItself'], says: 'a day after it is not valid any more' },
  correction: { ends: ['emptied'], says: 'values after `correctionsYears`; the line is proof' },
  currentRoster: { ends: ['kept'], says: 'which roster is in force' },
  cycle: { ends: ['emptied'], says: 'reason and name of whoever was taken out before it began' },
  document: { ends: ['emptied'], says: 'with contents' },
  draft: { ends: ['byItself', 'withContents'], says: 'after 180 days' },
  evaluation: { ends: ['emptied'], says: 'words with contents, names with names' },
  execution: { ends: ['kept'], says: 'an id and what the engine did' },
  finding: { ends: ['whenDone'], says: 'an id and a reason; made anew every quarter of an hour' },
  followUp: { ends: ['withContents'], says: '' },
  gtkChunk: { ends: ['byItself'], says: 'after two days' },
  gtkImport: { ends: ['byItself'], says: 'after two days' },
  heldMail: { ends: ['whenDone', 'withLeaver'], says: 'ids; posted at the end of quiet hours' },
  hold: { ends: ['kept'], says: 'an id, and the reason that HR gave; proof of why something is still there' },
  idea: { ends: ['withLeaver', 'emptied'], says: 'its author’s; of a superior who has left the name goes' },
  ideas: { ends: ['withLeaver'], says: 'a count' },
  import: { ends: ['byItself', 'emptied'], says: 'two days unless confirmed; then when no cycle needs it' },
  importChunk: { ends: ['byItself', 'whenDone'], says: 'as its import' },
  imported: { ends: ['withContents'], says: '' },
  link: { ends: ['byItself'], says: '60 days after it is not valid any more' },
  mail: {
    ends: ['byItself', 'withContents', 'withLeaver'],
    says: 'after 500 days; ids, no address, no text',
  },
  note: { ends: ['withContents'], says: '' },
  notes: { ends: ['withContents'], says: 'a count and a hash' },
  order: { ends: ['kept'], says: 'what an officer ordered for many, and why' },
  orderResult: { ends: ['kept'], says: 'ids' },
  orderTargets: { ends: ['kept'], says: 'ids' },
  outbox: { ends: ['whenDone'], says: 'ids; removed once delivered' },
  owedDigest: { ends: ['withLeaver'], says: 'a day' },
  period: { ends: ['withContents'], says: '' },
  periods: { ends: ['withContents'], says: 'a count and a hash' },
  person: { ends: ['withLeaver'], says: 'last, with names' },
  preferences: { ends: ['withLeaver'], says: '' },
  publication: { ends: ['kept'], says: 'counts' },
  rate: { ends: ['byItself'], says: 'up to two days after the hour that it counts' },
  reminded: { ends: ['byItself', 'withLeaver'], says: 'a day' },
  report: { ends: ['kept'], says: 'about an organisation; an officer stands there as who reported' },
  schema: { ends: ['kept'], says: 'about the table' },
  session: { ends: ['byItself'], says: 'after eight hours' },
  substitutions: { ends: ['withLeaver', 'emptied'], says: 'each `contentsYears` after its end' },
  task: { ends: ['kept'], says: 'ids: how a task was handled' },
  template: { ends: ['kept'], says: 'about the body; an officer stands there as who wrote it' },
  training: { ends: ['withLeaver'], says: '' },
  unitPredicate: { ends: ['kept'], says: 'about a unit' },
} as const satisfies Record<string, { ends: readonly End[]; says: string }>;

/** True when items of a kind end so; a kind that is not known ends in no way. */
export function endsSo(kind: unknown, end: End): boolean {
  const known: Record<string, { ends: readonly End[] }> = itemKinds;
  return known[String(kind)]?.ends.includes(end) ?? false;
}
