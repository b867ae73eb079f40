import { expect, it } from 'vitest';
import { diagnose } from '../../core/recovery/diagnosis.ts';
import { ago, dossier, now } from './standings.ts';

const execution = { ...dossier('planning').execution, status: 'FAILED' } as NonNullable<
  ReturnType<typeof dossier>['execution']
>;

it('nothing is behind before its ten minutes are over', () => {
  expect(diagnose(dossier('planning', { pendingSince: ago(10) }), now)?.reason).not.toBe('outboxBehind');
  const late = new Date(now.getTime() + 1);
  expect(diagnose(dossier('planning', { pendingSince: ago(10) }), late)).toMatchObject({
    ...{ reason: 'outboxBehind', since: ago(10) },
  });
});

it('an execution that ended badly has done so since it stopped, or began where that is not known', () => {
  const since = (stoppedAt: string | null) =>
    diagnose(dossier('planning', { execution: { ...execution, startedAt: ago(90), stoppedAt } }), now);
  expect(since(ago(30))).toMatchObject({ reason: 'executionFailed', since: ago(30) });
  expect(since(null)).toMatchObject({ reason: 'executionFailed', since: ago(90) });
});

it('nobody is late at the very end of their days, and everybody after it', () => {
  const due = (at: string | null) => diagnose(dossier('planning', {}, { dueAt: at }), now)?.reason;
  expect(due(now.toISOString())).toBe('waiting');
  expect(due(new Date(now.getTime() - 1).toISOString())).toBe('overdueUntouched');
  expect(due(null)).toBe('waiting');
});
