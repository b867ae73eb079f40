import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { newest, sealOf, signatureOf } from '../../core/papers/signing.ts';
import { enrolled } from '../core/examples.ts';
import { played } from './played.ts';
import { planned } from './year.ts';

const source = played(planned);
const { assessor } = enrolled;
const [, submitted, approved] = source.events as [AuditEvent, AuditEvent, AuditEvent];
const as = 'Pejabat Penilai Kinerja';
const said = 'Ditandatangani secara elektronik pada 8 Januari 2027 pukul 10.00 WIB';
const byPerson = (personId: string): AuditEvent => ({
  ...approved,
  by: { kind: 'person', personId, via: 'link' },
});

describe('a signature', () => {
  it('is the line by which the party acted', () => {
    expect(signatureOf(as, assessor, { line: approved }, source)).toEqual({
      ...{ as, name: 'Name of assessor', nip: '197505052000031002', said, line: approved.seq },
    });
  });

  it.each<[string, AuditEvent | undefined, string | undefined, string]>([
    ['nobody has signed', undefined, 'Belum', 'Belum'],
    ['nobody has signed and nothing is to be said of it', undefined, undefined, ''],
    ['the clock did it', { ...approved, by: { kind: 'system' } }, 'Belum', 'Belum'],
  ])('is none where %s', (_, line, otherwise, words) => {
    expect(signatureOf(as, assessor, { line, ...(otherwise ? { otherwise } : {}) }, source)).toEqual({
      ...{ as, name: 'Name of assessor', nip: '197505052000031002', said: words, line: null },
    });
  });

  it('is in the name of the party where another did what the party left undone', () => {
    expect(signatureOf(as, assessor, { line: byPerson('decider') }, source)).toMatchObject({
      as: 'Pejabat Penilai Kinerja (a.n. Name of assessor)',
      name: 'Name of decider',
      nip: '197001012000032003',
      said,
      line: approved.seq,
    });
  });

  it('is in the name of the office where there is no party', () => {
    expect(signatureOf(as, null, { line: approved }, source)).toMatchObject({
      as: 'Pejabat Penilai Kinerja (a.n. pejabat)',
      name: 'Name of assessor',
    });
    expect(signatureOf(as, null, { line: undefined }, source)).toEqual({
      ...{ as, name: '-', nip: '-', said: '', line: null },
    });
  });

  it('has dashes for whoever nothing is known of', () => {
    expect(signatureOf(as, assessor, { line: byPerson('gone') }, source)).toMatchObject({
      ...{ name: '-', nip: '-', line: approved.seq },
    });
    const onBehalfOf = {
      ...{ personId: 'assessor', name: 'Name of assessor', actingName: 'Name of gone' },
      ...{ kind: 'plt' as const, substitutionId: 's-1' },
    };
    expect(signatureOf(as, assessor, { line: { ...byPerson('gone'), onBehalfOf } }, source)).toMatchObject({
      as,
      name: 'Name of gone untuk Name of assessor (Plt.)',
      nip: '-',
    });
  });
});

describe('a line of the record', () => {
  it('is the newest of those that said one of these things', () => {
    expect(newest(source, 'submitPlan')).toBe(submitted);
    expect(newest(source, 'submitPlan', 'approvePlan')).toBe(approved);
    expect(newest(source, 'acknowledge')).toBeUndefined();
  });

  it('seals the version of its document, or its own number where it came without one', () => {
    expect(sealOf('Rencana', submitted)).toEqual({
      ...{ document: 'Rencana', version: 1, contentHash: submitted.contentHash, lineHash: submitted.hash },
      code: receiptCodeOf(submitted),
    });
    expect(sealOf('Penetapan', approved)).toMatchObject({ version: approved.seq, lineHash: approved.hash });
  });
});
