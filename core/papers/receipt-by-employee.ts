import type { Proof, Witnessed } from '../evaluation/delivery-record.ts';
import { dayInWords } from './indonesian.ts';
import type { Signature } from './paper.ts';
import { newest, signatureOf } from './signing.ts';
import type { PaperSource } from './source.ts';

const how: Record<Proof['how'], string> = {
  mail: 'email sampai',
  opened: 'dinyatakan diterima oleh pegawai',
  handedOver: 'diserahkan di hadapan saksi',
  refused: 'ditolak di hadapan saksi',
};

/**
 * What stands in the employee's place: their signature; that they signed on paper or refused before a witness; that
 * they were silent after proof of delivery; that they object. Whoever objects has received the document, and says so
 * by objecting (annex BAB V A.6, B.1).
 */
export function employeeSignature(source: PaperSource): Signature {
  const as = '7. Pegawai yang Dinilai';
  const { employee, delivery } = source.state;
  const unsigned = (otherwise: string, line: number | null = null): Signature => ({
    ...signatureOf(as, employee, { line: undefined, otherwise }, source),
    line,
  });
  const signed = newest(source, 'acknowledge');
  if (signed) return signatureOf(as, employee, { line: signed }, source);
  if (delivery?.signed)
    return unsigned(`Ditandatangani di kertas ${witnessedIn(delivery.signed, source)}`, delivery.signed.seq);
  const lapsed = newest(source, 'lapseAcknowledgement');
  if (lapsed) return unsigned(silenceIn(source), delivery?.refusal?.seq ?? lapsed.seq);
  if (newest(source, 'fileAppeal')) return unsigned('Mengajukan keberatan');
  if (delivery?.refusal)
    return unsigned(
      `Menolak menandatangani ${witnessedIn(delivery.refusal, source)}; masa keberatan masih berjalan`,
      delivery.refusal.seq,
    );
  return unsigned('Belum ditandatangani');
}

function witnessedIn({ on, witness }: Witnessed, { zone }: PaperSource): string {
  return `pada ${dayInWords(on, zone)} di hadapan saksi ${witness.name}, ${witness.position}`;
}

function silenceIn(source: PaperSource): string {
  const { delivery } = source.state;
  if (delivery?.refusal) return `Menolak menandatangani ${witnessedIn(delivery.refusal, source)}`;
  const proof = delivery?.proof;
  // Records of before proof was asked for have none.
  if (!proof) return 'Tidak ditandatangani sampai batas waktu; penyampaian tercatat';
  const day = dayInWords(proof.at, source.zone);
  return `Tidak ditandatangani sampai batas waktu, setelah terbukti disampaikan pada ${day} (${how[proof.how]})`;
}
