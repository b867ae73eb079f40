import type { Competency } from '../../core/competencies/competency.ts';
import type { HandedInAgain } from '../../core/evaluation/change-since.ts';
import type { CommandName } from '../../core/evaluation/commands.ts';
import type { Proof } from '../../core/evaluation/delivery-record.ts';
import type { RatingStanding } from '../../core/evaluation/distribution-refusal.ts';
import type { Documents } from '../../core/evaluation/documents.ts';
import type { returnsOf } from '../../core/evaluation/returns.ts';
import { type Stage, type TaskStage, taskStages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { commandsFor, turnOf } from '../../core/evaluation/transitions.ts';
import type { ImportedVersion } from '../../core/gtk/imported-predicate.ts';
import type { Idea } from '../../core/ideas/idea.ts';
import type { ProgressNote } from '../../core/notes/progress.ts';
import type { TemplatePin } from '../../core/templates/template.ts';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import type { PeriodsOfYear } from '../layout/period-predicates.tsx';
import type { Words } from '../words.ts';
import type { SinceMailView } from './since-mail.tsx';

type Returning = NonNullable<ReturnType<typeof returnsOf>>;

/** What an evaluation asks of one person now. */
export type TaskView = {
  state: EvaluationState;
  cycleName: string;
  /** Newest documents, shown beside the form. */
  documents: Documents;
  /** Where the form goes: the link itself or the signed-in task page. */
  action: string;
  /** What was typed before (draft, returned document or refused form), and what is wrong with it. */
  form: FormView;
  /** When a draft was saved; null when none was. */
  draftSavedAt: string | null;
  /** The same for the form to bring back, whether it is shown or not; empty when none was saved. */
  draftAt: string;
  /** True when another device had saved a draft since this form was shown. */
  otherDevice: boolean;
  /** Results of the superior's approved plan, to be picked from; none where the superior has no such plan. */
  superiorResults: string[];
  /** Goals of the organisation in this cycle. */
  goals: string[];
  /** What the employee noted through the year. */
  notes: ProgressNote[];
  /** What each period of the year was given; read where the year is rated. */
  periods: PeriodsOfYear;
  /** What was imported beside it, the oldest first; read where the year is rated. */
  imported: readonly ImportedVersion[];
  /** What was handed in again since this stage was decided last; null where nothing was. */
  since: HandedInAgain | null;
  /** What is new since the mail that the reader came with; null where nothing is, or they came by no mail. */
  sinceMail: SinceMailView | null;
  /** How often was returned, and what comes of it next; null in stages that return nothing. */
  returning: Returning | null;
  /** Ideas that the employee recorded, or that had an effect, in the year of the cycle. */
  ideas: Idea[];
  /** What is asked besides results and behaviour, as the cycle pinned it. */
  competencies: readonly Competency[];
  /** Plans that the employee may start from. */
  startFrom: TemplatePin[];
  /** False where there is no superior to appeal to, or the time is over. */
  appealPossible: boolean;
  /** Name of whoever would decide an appeal; null where it goes to nobody. */
  appealTo: string | null;
  /** What proves that the result came to the employee; null where nothing does. */
  proof: Proof | null;
  /** True where a decision on this page asks for a one-time code. */
  asksCode: boolean;
  /** How the assessor's other ratings stand; only while they rate. */
  standing: RatingStanding | null;
};

/** What each stage's form is given. */
export type TaskPart = { view: TaskView; frame: Frame; w: Words };

/** True in the stages that have a form. */
export function isTask(stage: Stage): stage is TaskStage {
  return (taskStages as readonly Stage[]).includes(stage);
}

/** True when the table of transitions lets the person whose turn it is give this command. */
export function mayDo(view: TaskView, command: CommandName): boolean {
  const turn = turnOf(view.state.stage);
  if (!turn || !commandsFor(view.state.stage, turn).includes(command)) return false;
  if (command === 'declineChange') return view.state.planSet !== null;
  return command !== 'fileAppeal' || view.appealPossible;
}
