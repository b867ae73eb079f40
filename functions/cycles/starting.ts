import * as z from 'zod';
import { isBlocked } from '../../core/cycle/rehearsal.ts';
import { openCycleAssessment } from '../../core/usecases/open-cycle-assessment.ts';
import { rehearseCycle } from '../../core/usecases/rehearse-cycle.ts';
import { startCycle } from '../../core/usecases/start-cycle.ts';
import { renderRehearsal } from '../../pages/cycles/rehearsal.tsx';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { type CyclePorts, cycleOf } from './ports.ts';
import { progressPage } from './progress.ts';

/** What would go wrong if the cycle started now. */
export async function rehearsalPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const cycle = await cycleOf(visit, ports);
  const { people, ...findings } = await rehearseCycle(cycle, ports);
  const view = { cycle, people, findings, blocked: isBlocked({ people, ...findings }) };
  return show(renderRehearsal(view, frameOf(visit, ports)));
}

/** Starts the cycle; a blocked one shows the rehearsal, which says why. */
export async function startPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycleId = visit.params.cycleId ?? '';
  const started = await startCycle(cycleId, { ...ports, rehearse: (cycle) => rehearseCycle(cycle, ports) });
  if (started.outcome === 'unknown') throw new WebError(404, 'notFound');
  if (started.outcome === 'conflict') throw new WebError(409, 'tryAgain');
  if (started.outcome === 'blocked') return seeOther(paths.rehearsal(cycleId));
  if (started.outcome === 'started') ports.log.info('CYCLE_STARTED', { cycleId });
  return seeOther(paths.cycle(cycleId));
}

const reasonSchema = z.string().trim().min(1, 'required').max(500, 'tooLong');

/** Opens the self-assessment before its date; HR says why. */
export async function openAssessmentPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { cycleId } = cycle;
  const reason = reasonSchema.safeParse(visit.form.reason ?? '');
  if (!reason.success) {
    const errors = [{ path: 'reason', code: reason.error.issues[0]?.message ?? 'required' }];
    return progressPage(visit, cycle, { values: { reason: visit.form.reason ?? '' }, errors }, ports);
  }
  const opened = await openCycleAssessment({ cycleId, reason: reason.data }, ports);
  if (opened.outcome === 'conflict' || opened.outcome === 'notRunning') throw new WebError(409, 'tryAgain');
  if (opened.outcome === 'opened') ports.log.info('ASSESSMENT_OPENED', { cycleId });
  return seeOther(paths.cycle(cycleId));
}
