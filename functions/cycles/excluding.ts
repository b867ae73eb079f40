import { type Cycle, excludedAtMost } from '../../core/cycle/cycle.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { exclusionKindSchema, offeredExclusions } from '../../core/evaluation/exclusion.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import type { Person } from '../../core/people/person.ts';
import { renderExclusions } from '../../pages/cycles/exclusions.tsx';
import type { FieldError, FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { findPerson } from './find-person.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** Who takes no part in a cycle, and why. */
export async function exclusionsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const form = { values: { person: visit.query.person ?? '' }, errors: [] };
  return showExclusions(visit, await cycleOf(visit, ports), form, ports);
}

async function showExclusions(
  visit: SignedInVisit,
  cycle: Cycle,
  form: FormView,
  ports: CyclePorts,
): Promise<Answer> {
  const out = await ports.evaluations.ofCycle(cycle.cycleId, 'excluded');
  const started = out.flatMap(({ employee, exclusion }) =>
    exclusion ? [{ personId: employee.personId, name: employee.name, ...exclusion }] : [],
  );
  const excluded = [...cycle.excluded, ...started].sort((a, b) => a.name.localeCompare(b.name));
  const view = { cycle, excluded, form, most: excludedAtMost };
  return show(renderExclusions(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** Takes somebody out of a cycle: whoever is not enrolled yet will not be, and a running evaluation ends. */
export async function excludePage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { form } = visit;
  const person = await findPerson(form.person ?? '', ports);
  const kind = exclusionKindSchema.extract(offeredExclusions).safeParse(form.kind);
  const errors = wrongIn(form, person, kind.success);
  const reason = (form.reason ?? '').trim();
  const again = (more: FieldError[]) =>
    showExclusions(visit, cycle, { values: { ...form }, errors: more }, ports);
  if (errors.length > 0 || !person || !kind.success) return again(errors);
  const command = { name: 'exclude', kind: kind.data, reason } as const;
  const done = await perform(visit, cycle, person.personId, command, ports);
  if (done === 'unknown') {
    if (cycle.excluded.length >= excludedAtMost) return again([{ path: 'person', code: 'tooMany' }]);
    const at = ports.clock().toISOString();
    const { personId, name } = person;
    const others = cycle.excluded.filter((one) => one.personId !== personId);
    await keep(cycle, [...others, { personId, name, kind: kind.data, reason, at }], ports);
  } else if (done === 'refused') return again([{ path: 'person', code: 'isOver' }]);
  return seeOther(paths.exclusions(cycle.cycleId));
}

function wrongIn(form: SignedInVisit['form'], person: Person | undefined, hasKind: boolean): FieldError[] {
  const reason = (form.reason ?? '').trim();
  const errors: FieldError[] = [];
  if (!person) errors.push({ path: 'person', code: 'unknownPerson' });
  if (!hasKind) errors.push({ path: 'kind', code: 'required' });
  if (reason === '') errors.push({ path: 'reason', code: 'required' });
  if (reason.length > limits.reason) errors.push({ path: 'reason', code: 'tooLong' });
  return errors;
}

/** Takes somebody back: an evaluation goes on where it was; before the start they are enrolled as everybody is. */
export async function takeBackPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { personId = '', takeBackReason = '' } = visit.form;
  const reason = takeBackReason.trim();
  if (reason === '' || reason.length > limits.reason) {
    const errors = [{ path: 'takeBackReason', code: reason === '' ? 'required' : 'tooLong' }];
    return showExclusions(visit, cycle, { values: { ...visit.form }, errors }, ports);
  }
  const left = cycle.excluded.filter((one) => one.personId !== personId);
  if (left.length < cycle.excluded.length) await keep(cycle, left, ports);
  else await perform(visit, cycle, personId, { name: 'readmit', reason }, ports);
  return seeOther(paths.exclusions(cycle.cycleId));
}

async function perform(
  { session }: SignedInVisit,
  { cycleId }: Cycle,
  personId: string,
  command: Command,
  ports: CyclePorts,
): Promise<'done' | 'refused' | 'unknown'> {
  const actor = { kind: 'hr', personId: session.personId ?? session.email } as const;
  const evaluationId = evaluationIdOf(cycleId, personId);
  const { outcome } = await ports.perform({ evaluationId, version: null, command, actor });
  return outcome === 'recorded' ? 'done' : outcome === 'unknown' ? 'unknown' : 'refused';
}

async function keep(cycle: Cycle, excluded: Cycle['excluded'], ports: CyclePorts): Promise<void> {
  const next = { ...cycle, version: cycle.version + 1, excluded };
  if ((await ports.cycles.replace(next, [], ports.clock())) === 'conflict')
    throw new WebError(409, 'tryAgain');
}
