import { describe, expect, it } from 'vitest';
import { evaluationAt, failing, run } from './engine.ts';

const INPUT = { evaluationId: 'e1', attempt: '1' };

/** An evaluation before its plan, one of whose functions fails as often as told. */
function planWith(placeholder: 'WhereItStandsArn' | 'OpenTaskArn', times: number, error: string) {
  const { handlers, opened } = evaluationAt('planning', 'planReview', 'active');
  const sound = handlers[placeholder] ?? (() => undefined);
  return { opened, result: run('plan', INPUT, { ...handlers, [placeholder]: failing(times, error, sound) }) };
}

describe('faults', () => {
  it.each(['WhereItStandsArn', 'OpenTaskArn'] as const)(
    '%s is called again after a throttle',
    async (called) => {
      const { status, retried } = await planWith(called, 3, 'Lambda.TooManyRequestsException').result;
      expect(status).toBe('succeeded');
      expect(retried).toHaveLength(3);
    },
  );

  it('a wait whose opening broke is opened again', async () => {
    const { status, retried } = await planWith('OpenTaskArn', 2, 'Error').result;
    expect(status).toBe('succeeded');
    expect(retried).toHaveLength(2);
  });

  it('every wait hands out another token, a repeated one too', async () => {
    const { opened, result } = planWith('OpenTaskArn', 0, '');
    await result;
    const tokens = opened.map((payload) => payload.taskToken);
    expect(new Set(tokens).size).toBe(2);
  });

  it.each(['Kinerja.Stopped', 'States.Timeout'])(
    'a wait that ended by %s is not waited for again',
    async (error) => {
      const { status, entered, retried } = await planWith('OpenTaskArn', 1, error).result;
      expect(status).toBe('failed');
      expect(retried).toEqual([]);
      expect(entered.at(-1)).toBe('Needs a person');
    },
  );

  it('the failure keeps the name of the error and its cause', async () => {
    const { output } = await planWith('OpenTaskArn', 1, 'Kinerja.Stopped').result;
    const cause = JSON.stringify(output, Object.getOwnPropertyNames(output));
    expect(cause).toContain('Kinerja.Stopped');
  });

  it('a stage that nobody knows ends the execution by name', async () => {
    const { handlers } = evaluationAt('somewhere');
    const { status, entered } = await run('plan', INPUT, handlers);
    expect(status).toBe('failed');
    expect(entered.at(-1)).toBe('Not a stage of this phase');
  });
});
