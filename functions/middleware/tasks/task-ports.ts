import type { Cycle } from '../../../core/cycle/cycle.ts';
import type { Actor } from '../../../core/evaluation/actor.ts';
import type { EvaluationState } from '../../../core/evaluation/state.ts';
import type { Clock } from '../../../core/ports/clock.ts';
import type { CommandRequest, PerformCommand, Performed } from '../../../core/ports/commands.ts';
import type { Cycles } from '../../../core/ports/cycles.ts';
import type { Drafts } from '../../../core/ports/drafts.ts';
import type { Evaluations } from '../../../core/ports/evaluations.ts';
import type { Imported } from '../../../core/ports/gtk.ts';
import type { Ideas } from '../../../core/ports/ideas.ts';
import type { Seals } from '../../../core/ports/keys.ts';
import type { Mails } from '../../../core/ports/mails.ts';
import type { Notes } from '../../../core/ports/notes.ts';
import type { Periods } from '../../../core/ports/periods.ts';
import type { StandingOfRatings } from '../../../core/ports/ratings.ts';
import type { Templates } from '../../../core/ports/templates.ts';
import type { Answer } from '../visit.ts';
import type { Beside } from './beside.ts';

/** What the pages of a task need. */
export type TaskPorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  drafts: Drafts;
  notes: Notes;
  mails: Pick<Mails, 'ofEvaluation'>;
  periods: Pick<Periods, 'of'>;
  imported: Pick<Imported, 'of'>;
  ideas: Pick<Ideas, 'ofAuthor'>;
  templates: Pick<Templates, 'version'>;
  perform: PerformCommand;
  standingOf: StandingOfRatings;
  seals: Seals;
  clock: Clock;
};

/** Whose form it is, and where it goes. */
export type OpenForm = {
  state: EvaluationState;
  cycle: Cycle | undefined;
  personId: string;
  via: 'link' | 'session';
  /** Where the form posts to. */
  action: string;
  /** The version that the reader's mail was about; left out where they came by no mail. */
  mailed?: number;
  /** What stands beside the evaluation, where it is being read already. */
  beside?: Beside;
  /** Stands before its decisions; left out where nothing does. */
  gate?: Gate;
};

/** Lets a decision pass, by the door that it then came through, or answers in its place. */
export type Gate = (
  request: CommandRequest,
) => Promise<{ via: PersonalDoor } | { told: Performed } | { answer: Answer }>;
type PersonalDoor = Extract<Actor, { kind: 'person' }>['via'];
