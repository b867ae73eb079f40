import type { Drilled } from './run-drill.ts';

/** How many orphans are named; all of them stand in the file. */
const orphansNamed = 20;

/** True when everybody was read, every chain and anchor holds before and after, and no execution was left out. */
export function held({ before, after, anchors, begun }: Drilled): boolean {
  return (
    !before.bad &&
    !before.brokenAnchor &&
    !after.bad &&
    anchors.bad === null &&
    begun.failed === 0 &&
    begun.read === begun.evaluations
  );
}

/** What a drill found, in words, with its times. */
export function reportOf(drilled: Drilled, target: string): string[] {
  const { items, begun, before, after, anchors, orphans, times } = drilled;
  return [
    `restored ${items} items into ${target}`,
    `read ${begun.read} of ${begun.evaluations} evaluations in ${begun.cycles} cycles`,
    `verified ${before.events} lines of records, ${before.notes} of notes, ${before.periods} of periods, ${before.corrections} of corrections: ${verdictOf(before.bad)}`,
    anchors.bad === null
      ? `${anchors.read} signed anchors hold`
      : `the signed anchor ${anchors.bad} does not hold`,
    `begun again ${begun.restarted} executions, ${begun.failed} could not be: ${verdictOf(after.bad)}`,
    `${orphans.length} orphans`,
    ...orphans.slice(0, orphansNamed).map(({ pk, sk }) => `  orphan: ${pk} ${sk}`),
    `time to a system that works again (RTO): ${seconds(times.begun)}, of it ${seconds(times.restored)} to the table and ${seconds(times.verified - times.restored)} to verify it`,
    `age of the newest line that was restored (RPO at most): ${times.recoveryPoint === null ? 'nothing was recorded yet' : seconds(times.recoveryPoint)}`,
    held(drilled) ? 'the drill held' : 'the drill did not hold',
  ];
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

const verdictOf = (bad: Drilled['before']['bad']) =>
  bad === null ? 'all hold' : `the first that does not hold (${bad.chain}): ${bad.id}, line ${bad.seq}`;
