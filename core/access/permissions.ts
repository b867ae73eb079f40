import type { EvaluationState } from '../evaluation/state.ts';
import type { Role } from '../people/person.ts';

/** What somebody may do, besides finding the way in and out. */
export const actions = [
  /** Workflow executions and their history. */
  'seeExecutions',
  /** Why evaluations wait; never what people wrote. */
  'seeStandings',
  /** Send again, tell the engine again, continue, restart. */
  'helpEngine',
  /** Replace superiors, skip what is lawfully skipped. */
  'changePeople',
  /** Who acts for whom while somebody is away. */
  'setSubstitutions',
  /** What people wrote, and the record. */
  'readContents',
  /** Notes on results of a plan, through the year. */
  'recordProgress',
  /** Ideas for better service: to record one's own, to answer those of one's team, to read them. */
  'recordIdea',
  'answerIdea',
  'seeIdeas',
  /** The people whom somebody leads, where each stands, and who does what for which result. */
  'seeTeam',
  'seeCycles',
  'runCycles',
  /** Plans and competencies to start from. */
  'editTemplates',
  /** Holidays and collective leave, by which days are counted. */
  'editCalendar',
  /** Who has read the training material. */
  'seeTraining',
  'importRoster',
  /** Give people the mail address at which they are reached. */
  'mendAddresses',
  /** What came of delivering a result, and what was done on paper before a witness. */
  'recordDelivery',
  /** Sheets with a link for people without mail: whoever has one can act for its person, so no rater prints them. */
  'printSheets',
  /** Copies of the record, the anchors, the access log of all. */
  'exportRecord',
  /** Who has seen an evaluation. */
  'seeAccesses',
  /** Find a person, hand out what is kept of them, correct it, keep it from being erased (UU 27/2022). */
  'managePersonalData',
] as const;
export type Action = (typeof actions)[number];

/** Whoever may do something: by a group of the sign-in provider, or by the part played in an evaluation. */
export const players = [
  'hr',
  'organisation-hr',
  'administrators',
  'auditors',
  'employee',
  'assessor',
  'appealDecider',
] as const satisfies readonly (Role | 'employee' | 'assessor' | 'appealDecider')[];
export type Player = (typeof players)[number];

/** How far a permission reaches: everything, the evaluations of one's own organisation, or those one plays a part in. */
export type Scope = 'all' | 'ownOrganisation' | 'ownPart';

export type Permission = { player: Player; action: Action; scope: Scope };

/** The one table of permissions. What has no row is denied. */
export const permissions: readonly Permission[] = [
  ...grant('hr', 'all', [
    'seeStandings',
    'changePeople',
    'setSubstitutions',
    'readContents',
    'seeTeam',
    'seeCycles',
    'runCycles',
    'importRoster',
    'editTemplates',
    'editCalendar',
    'seeTraining',
    'seeIdeas',
    'mendAddresses',
    'recordDelivery',
    'printSheets',
    'managePersonalData',
  ]),
  ...grant('organisation-hr', 'ownOrganisation', [
    'seeStandings',
    'changePeople',
    'setSubstitutions',
    'readContents',
    'seeTeam',
    'seeCycles',
    'seeTraining',
    'seeIdeas',
    'mendAddresses',
    'recordDelivery',
    'printSheets',
  ]),
  // Keeps the workflows going and has no business with what people wrote.
  ...grant('administrators', 'all', ['seeExecutions', 'seeStandings', 'helpEngine']),
  ...grant('auditors', 'all', [
    'seeExecutions',
    'seeStandings',
    'readContents',
    'seeCycles',
    'seeTraining',
    'seeIdeas',
    'seeAccesses',
    'exportRecord',
  ]),
  ...grant('employee', 'ownPart', [
    'readContents',
    'recordProgress',
    'recordIdea',
    'seeIdeas',
    'seeAccesses',
  ]),
  ...grant('assessor', 'ownPart', ['readContents', 'seeTeam', 'answerIdea', 'seeIdeas', 'recordDelivery']),
  ...grant('appealDecider', 'ownPart', ['readContents', 'recordDelivery']),
];

function grant(player: Player, scope: Scope, granted: readonly Action[]): Permission[] {
  return granted.map((action) => ({ player, action, scope }));
}

/** Who asks, as the session tells. */
export type Viewer = { personId: string | null; roles: readonly Role[]; organisation: string | null };

/** What is asked about: the people of an evaluation and where they belong. */
export type Subject = Pick<EvaluationState, 'employee' | 'assessor' | 'appealDecider' | 'organisation'> &
  Partial<Pick<EvaluationState, 'acting'>>;

/** True when somebody may do something to one evaluation. */
export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  return permissions.some((row) => row.action === action && reaches(row, viewer, subject));
}

/** True when somebody may do something to everything of an organisation. */
export function mayIn(viewer: Viewer, action: Action, organisation: string): boolean {
  return permissions.some(
    (row) =>
      row.action === action &&
      row.scope !== 'ownPart' &&
      viewer.roles.some((role) => role === row.player) &&
      (row.scope === 'all' || viewer.organisation === organisation),
  );
}

/** True when there is anything at all that somebody may do this to; what exactly, `may` decides. */
export function mayAny(viewer: Viewer, action: Action): boolean {
  return permissions.some(
    (row) =>
      row.action === action &&
      row.scope !== 'ownPart' &&
      viewer.roles.some((role) => role === row.player) &&
      (row.scope === 'all' || viewer.organisation !== null),
  );
}

/** True when somebody may do something to a person who belongs to an organisation. */
export function reachesOrganisation(viewer: Viewer, action: Action, organisation: string): boolean {
  const subject = { organisation, employee: nobody, assessor: nobody, appealDecider: null };
  return permissions.some((row) => row.action === action && reaches(row, viewer, subject));
}

/** Plays no part in anything. */
const nobody = { personId: '', name: '', position: '' };

function reaches({ player, scope }: Permission, viewer: Viewer, subject: Subject): boolean {
  if (scope === 'ownPart') return plays(player, viewer, subject);
  if (!viewer.roles.some((role) => role === player)) return false;
  return scope === 'all' || (viewer.organisation !== null && viewer.organisation === subject.organisation);
}

function plays(player: Player, { personId }: Viewer, subject: Subject): boolean {
  if (personId === null) return false;
  if (player === 'employee') return subject.employee.personId === personId;
  // Whoever acts for another sees what the other sees.
  const actsFor = subject.acting?.person.personId === personId ? subject.acting.for.personId : personId;
  if (player === 'assessor') return subject.assessor.personId === actsFor;
  return player === 'appealDecider' && subject.appealDecider?.personId === actsFor;
}
