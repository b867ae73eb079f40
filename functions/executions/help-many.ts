import type { Actor } from '../../core/evaluation/actor.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { OfficeAct, PlainAct } from '../../core/recovery/plan-recovery.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { queueActs } from '../../core/usecases/queue-acts.ts';
import { type Recovered, recoverEvaluations } from '../../core/usecases/recover-evaluations.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import type { Answer } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { officeActor } from './office-actor.ts';
import type { OperationsPorts } from './ports.ts';
import { type Filter, filterSchema, helpedAtOnce, look, showStandings } from './standings.ts';

/** More than these are a job: they go through the outbox, and each is recorded when its turn has come. */
const helpedInOneRequest = 200;

/** Those chosen, or all that the filter finds; to see what it would do, or to do it. */
const buttons: Record<string, { all: boolean; dryRun: boolean }> = {
  previewChosen: { all: false, dryRun: true },
  helpChosen: { all: false, dryRun: false },
  previewAll: { all: true, dryRun: true },
  helpAll: { all: true, dryRun: false },
};

/** Gives each of several evaluations the act that helps it, and tells what became of each. */
export async function helpManyPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const button = buttons[visit.form.do ?? ''];
  if (!button) throw new WebError(400, 'badRequest');
  const filter = filterOf(visit.form.filter);
  const reason = (visit.form.reason ?? '').trim();
  if (reason === '' || reason.length > limits.reason) {
    const errors = [{ path: 'reason', code: reason === '' ? 'required' : 'tooLong' }];
    return showStandings(visit, filter, { form: { values: { reason }, errors }, recovered: null }, ports);
  }
  const { all, found } = await look(visit, filter, ports);
  const asked = (button.all ? found : chosen(visit, all)).slice(0, helpedAtOnce);
  const { orders, skipped } = await ordersFor(visit, asked, ports);
  const isJob = !button.dryRun && orders.length > helpedInOneRequest;
  if (isJob) await queueActs(orders, reason, ports);
  const outcomes = isJob ? [] : await carryOut(orders, { reason, dryRun: button.dryRun }, ports);
  const { dryRun } = button;
  ports.log.info('RECOVERED', { asked: asked.length, skipped, dryRun, queued: isJob ? orders.length : 0 });
  const recovered = { dryRun, outcomes, skipped, queued: isJob ? orders.length : 0 };
  const form = { values: { reason }, errors: [] };
  return showStandings(visit, filter, { form, recovered }, ports);
}

/** Orders of one actor together: the same person may be in two parts. */
async function carryOut(
  orders: readonly Order[],
  about: { reason: string; dryRun: boolean },
  ports: OperationsPorts,
): Promise<Recovered[]> {
  const outcomes: Recovered[] = [];
  for (const theirs of Map.groupBy(orders, ({ actor }) => JSON.stringify(actor)).values()) {
    const [first] = theirs;
    if (!first) continue;
    const plain = theirs.map(({ state, act }) => ({ state, act }));
    outcomes.push(...(await recoverEvaluations(plain, { ...about, actor: first.actor }, ports)));
  }
  return outcomes;
}

function filterOf(sent: string | undefined): Filter {
  try {
    return filterSchema.parse(JSON.parse(sent ?? '{}'));
  } catch (cause) {
    throw new WebError(400, 'badRequest', { cause });
  }
}

function chosen({ form }: SignedInVisit, all: readonly EvaluationState[]): EvaluationState[] {
  const ids = new Set(
    Object.entries(form).flatMap(([name, value]) => (name.startsWith('chosen.') ? [value] : [])),
  );
  return all.filter(({ evaluationId }) => ids.has(evaluationId));
}

const isPlain = (act: OfficeAct): act is PlainAct => act !== 'reassignAssessor' && act !== 'reassignDecider';

type Order = { state: EvaluationState; act: PlainAct; actor: Actor };

/** What helps each, by the part in which this person may do it; what needs no help, or not theirs, is passed over. */
async function ordersFor(visit: SignedInVisit, asked: readonly EvaluationState[], ports: OperationsPorts) {
  const standings = await diagnoseEvaluations(asked, ports);
  const orders = standings.flatMap(({ dossier: { state }, recovery: { act } }): Order[] => {
    const actor = act && isPlain(act) ? officeActor(visit.session, act, state) : undefined;
    return act && isPlain(act) && actor ? [{ state, act, actor }] : [];
  });
  return { orders, skipped: asked.length - orders.length };
}
