/** One evaluation from plan to final without returns or appeal, with documents of 4 KB, metered. */
import type { Command } from '../../core/evaluation/commands.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { performCommand } from '../../core/usecases/perform-command.ts';
import { at, commands, cycle, december, january, person } from '../core/examples.ts';
import { type LeanOffice, openLeanOffice, type Part, parts, record, settle } from './lean-office.ts';
import { prose } from './prose.ts';

/** What one evaluation took. */
export interface LeanYear {
  readonly writeUnits: Record<Part, number>;
  /** The same units, by the kind of item. */
  readonly byKind: Record<string, number>;
  readonly keysWrittenByPeople: string[];
  /** As they were handed in, before they are packed. */
  readonly documentBytes: readonly number[];
  readonly requestsToTable: number;
  readonly mails: number;
  readonly invocations: LeanOffice['calls'];
}

/** With the rest of its item four kilobytes, as a document of a talkative person has. */
const LONG = prose(3_700);

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const { submitPlan, approvePlan, submitSelfAssessment, submitReview, acknowledge } = commands;

/** What is done in each stage, by whom and when. */
const ANSWERS: readonly [string, Command, Date][] = [
  [
    'employee',
    { ...submitPlan, plan: { ...submitPlan.plan, behaviourExpectation: LONG.slice(300) } },
    january,
  ],
  ['assessor', approvePlan, january],
  [
    'employee',
    { ...submitSelfAssessment, selfAssessment: { ...submitSelfAssessment.selfAssessment, behaviour: LONG } },
    december,
  ],
  ['assessor', { ...submitReview, review: { ...submitReview.review, feedback: LONG } }, december],
  ['employee', acknowledge, december],
];

/** Lives the year on an empty table. */
export async function liveLeanYear(): Promise<LeanYear> {
  const office = openLeanOffice();
  const { ports, during } = office;
  await ports.cycles.create(cycle);
  await ports.people.saveAll(['employee', 'assessor', 'decider'].map((id) => person(id)));
  const people = { person: person('employee'), assessor: brief('assessor'), appealDecider: brief('decider') };
  const enrolment = enrol(people, at(january));
  const { evaluationId } = enrolment.next;
  await during('start of the cycle', () => ports.evaluations.create(enrolment));
  await settle(office);
  for (const [personId, command, when] of ANSWERS) {
    if (when > ports.clock()) await openAssessment(office, evaluationId, when);
    await answer(office, evaluationId, personId, command);
    await settle(office);
  }
  for (const execution of ports.engine.executions.values()) await record(office, execution, 'SUCCEEDED');
  const end = await ports.evaluations.load(evaluationId);
  if (end?.stage !== 'final') throw new Error(`the lean year ended at ${end?.stage}`);
  const documents = Object.values(await ports.evaluations.loadWithDocuments(end));
  const documentBytes = documents.map((content) => Buffer.byteLength(JSON.stringify(content)));
  return { ...summary(office), documentBytes };
}

async function openAssessment(office: LeanOffice, evaluationId: string, when: Date): Promise<void> {
  const { ports, during } = office;
  ports.clock.moveTo(when);
  const command = { name: 'openAssessment' } as const;
  const request = { evaluationId, version: null, command, actor: { kind: 'system' } as const };
  await during('start of the cycle', () => performCommand(request, ports));
  await settle(office);
}

/** A person looks at the form, and answers it. */
async function answer(
  { ports, during, calls }: LeanOffice,
  evaluationId: string,
  personId: string,
  command: Command,
): Promise<void> {
  const { version } = (await ports.evaluations.load(evaluationId)) ?? { version: 0 };
  const actor = { kind: 'person', personId, via: 'link' } as const;
  const linkId = ports.links.idFor({ evaluationId, version, personId, rotation: 0 });
  calls.pages += 2;
  await during('people', async () => {
    await findTask(linkId, ports);
    await findTask(linkId, ports);
    await performCommand({ evaluationId, version, command, actor }, ports);
  });
}

function summary({ notes, calls, ports }: LeanOffice): Omit<LeanYear, 'documentBytes'> {
  const unitsOf = (part: Part) =>
    notes.filter((note) => note.part === part).reduce((sum, note) => sum + note.writeUnits, 0);
  const byKind: Record<string, number> = {};
  for (const { kind, writeUnits } of notes) if (kind) byKind[kind] = (byKind[kind] ?? 0) + writeUnits;
  return {
    writeUnits: Object.fromEntries(parts.map((part) => [part, unitsOf(part)])) as LeanYear['writeUnits'],
    byKind,
    keysWrittenByPeople: notes.flatMap(({ part, pk }) => (part === 'people' && pk ? [pk] : [])),
    requestsToTable: notes.reduce((sum, note) => sum + note.requests, 0),
    mails: ports.mailer.sent.length,
    invocations: calls,
  };
}
