import { may, reachesOrganisation } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { isOver } from '../../core/evaluation/stage.ts';
import { cycleIdOf, type EvaluationState, partyOf } from '../../core/evaluation/state.ts';
import { isNotice } from '../../core/mails/mail-record.ts';
import { brokenNoteLine, takesNotes } from '../../core/notes/note.ts';
import { notesOf } from '../../core/notes/progress.ts';
import type { Digest, NewId } from '../../core/ports/keys.ts';
import type { Mails } from '../../core/ports/mails.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import { ruleSetInForce } from '../../core/rules/registry.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { competenciesOf } from '../../core/usecases/templates-of-cycle.ts';
import { verifyReceipt } from '../../core/usecases/verify-receipt.ts';
import { paths } from '../../pages/paths.ts';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderVerify } from '../../pages/people/verify.tsx';
import { renderRules } from '../../pages/rules/rules.tsx';
import { type SignedInVisit, signedIn } from '../middleware/access.ts';
import { type CookieJar, languageCookie } from '../middleware/cookies.ts';
import { frameOf } from '../middleware/frame.ts';
import { localPath } from '../middleware/local-path.ts';
import { answerTask } from '../middleware/tasks/answer-task.ts';
import { showTask } from '../middleware/tasks/show-task.ts';
import type { TaskPorts } from '../middleware/tasks/task-ports.ts';
import { type Answer, type Page, seeOther, show, type Visit } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { type DeliveryPorts, deliveryPage, postDelivery } from './delivery.ts';
import { type FollowUpPorts, followUpPage, postFollowUp } from './follow-up.ts';
import { type HomePorts, home } from './home.ts';
import { type NotePorts, notesPage, postNote } from './notes.ts';
import { postPeriodAct } from './period-acts.ts';
import { duePeriodsPage, type PeriodPorts, periodsPage, postPeriod } from './periods.ts';
import { planChangePage, planChangerOf, postPlanChange } from './plan-change.ts';
import { publishedPage } from './published.ts';

type Ports = TaskPorts &
  NotePorts &
  PeriodPorts &
  FollowUpPorts &
  HomePorts &
  DeliveryPorts & {
    mails: Mails;
    jar: CookieJar;
    digest: Digest;
    accesses: Accesses;
    newId: NewId;
    accessKeptDays: number;
  };

/** What people see of their own: tasks, evaluations, the form of a task. */
export function routes(ports: Ports): Route[] {
  const task = '/evaluations/{evaluationId}/task';
  const notes = '/evaluations/{evaluationId}/notes';
  const periods = '/evaluations/{evaluationId}/periods';
  const planChange = '/evaluations/{evaluationId}/plan-change';
  const followUp = '/evaluations/{evaluationId}/follow-up';
  const delivery = '/evaluations/{evaluationId}/delivery';
  return [
    { method: 'GET', path: '/', page: home(ports) },
    {
      method: 'GET',
      path: '/evaluations/{evaluationId}',
      page: signedIn((visit) => evaluation(visit, ports)),
    },
    { method: 'GET', path: task, page: signedIn((visit) => openTask(visit, ports)) },
    { method: 'POST', path: task, page: signedIn((visit) => postTask(visit, ports)) },
    { method: 'GET', path: planChange, page: signedIn((visit) => planChangePage(visit, ports)) },
    { method: 'POST', path: planChange, page: signedIn((visit) => postPlanChange(visit, ports)) },
    { method: 'GET', path: delivery, page: signedIn((visit) => deliveryPage(visit, ports)) },
    { method: 'POST', path: delivery, page: signedIn((visit) => postDelivery(visit, ports)) },
    { method: 'GET', path: followUp, page: signedIn((visit) => followUpPage(visit, ports)) },
    { method: 'POST', path: followUp, page: signedIn((visit) => postFollowUp(visit, ports)) },
    { method: 'GET', path: notes, page: signedIn((visit) => notesPage(visit, ports)) },
    { method: 'POST', path: notes, page: signedIn((visit) => postNote(visit, ports)) },
    { method: 'GET', path: '/periods', page: signedIn((visit) => duePeriodsPage(visit, ports)) },
    { method: 'GET', path: periods, page: signedIn((visit) => periodsPage(visit, ports)) },
    { method: 'POST', path: periods, page: signedIn((visit) => postOnPeriod(visit, ports)) },
    { method: 'GET', path: '/cycles/{cycleId}', page: signedIn((visit) => publishedPage(visit, ports)) },
    { method: 'GET', path: '/rules', page: async (visit) => show(rulesPage(visit, ports)) },
    { method: 'GET', path: '/verify', page: verify(ports) },
    { method: 'POST', path: '/language', page: chooseLanguage(ports) },
  ];
}

async function evaluation(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const file = await ports.evaluations.loadFile(visit.params.evaluationId ?? '');
  // Others are not told that it exists.
  if (!file || !may(visit.session, 'readContents', file.state)) throw new WebError(404, 'notFound');
  const { state } = file;
  await noteAccess(visit.session, 'evaluation', { evaluation: state }, ports);
  const [cycle, lines, periodLines, imported, mails] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.notes.of(state.evaluationId),
    ports.periods.of(state.evaluationId),
    ports.imported.of(state.evaluationId),
    ports.mails.ofEvaluation(state.evaluationId),
  ]);
  const people = [state.employee, state.assessor, state.appealDecider].filter((person) => person !== null);
  const names = Object.fromEntries(people.map((person) => [person.personId, person.name]));
  const brokenAt = firstBroken(file.events, ports.digest) ?? null;
  const competencies = cycle && state.documents.selfAssessment > 0 ? await competenciesOf(cycle, ports) : [];
  const myTurn = assigneeOf(state, ports.clock())?.personId === visit.session.personId;
  const progress = {
    notes: notesOf(lines),
    brokenAt: brokenNoteLine(lines, file.documents.selfAssessment?.notes, ports.digest) ?? null,
    mayWrite: takesNotes(state.stage) && may(visit.session, 'recordProgress', state),
  };
  return show(
    renderEvaluation(
      {
        ...file,
        notices: mails.filter(isNotice),
        planChanger: cycle ? planChangerOf(state, cycle, visit.session.personId, ports) : null,
        brokenAt,
        cycleName: cycle?.name ?? '',
        names,
        myTurn,
        progress,
        competencies,
        periods: { every: cycle?.periods.every ?? 'none', year: cycle?.year ?? 0, lines: periodLines },
        imported,
        allowance: cycle?.allowance ?? null,
        matrix: matrixSeen(visit, state),
        mayRun: !isOver(state.stage) && may(visit.session, 'runCycles', state),
        maySeeAccesses: may(visit.session, 'seeAccesses', state),
        mayExport: may(visit.session, 'exportRecord', state),
      },
      frameOf(visit, ports),
    ),
  );
}

/** An evaluation of a period, or what is done about one. */
function postOnPeriod(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  return visit.form.act === undefined ? postPeriod(visit, ports) : postPeriodAct(visit, ports);
}

/** Where the matrix of its team is: the assessor's own page, or HR's. */
function matrixSeen({ session }: SignedInVisit, state: EvaluationState): string | null {
  const { assessor, cycleId } = state;
  if (session.personId === assessor.personId) return paths.matrix({ cycle: cycleId });
  return reachesOrganisation(session, 'seeTeam', state.organisation)
    ? paths.matrixOf(cycleId, assessor.personId)
    : null;
}

/** Whoever has a receipt may check it: its code is the right to. */
function verify(ports: Ports): Page {
  return async (visit) => {
    const { code = '' } = visit.query;
    const verdict = code ? await verifyReceipt(code, ports) : null;
    return show(renderVerify({ code, verdict }, frameOf(visit, ports)));
  };
}

async function openTask(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { state, cycle, personId } = await partyTo(visit, ports);
  if (assigneeOf(state, ports.clock())?.personId !== personId)
    return seeOther(paths.evaluation(state.evaluationId));
  const action = paths.evaluationTask(state.evaluationId);
  return showTask(visit, { state, cycle, personId, via: 'session', action }, ports);
}

async function postTask(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { state, cycle, personId } = await partyTo(visit, ports);
  const version = Number(visit.form.version);
  if (!Number.isInteger(version) || version < 1) throw new WebError(400, 'badRequest');
  const action = paths.evaluationTask(state.evaluationId);
  return answerTask(visit, { state, cycle, personId, via: 'session', action, version }, ports);
}

async function partyTo(
  visit: SignedInVisit,
  ports: Ports,
): Promise<{ state: EvaluationState; cycle: Cycle | undefined; personId: string }> {
  const { evaluationId = '' } = visit.params;
  const [state, cycle] = await Promise.all([
    ports.evaluations.load(evaluationId),
    ports.cycles.load(cycleIdOf(evaluationId)),
  ]);
  const { personId } = visit.session;
  if (!state || !personId || !partyOf(state, personId)) throw new WebError(404, 'notFound');
  return { state, cycle, personId };
}

/** Everybody may read the rules; they say nothing about anybody. */
function rulesPage(visit: Visit, ports: Ports): string {
  const ruleSet = ruleSetInForce(ports.clock().toISOString().slice(0, 10));
  return renderRules({ ruleSet }, frameOf(visit, ports));
}

function chooseLanguage({ jar }: Ports): Page {
  return async ({ form }) => {
    const language = form.language === 'en' ? 'en' : 'id';
    return seeOther(localPath(form.returnTo), [languageCookie(jar, language)]);
  };
}
