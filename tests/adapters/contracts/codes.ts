import { describe, expect, it } from 'vitest';
import { type IssuedCode, wrongTriesAtMost } from '../../../core/codes/one-time-code.ts';
import { digest, january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

function issued(changes: Partial<IssuedCode> = {}): IssuedCode {
  return {
    linkHash: digest(unique('link')),
    evaluationId: unique('evaluation'),
    version: 6,
    personId: 'assessor',
    salt: unique('salt-of-many-letters'),
    validUntil: '2027-01-05T03:10:00.000Z',
    wrongTries: 0,
    usedFor: null,
    ...changes,
  };
}
const mailOf = ({ evaluationId, linkHash, personId }: IssuedCode) =>
  ({ kind: 'codeMail', evaluationId, linkHash, to: personId }) as const;

/** What every table promises of one-time codes. */
export function codesContract(ports: () => TablePorts): void {
  describe('one-time codes', () => {
    it('are kept with their mail, and not known before', async () => {
      const { codes, outbox } = ports();
      const code = issued();
      expect(await codes.of(code.linkHash)).toBeUndefined();
      await codes.issue(code, [mailOf(code)], january);
      expect(await codes.of(code.linkHash)).toEqual(code);
      const pending = await outbox.load(`${code.evaluationId}-t6c${code.salt.slice(0, 12)}`);
      expect(pending?.effects).toEqual([mailOf(code)]);
    });

    it('take the place of the one before, with tries of their own', async () => {
      const { codes } = ports();
      const first = issued();
      await codes.issue(first, [], january);
      await codes.miss(first);
      const second = { ...first, salt: unique('another-salt') };
      await codes.issue(second, [], january);
      expect(await codes.of(first.linkHash)).toEqual(second);
      await codes.miss(first);
      expect((await codes.of(first.linkHash))?.wrongTries).toBe(0);
      expect(await codes.use(first, 'answer')).toBe('refused');
    });

    it('are used for one answer, by one of many at once, and again for that answer alone', async () => {
      const { codes } = ports();
      const code = issued();
      await codes.issue(code, [], january);
      const answers = Array.from({ length: 10 }, (_, index) => `answer-${index}`);
      const used = await Promise.all(answers.map((answer) => codes.use(code, answer)));
      expect(used.filter((one) => one === 'used')).toHaveLength(1);
      const mine = answers[used.indexOf('used')] ?? '';
      expect((await codes.of(code.linkHash))?.usedFor).toBe(mine);
      expect(await codes.use(code, mine)).toBe('used');
      expect(await codes.use(code, 'another')).toBe('refused');
    });

    it('are spent by so many wrong tries, also of those that come at once, and counted no further', async () => {
      const { codes } = ports();
      const code = issued();
      await codes.issue(code, [], january);
      await Promise.all(Array.from({ length: 12 }, () => codes.miss(code)));
      expect((await codes.of(code.linkHash))?.wrongTries).toBe(wrongTriesAtMost);
      expect(await codes.use(code, 'answer')).toBe('refused');
    });
  });
}
