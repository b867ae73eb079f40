import { describe, expect, it } from 'vitest';
import { type Delivery, deliverySchema, proofKinds } from '../../core/evaluation/delivery-record.ts';
import { employeeSignature } from '../../core/papers/receipt-by-employee.ts';
import { commands, witness } from '../core/examples.ts';
import { type Move, played } from './played.ts';
import { objected, rated, signed } from './year.ts';

const lapsed: Move[] = [
  ...rated,
  {
    ...{ command: commands.lapseAcknowledgement, by: null, now: '2028-03-01T03:00:00Z' },
    delivered: '2027-12-28T03:01:00Z',
  },
];
const onPaper = { on: '2028-01-03', witness, recordedBy: 'assessor', seq: 7 };
/** What stands in the employee's place, with what the record knows of the delivery. */
function signature(moves: Move[], delivery?: Partial<Delivery>) {
  const source = played(moves);
  const known = delivery && deliverySchema.parse(delivery);
  return employeeSignature({ ...source, state: { ...source.state, delivery: known } });
}
const saw = 'pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03';

describe('in the place of the employee stands', () => {
  it('their own signature, whatever was recorded on paper before', () => {
    for (const delivery of [undefined, { refusal: onPaper }, { signed: onPaper }])
      expect(signature(signed, delivery)).toEqual({
        ...{ as: '7. Pegawai yang Dinilai', name: 'Name of employee', nip: '198803132010091901' },
        ...{ said: 'Ditandatangani secara elektronik pada 3 Januari 2028 pukul 10.00 WIB', line: 7 },
      });
  });

  it.each<[string, Move[], Partial<Delivery> | undefined, string, number | null]>([
    ['that nothing has been signed', rated, undefined, 'Belum ditandatangani', null],
    [
      'the same after a delivery that is proven',
      rated,
      { handedOver: onPaper },
      'Belum ditandatangani',
      null,
    ],
    ['that they signed on paper', rated, { signed: onPaper }, `Ditandatangani di kertas ${saw}`, 7],
    ['that they object', objected, undefined, 'Mengajukan keberatan', null],
    ['that they object, also after a refusal', objected, { refusal: onPaper }, 'Mengajukan keberatan', null],
    [
      'that they refuse to sign, and that the days for an objection still run',
      rated,
      { refusal: onPaper },
      `Menolak menandatangani ${saw}; masa keberatan masih berjalan`,
      7,
    ],
    [
      'their refusal, once the days are over',
      lapsed,
      { refusal: onPaper },
      `Menolak menandatangani ${saw}`,
      7,
    ],
    [
      'their silence, where the record is from before proof was asked for',
      lapsed,
      undefined,
      'Tidak ditandatangani sampai batas waktu; penyampaian tercatat',
      7,
    ],
    [
      'their silence, where nothing proves the delivery',
      lapsed,
      {},
      'Tidak ditandatangani sampai batas waktu; penyampaian tercatat',
      7,
    ],
  ])('%s', (_, moves, delivery, said, line) => {
    expect(signature(moves, delivery)).toMatchObject({ name: 'Name of employee', said, line });
  });

  it('how a silence is known to have followed a delivery, each way in words of its own', () => {
    const told = proofKinds.map((how) => {
      const { said } = signature(lapsed, { proof: { how, at: '2027-12-28T03:01:00.000Z' } });
      const [, way] =
        /^Tidak ditandatangani sampai batas waktu, setelah terbukti disampaikan pada 28 Desember 2027 \((.+)\)$/.exec(
          said,
        ) ?? [];
      return way;
    });
    expect(told).not.toContain(undefined);
    expect(new Set(told).size).toBe(proofKinds.length);
    // Paper is seen by a witness.
    for (const kind of ['handedOver', 'refused'] as const)
      expect(told[proofKinds.indexOf(kind)]).toContain('di hadapan saksi');
  });
});
