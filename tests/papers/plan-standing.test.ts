import { describe, expect, it } from 'vitest';
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
    const back: Move[] = [1, 2, 3, 4].flatMap((day) => [
      { command: commands.submitPlan, by: 'employee', now: `2027-01-0${day}T01:00:00Z` },
      { command: commands.returnPlan, by: 'assessor', now: `2027-01-0${day}T03:00:00Z` },
    ]);
    const settled: Move = { command: commands.settlePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' };
    expect(standing(played([...back, settled]))).toEqual({
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
});
