import { itemKinds } from '../../adapters/dynamodb/item-kinds.ts';

const inWords = {
  byItself: 'forgotten by the table',
  whenDone: 'removed once done with',
  withContents: 'removed with the contents of its evaluation',
  withLeaver: 'removed with what is kept of whoever left',
  emptied: 'emptied',
  kept: 'kept',
} as const;

/** How every kind of item ends, by the table that the erasing goes by. */
export function drawKinds(): string {
  const rows = Object.entries(itemKinds).map(
    ([kind, { ends, says }]) =>
      `| \`${kind}\` | ${ends.map((end) => inWords[end]).join('; ')} | ${says || '-'} |`,
  );
  return ['| Kind of item | How it ends | What to know |', '| --- | --- | --- |', ...rows].join('\n');
}
