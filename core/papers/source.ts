import type { Zone } from '../calendar/zones.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { Documents } from '../evaluation/documents.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Person, PersonInBrief } from '../people/person.ts';

/** What papers are written from. */
export type PaperSource = {
  state: EvaluationState;
  documents: Documents;
  events: readonly AuditEvent[];
  year: number;
  /** What is known of the people by their ids, as of today: NIP, grade, unit. */
  people: Readonly<Record<string, Person>>;
  zone: Zone;
  /** Predikat of the organisation, in words; null where none was entered. */
  organisationPredicate: string | null;
  /** The address at which a code is checked. */
  verifyAt(code: string): string;
};

const unknown = '-';

/** The five lines in which every format names a person. */
export function linesOf(brief: PersonInBrief | null, { people, state }: PaperSource) {
  const person = brief ? people[brief.personId] : undefined;
  const ofEmployee = brief?.personId === state.employee.personId;
  return [
    ['NAMA', brief?.name ?? unknown],
    ['NIP', person?.nip || unknown],
    ['PANGKAT/GOL. RUANG', person?.grade || unknown],
    ['JABATAN', brief?.position || unknown],
    ['UNIT KERJA', (ofEmployee ? state.unit : person?.unit) || unknown],
  ] as const;
}
