import type { Effect } from '../../core/evaluation/effects.ts';
import type { Diagnosis, Reason } from '../../core/recovery/diagnosis.ts';
import { Mark, type Meaning } from '../layout/mark.tsx';
import type { Words } from '../words.ts';

const meanings: Record<Reason, Meaning> = {
  outboxBehind: 'attention',
  executionFailed: 'late',
  executionTimedOut: 'late',
  executionStopped: 'late',
  executionMissing: 'late',
  taskMissing: 'attention',
  tokenStale: 'attention',
  openingBehind: 'attention',
  assigneeMissing: 'attention',
  assigneeInactive: 'attention',
  assigneeWithoutAddress: 'attention',
  mailBounced: 'attention',
  mailLost: 'attention',
  overdue: 'late',
  overdueUntouched: 'late',
  waiting: 'waiting',
  opensLater: 'plain',
};

/** Why an evaluation waits, and since when. */
export function WhyMark({ diagnosis, w }: { diagnosis: Diagnosis | null; w: Words }) {
  if (!diagnosis) return <Mark meaning="done">{w.t('stage.final')}</Mark>;
  return (
    <>
      <Mark meaning={meanings[diagnosis.reason]}>{w.t(`why.${diagnosis.reason}`)}</Mark>{' '}
      <small>{w.dateTime(diagnosis.since)}</small>
    </>
  );
}

/** What an act sets in motion, line by line. */
export function EffectsList({ effects, w }: { effects: readonly Effect[]; w: Words }) {
  const lines = effects.length === 0 ? [w.t('effect.none')] : effects.map((effect) => effectWords(effect, w));
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function effectWords(effect: Effect, w: Words): string {
  const name = 'executionName' in effect ? effect.executionName : '';
  return w.t(`effect.${effect.kind}`, { name });
}
