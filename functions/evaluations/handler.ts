import { ruleSetInForce } from '../../core/rules/registry.ts';
import { verifyReceipt } from '../../core/usecases/verify-receipt.ts';
import { renderVerify } from '../../pages/people/verify.tsx';
import { renderRules } from '../../pages/rules/rules.tsx';
import { type SignedInVisit, signedIn } from '../middleware/access.ts';
import { type CookieJar, languageCookie } from '../middleware/cookies.ts';
import { frameOf } from '../middleware/frame.ts';
import { localPath } from '../middleware/local-path.ts';
import { readingAhead } from '../middleware/reading-ahead.ts';
import { type Answer, type EarlyPage, type Page, seeOther, show, type Visit } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { beginDelivery, type DeliveryPorts, deliveryPage, postDelivery } from './delivery.ts';
import { beginEvaluation, type EvaluationPorts, evaluationPage } from './evaluation.ts';
import { type FollowUpPorts, followUpPage, postFollowUp } from './follow-up.ts';
import { type HomePorts, home } from './home.ts';
import { beginNotes, type NotePorts, notesPage, postNote } from './notes.ts';
import { observationsPage, postObservation } from './observations.ts';
import { postPeriodAct } from './period-acts.ts';
import {
  beginDuePeriods,
  beginPeriods,
  duePeriodsPage,
  type PeriodPorts,
  periodsPage,
  postPeriod,
} from './periods.ts';
import { beginPlanChange, planChangePage, postPlanChange } from './plan-change.ts';
import { publishedPage } from './published.ts';
import { beginTask, openTask, postTask } from './task.ts';

type Ports = EvaluationPorts &
  NotePorts &
  PeriodPorts &
  FollowUpPorts &
  HomePorts &
  DeliveryPorts & { jar: CookieJar };

/** What people see of their own: tasks, evaluations, the form of a task. */
export function routes(ports: Ports): Route[] {
  const task = '/evaluations/{evaluationId}/task';
  const notes = '/evaluations/{evaluationId}/notes';
  const periods = '/evaluations/{evaluationId}/periods';
  const observations = '/evaluations/{evaluationId}/observations';
  const planChange = '/evaluations/{evaluationId}/plan-change';
  const followUp = '/evaluations/{evaluationId}/follow-up';
  const delivery = '/evaluations/{evaluationId}/delivery';
  /** A page of one evaluation, which is read while it is found out who asks. */
  const of = <Read extends object>(
    begin: (evaluationId: string, ports: Ports) => Read & Readonly<Record<string, unknown>>,
    page: (visit: SignedInVisit, read: Read, ports: Ports) => Promise<Answer>,
  ): EarlyPage =>
    readingAhead(
      ({ params }) => begin(params.evaluationId ?? '', ports),
      (read) => signedIn((visit) => page(visit, read(), ports)),
    );
  return [
    { method: 'GET', path: '/', page: home(ports) },
    { method: 'GET', path: '/evaluations/{evaluationId}', early: of(beginEvaluation, evaluationPage) },
    { method: 'GET', path: task, early: of(beginTask, openTask) },
    { method: 'POST', path: task, page: signedIn((visit) => postTask(visit, ports)) },
    { method: 'GET', path: planChange, early: of(beginPlanChange, planChangePage) },
    { method: 'POST', path: planChange, page: signedIn((visit) => postPlanChange(visit, ports)) },
    { method: 'GET', path: delivery, early: of(beginDelivery, deliveryPage) },
    { method: 'POST', path: delivery, page: signedIn((visit) => postDelivery(visit, ports)) },
    { method: 'GET', path: followUp, page: signedIn((visit) => followUpPage(visit, ports)) },
    { method: 'POST', path: followUp, page: signedIn((visit) => postFollowUp(visit, ports)) },
    { method: 'GET', path: notes, early: of(beginNotes, notesPage) },
    { method: 'POST', path: notes, page: signedIn((visit) => postNote(visit, ports)) },
    {
      method: 'GET',
      path: '/periods',
      early: readingAhead(
        (asked) => beginDuePeriods(asked, ports),
        (read) => signedIn((visit) => duePeriodsPage(visit, read(), ports)),
      ),
    },
    { method: 'GET', path: periods, early: of(beginPeriods, periodsPage) },
    { method: 'POST', path: periods, page: signedIn((visit) => postOnPeriod(visit, ports)) },
    { method: 'GET', path: observations, early: of(beginPeriods, observationsPage) },
    { method: 'POST', path: observations, page: signedIn((visit) => postObservation(visit, ports)) },
    { method: 'GET', path: '/cycles/{cycleId}', page: signedIn((visit) => publishedPage(visit, ports)) },
    { method: 'GET', path: '/rules', page: async (visit) => show(rulesPage(visit, ports)) },
    { method: 'GET', path: '/verify', page: verify(ports) },
    { method: 'POST', path: '/language', page: chooseLanguage(ports) },
  ];
}

/** An evaluation of a period, or what is done about one. */
function postOnPeriod(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  return visit.form.act === undefined ? postPeriod(visit, ports) : postPeriodAct(visit, ports);
}

/** Whoever has a receipt may check it: its code is the right to. */
function verify(ports: Ports): Page {
  return async (visit) => {
    const { code = '' } = visit.query;
    const verdict = code ? await verifyReceipt(code, ports) : null;
    return show(renderVerify({ code, verdict }, frameOf(visit, ports)));
  };
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
