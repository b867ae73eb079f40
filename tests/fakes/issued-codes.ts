import { type IssuedCode, wrongTriesAtMost } from '../../core/codes/one-time-code.ts';
import type { IssuedCodes } from '../../core/ports/codes.ts';
import { copy, postTo, type Store } from './store.ts';

/** What is kept of codes, in memory. */
export function fakeIssuedCodes(store: Store): IssuedCodes {
  const same = ({ linkHash, salt }: IssuedCode) => {
    const there = store.codes.get(linkHash);
    return there?.salt === salt && there.wrongTries < wrongTriesAtMost ? there : undefined;
  };
  return {
    issue: async (code, effects, now) => {
      if (store.codes.get(code.linkHash)?.salt === code.salt) return;
      store.codes.set(code.linkHash, copy(code));
      const outboxId = `${code.evaluationId}-t${code.version}c${code.salt.slice(0, 12)}`;
      postTo(store, outboxId, effects, now.toISOString());
    },
    of: async (linkHash) => copy(store.codes.get(linkHash)),
    use: async (code, answerHash) => {
      const there = same(code);
      if (!there || (there.usedFor !== null && there.usedFor !== answerHash)) return 'refused';
      store.codes.set(code.linkHash, { ...there, usedFor: answerHash });
      return 'used';
    },
    miss: async (code) => {
      const there = same(code);
      if (there) store.codes.set(code.linkHash, { ...there, wrongTries: there.wrongTries + 1 });
    },
  };
}
