import type { Documents } from '../../core/evaluation/documents.ts';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';

type Part = { documents: Documents; w: Words };

/** What the employee objects to. */
export function AppealDocument({ documents, w }: Part) {
  const { appeal } = documents;
  if (!appeal) return null;
  return (
    <div class="document">
      <h3>{w.t('document.reasons')}</h3>
      <Written text={appeal.reasons} none={w.t('document.nothingWritten')} />
      <h3>{w.t('document.evidenceTitle')}</h3>
      <Written text={appeal.evidence} none={w.t('document.nothingWritten')} />
      <References text={appeal.references} w={w} />
    </div>
  );
}

/** What the assessor, or the employee, says before an appeal is decided. */
export function Statement({ statement, w }: { statement: { text: string; references: string }; w: Words }) {
  return (
    <div class="document">
      <Written text={statement.text} none={w.t('hearing.nothingAdded')} />
      <References text={statement.references} w={w} />
    </div>
  );
}

function References({ text, w }: { text: string; w: Words }) {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{w.t('hearing.references')}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index} class="written">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Both sides as they were heard; of who was silent, that they were asked and did not answer. */
export function Hearing({ state, documents, w }: Part & { state: EvaluationState }) {
  const { explanation, reply } = documents;
  return (
    <>
      <h2>{w.t('hearing.ofAssessor', { name: (state.rated?.by ?? state.assessor).name })}</h2>
      {explanation ? (
        <Statement statement={explanation} w={w} />
      ) : (
        <p class="quiet-text">
          {w.t(isPast(state, 'explanation') ? 'hearing.assessorSilent' : 'hearing.asked')}
        </p>
      )}
      {explanation ? <h2>{w.t('hearing.ofEmployee', { name: state.employee.name })}</h2> : null}
      {reply ? <Statement statement={reply} w={w} /> : null}
      {explanation && !reply ? (
        <p class="quiet-text">{w.t(isPast(state, 'reply') ? 'hearing.employeeSilent' : 'hearing.asked')}</p>
      ) : null}
    </>
  );
}

const isPast = ({ stage }: EvaluationState, than: Stage) => stages.indexOf(stage) > stages.indexOf(than);

/** What was decided, and why. */
export function AppealDecisionDocument({ documents, w }: Part) {
  const decision = documents.appealDecision;
  if (!decision) return null;
  return (
    <div class="document">
      <p>
        <strong>{w.t(`appealOutcome.${decision.outcome}`)}</strong>
      </p>
      <Written text={decision.reasons} none={w.t('document.nothingWritten')} />
      {decision.outcome === 'changed' && decision.recommendation ? (
        <>
          <h3>{w.t('hearing.recommendation')}</h3>
          <Written text={decision.recommendation} none="" />
        </>
      ) : null}
    </div>
  );
}
