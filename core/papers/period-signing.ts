import type { PersonInBrief } from '../people/person.ts';
import type { PeriodAct } from '../periods/act.ts';
import { periodCodeOf } from '../periods/receipt.ts';
import { instantInWords, substitutionWords } from './indonesian.ts';
import type { Seal, Signature } from './paper.ts';
import type { PeriodSource, Sealed } from './period-source.ts';
import type { PaperSource } from './source.ts';

/** A signature is a line of the chain: who acted and when, and for whom where they stood in. */
export function signatureOf(as: string, entry: Sealed, { source }: PeriodSource): Signature {
  const { by, onBehalfOf, at, seq } = entry;
  const name = onBehalfOf
    ? `${by.name} untuk ${onBehalfOf.name} (${substitutionWords[onBehalfOf.kind]})`
    : by.name;
  const said = `Ditandatangani secara elektronik pada ${instantInWords(at, source.zone)}`;
  return { as, name, nip: nipOf(by, source), said, line: seq };
}

export function employeeIn(as: string, about: PeriodSource): Signature {
  const { source, standing } = about;
  const { signed, objected } = standing.acts;
  if (signed) return signatureOf(as, signed, about);
  const { employee } = source.state;
  // Whoever objects has received the document, and says so by objecting (annex BAB V B.1).
  const said = objected ? 'Mengajukan keberatan' : 'Belum ditandatangani';
  return { as, name: employee.name, nip: nipOf(employee, source), said, line: null };
}

const nipOf = ({ personId }: PersonInBrief, { people }: PaperSource) => people[personId]?.nip || '-';

const sealed: Record<PeriodAct['act'], string> = {
  signed: 'Penerimaan oleh pegawai',
  objected: 'Keberatan',
  explained: 'Penjelasan atas keberatan',
  decided: 'Keputusan atas keberatan',
};

/** Of the periods a line holds its whole content, so that one hash is that of both. */
export function sealOf(entry: Sealed, version: number): Seal {
  const document = 'act' in entry ? sealed[entry.act] : 'Dokumen evaluasi kinerja periodik';
  return { document, version, contentHash: entry.hash, lineHash: entry.hash, code: periodCodeOf(entry) };
}
