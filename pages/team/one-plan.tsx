import type { PlanToApprove } from '../../core/usecases/plans-to-approve.ts';
import { Difference } from '../layout/difference.tsx';
import { fieldId } from '../layout/form-view.ts';
import { Mark } from '../layout/mark.tsx';
import { PlanDocument } from '../layout/plan-document.tsx';
import { ProposedChange } from '../layout/proposed-change.tsx';
import { DueDate } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { PlansPart } from './plans-view.ts';

type Props = PlansPart & { plan: PlanToApprove };

/**
 * One plan in the list. The box of a plan that has to be read stands below its words, within what is folded: without
 * a script, and for everybody, the way to tick it leads past them.
 */
export function OnePlan({ plan, view, w }: Props) {
  const { state, seen } = plan;
  return (
    <>
      <h3>
        <a href={paths.evaluationTask(state.evaluationId)}>{state.employee.name}</a>
      </h3>
      <p class="quiet-text">
        {[state.employee.position, state.unit, view.cycleNames[state.cycleId]].filter(Boolean).join(' · ')}
      </p>
      <p>
        {w.t('due.until')} <DueDate dueAt={state.dueAt} w={w} />
      </p>
      {seen ? (
        <>
          <p>
            <Mark meaning="done">{w.t(`seenBefore.${seen}`)}</Mark>
          </p>
          <Box plan={plan} view={view} w={w} />
          {/* Says which plans the button for all that is unchanged means, and as which version each was shown. */}
          <input type="hidden" name={`unchanged.${state.evaluationId}`} value={state.version} />
        </>
      ) : null}
      <Words plan={plan} view={view} w={w} />
    </>
  );
}

function Words({ plan, view, w }: Props) {
  const { state, since } = plan;
  const isTicked = view.form.values[`approve.${state.evaluationId}`] !== undefined;
  return (
    <details class="folded" open={isTicked && plan.seen === null}>
      <summary>{w.t('bulk.read', { name: state.employee.name, count: state.plannedResults })}</summary>
      <ProposedChange state={state} w={w} />
      {since?.change ? <Difference since={since} id={`difference-${state.evaluationId}`} w={w} /> : null}
      {plan.plan ? (
        <PlanDocument plan={plan.plan} w={w} withHints />
      ) : (
        <p>{w.t('document.nothingWritten')}</p>
      )}
      {plan.seen === null ? <Box plan={plan} view={view} w={w} /> : null}
    </details>
  );
}

function Box({ plan: { state }, view, w }: Props) {
  const name = `approve.${state.evaluationId}`;
  return (
    <div class="choice-option">
      <input
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value={state.version}
        checked={view.form.values[name] !== undefined}
      />
      <label for={fieldId(name)}>{w.t('bulk.approve', { name: state.employee.name })}</label>
    </div>
  );
}
