import type { Access } from '../../core/privacy/access.ts';
import { Accesses } from '../layout/accesses.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';

/** Who has seen one evaluation. */
export type SeenView = { evaluationId: string; employeeName: string; accesses: Access[] };

/** The access log of one evaluation, for the employee and for auditors. */
export function renderSeen(view: SeenView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('access.title', { name: view.employeeName }),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.evaluation(view.evaluationId)}>
            {w.t('evaluation.title', { name: view.employeeName })}
          </a>
        </p>
        <h1>{w.t('access.heading')}</h1>
        <p class="lead">{w.t('access.lead')}</p>
        <Accesses accesses={view.accesses} w={w} />
      </>
    ),
  }));
}
