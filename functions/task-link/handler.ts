import type { Links, NewId } from '../../core/ports/keys.ts';
import type { Limiter } from '../../core/ports/limiter.ts';
import type { Tasks } from '../../core/ports/tasks.ts';
import { needsCode } from '../../core/rules/code-policy.ts';
import { mailedVersion } from '../../core/tasks/task.ts';
import { type FoundTask, findTask } from '../../core/usecases/find-task.ts';
import { issueCode } from '../../core/usecases/issue-code.ts';
import { renewLink } from '../../core/usecases/renew-link.ts';
import { paths } from '../../pages/paths.ts';
import { renderLinkClosed } from '../../pages/tasks/link-closed.tsx';
import { renderLinkRenewed } from '../../pages/tasks/link-renewed.tsx';
import { holdsFormToken, requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { readingAtOnce } from '../middleware/reading-ahead.ts';
import { answerTask } from '../middleware/tasks/answer-task.ts';
import { beginBeside } from '../middleware/tasks/beside.ts';
import { showTask } from '../middleware/tasks/show-task.ts';
import { type Answer, type EarlyPage, type Page, seeOther, show, type Visit } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { withinLimits } from '../middleware/within-limits.ts';
import { codeGate, codePage, type GatePorts } from './code-gate.ts';

type Ports = GatePorts & { tasks: Tasks; links: Links; limiter: Limiter; newId: NewId };

/** The page behind the link of a mail. Looking writes nothing; only a form that a person sends acts. */
export function routes(ports: Ports): Route[] {
  const path = '/t/{linkId}';
  return [
    { method: 'GET', path, early: look(ports) },
    { method: 'HEAD', path, early: look(ports) },
    { method: 'POST', path, page: answer(ports) },
    { method: 'POST', path: `${path}/renew`, page: renew(ports) },
    { method: 'POST', path: `${path}/code`, page: sendCode(ports) },
  ];
}

/** Whoever opens a link is mostly nobody who has signed in: what it leads to is read at once, whoever comes. */
function look(ports: Ports): EarlyPage {
  return readingAtOnce(
    ({ params }) => beginLink(params.linkId ?? '', ports),
    async (visit, read) => {
      const found = await read.found;
      if (found.found !== 'open') return closed(visit, found, ports);
      const form = formOf(visit.params.linkId ?? '', found, visit, ports);
      return showTask(visit, { ...form, beside: await read.beside }, ports);
    },
  );
}

/** Reads where a link leads, and what its page shows; for an id that is nobody's just as much. */
function beginLink(linkId: string, ports: Ports) {
  const linkHash = ports.links.hashOf(linkId);
  const link = ports.tasks.link(linkHash);
  const beside = link.then((there) => beginBeside(there ?? { evaluationId: linkHash }, ports));
  return { found: findTask(linkId, { ...ports, tasks: { link: () => link } }), beside };
}

function answer(ports: Ports): Page {
  return async (visit) => {
    const linkId = visit.params.linkId ?? '';
    // What did not come from a page of ours is refused below, and not even counted.
    const isGenuine = holdsFormToken(visit, ports.seals);
    if (isGenuine) await withinLimits('answer', { link: linkId, address: visit.address }, ports);
    const found = await findTask(linkId, ports);
    if (found.found === 'closed') return closed(visit, found, ports);
    if (isGenuine) await withinLimits('answer', { person: found.link.personId }, ports);
    // The link is bound to the form it was sent for; what the form itself says of its version counts for nothing.
    return answerTask(visit, formOf(linkId, found, visit, ports), ports);
  };
}

type Found = Exclude<FoundTask, { found: 'closed' }>;

function formOf(linkId: string, { link, state, cycle }: Found, visit: Visit, ports: Ports) {
  const { personId, version } = link;
  const gate = codeGate(visit, { link, state, cycle }, ports);
  const mailed = mailedVersion(link);
  return { state, cycle, personId, via: 'link', action: paths.task(linkId), version, mailed, gate } as const;
}

/** Mails a one-time code to whoever holds the link, on their word, and waits for it with the form as it was sent. */
function sendCode(ports: Ports): Page {
  return async (visit) => {
    requireFormToken(visit, ports.seals);
    const { linkId = '' } = visit.params;
    const person = await holderOf(linkId, ports);
    await withinLimits('code', { link: linkId, person, address: visit.address }, ports);
    const found = await findTask(linkId, ports);
    if (found.found === 'closed') return closed(visit, found, ports);
    // What was answered meanwhile needs no code to be told of.
    if (found.found === 'over') return answerTask(visit, formOf(linkId, found, visit, ports), ports);
    const { cycle } = found;
    const isAsked = cycle && needsCode(visit.form.do ?? '', cycle);
    if (!isAsked) return seeOther(paths.task(linkId));
    await issueCode(found.link, ports);
    ports.log.info('CODE_ISSUED');
    return codePage(visit, found, null, ports);
  };
}

function renew(ports: Ports): Page {
  return async (visit) => {
    requireFormToken(visit, ports.seals);
    const { linkId: link = '' } = visit.params;
    const person = await holderOf(link, ports);
    await withinLimits('renew', { link, person, address: visit.address }, ports);
    await renewLink(link, ports);
    return show(renderLinkRenewed({}, frameOf(visit, ports)));
  };
}

/** Who holds a link. An id that is nobody's counts for itself, so that a guess costs what a link does. */
async function holderOf(linkId: string, { tasks, links }: Ports): Promise<string> {
  const linkHash = links.hashOf(linkId);
  return (await tasks.link(linkHash))?.personId ?? linkHash;
}

/** Expired, used, replaced and unknown links: one answer for all of them. */
function closed(visit: Visit, found: FoundTask, ports: Ports): Answer {
  const guessed = found.found === 'closed' && !found.known;
  ports.log.info(guessed ? 'LINK_UNKNOWN' : 'LINK_EXPIRED');
  return show(renderLinkClosed({ linkId: visit.params.linkId ?? '' }, frameOf(visit, ports)), 404);
}
