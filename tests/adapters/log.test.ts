import { describe, expect, it } from 'vitest';
import { catalogue } from '../../adapters/telemetry/catalogue.ts';
import { jsonLog } from '../../adapters/telemetry/log.ts';

function linesOf(say: (log: ReturnType<typeof jsonLog>) => void) {
  const lines: string[] = [];
  say(jsonLog({ function: 'deliver-outbox' }, (line) => lines.push(line)));
  return lines;
}

describe('the log', () => {
  it('says one JSON object a line, with code, sentence and fields', () => {
    const [line = ''] = linesOf((log) => log.info('MAIL_LATER', { outboxId: 'o1', effects: 2 }));
    expect(line).not.toContain('\n');
    const said = {
      level: 'info',
      code: 'MAIL_LATER',
      function: 'deliver-outbox',
      outboxId: 'o1',
      effects: 2,
    };
    expect(JSON.parse(line)).toMatchObject({ ...said, message: catalogue.MAIL_LATER });
  });

  it('tells an error with its causes, without addresses and NIPs', () => {
    const cause = Object.assign(new Error('Email address is not verified: gita@kinerja.example'), {
      name: 'MessageRejected',
    });
    const error = new Error('NIP 198803132010091901 did not go', { cause });
    const [line = ''] = linesOf((log) =>
      log.error('DELIVERY_FAILED', { hint: 'to gita@kinerja.example' }, error),
    );
    expect(line).not.toMatch(/gita|198803132010091901/);
    const told = { message: 'NIP [nip] did not go', cause: { name: 'MessageRejected' } };
    expect(JSON.parse(line)).toMatchObject({ level: 'error', hint: 'to [address]', error: told });
  });

  it('never throws, whatever it is given as an error', () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    for (const error of [round, undefined, null, 7n, 'text']) {
      expect(linesOf((log) => log.error('REQUEST_FAILED', {}, error))).toHaveLength(1);
    }
  });
});
