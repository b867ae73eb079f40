import * as z from 'zod';
import type { Effect } from '../evaluation/effects.ts';
import type { Enrolment } from '../evaluation/enrol.ts';
import { headOfBodyId, type Person, type PersonInBrief } from '../people/person.ts';
import type { RosterMember } from '../roster/roster.ts';
import type { Cycle } from './cycle.ts';

/** What the start-cycle workflow can do for everyone in a cycle, besides carrying out an order of HR. */
export const fanOutSteps = ['enrol', 'openAssessment'] as const;

/** Input of one page of a fan-out, and, with `done`, its answer. */
export const fanOutPageSchema = z.object({
  cycleId: z.string(),
  step: z.union([z.enum(fanOutSteps), z.templateLiteral(['order', z.string()])]),
  cursor: z.int().nullable(),
});
export type FanOutPage = z.infer<typeof fanOutPageSchema>;
export type FanOutStep = FanOutPage['step'];

/** Starts a fan-out; the name makes a second start of the same step harmless. */
export function fanOut(cycleId: string, step: FanOutStep): Effect {
  return {
    kind: 'startExecution',
    machine: 'start-cycle',
    executionName: `${cycleId}-start-cycle-${step}`,
    input: { cycleId, step },
  };
}

/** The head of the body as a person: assesses those who have nobody above them in the roster. */
export function headOfBody(cycle: Cycle): Person {
  const { name, position, email } = cycle.headOfBody;
  return {
    personId: headOfBodyId,
    nip: '',
    name,
    email: email.toLowerCase(),
    position,
    positionType: 'headOfBody',
    grade: '',
    unit: '',
    organisation: '',
    employment: 'PNS',
    supervisorId: null,
  };
}

/**
 * Who assesses a member and who decides an appeal: the direct superior and the superior's superior, the head of
 * the body where the roster ends (PermenPAN-RB 6/2022, article 1 and annex BAB V). A rating by the head has no
 * objection route, so there is no decider then.
 */
export function enrolmentOf(member: RosterMember, cycle: Cycle): Enrolment {
  const head: PersonInBrief = {
    personId: headOfBodyId,
    name: cycle.headOfBody.name,
    position: cycle.headOfBody.position,
  };
  if (!member.supervisor) return { person: member.person, assessor: head, appealDecider: null };
  return { person: member.person, assessor: member.supervisor, appealDecider: member.superior ?? head };
}
