import { limits } from '../../core/evaluation/document-fields.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { notesOn } from '../../core/notes/progress.ts';
import { CompetencyFields } from '../layout/competencies.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { IdeasBeside } from '../layout/ideas.tsx';
import { PlannedResult } from '../layout/plan-document.tsx';
import { NotesBeside } from '../layout/progress-notes.tsx';
import { ReturnedRow, rowOf } from './returned-rows.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The employee tells, result by result, what came of the plan. */
export function SelfAssessmentForm(part: TaskPart) {
  const { view, frame, w } = part;
  return (
    <Form
      action={view.action}
      frame={frame}
      version={view.state.version}
      draftAt={view.draftAt}
      class="reading"
    >
      <p class="hint">{w.t('selfAssessment.hint', { characters: w.number(limits.longText) })}</p>
      {view.documents.plan?.results.map((result, index) => (
        <ReturnedRow key={index} row={rowOf(view, view.documents.selfAssessment, index)} w={w}>
          <Answer {...part} result={result} index={index} />
        </ReturnedRow>
      ))}
      <IdeasBeside ideas={view.ideas} linked={frame.person !== null} w={w} />
      <TextArea
        w={w}
        form={view.form}
        path="behaviour"
        label={w.t('field.behaviour')}
        hint={w.t('selfAssessment.behaviourHint')}
        rows={5}
      />
      {view.documents.plan?.behaviourExpectation ? (
        <p class="hint">
          {w.t('selfAssessment.expected', { text: view.documents.plan.behaviourExpectation })}
        </p>
      ) : null}
      <CompetencyFields competencies={view.competencies} form={view.form} w={w} />
      <div class="actions">
        {mayDo(view, 'submitSelfAssessment') ? (
          <Do command="submitSelfAssessment">{w.t('selfAssessment.submit')}</Do>
        ) : null}
        <Do command="saveDraft" kind="secondary">
          {w.t('task.saveDraft')}
        </Do>
      </div>
    </Form>
  );
}

function Answer(props: TaskPart & { result: Plan['results'][number]; index: number }) {
  const { view, w, result, index } = props;
  return (
    <fieldset class="result-fields">
      <legend>{w.t('field.inResult', { number: index + 1 })}</legend>
      <PlannedResult result={result} w={w} />
      {result.indicators.map((indicator, row) => (
        <TextField
          key={row}
          w={w}
          form={view.form}
          path={`results.${index}.realisations.${row}`}
          label={w.t('assessing.realisationOf', { indicator: indicator.text })}
          {...(indicator.target
            ? { hint: w.t('assessing.realisationTarget', { target: indicator.target }) }
            : {})}
          optional
        />
      ))}
      <NotesBeside notes={view.notes} result={index} w={w} />
      {notesOn(view.notes, index).length > 0 ? (
        <p>
          <Do command={`takeNotes.${index}`} kind="secondary">
            {w.t('note.takeOver')}
            <span class="hidden-words"> {index + 1}</span>
          </Do>
        </p>
      ) : null}
      <TextArea w={w} form={view.form} path={`results.${index}.achieved`} label={w.t('field.achieved')} />
      <TextArea
        w={w}
        form={view.form}
        path={`results.${index}.evidence`}
        label={w.t('field.resultEvidence')}
        hint={w.t('selfAssessment.evidenceHint')}
        rows={2}
        optional
      />
    </fieldset>
  );
}
