import type { AuditEvent } from '../evaluation/audit.ts';
import { receiptCodeOf } from '../evaluation/receipt.ts';
import type { PersonInBrief } from '../people/person.ts';
import { instantInWords, substitutionWords } from './indonesian.ts';
import type { Seal, Signature } from './paper.ts';
import type { PaperSource } from './source.ts';

/** The newest line of the record by which something was said. */
export function newest(source: PaperSource, ...commands: string[]): AuditEvent | undefined {
  return source.events.findLast(({ command }) => commands.includes(command));
}

/**
 * A signature is a line of the record: who acted, when, through which door. Whoever stood in for another is named
 * with the one they stood in for and as what, as the record has it; a superior who did what the party left undone
 * signs in the party's name (atas nama).
 */
export function signatureOf(
  as: string,
  party: PersonInBrief | null,
  signed: { line: AuditEvent | undefined; otherwise?: string },
  source: PaperSource,
): Signature {
  const { line, otherwise = '' } = signed;
  const nip = (party && source.people[party.personId]?.nip) || '-';
  const unsigned = { as, name: party?.name ?? '-', nip, said: otherwise, line: null };
  if (!line || line.by.kind === 'system') return unsigned;
  const when = instantInWords(line.at, source.zone);
  const said = `Ditandatangani secara elektronik pada ${when}`;
  if (line.by.personId === party?.personId) return { ...unsigned, said, line: line.seq };
  const actor = source.people[line.by.personId];
  const { onBehalfOf } = line;
  if (onBehalfOf) {
    const { actingName, name, kind } = onBehalfOf;
    const signer = `${actingName} untuk ${name} (${substitutionWords[kind]})`;
    return { as, name: signer, nip: actor?.nip || '-', said, line: line.seq };
  }
  const onBehalf = party ? `a.n. ${party.name}` : 'a.n. pejabat';
  return {
    as: `${as} (${onBehalf})`,
    name: actor?.name ?? '-',
    nip: actor?.nip || '-',
    said,
    line: line.seq,
  };
}

/** The seal of a signed document: its content's hash and version, and the line that recorded it. */
export function sealOf(document: string, line: AuditEvent): Seal {
  return {
    document,
    version: line.document?.version ?? line.seq,
    contentHash: line.contentHash,
    lineHash: line.hash,
    code: receiptCodeOf(line),
  };
}
