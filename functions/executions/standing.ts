import { may } from '../../core/access/permissions.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { OfficeAct, PlainAct, Standing } from '../../core/recovery/plan-recovery.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { reassign } from '../../core/usecases/reassign.ts';
import { recoverEvaluations } from '../../core/usecases/recover-evaluations.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { StandingView } from '../../pages/recovery/recovery-view.ts';
import { renderStanding } from '../../pages/recovery/standing.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { officeActor } from './office-actor.ts';
import { pastOf } from './past.ts';
import type { OperationsPorts } from './ports.ts';

type Told = StandingView['told'];

const plainActs: readonly PlainAct[] = [
  'sendAgain',
  'catchUp',
  'redriveExecution',
  'restartPhase',
  'skipSelfAssessment',
];

/** One evaluation: why it waits, what happened to it, what helps. */
export async function standingPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  return showStanding(visit, await stateOf(visit, ports), { form: emptyForm, told: null }, ports);
}

/** Does one act to one evaluation. */
export async function helpPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const state = await stateOf(visit, ports);
  const act = plainActs.find((known) => known === visit.form.do);
  if (!act) throw new WebError(400, 'badRequest');
  const reason = (visit.form.reason ?? '').trim();
  const wrong = wrongReason('reason', reason);
  if (wrong) return showStanding(visit, state, { form: wrong, told: null }, ports);
  const actor = officeActor(visit.session, act, state);
  if (!actor) return showStanding(visit, state, { form: emptyForm, told: 'notAllowed' }, ports);
  if (Number(visit.form.version) !== state.version)
    return showStanding(visit, state, { form: emptyForm, told: 'movedOn' }, ports);
  const about = { reason, actor, dryRun: false };
  const [recovered] = await recoverEvaluations([{ state, act }], about, ports);
  if (recovered?.outcome === 'done') return seeOther(paths.standing(state.evaluationId));
  if (recovered?.outcome !== 'refused') throw new WebError(503, 'tryAgain');
  const told = recovered.refusal.reason === 'notDueYet' ? 'notDueYet' : 'movedOn';
  return showStanding(visit, state, { form: { values: { reason }, errors: [] }, told }, ports);
}

/** Puts somebody else in the place of a superior. */
export async function reassignPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const state = await stateOf(visit, ports);
  const { part, email = '', reassignReason = '', version } = visit.form;
  if (part !== 'assessor' && part !== 'appealDecider') throw new WebError(400, 'badRequest');
  const values = { part, email, reassignReason };
  const reason = reassignReason.trim();
  const wrong = wrongReason('reassignReason', reason);
  if (wrong) return showStanding(visit, state, { form: { ...wrong, values }, told: null }, ports);
  const act: OfficeAct = part === 'assessor' ? 'reassignAssessor' : 'reassignDecider';
  const actor = officeActor(visit.session, act, state);
  if (!actor) return showStanding(visit, state, { form: emptyForm, told: 'notAllowed' }, ports);
  const { evaluationId } = state;
  const order = { evaluationId, version: Number(version), part, email: email.trim(), reason, actor } as const;
  const performed = await reassign(order, ports);
  if (performed.outcome === 'recorded') return seeOther(paths.standing(evaluationId));
  const told = toldOf(performed);
  return showStanding(visit, state, { form: { values, errors: [] }, told }, ports);
}

function toldOf(performed: Awaited<ReturnType<typeof reassign>>): Told {
  if (performed.outcome === 'unknownPerson') return 'unknownPerson';
  const reason = performed.outcome === 'refused' ? performed.refusal.reason : 'movedOn';
  return reason === 'notThisPerson' ? 'notThisPerson' : 'movedOn';
}

function wrongReason(path: string, reason: string): FormView | undefined {
  if (reason !== '' && reason.length <= limits.reason) return undefined;
  return { values: { [path]: reason }, errors: [{ path, code: reason === '' ? 'required' : 'tooLong' }] };
}

/** @throws WebError 404 also where it is not this person's business: others are not told that it exists */
async function stateOf(visit: SignedInVisit, { evaluations }: OperationsPorts): Promise<EvaluationState> {
  const state = await evaluations.load(visit.params.evaluationId ?? '');
  if (!state || !may(visit.session, 'seeStandings', state)) throw new WebError(404, 'notFound');
  return state;
}

async function showStanding(
  visit: SignedInVisit,
  state: EvaluationState,
  about: { form: FormView; told: Told },
  ports: OperationsPorts,
): Promise<Answer> {
  const loaded = ports.cycles.load(state.cycleId);
  const [[standing], past, cycle] = await Promise.all([
    diagnoseEvaluations([state], ports),
    pastOf(state, ports),
    loaded,
  ]);
  if (!standing) throw new Error('nothing was diagnosed');
  const { execution } = standing.dossier;
  const recommended = await recommend(visit, standing, { ...ports, cycles: { load: () => loaded } });
  const mine = (act: OfficeAct) => officeActor(visit.session, act, state) !== undefined;
  const view: StandingView = {
    state,
    cycleName: cycle?.name ?? '',
    diagnosis: standing.diagnosis,
    recommended,
    others: standing.recovery.others.filter(mine),
    mayReassign: mine('reassignDecider'),
    execution,
    ...past,
    ...about,
  };
  const status = about.told ? 409 : about.form.errors.length > 0 ? 422 : 200;
  return show(renderStanding(view, frameOf(visit, ports)), status);
}

/** The act that helps, when this person may do it, with what the very same decision would set in motion. */
async function recommend(
  { session }: SignedInVisit,
  { dossier, recovery }: Standing,
  ports: Omit<OperationsPorts, 'cycles'> & { cycles: Pick<OperationsPorts['cycles'], 'load'> },
) {
  const { act } = recovery;
  const actor = act ? officeActor(session, act, dossier.state) : undefined;
  if (!act || !actor) return null;
  const plain = plainActs.find((known) => known === act);
  if (!plain) return { act, effects: [] };
  const about = { reason: '-', actor, dryRun: true };
  const [rehearsed] = await recoverEvaluations([{ state: dossier.state, act: plain }], about, ports);
  return { act, effects: rehearsed?.outcome === 'would' ? rehearsed.effects : [] };
}
