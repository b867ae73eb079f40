import { describe, expect, it } from 'vitest';
import { partNameOf, textOfHeads } from '../../core/evaluation/anchor.ts';
import {
  type AuditEvent,
  auditEventSchema,
  canonical,
  firstBroken,
  seal,
} from '../../core/evaluation/audit.ts';
import { headAt, rootOf } from '../../core/evaluation/audit-root.ts';
import { firstUnlinked, type Linked, linked } from '../../core/evaluation/chain.ts';
import { readReceiptCode, receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { digest, enrolledEvent } from './examples.ts';

type Line = Omit<AuditEvent, 'hash' | 'seq' | 'previousHash'>;
const said = (about: Partial<Line>): Line => {
  const { hash: _, seq: __, previousHash: ___, reasonHash: ____, ...line } = enrolledEvent;
  return { ...line, ...about };
};
/** A record of these lines, each joined to the one before it. */
const recordOf = (...lines: Line[]): AuditEvent[] => {
  const record: AuditEvent[] = [];
  for (const line of lines) {
    const previousHash = record.at(-1)?.hash ?? '';
    record.push(seal({ ...line, seq: record.length + 1, previousHash }, digest));
  }
  return record;
};
const because = (reason: string) => said({ command: 'returnPlan', reason, reasonHash: digest(reason) });
const without = (events: AuditEvent[], seq: number) =>
  events.map((event) => (event.seq === seq ? { ...event, reason: null } : event));

describe('text with one form for one meaning', () => {
  it('has its keys in order, and leaves out what is not there', () => {
    expect(canonical({ b: 1, a: { d: null, c: undefined }, list: [2, 'x'] })).toBe(
      '{"a":{"d":null},"b":1,"list":[2,"x"]}',
    );
    expect(canonical(undefined)).toBe('null');
    expect(canonical({ a: 1, c: 3, b: 2 })).toBe(canonical({ c: 3, b: 2, a: 1 }));
  });
});

describe('a record', () => {
  const events = recordOf(said({}), because('Target belum terukur'), said({ command: 'submitPlan' }));

  it('holds as it was written, with reasons sealed by their hash or, in lines of before, by their words', () => {
    expect(firstBroken(events, digest)).toBeUndefined();
    expect(firstBroken(recordOf(said({ reason: 'Lama' }), said({})), digest)).toBeUndefined();
    expect(firstBroken([], digest)).toBeUndefined();
  });

  it.each<[string, (line: AuditEvent) => AuditEvent]>([
    ['another word', (line) => ({ ...line, command: 'approvePlan' })],
    ['another number', (line) => ({ ...line, seq: 7 })],
    ['another line before it', (line) => ({ ...line, previousHash: digest('x') })],
    ['another reason', (line) => ({ ...line, reason: 'Lain' })],
    ['another hash of its reason', (line) => ({ ...line, reasonHash: digest('Lain') })],
    ['its reason taken out', (line) => ({ ...line, reason: null })],
  ])('does not hold at a line with %s', (_, alter) => {
    const altered = events.map((line) => (line.seq === 2 ? alter(line) : line));
    expect(firstBroken(altered, digest)).toBe(2);
  });

  it.each<[string, (line: AuditEvent) => Omit<AuditEvent, 'hash'>]>([
    ['number', ({ hash: _, ...line }) => ({ ...line, seq: 7 })],
    ['line before it', ({ hash: _, ...line }) => ({ ...line, previousHash: digest('x') })],
  ])('does not hold where a line was sealed anew with another %s', (_, alter) => {
    const anew = events.map((line) => (line.seq === 2 ? seal(alter(line), digest) : line));
    expect(firstBroken(anew, digest)).toBe(2);
  });

  it('does not hold where a reason of before was altered, which was sealed in words', () => {
    const [first, ...rest] = recordOf(said({ reason: 'Lama' }), said({}));
    if (!first) throw new Error('no line');
    expect(firstBroken([{ ...first, reason: 'Baru' }, ...rest], digest)).toBe(1);
  });

  it('holds without the reasons that a later line erased, and not without those given since', () => {
    const erased = recordOf(because('Satu'), said({ command: 'erase' }), because('Dua'));
    expect(firstBroken(without(erased, 1), digest)).toBeUndefined();
    expect(firstBroken(without(erased, 3), digest)).toBe(3);
    const erasing = recordOf(
      said({ command: 'erase', reason: 'Masa simpan', reasonHash: digest('Masa simpan') }),
    );
    expect(firstBroken(without(erasing, 1), digest)).toBe(1);
  });

  it('seals for whom somebody acted by their ids, so that names can be erased', () => {
    const onBehalfOf = {
      personId: 'assessor',
      name: 'Ibu Rini',
      actingName: 'Pak Joko',
      kind: 'plt' as const,
    };
    const [line] = recordOf(said({ onBehalfOf }));
    if (!line) throw new Error('no line');
    const nameless = { ...line, onBehalfOf: { ...onBehalfOf, name: '', actingName: '' } };
    expect(firstBroken([nameless], digest)).toBeUndefined();
    const another = { ...line, onBehalfOf: { ...onBehalfOf, personId: 'other' } };
    expect(firstBroken([another], digest)).toBe(1);
    expect(firstBroken([{ ...line, onBehalfOf: { ...onBehalfOf, kind: 'plh' as const } }], digest)).toBe(1);
  });

  it('is read as it was kept, and has no line before the first', () => {
    const onBehalfOf = {
      personId: 'assessor',
      name: 'Ibu Rini',
      actingName: 'Pak Joko',
      kind: 'plt' as const,
    };
    const kept = recordOf(
      said({ onBehalfOf, reference: 'x'.repeat(100), document: { kind: 'plan', version: 1 } }),
      because('Satu'),
    );
    for (const line of kept) expect(auditEventSchema.parse(line)).toEqual(line);
    expect(auditEventSchema.safeParse({ ...kept[0], seq: 0 }).success).toBe(false);
    expect(auditEventSchema.safeParse({ ...kept[0], reference: 'x'.repeat(101) }).success).toBe(false);
  });
});

describe('a chain of lines', () => {
  const sealed = (seq: number, previousHash: string, text = 'x') =>
    linked<Linked & { text: string }>({ seq, previousHash, text }, digest);
  const first = sealed(1, '');
  const second = sealed(2, first.hash);

  it('holds from its first line on, and not from another', () => {
    expect(firstUnlinked([first, second], digest)).toBeUndefined();
    expect(firstUnlinked([second], digest)).toBe(1);
    expect(firstUnlinked([first, sealed(3, first.hash)], digest)).toBe(2);
    expect(firstUnlinked([first, sealed(2, 'elsewhere')], digest)).toBe(2);
    expect(firstUnlinked([first, { ...second, text: 'y' }], digest)).toBe(2);
  });
});

describe('heads of records', () => {
  const events = recordOf(said({ at: '2027-01-05T03:00:00.000Z' }), said({ at: '2027-01-06T03:00:00.000Z' }));
  const { evaluationId } = enrolledEvent;

  it('are the newest lines at an instant, that instant included; none before a record began', () => {
    const seqAt = (at: string) => headAt(events, at)?.seq;
    expect(headAt(events, '2027-01-06T03:00:00.000Z')).toEqual({
      evaluationId,
      seq: 2,
      hash: events[1]?.hash,
    });
    expect(seqAt('2027-01-06T02:59:59.999Z')).toBe(1);
    expect(seqAt('2027-01-05T03:00:00.000Z')).toBe(1);
    expect(headAt(events, '2027-01-05T02:59:59.999Z')).toBeUndefined();
  });

  it('have one root and one text in whatever order they come, and stay in theirs', () => {
    const heads = ['b', 'c', 'a'].map((id) => ({ evaluationId: id, seq: 1, hash: digest(id) }));
    expect(rootOf(heads, digest)).toBe(rootOf(heads.toReversed(), digest));
    expect(rootOf(heads, digest)).not.toBe(rootOf(heads.slice(1), digest));
    const ofChain = heads.map(({ evaluationId: id, seq, hash }) => ({
      chain: 'record' as const,
      id,
      seq,
      hash,
    }));
    const lines = textOfHeads(ofChain).split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).evaluationId)).toEqual(['a', 'b', 'c']);
    expect(textOfHeads(ofChain)).toBe(textOfHeads(ofChain.toReversed()));
    expect(heads.map((head) => head.evaluationId)).toEqual(['b', 'c', 'a']);
  });

  it('are kept in folders of their chain, but for those of records, which were there before', () => {
    expect(partNameOf('2027-01-06', 'record', '2027-abc', 0)).toBe('heads/2027-01-06/2027-abc/0.jsonl');
    expect(partNameOf('2027-01-06', 'corrections', '2027-abc', 2)).toBe(
      'heads/2027-01-06/corrections/2027-abc/2.jsonl',
    );
  });
});

describe('the code of a receipt', () => {
  const code = receiptCodeOf(enrolledEvent);

  it('names the line and half of its hash, whatever space is around it', () => {
    const { evaluationId, seq, hash } = enrolledEvent;
    const named = { evaluationId, seq, hash: hash.slice(0, 32) };
    expect(readReceiptCode(` ${code}\n`)).toEqual({ ...named, chain: 'record' });
    const ofPeriods = code.replace('.1.', '.p1.');
    expect(readReceiptCode(ofPeriods)).toEqual({ ...named, chain: 'periods' });
  });

  it('is none with anything before, behind or beside it', () => {
    for (const odd of [`/${code}`, `${code}0`, `a b${code}`, code.replace(/\.1\./, '.0.'), ''])
      expect(readReceiptCode(odd)).toBeUndefined();
  });
});
