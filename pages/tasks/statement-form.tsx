import type { ComponentChildren } from 'preact';
import { limits } from '../../core/evaluation/document-fields.ts';
import { AppealDocument, Statement } from '../layout/appeal-documents.tsx';
import { FoldedDocuments } from '../layout/documents.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { OutcomeExplained } from '../layout/outcome.tsx';
import { RatingGrounds } from '../layout/rating-grounds.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The assessor reads an appeal against their rating, and explains the rating to whoever decides. */
export function ExplanationForm(part: TaskPart) {
  const { view, w } = part;
  return (
    <HearingFrame part={part}>
      {mayDo(view, 'explainRating') ? (
        <StatementForm part={part} command="explainRating" hint={w.t('hearing.explainHint')} />
      ) : null}
    </HearingFrame>
  );
}

/** The employee reads what the assessor explained, and may add to what they filed. */
export function ReplyForm(part: TaskPart) {
  const { view, w } = part;
  return (
    <HearingFrame part={part}>
      {mayDo(view, 'replyToExplanation') ? (
        <StatementForm part={part} command="replyToExplanation" hint={w.t('hearing.replyHint')} optional />
      ) : null}
    </HearingFrame>
  );
}

function HearingFrame({ part, children }: { part: TaskPart; children: ComponentChildren }) {
  const { view, w } = part;
  const { outcome, ruleSet, employee, assessor, rated } = view.state;
  const { explanation } = view.documents;
  return (
    <div class="two-columns even">
      <div>
        {explanation ? (
          <section aria-labelledby="explanation">
            <h2 id="explanation">{w.t('hearing.ofAssessor', { name: (rated?.by ?? assessor).name })}</h2>
            <Statement statement={explanation} w={w} />
          </section>
        ) : null}
        <section aria-labelledby="appeal">
          <h2 id="appeal">{w.t('appealDecision.appealOf', { name: employee.name })}</h2>
          <AppealDocument documents={view.documents} w={w} />
        </section>
        {outcome ? <OutcomeExplained outcome={outcome} ruleSet={ruleSet} w={w} /> : null}
        <RatingGrounds state={view.state} documents={view.documents} w={w} />
        <FoldedDocuments
          ruleSet={ruleSet}
          documents={view.documents}
          w={w}
          without={['appeal', 'explanation']}
        />
      </div>
      <section class="decision" aria-labelledby="statement">
        <h2 id="statement">{w.t('hearing.yourStatement')}</h2>
        {children}
      </section>
    </div>
  );
}

type StatementProps = {
  part: TaskPart;
  command: 'explainRating' | 'replyToExplanation';
  hint: string;
  optional?: boolean;
};

function StatementForm({ part, command, hint, optional = false }: StatementProps) {
  const { view, frame, w } = part;
  return (
    <Form action={view.action} frame={frame} version={view.state.version}>
      <p>{hint}</p>
      <TextArea
        w={w}
        form={view.form}
        path="text"
        label={w.t('hearing.text')}
        hint={w.t('hearing.textHint', { characters: w.number(limits.longText) })}
        rows={7}
        optional={optional}
      />
      <ReferencesField part={part} />
      <div class="actions">
        <Do command={command}>{w.t(`hearing.${command}`)}</Do>
        <Do command="saveDraft" kind="secondary">
          {w.t('task.saveDraft')}
        </Do>
      </div>
    </Form>
  );
}

/** Letters, numbers and links, one a line. */
export function ReferencesField({ part: { view, w } }: { part: TaskPart }) {
  return (
    <TextArea
      w={w}
      form={view.form}
      path="references"
      label={w.t('hearing.references')}
      hint={w.t('hearing.referencesHint', {
        lines: limits.references,
        characters: w.number(limits.longText),
      })}
      rows={3}
      optional
    />
  );
}
