import { limits } from '../../core/evaluation/documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { OfficeAct, PlainAct } from '../../core/recovery/plan-recovery.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { type Recovered, recoverEvaluations } from '../../core/usecases/recover-evaluations.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import type { Answer } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { officeActor } from './office-actor.ts';
import type { OperationsPorts } from './ports.ts';
import { type Filter, filterSchema, helpedAtOnce, look, showStandings } from './standings.ts';

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
  const outcomes: Recovered[] = [];
  for (const [actor, theirs] of orders) {
    const about = { reason, actor: JSON.parse(actor), dryRun: button.dryRun };
    outcomes.push(...(await recoverEvaluations(theirs, about, ports)));
  }
  ports.log.info('RECOVERED', { asked: asked.length, skipped, dryRun: button.dryRun });
  const recovered = { dryRun: button.dryRun, outcomes, skipped };
  const form = { values: { reason }, errors: [] };
  return showStandings(visit, filter, { form, recovered }, ports);
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

/** What helps each, by the part in which this person may do it; what needs no help, or not theirs, is passed over. */
async function ordersFor(visit: SignedInVisit, asked: readonly EvaluationState[], ports: OperationsPorts) {
  const orders = new Map<string, { state: EvaluationState; act: PlainAct }[]>();
  const standings = await diagnoseEvaluations(asked, ports);
  let skipped = 0;
  for (const { dossier, recovery } of standings) {
    const { state } = dossier;
    const { act } = recovery;
    const actor = act && isPlain(act) ? officeActor(visit.session, act, state) : undefined;
    if (!act || !isPlain(act) || !actor) {
      skipped += 1;
      continue;
    }
    const key = JSON.stringify(actor);
    orders.set(key, [...(orders.get(key) ?? []), { state, act }]);
  }
  return { orders, skipped };
}
