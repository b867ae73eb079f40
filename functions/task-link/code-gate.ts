import { isWaitedFor } from '../../core/codes/one-time-code.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { canonical } from '../../core/evaluation/audit.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { CodeMaker, IssuedCodes } from '../../core/ports/codes.ts';
import type { WeighCommand } from '../../core/ports/commands.ts';
import type { Digest } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import { needsCode } from '../../core/rules/code-policy.ts';
import { draftNameOf, type Link } from '../../core/tasks/task.ts';
import { checkCode } from '../../core/usecases/check-code.ts';
import { paths } from '../../pages/paths.ts';
import { renderCode } from '../../pages/tasks/code.tsx';
import { frameOf } from '../middleware/frame.ts';
import { writtenFields } from '../middleware/tasks/command-of-form.ts';
import { besides } from '../middleware/tasks/show-task.ts';
import type { Gate, TaskPorts } from '../middleware/tasks/task-ports.ts';
import { type Answer, show, type Visit } from '../middleware/visit.ts';

export type GatePorts = TaskPorts & {
  weigh: WeighCommand;
  codes: IssuedCodes;
  codeMaker: CodeMaker;
  digest: Digest;
  log: Log;
};
type Found = { link: Link; state: EvaluationState; cycle: Cycle | undefined };

/**
 * Stands before the decisions of a link for which the body asks for a one-time code. What could not be recorded anyway
 * is told first, so that nobody fetches a code for a form that has to be mended, and what was recorded before gets its
 * receipt without one. Whoever has signed in comes by another door, and needs none.
 */
export function codeGate(visit: Visit, found: Found, ports: GatePorts): Gate {
  return async (request) => {
    const { command } = request;
    const { cycle } = found;
    if (!cycle || !needsCode(command.name, cycle)) return { via: 'link' };
    const weighed = await ports.weigh(request);
    if (weighed.outcome !== 'possible') return { told: weighed };
    const typed = visit.form.code;
    if (typed === undefined) return { answer: await askForCode(visit, found, ports) };
    const answerHash = ports.digest(canonical(command));
    if ((await checkCode({ link: found.link, typed, answerHash }, ports)) === 'right')
      return { via: 'linkAndCode' };
    ports.log.info('CODE_REFUSED');
    return { answer: await codePage(visit, found, typed.trim() === '' ? 'required' : 'codeRefused', ports) };
  };
}

/** Nothing is recorded yet. What was written is kept as a draft too: whoever goes to their mail may lose the page. */
async function askForCode(visit: Visit, found: Found, ports: GatePorts): Promise<Answer> {
  const { evaluationId } = found.state;
  const fields = writtenFields(visit.form);
  if (Object.keys(fields).length > 0) {
    const { personId } = found.link;
    const name = draftNameOf(found.state);
    const draft = await ports.drafts.load(evaluationId, personId, name);
    const values = besides(draft?.fields ?? {}, fields);
    await ports.drafts.save(evaluationId, personId, name, values, ports.clock());
  }
  return codePage(visit, found, null, ports);
}

/** The page that asks for a code, or offers to send one where none is on its way, with everything that was sent. */
export async function codePage(
  visit: Visit,
  { link, state }: Found,
  error: 'required' | 'codeRefused' | null,
  ports: GatePorts,
): Promise<Answer> {
  const { linkId = '' } = visit.params;
  const code = await ports.codes.of(link.linkHash);
  const until = code && isWaitedFor(code, ports.clock()) ? code.validUntil : null;
  const { formToken: _, code: __, ...fields } = visit.form;
  const view = {
    evaluationId: state.evaluationId,
    employeeName: state.employee.name,
    answerTo: paths.task(linkId),
    sendTo: paths.sendCode(linkId),
    fields,
    until,
    error,
  };
  return show(renderCode(view, frameOf(visit, ports)), error ? 422 : 200);
}
