import type { Idea, IdeaStep } from '../../core/ideas/idea.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { IdeaMark } from '../layout/ideas.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { AnswerForms, answerLabels } from './answer.tsx';

/** One idea, what has come of it, and what the reader may do. */
export type IdeaView = {
  idea: Idea;
  form: FormView;
  /** True for the author's superior. */
  mayAnswer: boolean;
  /** True for the author. */
  isAuthor: boolean;
};

/** What was recorded, what has come of it, and the answer form of the superior. */
export function renderIdea(view: IdeaView, frame: Frame): string {
  const { idea } = view;
  return renderDocument(frame, (w) => ({
    title: idea.title,
    body: (
      <>
        <p class="eyebrow">
          {w.t('idea.by', { name: idea.author.name })} ·{' '}
          <time datetime={idea.recordedAt}>{w.date(idea.recordedAt)}</time>
        </p>
        <h1>{idea.title}</h1>
        <p>
          <IdeaMark idea={idea} w={w} />
        </p>
        <ErrorSummary w={w} form={view.form} labelOf={answerLabels(w)} />
        <IdeaText idea={idea} w={w} />
        {view.mayAnswer ? <AnswerForms view={view} frame={frame} w={w} /> : null}
        {view.isAuthor ? <Sharing idea={idea} frame={frame} w={w} /> : null}
        <Steps idea={idea} w={w} />
        <p>
          <a href={paths.ideas()}>{w.t('idea.backToRegister')}</a>
        </p>
      </>
    ),
  }));
}

function IdeaText({ idea, w }: { idea: Idea; w: Words }) {
  const written = (text: string) => <span class="written">{text}</span>;
  return (
    <Definitions
      items={[
        [w.t('idea.problem'), written(idea.problem)],
        [w.t('idea.proposal'), written(idea.proposal)],
        [w.t('idea.expectedEffect'), written(idea.expectedEffect)],
        [w.t('list.unit'), `${idea.unit}, ${idea.organisation}`],
        [w.t('idea.answerer'), nameOf(idea.supervisor, w)],
      ]}
    />
  );
}

function Sharing({ idea, frame, w }: { idea: Idea; frame: Frame; w: Words }) {
  return (
    <Form action={paths.idea(idea.ideaId)} frame={frame} class="sheet">
      <p>{w.t(idea.shared ? 'idea.isShared' : 'idea.isNotShared')}</p>
      <Do command={idea.shared ? 'unshare' : 'share'} kind="secondary">
        {w.t(idea.shared ? 'idea.unshare' : 'idea.share')}
      </Do>
    </Form>
  );
}

function Steps({ idea, w }: { idea: Idea; w: Words }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{w.t('idea.steps')}</h2>
      {idea.steps.length === 0 ? <p class="quiet-text">{w.t('idea.noSteps')}</p> : null}
      <ol class="record">
        {idea.steps.map((step) => (
          <li key={step.at}>
            <Step step={step} w={w} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, w }: { step: IdeaStep; w: Words }) {
  return (
    <>
      <p>
        <strong>{w.t(`ideaStep.${step.kind}`)}</strong>
        {step.effect ? ` ${w.t(`ideaEffect.${step.effect}`)}` : null}
      </p>
      <p class="quiet-text">
        <time datetime={step.at}>{w.dateTime(step.at)}</time> · {nameOf({ name: step.by }, w)}
      </p>
      {step.note ? <blockquote class="written">{step.note}</blockquote> : null}
    </>
  );
}
