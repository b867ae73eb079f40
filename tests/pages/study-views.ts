import { outcomeOfDropOut } from '../../core/rating/conclude.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import { moved } from './period-views.ts';
import { evaluationIn, stateIn, taskIn } from './views.ts';
import { documents } from './written-documents.ts';

const moves = [moved('study', '2026-08-03')];
const outcome = outcomeOfDropOut('below', 'meets', 'misconduct');
const standing = { standing: 'dropOut', predicate: 'misconduct' } as const;
const evidence = 'Surat keterangan universitas nomor 12.\nPembimbing: jarang hadir sejak semester dua.';
const study = { ...standing, evidence };
const review = { ...documents.review, study };
const wrong = {
  values: { 'study.standing': 'dropOut', 'study.evidence': study.evidence },
  errors: [{ path: 'study.predicate', code: 'required' }],
};

/** Pages of somebody who studied in the year. */
export const studyPages: Record<string, (frame: Frame) => string> = {
  'task-review-of-study': (frame) =>
    renderTask(taskIn('review', { state: stateIn('review', { moves }) }), frame),
  'task-review-of-study-wrong': (frame) =>
    renderTask(taskIn('review', { state: stateIn('review', { moves }), form: wrong }), frame),
  'task-appeal-of-drop-out': (frame) =>
    renderTask(taskIn('appeal', { state: stateIn('appeal', { moves, outcome }) }), frame),
  'evaluation-of-drop-out': (frame) => {
    const changes = { state: stateIn('final', { moves, outcome }), documents: { ...documents, review } };
    return renderEvaluation(evaluationIn('final', changes), frame);
  },
};
