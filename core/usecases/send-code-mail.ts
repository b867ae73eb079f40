import { codeMinutes, isWaitedFor, readableCode } from '../codes/one-time-code.ts';
import type { Effect } from '../evaluation/effects.ts';
import { taskVersionOf } from '../evaluation/state.ts';
import { addressText } from '../mails/address-mark.ts';
import type { Clock } from '../ports/clock.ts';
import type { CodeMaker, IssuedCodes } from '../ports/codes.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { CodeMailContent, MailBody, SendOnce, SentOnce } from '../ports/mailer.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';

type CodeMailEffect = Extract<Effect, { kind: 'codeMail' }>;
type Ports = {
  codes: Pick<IssuedCodes, 'of'>;
  codeMaker: Pick<CodeMaker, 'codeFor'>;
  evaluations: Pick<Evaluations, 'load'>;
  people: People;
  preferences: Pick<Preferences, 'load'>;
  digest: Digest;
  clock: Clock;
  writer: { write(content: CodeMailContent): MailBody };
  /** On account of which request. */
  reference?: Reference;
  sendOnce: SendOnce;
  addressOf: { home(): string; preferences(): string };
};

/**
 * Writes and sends the mail with a one-time code, at once whatever its reader's quiet hours: they have just asked for
 * it. It brings the code that holds now; one that is used, spent or over needs no mail. The mail leads to nothing that
 * acts, so that code and link never lie in one mail.
 * @throws when it is unknown whether it went and it may be tried again
 */
export async function sendCodeMail(
  { evaluationId, linkHash, to }: CodeMailEffect,
  mailId: string,
  ports: Ports,
): Promise<SentOnce | 'needless'> {
  const [code, state, person, { language }] = await Promise.all([
    ports.codes.of(linkHash),
    ports.evaluations.load(evaluationId),
    ports.people.load(to),
    ports.preferences.load(to),
  ]);
  if (!code || !state || !person?.email || code.personId !== to) return 'needless';
  if (!isWaitedFor(code, ports.clock()) || code.version !== taskVersionOf(state)) return 'needless';
  const written = ports.writer.write({
    language,
    recipientName: person.name,
    employeeName: state.employee.name,
    stage: state.stage,
    code: readableCode(ports.codeMaker.codeFor(code)),
    validUntil: code.validUntil,
    minutes: codeMinutes,
    url: ports.addressOf.home(),
    preferencesUrl: ports.addressOf.preferences(),
  });
  const mail = {
    ...written,
    to: person.email,
    reference: evaluationId,
    cause: ports.reference?.() ?? null,
    tags: { mail: mailId, evaluation: evaluationId },
  };
  const about = {
    mailId,
    evaluationId,
    to,
    template: 'code' as const,
    taskVersion: code.version,
    stage: state.stage,
    addressHash: ports.digest(addressText(person.email)),
  };
  return ports.sendOnce(about, mail);
}
