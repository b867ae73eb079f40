import { codesBy } from '../../adapters/links/codes.ts';
import { digest } from '../../adapters/links/digest.ts';
import { keyringFrom } from '../../adapters/links/keyring.ts';
import { linksBy } from '../../adapters/links/links.ts';
import type { BodyCalendar } from '../../core/calendar/holidays.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import { startsDays } from '../../core/mails/mail-record.ts';
import type { PerformCommand, Performed, WeighCommand } from '../../core/ports/commands.ts';
import type { Engine } from '../../core/ports/engine.ts';
import type {
  CodeMailContent,
  DigestContent,
  IdeaMailContent,
  MailContent,
} from '../../core/ports/mailer.ts';
import type { DeliverEntry } from '../../core/ports/outbox.ts';
import { calendarInForce } from '../../core/usecases/calendar-in-force.ts';
import { deliverEntry } from '../../core/usecases/deliver-entry.ts';
import { followSubstitutions } from '../../core/usecases/follow-substitutions.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { openTask } from '../../core/usecases/open-task.ts';
import { peopleAbove } from '../../core/usecases/people-above.ts';
import { performCommand, weighCommand } from '../../core/usecases/perform-command.ts';
import { periodsDue } from '../../core/usecases/periods-due.ts';
import { sendCodeMail } from '../../core/usecases/send-code-mail.ts';
import { sendDigest } from '../../core/usecases/send-digest.ts';
import { sendIdeaMail } from '../../core/usecases/send-idea-mail.ts';
import { sendMail } from '../../core/usecases/send-mail.ts';
import { sendTogether } from '../../core/usecases/send-together.ts';
import { standingOfRatings } from '../../core/usecases/standing-of-ratings.ts';
import { sweep } from '../../core/usecases/sweep.ts';
import { sweepAppeals } from '../../core/usecases/sweep-appeals.ts';
import { sweepDeliveries } from '../../core/usecases/sweep-deliveries.ts';
import { correlation } from '../../functions/middleware/correlation.ts';
import { at, cycle, enrolled, january, person } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeEngine } from '../fakes/engine.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { emptyStore, type Store } from '../fakes/store.ts';
import { fakeTable, type TablePorts } from '../fakes/table.ts';
import { type Step, stepping } from './stepping.ts';

export const { evaluationId } = enrolled;
const none: Step = () => {};

type Given = {
  step?: Step;
  engine?: Engine;
  store?: Store;
  clock?: ReturnType<typeof fakeClock>;
  mailer?: ReturnType<typeof fakeMailer>;
  /** Where the body is and which days are free there; Jakarta unless another is given. */
  calendar?: BodyCalendar;
  /** Keeps everything elsewhere than in the store. */
  table?: TablePorts;
};

/**
 * An office: every port and every use case, over one store, an empty one unless another is given.
 * `step` hears of every call of a port.
 */
export function openOffice(given: Given = {}) {
  const { step = none, engine, store = emptyStore(), clock = fakeClock(january), calendar } = given;
  const { store: _, ...plain } = { ...fakeTable(store), ...given.table };
  const table = Object.fromEntries(
    Object.entries(plain).map(([name, port]) => [name, stepping(port, step)]),
  ) as typeof plain;
  const zone = calendar?.zone ?? 'WIB';
  const inForce = calendar ? async () => calendar : calendarInForce({ ...table, zone, clock });
  const remembering = fakeEngine();
  const mailer = given.mailer ?? fakeMailer();
  const keyring = keyringFrom('a secret that nobody else has, for tests');
  const links = linksBy(keyring);
  const givenUp: string[] = [];
  const reference = correlation.current;
  store.reference = reference;
  const ports = {
    ...table,
    reference,
    standingOf: (assessorId: string, cycleId: string) => standingOfRatings(assessorId, cycleId, table),
    peopleAbove: (personId: string) => peopleAbove(personId, table),
    periodsDue: (personId: string) => periodsDue(personId, { ...table, calendar: inForce, clock }),
    gaveUp: (mailId: string) => void givenUp.push(mailId),
    clock,
    digest,
    links,
    codeMaker: codesBy(keyring),
    calendar: inForce,
    zone,
    engine: stepping(engine ?? remembering, step),
    mailer: stepping(mailer, step),
    writer: { write: writeSimply, writeDigest: digestSimply },
    addressOf: {
      receipt: (code: string) => `https://kinerja.example/verify?code=${code}`,
      home: () => 'https://kinerja.example/',
      periods: (id: string) => `https://kinerja.example/evaluations/${id}/periods`,
      preferences: () => 'https://kinerja.example/preferences',
      link: (linkId: string) => `https://kinerja.example/t/${linkId}`,
      evaluation: (id: string) => `https://kinerja.example/evaluations/${id}`,
      paper: (id: string, paper: string) => `https://kinerja.example/evaluations/${id}/papers/${paper}`,
    },
  };
  return { ...ports, ...useCasesOf(ports), store, plain, engine: remembering, mailer, ports, givenUp };
}
export type Office = ReturnType<typeof openOffice>;

type Ports = Parameters<typeof performCommand>[1] &
  Pick<Parameters<typeof followSubstitutions>[0], 'substitutions' | 'evaluations'> &
  Parameters<typeof openTask>[1] &
  Pick<Parameters<typeof sweepAppeals>[0], 'peopleAbove'> &
  Omit<Parameters<typeof deliverEntry>[1], 'sendMail' | 'sendTogether' | 'moveTask' | 'perform'> &
  Omit<Parameters<typeof sendMail>[2], 'sendOnce'> &
  Omit<Parameters<typeof sendDigest>[2], 'sendOnce'> &
  Pick<Parameters<typeof sendIdeaMail>[2], 'ideas'> &
  Pick<Parameters<typeof sendCodeMail>[2], 'codes' | 'codeMaker'> &
  Parameters<typeof sendTogether>[1];

function useCasesOf(ports: Ports) {
  const perform: PerformCommand = (request) => performCommand(request, ports);
  const weigh: WeighCommand = (request) => weighCommand(request, ports);
  const deliver: DeliverEntry = (entry) =>
    deliverEntry(entry, {
      ...ports,
      perform,
      sendTogether: (written) => sendTogether(written, ports),
      sendMail: (effect, mailId, sendOnce) =>
        effect.kind === 'ideaMail'
          ? sendIdeaMail(effect, mailId, { ...ports, ...ideaMail, sendOnce })
          : effect.kind === 'digest'
            ? sendDigest(effect, mailId, { ...ports, sendOnce })
            : effect.kind === 'codeMail'
              ? sendCodeMail(effect, mailId, { ...ports, writer: { write: codeSimply }, sendOnce })
              : sendMail(effect, mailId, { ...ports, sendOnce }),
      moveTask: async (wait, askedAt) => void (await openTask(wait, ports, askedAt)),
    });
  const appeals = () => sweepAppeals({ ...ports, perform });
  return {
    perform,
    weigh,
    deliver,
    open: (stage: TaskStage, taskToken: string, id = evaluationId, executionName?: string) =>
      openTask({ evaluationId: id, stage, taskToken, ...(executionName ? { executionName } : {}) }, ports),
    sweep: async () => {
      const swept = await sweep({ ...ports, perform, deliver });
      await appeals();
      await sweepDeliveries({ ...ports, perform });
      return swept;
    },
    sweepAppeals: appeals,
    follow: () => followSubstitutions({ ...ports, perform }),
  };
}

const ideaMail = {
  writer: {
    write: ({ template, url }: IdeaMailContent) => ({
      subject: template,
      html: '',
      calendar: null,
      text: url,
    }),
  },
  addressOf: {
    idea: (ideaId: string) => `https://kinerja.example/ideas/${ideaId}`,
    preferences: () => 'https://kinerja.example/preferences',
  },
};

/** Links are all that these tests want to read of a mail: where its button leads, and where its receipt is checked. */
function writeSimply({ template, url, receipt }: MailContent) {
  const check = receipt && receipt.url !== url ? `\n${receipt.url}` : '';
  return { subject: template, html: '', calendar: null, text: `${url}${check}` };
}

/** The code of a mail, and nothing else. */
function codeSimply({ code }: CodeMailContent) {
  return { subject: 'code', html: '', calendar: null, text: code };
}

/** The links of a mail of the day, in their order. */
function digestSimply({ tasks, periods = [] }: DigestContent) {
  const text = [...tasks, ...periods].map(({ url }) => url).join('\n');
  return { subject: 'digest', html: '', calendar: null, text };
}

/** Adds the example cycle, its people and one enrolled evaluation, waiting for a plan. */
export async function withOneEvaluation(office: Office): Promise<Office> {
  const { cycles, people, evaluations } = office.plain;
  await cycles.create(cycle);
  await people.saveAll(['employee', 'assessor', 'decider'].map((personId) => person(personId)));
  const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
  await evaluations.create(
    enrol(
      { person: person('employee'), assessor: brief('assessor'), appealDecider: brief('decider') },
      at(january),
    ),
  );
  return office;
}

/** Somebody gives a command by their link; without a version, on the evaluation as it stands. */
export async function act(
  office: Office,
  personId: string,
  command: Command,
  version?: number,
): Promise<Performed> {
  const now = office.store.states.get(evaluationId)?.version ?? 0;
  const actor = { kind: 'person', personId, via: 'link' } as const;
  return office.perform({ evaluationId, version: version ?? now, command, actor });
}

/** Undelivered entries of the outbox. */
export function pendingIn({ store }: Office): string[] {
  return [...store.outbox.values()].filter((entry) => !entry.deliveredAt).map((entry) => entry.outboxId);
}

/** Delivers one entry as the stream does, unless it was delivered before. */
export async function deliverOne(office: Office, outboxId: string): Promise<void> {
  const entry = await office.outbox.load(outboxId);
  if (entry) await office.deliver(entry);
}

/** Delivers everything that is pending, as the stream does. */
export async function deliverAll(office: Office): Promise<void> {
  for (const outboxId of pendingIn(office)) await deliverOne(office, outboxId);
}

/** The mail service tells that every notice of a result that it took has arrived. */
export async function arrive(office: Office, at = office.clock()): Promise<void> {
  for (const mail of office.store.mails.values()) {
    if (!startsDays(mail) || mail.state !== 'accepted') continue;
    const news = { state: 'delivered', at: at.toISOString(), messageId: 'message', reason: null } as const;
    await hearOfMail(mail, news, office);
  }
}

/** Everything in the store, as text: equal when nothing was written, but in the log of who looked. */
export function dumpOf({ store }: Pick<Office, 'store'>): string {
  const { accesses: _, ...written } = store;
  return JSON.stringify(written, (_, value) => (value instanceof Map ? [...value] : value));
}
