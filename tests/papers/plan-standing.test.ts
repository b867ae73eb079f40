import { describe, expect, it } from 'vitest';
import { skpPaper } from '../../core/papers/skp.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { writePaper } from '../../core/papers/write-paper.ts';
import { commands } from '../core/examples.ts';
import { type Move, played } from './played.ts';

const planned: Move[] = [
  { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
  { command: commands.approvePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' },
];
const proposed: Move[] = [
  ...planned,
  { command: commands.proposeChange, by: 'employee', now: '2027-03-10T03:00:00Z' },
];

const back: Move[] = [1, 2, 3, 4].flatMap((day) => [
  { command: commands.submitPlan, by: 'employee', now: `2027-01-0${day}T01:00:00Z` },
  { command: commands.returnPlan, by: 'assessor', now: `2027-01-0${day}T03:00:00Z` },
]);
/** After so many returns the two of them settle it when they meet. */
const settled: Move[] = [
  ...back,
  { command: commands.settlePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' },
];

/** What the paper says of its standing: the line at its head, who signed, and what is sealed. */
function standing(source: PaperSource) {
  const paper = writePaper('skp', source);
  const signatures = paper?.blocks.find(({ kind }) => kind === 'signatures');
  return {
    head: paper?.lines.at(-1),
    said: signatures?.kind === 'signatures' ? signatures.signatures.map(({ said }) => said) : [],
    seals: paper?.seals.map(({ document, version }) => [document, version]),
  };
}
const signedOn = (day: string) => `Ditandatangani secara elektronik pada ${day} pukul 10.00 WIB`;

describe('the paper of a plan', () => {
  it('that both settled when they met is in force, and says when they met', () => {
    expect(standing(played(settled))).toEqual({
      head: 'Ditetapkan pada 8 Januari 2027 pukul 10.00 WIB',
      said: ['Disepakati dalam pertemuan 5 Januari 2027', signedOn('8 Januari 2027')],
      seals: [['Sasaran Kinerja Pegawai', 5]],
    });
  });

  it('that the employee wants to change is a draft, signed when it was proposed', () => {
    expect(standing(played(proposed))).toEqual({
      head: 'RANCANGAN: belum ditetapkan oleh Pejabat Penilai Kinerja',
      said: [signedOn('10 Maret 2027'), 'Belum ditetapkan'],
      seals: [['Sasaran Kinerja Pegawai', 2]],
    });
  });

  it('whose change was approved is the changed one', () => {
    const changed: Move[] = [
      ...proposed,
      { command: commands.approvePlan, by: 'assessor', now: '2027-03-11T03:00:00Z' },
    ];
    expect(standing(played(changed))).toEqual({
      head: 'Ditetapkan pada 11 Maret 2027 pukul 10.00 WIB',
      said: [signedOn('10 Maret 2027'), signedOn('11 Maret 2027')],
      seals: [
        ['Sasaran Kinerja Pegawai', 2],
        ['Penetapan SKP', 2],
      ],
    });
  });

  it('whose change was declined is the one before, with the signature that it had', () => {
    const declined: Move[] = [
      ...proposed,
      { command: commands.declineChange, by: 'assessor', now: '2027-03-11T03:00:00Z' },
    ];
    expect(standing(played(declined))).toEqual({
      head: 'Ditetapkan pada 11 Maret 2027 pukul 10.00 WIB',
      said: [signedOn('6 Januari 2027'), signedOn('11 Maret 2027')],
      seals: [['Sasaran Kinerja Pegawai', 3]],
    });
  });

  it('that was sent back is a draft again, whatever is done beside it', () => {
    const sentBack: Move[] = [
      { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
      { command: commands.returnPlan, by: 'assessor', now: '2027-01-07T03:00:00Z' },
    ];
    expect(standing(played(sentBack))).toEqual({
      head: 'RANCANGAN: belum ditetapkan oleh Pejabat Penilai Kinerja',
      said: [signedOn('6 Januari 2027'), 'Belum ditetapkan'],
      seals: [['Sasaran Kinerja Pegawai', 1]],
    });
  });

  it('that was settled when both met stays so when a change of it is declined', () => {
    const declined: Move[] = [
      ...settled,
      { command: commands.proposeChange, by: 'employee', now: '2027-03-10T03:00:00Z' },
      { command: commands.declineChange, by: 'assessor', now: '2027-03-11T03:00:00Z' },
    ];
    const { said } = standing(played(declined));
    expect(said).toEqual(['Disepakati dalam pertemuan 5 Januari 2027', signedOn('11 Maret 2027')]);
  });

  it('of which two changes were declined still has the signature under the first', () => {
    const again: Move[] = [
      ...proposed,
      { command: commands.declineChange, by: 'assessor', now: '2027-03-11T03:00:00Z' },
      { command: commands.proposeChange, by: 'employee', now: '2027-04-10T03:00:00Z' },
      { command: commands.declineChange, by: 'assessor', now: '2027-04-11T03:00:00Z' },
    ];
    const { said } = standing(played(again));
    expect(said).toEqual([signedOn('6 Januari 2027'), signedOn('11 April 2027')]);
  });

  it('of whose meeting nothing is known any more says nothing in place of the signature', () => {
    const source = played(settled);
    expect(standing({ ...source, state: { ...source.state, meetings: null } }).said[0]).toBe('');
  });

  it('is not there without its content, or without a line that wrote it', () => {
    expect(skpPaper({ ...played(planned), documents: {} })).toBeUndefined();
    expect(skpPaper({ ...played(planned), events: [] })).toBeUndefined();
  });

  it('is numbered by the lines of the record where they came without a version', () => {
    const source = played(planned);
    const events = source.events.map((event) => ({ ...event, document: null }));
    expect(standing({ ...source, events }).seals).toEqual([
      ['Sasaran Kinerja Pegawai', 2],
      ['Penetapan SKP', 2],
    ]);
  });
});
