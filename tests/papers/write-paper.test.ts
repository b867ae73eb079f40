import { describe, expect, it } from 'vitest';
import type { Zone } from '../../core/calendar/zones.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { readReceiptCode, verdictOnReceipt } from '../../core/evaluation/receipt.ts';
import { type PaperName, paperNames } from '../../core/papers/paper.ts';
import { papersOf } from '../../core/papers/which.ts';
import { writePaper } from '../../core/papers/write-paper.ts';
import { at, commands, digest, person } from '../core/examples.ts';
import { type Move, played } from './played.ts';
import { blocksOf, signaturesOf, written } from './reading.ts';
import { decided, objected, planned, rated, signed } from './year.ts';

describe('every paper', () => {
  const steps: [string, Move[], PaperName[]][] = [
    ['a new evaluation', [], []],
    ['a plan', planned, ['skp']],
    ['a rating', rated, ['skp', 'result', 'evaluation']],
    ['an open appeal', objected, ['skp', 'result', 'evaluation']],
    [
      'a decision',
      decided({ outcome: 'confirmed', reasons: 'Ya' }),
      ['skp', 'result', 'evaluation', 'objection'],
    ],
  ];

  it.each(steps)('is there from the moment its content is: %s', (_, moves, names) => {
    const source = played(moves);
    expect(papersOf(source.documents)).toEqual(names);
    expect(paperNames.filter((name) => writePaper(name, source))).toEqual(names);
  });

  it('carries hashes, versions and codes that are those of the record, and its code can be verified', () => {
    const source = played(decided({ outcome: 'confirmed', reasons: 'Ya' }));
    for (const name of paperNames) {
      const paper = written(name, source);
      for (const { contentHash, lineHash, code, version } of paper.seals) {
        const event = source.events.find(({ hash }) => hash === lineHash);
        expect(event?.contentHash).toBe(contentHash);
        expect(version).toBe(event?.document?.version ?? 1);
        const read = readReceiptCode(code);
        if (!read) throw new Error('no code');
        expect(verdictOnReceipt(read, source.events, digest).verdict).toBe('holds');
      }
      expect(paper.verifyAt).toBe(`https://kinerja.example/verify?code=${paper.seals.at(-1)?.code}`);
      expect(paper.fileName).not.toMatch(/employee|Name/);
    }
  });

  it('is dated by its newest seal, and its file is named after that day in the zone of the body', () => {
    const set: Move[] = [
      { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
      { command: commands.approvePlan, by: 'assessor', now: '2027-01-08T16:30:00Z' },
    ];
    const named = (zone: Zone) => written('skp', { ...played(set), zone });
    expect(named('WIB')).toMatchObject({
      fileName: 'A.1.7-2027-2027-01-08',
      asOf: '2027-01-08T16:30:00.000Z',
    });
    expect(named('WITA').fileName).toBe('A.1.7-2027-2027-01-09');
    // What was done afterwards about other papers does not date this one.
    expect(written('skp', played(rated)).asOf).toBe('2027-01-08T03:00:00.000Z');
  });

  it('names whoever acted in the place of another with the one they acted for', () => {
    const source = played(signed);
    const events = source.events.map((event) =>
      event.command === 'submitReview'
        ? { ...event, by: { kind: 'person', personId: 'decider', via: 'link' } as const }
        : event,
    );
    const paper = written('evaluation', { ...source, events });
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]).toMatchObject({
      as: '6. Pejabat Penilai Kinerja (a.n. Name of assessor)',
      name: 'Name of decider',
      nip: '197001012000032003',
    });
  });

  it.each([
    ['plh', 'Plh.'],
    ['plt', 'Plt.'],
    ['leave', 'cuti'],
  ] as const)('says X for Y where a substitute signed, as the record has it: %s', (kind, word) => {
    const { state } = played(planned.slice(0, 1));
    const deputy = { personId: 'deputy', name: 'Name of deputy', position: 'Guru' };
    const acting = { person: deputy, for: state.assessor, substitutionId: 's-1', kind, until: null };
    const decision = decide(
      { ...state, acting },
      commands.approvePlan,
      { kind: 'person', personId: 'deputy', via: 'link' },
      at(new Date('2027-01-08T03:00:00Z')),
    );
    if (!decision.decided) throw new Error('refused');
    const source = played(planned.slice(0, 1));
    const people = { ...source.people, deputy: person('deputy', { nip: '198101012005011003' }) };
    const events = [...source.events, decision.change.event];
    const paper = written('skp', { ...source, people, events, state: decision.change.next });
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]).toMatchObject({
      as: 'Pejabat Penilai Kinerja',
      name: `Name of deputy untuk Name of assessor (${word})`,
      nip: '198101012005011003',
      said: expect.stringContaining('Ditandatangani secara elektronik pada 8 Januari 2027'),
      line: 3,
    });
  });

  it.each([
    ['WIB', 'pukul 10.00 WIB'],
    ['WITA', 'pukul 11.00 WITA'],
    ['WIT', 'pukul 12.00 WIT'],
  ] as const)('tells the time of the zone %s', (zone, time) => {
    expect(signaturesOf(written('skp', { ...played(planned), zone }))[0]?.[1]).toContain(time);
  });

  it('says a dash for people of whom nothing is known', () => {
    const source = played(rated, { appealDecider: null });
    const paper = written('evaluation', { ...source, people: {} });
    expect(blocksOf(paper, 'fields')[2]?.rows.map(([, value]) => value)).toEqual(['-', '-', '-', '-', '-']);
    expect(blocksOf(paper, 'signatures')[0]?.signatures[1]?.nip).toBe('-');
  });
});
