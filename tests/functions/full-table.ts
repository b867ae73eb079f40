import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { written } from '../../core/evaluation/follow-up.ts';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import { type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import { evaluatingPeriod } from '../../core/periods/evaluating.ts';
import { periodFormSchema } from '../../core/periods/write-line.ts';
import { recordOfUnit, unitPredicateFormSchema } from '../../core/rating/unit-predicate.ts';
import { draftNameOf } from '../../core/tasks/task.ts';
import { recordNote } from '../../core/usecases/record-note.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import { at, awayFor, commands, cycle, december, january, person, plan, review } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { deliverOne, type Office } from '../usecases/office.ts';

/** The window of the first quarter of the example's year is open. */
const march = new Date('2027-03-18T03:00:00Z');
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const idOf = (personId: string) => evaluationIdOf(cycle.cycleId, personId);

type Step = { by: 'employee' | 'assessor' | 'system'; command: Command };
const employee = (command: Command): Step => ({ by: 'employee', command });
const assessor = (command: Command): Step => ({ by: 'assessor', command });

const sentBack = [employee(commands.submitPlan), assessor(commands.returnPlan)];
const otherwise: Command = { name: 'submitPlan', plan: { ...plan, behaviourExpectation: 'Melayani' } };
const planned = [...sentBack, employee(otherwise)];
const approved = [...planned, assessor(commands.approvePlan)];
const opened: Step = { by: 'system', command: commands.openAssessment };
const answeredBack = [employee(commands.submitSelfAssessment), assessor(commands.returnSelfAssessment)];
const assessed = [opened, ...answeredBack, employee(commands.submitSelfAssessment)];
const rated = [...assessed, assessor(commands.submitReview)];
const low = { ...review, resultRating: 'below', distributionReason: 'Tidak selesai' } as const;
const ended = [...assessed, assessor({ name: 'submitReview', review: low }), employee(commands.acknowledge)];
const appealed = [...rated, employee(commands.fileAppeal)];
const explained = [...appealed, assessor(commands.explainRating)];
const replied = [...explained, employee(commands.replyToExplanation)];
const often = (steps: Step[]) => Array.from({ length: cycle.returnsAtMost + 1 }, () => steps).flat();

/** The stages in which a page may find somebody, one evaluation each. */
type Stood = TaskStage | 'final';

/** What happened in January and in December in the evaluation that stands in a stage. */
const years: Record<Stood, [Step[], Step[]]> = {
  planning: [sentBack, []],
  planReview: [planned, []],
  planMeeting: [often(sentBack), []],
  selfAssessment: [approved, [opened, ...answeredBack]],
  assessmentMeeting: [approved, [opened, ...often(answeredBack)]],
  review: [approved, assessed],
  acknowledgement: [approved, rated],
  explanation: [approved, appealed],
  reply: [approved, explained],
  appeal: [approved, replied],
  final: [approved, ended],
};
const stages = Object.keys(years) as Stood[];

/** The evaluation that stands in a stage. */
export const evaluationAt = (stage: Stood) => idOf(`at${stage}`);

/**
 * Fills the table with one of everything that a page may read: evaluations in every stage, with what was sent back,
 * noted, evaluated in a period and suggested; `assessor`, who leads so many, thirty of whom lead others; and
 * `substitute`, who acts for `away`.
 */
export async function fillTable(office: Office, { led }: { led: number }): Promise<void> {
  for (const stage of stages) await join(office, `at${stage}`, 'assessor', 'decider');
  for (let index = 0; index < led; index += 1) {
    await join(office, `employee${index}`, 'assessor', 'decider');
    if (index < 30) await join(office, `report${index}`, `employee${index}`, 'assessor');
  }
  await join(office, 'assessor', 'decider', null);
  await join(office, 'deputy', 'away', 'decider');
  await join(office, 'clerk', 'deputy', 'away');
  for (const stage of stages) await take(office, evaluationAt(stage), years[stage][0]);
  const others = ['employee0', 'report0', 'report1', 'assessor', 'deputy', 'clerk'];
  for (const name of others) await take(office, idOf(name), approved);
  office.clock.moveTo(march);
  const active = stages.filter((stage) => years[stage][1].length > 0).map(evaluationAt);
  for (const evaluationId of [...active, idOf('employee0')]) await work(office, evaluationId);
  office.clock.moveTo(december);
  await office.substitutions.add(awayFor(brief('away')));
  await office.unitPredicates.record(cycle.cycleId, achieved);
  for (const stage of stages) await take(office, evaluationAt(stage), years[stage][1]);
  await office.followUps.save(followUpOf(await stateOf(office, evaluationAt('final'))), [], december);
}

async function join(office: Office, name: string, assessorId: string, deciderId: string | null) {
  const employed = { ...person(name, { supervisorId: assessorId }), email: `${name}@kinerja.example` };
  const appealDecider = deciderId === null ? null : brief(deciderId);
  await office.people.saveAll([employed]);
  await office.evaluations.create(
    enrol({ person: employed, assessor: brief(assessorId), appealDecider }, at(january)),
  );
}

/** Takes steps one after another, with their mails. */
async function take(office: Office, evaluationId: string, steps: readonly Step[]): Promise<void> {
  for (const { by, command } of steps) {
    const state = await stateOf(office, evaluationId);
    const actor: Actor = by === 'system' ? { kind: by } : personOf(state[by].personId);
    const performed = await office.perform({ evaluationId, version: state.version, command, actor });
    if (performed.outcome !== 'recorded') throw new Error(`${command.name}: ${JSON.stringify(performed)}`);
    await deliverOne(office, `${evaluationId}-v${performed.state.version}`);
  }
}

const personOf = (personId: string) => ({ kind: 'person', personId, via: 'session' }) as const;

/** The pattern of ratings of a unit that achieved this has few at the bottom. */
const achieved = recordOfUnit(
  unitPredicateFormSchema.parse({
    organisation: 'Dinas Pendidikan',
    unit: 'SDN 1',
    previousPredicate: 'special',
    source: 'SK',
  }),
  { by: 'officer', now: march, before: undefined },
);

const followUpOf = (state: EvaluationState) =>
  written(
    { coaching: 'Setiap Senin', goals: [{ text: 'Modul kedua', by: '2028-02-01' }] },
    { state, before: undefined, now: december },
  );

const quarter = {
  periodId: 'q1',
  form: periodFormSchema.parse({ resultRating: 'meets', behaviourRating: 'meets', feedback: 'Lanjutkan' }),
};

/** The year's work: notes, a period, an idea, and a form that was begun. */
async function work(office: Office, evaluationId: string): Promise<void> {
  const state = await stateOf(office, evaluationId);
  const form = { result: 0, on: '2027-03-18', achieved: 'Satu modul', reference: 'https://bukti.example' };
  await recordNote({ state, entry: { kind: 'written', form }, seen: 0 }, office);
  const { personId } = state.assessor;
  const recorded = await writePeriodLine(
    { state, seen: 0 },
    evaluatingPeriod({ ...quarter, state, personId }),
    office,
  );
  if (recorded.outcome !== 'recorded') throw new Error(`period: ${JSON.stringify(recorded)}`);
  await office.ideas.create(idea({}, state.employee.personId), []);
  await office.drafts.save(evaluationId, personId, draftNameOf(state), { feedback: 'Baik' }, office.clock());
}

async function stateOf({ evaluations }: Office, evaluationId: string) {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`no evaluation ${evaluationId}`);
  return state;
}
