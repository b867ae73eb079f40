import type * as z from 'zod';
import { addressesIn } from '../../../adapters/dynamodb/addresses.ts';
import { followUpsIn } from '../../../adapters/dynamodb/follow-ups.ts';
import { ideasIn } from '../../../adapters/dynamodb/ideas.ts';
import { issuedCodesIn } from '../../../adapters/dynamodb/issued-codes.ts';
import { mailTimingIn } from '../../../adapters/dynamodb/mail-timing.ts';
import { mailsIn } from '../../../adapters/dynamodb/mails.ts';
import { outboxIn } from '../../../adapters/dynamodb/outbox.ts';
import { peopleIn } from '../../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../../adapters/dynamodb/periods.ts';
import { preferencesIn } from '../../../adapters/dynamodb/preferences.ts';
import { tasksIn } from '../../../adapters/dynamodb/tasks.ts';
import { sesMailer } from '../../../adapters/email/ses.ts';
import { stepFunctions } from '../../../adapters/workflows/step-functions.ts';
import type { PaperName } from '../../../core/papers/paper.ts';
import type {
  CodeMailContent,
  DigestContent,
  IdeaMailContent,
  MailContent,
} from '../../../core/ports/mailer.ts';
import type { DeliverEntry } from '../../../core/ports/outbox.ts';
import type { PeopleAbove } from '../../../core/ports/people.ts';
import { deliverEntry, type MoveTask } from '../../../core/usecases/deliver-entry.ts';
import { openTask } from '../../../core/usecases/open-task.ts';
import { peopleAbove } from '../../../core/usecases/people-above.ts';
import { periodsDue } from '../../../core/usecases/periods-due.ts';
import { sendCodeMail } from '../../../core/usecases/send-code-mail.ts';
import { sendDigest } from '../../../core/usecases/send-digest.ts';
import { sendIdeaMail } from '../../../core/usecases/send-idea-mail.ts';
import { sendMail } from '../../../core/usecases/send-mail.ts';
import { sendTogether } from '../../../core/usecases/send-together.ts';
import { writeCodeMail } from '../../../pages/emails/code-mail.ts';
import { writeIdeaMail } from '../../../pages/emails/idea-mail.ts';
import { writeDigest } from '../../../pages/emails/write-digest.ts';
import { writeMail } from '../../../pages/emails/write-mail.ts';
import { paths } from '../../../pages/paths.ts';
import type { deliveryEnvironment } from '../environment.ts';
import { wireKeys, wireTable } from '../wiring/index.ts';

/** What delivers outbox entries: the stream's consumer and the sweeper are wired alike. */
export async function wireDelivery(given: z.infer<typeof deliveryEnvironment>) {
  const wired = wireTable(given);
  const { links, codeMaker } = await wireKeys(given);
  const { table } = wired;
  const tasks = tasksIn(table);
  const outbox = outboxIn(table);
  const engine = stepFunctions({
    plan: { arn: given.PLAN_MACHINE_ARN, versionArn: given.PLAN_VERSION_ARN },
    assessment: { arn: given.ASSESSMENT_MACHINE_ARN, versionArn: given.ASSESSMENT_VERSION_ARN },
    appeal: { arn: given.APPEAL_MACHINE_ARN, versionArn: given.APPEAL_VERSION_ARN },
    'start-cycle': { arn: given.START_CYCLE_MACHINE_ARN, versionArn: given.START_CYCLE_VERSION_ARN },
  });
  const service = {
    mails: mailsIn(table),
    addresses: addressesIn(table),
    mailer: sesMailer(given.MAIL_FROM),
    clock: wired.clock,
  };
  const periods = periodsIn(table);
  const mail = {
    ...wired,
    links,
    tasks,
    people: peopleIn(table),
    preferences: preferencesIn(table),
    timing: mailTimingIn(table),
    periodsDue: (personId: string) => periodsDue(personId, { ...wired, periods }),
    writer: {
      write: (content: MailContent) => writeMail(content, wired.zone),
      writeDigest: (content: DigestContent) => writeDigest(content, wired.zone),
    },
    addressOf: {
      receipt: (code: string) => `${given.PUBLIC_URL}${paths.verify(code)}`,
      link: (linkId: string) => `${given.PUBLIC_URL}${paths.task(linkId)}`,
      paper: (evaluationId: string, paper: PaperName) =>
        `${given.PUBLIC_URL}${paths.paper(evaluationId, paper)}`,
      home: () => `${given.PUBLIC_URL}${paths.home()}`,
      periods: (evaluationId: string) => `${given.PUBLIC_URL}${paths.periods(evaluationId)}`,
      preferences: () => `${given.PUBLIC_URL}${paths.preferences()}`,
      evaluation: (evaluationId: string) => `${given.PUBLIC_URL}${paths.evaluation(evaluationId)}`,
    },
  };
  const ideaMail = {
    ...mail,
    ideas: ideasIn(table),
    writer: { write: (content: IdeaMailContent) => writeIdeaMail(content, wired.zone) },
    addressOf: {
      idea: (ideaId: string) => `${given.PUBLIC_URL}${paths.idea(ideaId)}`,
      preferences: () => `${given.PUBLIC_URL}${paths.preferences()}`,
    },
  };
  const codeMail = {
    ...mail,
    codes: issuedCodesIn(table),
    codeMaker,
    writer: { write: (content: CodeMailContent) => writeCodeMail(content, wired.zone) },
  };
  const moveTask: MoveTask = async (wait, askedAt) =>
    void (await openTask(wait, { ...wired, engine, tasks }, askedAt));
  const deliver: DeliverEntry = (entry) =>
    deliverEntry(entry, {
      ...wired,
      engine,
      tasks,
      outbox,
      moveTask,
      gaveUp: (mailId) => wired.log.warn('MAIL_GIVEN_UP', { mailId }),
      sendTogether: (written) => sendTogether(written, service),
      sendMail: (effect, mailId, sendOnce) =>
        effect.kind === 'digest'
          ? sendDigest(effect, mailId, { ...mail, sendOnce })
          : effect.kind === 'ideaMail'
            ? sendIdeaMail(effect, mailId, { ...ideaMail, sendOnce })
            : effect.kind === 'codeMail'
              ? sendCodeMail(effect, mailId, { ...codeMail, sendOnce })
              : sendMail(effect, mailId, { ...mail, sendOnce }),
    });
  const above: PeopleAbove = (personId) => peopleAbove(personId, mail);
  const { people, preferences, timing } = mail;
  const { addresses } = service;
  return {
    ...wired,
    tasks,
    people,
    preferences,
    timing,
    addresses,
    engine,
    outbox,
    periods,
    deliver,
    followUps: followUpsIn(table),
    peopleAbove: above,
  };
}
