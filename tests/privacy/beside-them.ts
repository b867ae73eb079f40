import { recordedIdea } from '../../core/ideas/decide-idea.ts';
import type { Person } from '../../core/people/person.ts';
import { inBrief } from '../../core/people/person.ts';
import { awayFor, cycle, person } from '../core/examples.ts';
import { ideaForm } from '../core/ideas-examples.ts';
import { evaluationId, type Office } from '../usecases/office.ts';
import { written } from './one-of-each.ts';

const at = '2027-01-05T03:00:00.000Z';
/** Somebody who stays, and in whose things the employee is named. */
const colleague = person('colleague');
const named = (personId: string) => inBrief(person(personId));

/** Items of the employee, or of the way to them, that are in nobody's copy. */
export const passing: Record<string, (office: Office) => Promise<unknown>> = {
  draft: ({ drafts, clock }) =>
    drafts.save(evaluationId, 'employee', 'plan', { text: written('draft') }, clock()),
  heldMail: ({ timing, clock }) =>
    timing.hold(
      written('heldMail'),
      { kind: 'mail', template: 'reminder', evaluationId, to: 'employee', taskVersion: 1 },
      clock(),
    ),
  owedDigest: ({ timing, clock }) => timing.oweDigest('employee', clock()),
  reminded: ({ orders, clock }) => orders.remindOnce('employee', '2027-01-05', [], clock()),
  link: ({ tasks }) =>
    tasks.keepLink({
      linkHash: written('link'),
      evaluationId,
      version: 1,
      personId: 'employee',
      validUntil: at,
    }),
  code: ({ codes, clock }) =>
    codes.issue(
      {
        ...{ linkHash: written('link'), evaluationId, version: 1, personId: 'employee', validUntil: at },
        ...{ salt: written('code'), wrongTries: 0, usedFor: null },
      },
      [],
      clock(),
    ),
  session: ({ sessions }) =>
    sessions.begin({
      ...{ sessionId: 's1', personId: 'employee', email: 'employee@kinerja.example', roles: [] },
      ...{ name: 'Name of employee', organisation: null, expiresAt: at },
    }),
  gtkImport: ({ ports, clock }) =>
    ports.gtkImports.keep(
      {
        ...{ gtkImportId: 'gtk-1', cycleId: cycle.cycleId, fileName: written('gtkImport'), uploadedAt: at },
        ...{ confirmed: null, rows: 1, accepted: 1, problems: [], problemCount: 0 },
      },
      [
        {
          ...{ evaluationId, reference: written('gtkChunk') },
          outcome: { resultRating: 'above', behaviourRating: 'above', predicate: 'excellent' },
        },
      ],
      clock(),
    ),
};

/** Where others, or the body, keep the name of the employee. */
export const inOthers: Record<string, (office: Office) => Promise<unknown>> = {
  idea: async ({ ideas, clock }) => {
    const about = { author: colleague, supervisor: named('employee'), number: 1, now: clock() };
    const one = recordedIdea(ideaForm, about);
    await ideas.create(one, []);
    const answer = { kind: 'acknowledged', at, by: 'Name of employee', effect: null, note: '' } as const;
    await ideas.replace({ ...one, version: 2, steps: [answer] }, [], clock());
  },
  substitutions: ({ substitutions }) =>
    substitutions.add(
      awayFor(inBrief(colleague), { substitutionId: 's2', substitute: named('employee'), superior: null }),
    ),
  ended: ({ substitutions }) =>
    substitutions.add(
      awayFor(inBrief(colleague), {
        ...{ substitutionId: 's3', substitute: named('employee'), reason: written('ended') },
        until: '2027-02-01T16:59:59.000Z',
      }),
    ),
  cycle: async ({ cycles, clock }) => {
    const before = await cycles.load(cycle.cycleId);
    if (!before) throw new Error('no cycle');
    const out = { ...named('employee'), kind: 'retired', reason: written('cycle'), at } as const;
    await cycles.replace({ ...before, version: before.version + 1, excluded: [out] }, [], clock());
  },
};

/** A roster of one person, in force from now on. */
export async function rosterOf({ rosters, clock }: Office, importId: string, one: Person): Promise<void> {
  clock.forward(1_000);
  const counts = { rows: 1, accepted: 1, chunks: 1, problems: [], problemCount: 0 };
  const uploadedAt = clock().toISOString();
  const about = { importId, status: 'preview', fileName: 'x.csv', uploadedAt, confirmedAt: null } as const;
  await rosters.keep({ ...about, ...counts }, [[{ person: one, supervisor: null, superior: null }]], clock());
  await rosters.confirm(importId, clock());
}
