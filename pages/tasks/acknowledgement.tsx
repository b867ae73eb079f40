import { limits } from '../../core/evaluation/document-fields.ts';
import { CompetencyLevels } from '../layout/competencies.tsx';
import { FoldedDocuments } from '../layout/documents.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { OutcomeExplained } from '../layout/outcome.tsx';
import { RatingGrounds } from '../layout/rating-grounds.tsx';
import { ReferencesField } from './statement-form.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The employee reads the result and accepts it, or appeals with reasons. */
export function Acknowledgement(part: TaskPart) {
  const { view, frame, w } = part;
  const { outcome } = view.state;
  return (
    <div class="two-columns">
      <div>
        {outcome ? <OutcomeExplained outcome={outcome} ruleSet={view.state.ruleSet} w={w} /> : null}
        <CompetencyLevels
          competencies={view.competencies}
          own={view.documents.selfAssessment?.competencies}
          given={view.documents.review?.competencies}
          w={w}
        />
        <RatingGrounds state={view.state} documents={view.documents} w={w} />
        <FoldedDocuments ruleSet={view.state.ruleSet} documents={view.documents} w={w} open="review" />
      </div>
      <section class="decision" aria-labelledby="decision">
        <h2 id="decision">{w.t('task.decision')}</h2>
        {mayDo(view, 'acknowledge') ? (
          <Form action={view.action} frame={frame} version={view.state.version}>
            <p>{w.t('acknowledgement.hint')}</p>
            <Do command="acknowledge">{w.t('acknowledgement.acknowledge')}</Do>
          </Form>
        ) : null}
        {mayDo(view, 'fileAppeal') ? <AppealForm {...part} /> : <p class="quiet-text">{whyNoAppeal(part)}</p>}
        <Arrival {...part} />
      </section>
    </div>
  );
}

/** From when the days run; and, while nothing proves it, the words by which whoever reads this says they have it. */
function Arrival({ view, frame, w }: TaskPart) {
  const { proof, state } = view;
  const refused = state.delivery?.refusal && state.dueAt;
  if (proof) {
    const words = w.t('delivery.proofAt', { how: w.t(`proof.${proof.how}`), at: w.date(proof.at) });
    return (
      <>
        <p class="quiet-text">{w.t('delivery.counted', { proof: words })}</p>
        {refused ? <p class="quiet-text">{w.t('delivery.refusedSoFar', { date: w.date(refused) })}</p> : null}
      </>
    );
  }
  return (
    <Form action={view.action} frame={frame} version={state.version}>
      <h3>{w.t('delivery.confirmTitle')}</h3>
      <p>{w.t('delivery.confirmHint')}</p>
      <Do command="confirmReceipt" kind="quiet">
        {w.t('delivery.confirm')}
      </Do>
    </Form>
  );
}

function whyNoAppeal({ view, w }: TaskPart): string {
  if (view.state.replacedAssessor) return w.t('acknowledgement.finalBySuperior');
  // Somebody stands above the assessor, and yet the appeal goes to nobody: the body has set it so.
  const closed = view.state.appealDecider !== null && view.appealTo === null;
  return w.t(closed ? 'hearing.noRoute' : 'acknowledgement.noAppeal');
}

function AppealForm({ view, frame, w }: TaskPart) {
  const { state, form } = view;
  const until = state.dueAt ? w.date(state.dueAt) : '';
  return (
    <details class="folded" open={form.errors.length > 0 || Boolean(form.values.reasons)}>
      <summary>{w.t('acknowledgement.appealTitle', { until })}</summary>
      <Form action={view.action} frame={frame} version={state.version}>
        <p>{w.t('acknowledgement.appealHint', { name: view.appealTo ?? '' })}</p>
        <TextArea
          w={w}
          form={form}
          path="reasons"
          label={w.t('field.reasons')}
          hint={w.t('acknowledgement.reasonsHint', { characters: w.number(limits.longText) })}
          rows={6}
        />
        <TextArea
          w={w}
          form={form}
          path="evidence"
          label={w.t('field.evidence')}
          hint={w.t('hearing.evidenceHint', { characters: w.number(limits.longText) })}
          rows={4}
        />
        <ReferencesField part={{ view, frame, w }} />
        <Do command="fileAppeal" kind="secondary">
          {w.t('acknowledgement.fileAppeal')}
        </Do>
      </Form>
    </details>
  );
}
