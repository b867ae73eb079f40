import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';

/**
 * What changes a person's place in the middle of a year (PermenPAN-RB 6/2022, annex BAB IV A.5, A.6 and A.13 to A.16):
 * the employee moves; their assessor moves; the employee serves as Plt. elsewhere; is seconded (diperbantukan,
 * dipekerjakan); studies (tugas belajar); comes back from any of the last three.
 */
export const moveKinds = [
  'employeeMoved',
  'assessorMoved',
  'plt',
  'secondment',
  'study',
  'returned',
] as const;
export const moveKindSchema = z.enum(moveKinds, 'required');
export type MoveKind = (typeof moveKinds)[number];

/** Who assesses somebody, who is above that assessor, and where somebody works. */
export const officeSchema = z.object({
  assessor: personInBriefSchema,
  appealDecider: personInBriefSchema.nullable(),
  unit: z.string(),
  organisation: z.string(),
});
export type Office = z.infer<typeof officeSchema>;

/** A move as an evaluation remembers it, with how things were before; how they are since, it says itself. */
export const moveSchema = z.object({
  kind: moveKindSchema,
  /** The day from which it counts (terhitung mulai tanggal), of the body's zone. */
  on: z.iso.date(),
  /** Where somebody is seconded to or studies; '' for the other kinds. */
  place: z.string(),
  before: officeSchema,
  /** The version of the plan that was in force then; 0 where none was. */
  plan: z.int().min(0),
});
export type Move = z.infer<typeof moveSchema>;

/** The part of a command that records a move: the new assessor stands beside it. */
export const newMoveSchema = moveSchema.omit({ before: true, plan: true }).extend({
  unit: z.string(),
  organisation: z.string(),
});
export type NewMove = z.infer<typeof newMoveSchema>;

/** The provision that a kind of move stands on; '' where the regulation says nothing of who evaluates. */
export const provisionOfMove = {
  employeeMoved: 'employeeMoved',
  assessorMoved: 'assessorMoved',
  plt: 'actingElsewhere',
  secondment: 'secondment',
  study: 'study',
  returned: 'actingElsewhere',
} as const satisfies Record<MoveKind, string>;

/** Limits of a move, stated on its page. */
export const moveLimits = { name: 160, reason: 2_000, moves: 12 } as const;

const text = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What HR fills in for a move. `email` is the address of whoever assesses from then on. */
export const moveFormSchema = z
  .object({
    kind: moveKindSchema,
    on: z.iso.date('date'),
    email: z.string().trim().pipe(z.email('email').max(254, 'tooLong')),
    unit: text(moveLimits.name),
    organisation: text(moveLimits.name),
    place: z.string().trim().max(moveLimits.name, 'tooLong').default(''),
    reason: text(moveLimits.reason),
  })
  .refine(({ kind, place }) => place !== '' || !elsewhere.includes(kind), {
    path: ['place'],
    error: 'required',
  });

/** Kinds that lead out of the body, to a place of their own. */
const elsewhere: readonly MoveKind[] = ['secondment', 'study'];

/** Why a move cannot be recorded as it stands; names a field of its form. */
export type MoveRefusal = {
  path: 'on' | 'kind';
  code: 'inFuture' | 'beforeYear' | 'moveOrder' | 'nothingToEnd' | 'tooMany';
};

/**
 * A move counts from a day of the cycle's year, or of the January in which it is evaluated, that has come; moves stand
 * in the order of their days. Only somebody who is away comes back.
 */
export function moveRefusal(
  { kind, on }: Pick<NewMove, 'kind' | 'on'>,
  about: { moves: readonly Move[]; year: number; today: string },
): MoveRefusal | undefined {
  if (about.moves.length >= moveLimits.moves) return { path: 'kind', code: 'tooMany' };
  if (on > about.today) return { path: 'on', code: 'inFuture' };
  if (on < `${about.year}-01-01`) return { path: 'on', code: 'beforeYear' };
  const last = about.moves.at(-1);
  if (last && on < last.on) return { path: 'on', code: 'moveOrder' };
  const away = awayOn(about.moves, on);
  return kind === 'returned' && !away ? { path: 'kind', code: 'nothingToEnd' } : undefined;
}

/** Kinds of being elsewhere that last until somebody comes back, or moves again. */
const lasting: readonly MoveKind[] = ['plt', 'secondment', 'study'];

/** Where somebody is on a day: serving as Plt., seconded, studying; undefined while they work where they belong. */
export function awayOn(moves: readonly Move[], day: string): Move | undefined {
  const own = moves.filter(({ kind, on }) => kind !== 'assessorMoved' && on <= day);
  const last = own.at(-1);
  return last && lasting.includes(last.kind) ? last : undefined;
}

/**
 * True while the plan in force is still the one of before somebody's last move, or of another assessor: whoever moves,
 * and whoever has a new assessor, agrees on expectations anew (annex BAB II C.6 and C.7; B.12 and B.13 for people who
 * study). Of secondments the regulation says nothing.
 */
export function planIsOfBefore({
  moves,
  planOfFormer,
  planSet,
}: {
  moves?: Move[] | undefined;
  planOfFormer?: number | undefined;
  planSet: { version: number } | null;
}): boolean {
  if (!planSet) return false;
  const last = moves?.at(-1);
  const ofMove = last && last.kind !== 'secondment' ? last.plan : undefined;
  return planSet.version === ofMove || planSet.version === planOfFormer;
}
