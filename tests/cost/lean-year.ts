/** One evaluation from plan to final without returns or appeal, with documents of 4 KB, metered. */
import type { Command } from '../../core/evaluation/commands.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { inBrief, type Person } from '../../core/people/person.ts';
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

const KB = 1_024;
/** A document of four kilobytes, as a talkative person writes one. */
function talkative<Document>(written: (text: string) => Document): Document {
  const bare = Buffer.byteLength(JSON.stringify(written('')));
  return written(prose(4 * KB - bare));
}

/** People with names, positions and ids as long as they are in a city. */
const EMPLOYEE = person('pk3f9a1qw8zlm2pvt', {
  name: 'Dra. Hj. Siti Nurhaliza Rahmawati, M.Pd.',
  position: 'Guru Ahli Madya Kelas V SD Negeri Serpong 02',
  unit: 'SD Negeri Serpong 02',
  organisation: 'Dinas Pendidikan dan Kebudayaan',
});
const ASSESSOR = person('pb7yt2kdr4nwq5shc', {
  name: 'Drs. H. Muhammad Arief Budiman, M.M.',
  position: 'Kepala Sekolah SD Negeri Serpong 02',
});
const DECIDER = person('pqm5vx6lpe2uz3fgj', {
  name: 'Ir. Ratna Dewi Kusumaningrum, M.Si.',
  position: 'Kepala Bidang Pembinaan Sekolah Dasar',
});
const GOAL = 'Meningkatnya mutu pendidikan dasar yang merata di seluruh kecamatan';

const { submitPlan, approvePlan, submitSelfAssessment, submitReview, acknowledge } = commands;
const plan = talkative((behaviourExpectation) => ({
  ...submitPlan.plan,
  results: submitPlan.plan.results.map((result) => ({ ...result, goal: GOAL })),
  behaviourExpectation,
}));
const selfAssessment = talkative((text) => ({
  ...submitSelfAssessment.selfAssessment,
  results: [{ achieved: text.slice(0, 1_000), evidence: '', realisations: [] }],
  behaviour: text.slice(1_000),
}));
const review = talkative((feedback) => ({ ...submitReview.review, feedback }));

/** What is done in each stage, by whom and when. */
const ANSWERS: readonly [Person, Command, Date][] = [
  [EMPLOYEE, { ...submitPlan, plan }, january],
  [ASSESSOR, approvePlan, january],
  [EMPLOYEE, { ...submitSelfAssessment, selfAssessment }, december],
  [ASSESSOR, { ...submitReview, review }, december],
  [EMPLOYEE, acknowledge, december],
];

/** Lives the year on an empty table. */
export async function liveLeanYear(): Promise<LeanYear> {
  const office = openLeanOffice();
  const { ports, during } = office;
  await ports.cycles.create(cycle);
  await ports.people.saveAll([EMPLOYEE, ASSESSOR, DECIDER]);
  const people = { person: EMPLOYEE, assessor: inBrief(ASSESSOR), appealDecider: inBrief(DECIDER) };
  const enrolment = enrol(people, at(january));
  const { evaluationId } = enrolment.next;
  await during('start of the cycle', () => ports.evaluations.create(enrolment));
  await settle(office);
  for (const [{ personId }, command, when] of ANSWERS) {
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
