import { limits } from '../../core/evaluation/document-fields.ts';
import { AppealDocument, Hearing } from '../layout/appeal-documents.tsx';
import { CompetencyLevels } from '../layout/competencies.tsx';
import { FoldedDocuments } from '../layout/documents.tsx';
import { Choice, TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { OutcomeExplained } from '../layout/outcome.tsx';
import { RatingGrounds } from '../layout/rating-grounds.tsx';
import { RatingFields } from './rating-fields.tsx';
import { DropOutPredicate } from './study-fields.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The superior of the assessor decides an appeal: confirms the rating or changes it, with reasons. */
export function AppealDecisionForm(part: TaskPart) {
  const { view, w } = part;
  const { outcome, employee } = view.state;
  return (
    <div class="two-columns even">
      <div>
        <section aria-labelledby="appeal">
          <h2 id="appeal">{w.t('appealDecision.appealOf', { name: employee.name })}</h2>
          {view.state.formerDeciders.length > 0 ? (
            <p class="quiet-text">
              {w.t('hearing.passedUp', { names: w.list(view.state.formerDeciders.map(({ name }) => name)) })}
            </p>
          ) : null}
          <AppealDocument documents={view.documents} w={w} />
          <Hearing state={view.state} documents={view.documents} w={w} />
        </section>
        {outcome ? <OutcomeExplained outcome={outcome} ruleSet={view.state.ruleSet} w={w} /> : null}
        <CompetencyLevels
          competencies={view.competencies}
          own={view.documents.selfAssessment?.competencies}
          given={view.documents.review?.competencies}
          w={w}
        />
        <RatingGrounds state={view.state} documents={view.documents} w={w} />
        <FoldedDocuments
          ruleSet={view.state.ruleSet}
          documents={view.documents}
          w={w}
          without={['appeal', 'explanation', 'reply']}
        />
      </div>
      <section class="decision" aria-labelledby="decision">
        <h2 id="decision">{w.t('task.decision')}</h2>
        <DecisionForm {...part} />
      </section>
    </div>
  );
}

function DecisionForm({ view, frame, w }: TaskPart) {
  const options = (['confirmed', 'changed'] as const).map((value) => ({
    value,
    label: w.t(`appealOutcome.${value}`),
  }));
  return (
    <Form action={view.action} frame={frame} version={view.state.version} draftAt={view.draftAt}>
      <Choice w={w} form={view.form} path="outcome" label={w.t('field.outcome')} options={options} />
      <p class="hint">{w.t('appealDecision.ratingsHint')}</p>
      <RatingFields form={view.form} w={w} />
      {view.state.outcome?.basis === 'dropOut' ? (
        <DropOutPredicate form={view.form} path="predicate" empty={w.t('study.notGivenUp')} w={w} />
      ) : null}
      <TextArea
        w={w}
        form={view.form}
        path="reasons"
        label={w.t('appealDecision.reasons')}
        hint={w.t('appealDecision.reasonsHint', { characters: w.number(limits.longText) })}
        rows={6}
      />
      <TextArea
        w={w}
        form={view.form}
        path="recommendation"
        label={w.t('hearing.recommendation')}
        hint={w.t('hearing.recommendationHint', { characters: w.number(limits.longText) })}
        rows={3}
        optional
      />
      <div class="actions">
        {mayDo(view, 'decideAppeal') ? <Do command="decideAppeal">{w.t('appealDecision.submit')}</Do> : null}
        <Do command="saveDraft" kind="secondary">
          {w.t('task.saveDraft')}
        </Do>
      </div>
    </Form>
  );
}
