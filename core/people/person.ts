import * as z from 'zod';

export const positionTypes = [
  'highLeadership',
  'administrator',
  'supervisor',
  'functional',
  'operational',
  'headOfBody',
] as const;
export const employmentKinds = ['PNS', 'PPPK'] as const;
export const roles = ['hr', 'organisation-hr', 'administrators', 'auditors'] as const;
export type Role = (typeof roles)[number];

/** The head of the body (a mayor) assesses those who have no superior in the roster, and has no NIP of an employee. */
export const headOfBodyId = 'head-of-body';

/** A person as the roster knows them. Ids are made from the NIP with a key, so that they say nothing about anybody. */
export const personSchema = z.object({
  personId: z.string().min(4).max(40),
  nip: z.string(),
  name: z.string().min(1).max(120),
  email: z.string().max(254),
  position: z.string().max(160),
  positionType: z.enum(positionTypes),
  grade: z.string().max(10),
  unit: z.string().max(160),
  organisation: z.string().max(160),
  employment: z.enum(employmentKinds),
  supervisorId: z.string().nullable(),
  /** Since when the person is in no roster any more; left out while they are. */
  leftAt: z.iso.datetime().optional(),
});
export type Person = z.infer<typeof personSchema>;

/** What an evaluation remembers of a person, so that a list needs no second read. */
export const personInBriefSchema = z.object({
  personId: z.string(),
  name: z.string(),
  position: z.string(),
});
export type PersonInBrief = z.infer<typeof personInBriefSchema>;

/** Whose answer somebody needs: their superior; whoever has nobody above them in the roster has the head of the body. */
export const superiorIdOf = ({ supervisorId }: Person): string => supervisorId ?? headOfBodyId;

/** The part of a person that an evaluation carries. */
export function inBrief(person: Person): PersonInBrief {
  return { personId: person.personId, name: person.name, position: person.position };
}
