import type { Documents } from '../../../core/evaluation/documents.ts';
import type { EvaluationState } from '../../../core/evaluation/state.ts';
import { type FormView, fieldsOf } from '../../../pages/layout/form-view.ts';
import { renderTask } from '../../../pages/tasks/task.tsx';
import { frameOf } from '../frame.ts';
import { type Answer, show, type Visit } from '../visit.ts';
import { draftName, type OpenForm, type TaskPorts } from './task-ports.ts';

/** Shows a task: the draft if there is one, else what was handed in before, else an empty form. Writes nothing. */
export async function showTask(visit: Visit, form: OpenForm, ports: TaskPorts): Promise<Answer> {
  const { state, personId } = form;
  const [documents, draft] = await Promise.all([
    ports.evaluations.loadWithDocuments(state),
    ports.drafts.load(state.evaluationId, personId, draftName(state)),
  ]);
  const values = draft?.fields ?? fieldsOf(handedInBefore(state, documents));
  return renderForm(visit, form, { values, errors: [] }, ports, {
    documents,
    draftSavedAt: draft?.savedAt ?? null,
  });
}

/** Shows the form with what was just typed in it. */
export async function renderForm(
  visit: Visit,
  { state, action }: OpenForm,
  form: FormView,
  ports: TaskPorts,
  about: { documents?: Documents; draftSavedAt?: string | null } = {},
): Promise<Answer> {
  const [documents, cycle] = await Promise.all([
    about.documents ?? ports.evaluations.loadWithDocuments(state),
    ports.cycles.load(state.cycleId),
  ]);
  const now = ports.clock();
  const view = {
    state,
    cycleName: cycle?.name ?? '',
    documents,
    action,
    form,
    draftSavedAt: about.draftSavedAt ?? null,
    appealPossible:
      state.appealDecider !== null && (!state.dueAt || Date.parse(state.dueAt) >= now.getTime()),
  };
  return show(renderTask(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** A returned form begins with what was returned. */
function handedInBefore(state: EvaluationState, documents: Documents): unknown {
  if (state.stage === 'planning') return documents.plan;
  if (state.stage === 'selfAssessment') return documents.selfAssessment;
  return undefined;
}
