import type { Competency } from '../../core/competencies/competency.ts';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Documents } from '../../core/evaluation/documents.ts';
import { asksForFollowUp } from '../../core/evaluation/follow-up.ts';
import { signaturesIn } from '../../core/evaluation/signatures.ts';
import { waitsForAPerson } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { ImportedVersion } from '../../core/gtk/imported-predicate.ts';
import type { MailRecord } from '../../core/mails/mail-record.ts';
import type { Allowance } from '../../core/rules/allowance.ts';
import { CompetencyLevels } from '../layout/competencies.tsx';
import { renderDocument } from '../layout/document.tsx';
import { FoldedDocuments } from '../layout/documents.tsx';
import type { Frame } from '../layout/frame.ts';
import { ImportedPredicate } from '../layout/imported-predicate.tsx';
import { Notice } from '../layout/mark.tsx';
import { MeetingNotes } from '../layout/meeting-notes.tsx';
import { nameOf } from '../layout/name-of.ts';
import { ObservationsBeside } from '../layout/observations.tsx';
import { OutcomeBefore, OutcomeExplained } from '../layout/outcome.tsx';
import { PeriodPredicates, type PeriodsOfYear } from '../layout/period-predicates.tsx';
import { RatingGrounds } from '../layout/rating-grounds.tsx';
import { Timeline } from '../layout/timeline.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Credit } from './credit.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import { NoticesOfResult } from './notices-of-result.tsx';
import { OfficeLinks } from './office-links.tsx';
import { Papers } from './papers.tsx';
import { PeopleOf } from './people-of.tsx';
import { PlanInForce } from './plan-in-force.tsx';
import { Progress, type ProgressView } from './progress.tsx';
import { RecordOfEvents } from './record-of-events.tsx';
import { Signatures } from './signatures.tsx';

/** One evaluation with everything said so far. */
export type EvaluationView = {
  state: EvaluationState;
  cycleName: string;
  documents: Documents;
  events: AuditEvent[];
  /** Mails by which the result was made known, the oldest first. */
  notices: MailRecord[];
  /** The first line of the record that does not hold; null when all do. */
  brokenAt: number | null;
  /** Names of those who acted, by personId. */
  names: Record<string, string>;
  /** True when the evaluation waits for the person who looks at it. */
  myTurn: boolean;
  /** As what the reader may change the plan in force; null where they may not. */
  planChanger: 'employee' | 'assessor' | null;
  /** What was noted through the year. */
  progress: ProgressView;
  /** What each period of the year was given. */
  periods: PeriodsOfYear;
  /** What was imported beside it, the oldest first. */
  imported: readonly ImportedVersion[];
  /** True for whoever runs cycles, while it is open. */
  mayRun: boolean;
  /** True when this person may see who has seen it. */
  maySeeAccesses: boolean;
  /** What was asked besides results and behaviour. */
  competencies: readonly Competency[];
  /** At what share the body pays its allowance; null where it has set none. */
  allowance: Allowance | null;
  /** The matrix of the team that it belongs to; null where this person may not see that. */
  matrix: string | null;
  /** True when this person may take a copy of its record. */
  mayExport: boolean;
};

/** Where is it, whose turn, until when, what then; the result; the documents; the record. */
export function renderEvaluation(view: EvaluationView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('evaluation.title', { name: nameOf(view.state.employee, w) }),
    wide: true,
    body: <Evaluation view={view} w={w} />,
  }));
}

function Evaluation({ view, w }: { view: EvaluationView; w: Words }) {
  const { state, documents } = view;
  return (
    <>
      <p class="eyebrow">{view.cycleName}</p>
      <h1>{w.t('evaluation.title', { name: nameOf(state.employee, w) })}</h1>
      {view.myTurn ? <NextAction state={state} w={w} /> : null}
      <div class="two-columns aside-first">
        <aside aria-labelledby="where">
          <h2 id="where">{w.t('evaluation.where')}</h2>
          <Timeline state={state} mine={view.myTurn} w={w} />
        </aside>
        <div>
          {state.outcome ? <OutcomeExplained outcome={state.outcome} ruleSet={state.ruleSet} w={w} /> : null}
          <CompetencyLevels
            competencies={view.competencies}
            own={documents.selfAssessment?.competencies}
            given={documents.review?.competencies}
            w={w}
          />
          <Credit state={state} w={w} />
          {state.stage === 'final' && state.outcome && view.allowance ? (
            <p>{w.t('allowance.paid', { percent: w.number(view.allowance[state.outcome.predicate]) })}</p>
          ) : null}
          {asksForFollowUp(state) ? (
            <p>
              <a href={paths.followUp(state.evaluationId)}>{w.t('followUp.link')}</a>
            </p>
          ) : null}
          <RatingGrounds state={state} documents={documents} w={w} />
          {state.outcomeBefore ? <OutcomeBefore outcome={state.outcomeBefore} w={w} /> : null}
          <section aria-labelledby="documents">
            <h2 id="documents">{w.t('evaluation.documents')}</h2>
            {state.erased.contentsAt ? (
              <p>{w.t('erasure.contents', { date: w.date(state.erased.contentsAt) })}</p>
            ) : null}
            {documents.plan || state.erased.contentsAt ? null : (
              <p class="quiet-text">{w.t('evaluation.noDocuments')}</p>
            )}
            <PlanInForce state={state} changer={view.planChanger} w={w} />
            <FoldedDocuments ruleSet={state.ruleSet} documents={documents} w={w} />
            <MeetingNotes meetings={state.meetings} w={w} />
            <Signatures signatures={signaturesIn(view.events)} names={view.names} w={w} />
          </section>
          <Progress state={state} view={view.progress} w={w} />
          <PeriodPredicates evaluationId={state.evaluationId} periods={view.periods} linked w={w} />
          <ImportedPredicate versions={view.imported} w={w} />
          <ObservationsBeside
            evaluationId={state.evaluationId}
            lines={view.periods.lines}
            linked={false}
            w={w}
          />
          {state.population === 'teachers' ? (
            <p>
              <a href={paths.observations(state.evaluationId)}>{w.t('observation.link')}</a>
            </p>
          ) : null}
          <Papers evaluationId={state.evaluationId} documents={documents} w={w} />
          {state.delivery ? (
            <DeliveryFacts state={state} proof={state.delivery.proof} names={view.names} w={w} />
          ) : null}
          {state.stage === 'acknowledgement' || state.delivery ? (
            <p>
              <a href={paths.delivery(state.evaluationId)}>{w.t('delivery.link')}</a>
            </p>
          ) : null}
          <NoticesOfResult notices={view.notices} names={view.names} w={w} />
          <RecordOfEvents events={view.events} brokenAt={view.brokenAt} names={view.names} w={w} />
          <PeopleOf state={state} w={w} />
          {view.mayRun ? <OfficeLinks state={state} w={w} /> : null}
          {view.matrix ? (
            <p>
              <a href={view.matrix}>{w.t('matrix.link')}</a>
            </p>
          ) : null}
          {view.maySeeAccesses ? (
            <p>
              <a href={paths.seen(state.evaluationId)}>{w.t('access.link')}</a>
            </p>
          ) : null}
          {view.mayExport ? (
            <p>
              <a href={paths.exportEvaluation(state.cycleId, state.evaluationId)}>{w.t('audit.exportOne')}</a>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}

function NextAction({ state, w }: { state: EvaluationState; w: Words }) {
  if (!waitsForAPerson(state.stage)) return null;
  return (
    <Notice meaning="attention" title={w.t('turn.yours')}>
      <p>{w.t(`ask.${state.stage}`, { name: nameOf(state.employee, w) })}</p>
      <p>
        <a class="button primary" href={paths.evaluationTask(state.evaluationId)}>
          {w.t('evaluation.act')}
        </a>
      </p>
    </Notice>
  );
}
