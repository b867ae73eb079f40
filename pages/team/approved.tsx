import { didWords } from '../layout/command-words.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What became of one plan of several. */
export type ApprovedPlan = {
  evaluationId: string;
  /** Null where the reader has no part in it, and so is told nothing of it. */
  who: { name: string; unit: string } | null;
} & (
  | { outcome: 'approved' | 'already'; at: string; code: string }
  /** Somebody, perhaps the reader, did something else first. */
  | { outcome: 'otherwise'; command: string; at: string }
  | { outcome: 'notYours' | 'movedOn' | 'refused' | 'failed' }
);
export type ApprovedView = { plans: ApprovedPlan[] };

export const isApproved = (plan: ApprovedPlan) => plan.outcome === 'approved' || plan.outcome === 'already';

/** The page after several approvals: what became of each. */
export function renderApproved({ plans }: ApprovedView, frame: Frame): string {
  const approved = plans.filter(isApproved).length;
  return renderDocument(frame, (w) => {
    const title = w.t('approved.title', { approved: w.number(approved), all: w.number(plans.length) });
    return {
      title,
      body: (
        <>
          <h1>{title}</h1>
          {approved > 0 ? (
            <Notice meaning="done" title={w.t('approved.recorded')}>
              <p>{w.t('approved.recordedHint')}</p>
            </Notice>
          ) : null}
          {approved < plans.length ? (
            <Notice meaning="attention" title={w.t('approved.some', { count: plans.length - approved })}>
              <p>{w.t('approved.someHint')}</p>
            </Notice>
          ) : null}
          <DataTable
            caption={w.t('approved.caption')}
            head={[w.t('list.employee'), w.t('approved.outcome'), w.t('approved.more')]}
            rows={plans.map((plan) => ({
              key: plan.evaluationId,
              cells: [
                <Who key="who" plan={plan} w={w} />,
                <Mark key="mark" meaning={isApproved(plan) ? 'done' : 'attention'}>
                  {w.t(isApproved(plan) ? 'approved.yes' : 'approved.no')}
                </Mark>,
                <More key="more" plan={plan} w={w} />,
              ],
            }))}
          />
          <p>
            <a href={paths.teamPlans()}>{w.t('approved.back')}</a>
          </p>
        </>
      ),
    };
  });
}

type Part = { plan: ApprovedPlan; w: Words };

function Who({ plan: { evaluationId, who }, w }: Part) {
  if (!who) return <>{w.t('approved.somebody')}</>;
  return (
    <>
      <a class="row-link" href={paths.evaluation(evaluationId)}>
        {who.name}
      </a>
      <small>{who.unit}</small>
    </>
  );
}

function More({ plan, w }: Part) {
  switch (plan.outcome) {
    case 'approved':
    case 'already':
      return (
        <>
          {w.t(plan.outcome === 'already' ? 'approved.already' : 'approved.at', { at: w.dateTime(plan.at) })}{' '}
          <a href={paths.verify(plan.code)}>{w.t('approved.receipt', { code: plan.code })}</a>
        </>
      );
    case 'otherwise':
      return <>{w.t('approved.otherwise', { did: didWords(plan.command, w), at: w.dateTime(plan.at) })}</>;
    default:
      return <>{w.t(`notApproved.${plan.outcome}`)}</>;
  }
}
