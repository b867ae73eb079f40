import type { Idea } from '../../core/ideas/idea.ts';
import { type IdeaView, renderIdea } from '../../pages/ideas/idea.tsx';
import { type IdeasView, renderIdeas } from '../../pages/ideas/list.tsx';
import { renderNewIdea } from '../../pages/ideas/new.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderTask } from '../../pages/tasks/task.tsx';
import * as views from './views.ts';

const at = views.now.toISOString();

/** An idea that was tried, and then adopted. */
export const idea: Idea = {
  ...{ ideaId: 'p-1.3', number: 3, version: 4, shared: true, recordedAt: at, acknowledgedAt: at },
  author: { personId: 'p-1', name: 'Ahmad Saputra', position: 'Penata Perizinan' },
  supervisor: views.assessor,
  ...{ unit: 'Bidang Perizinan Usaha', organisation: 'Dinas Penanaman Modal' },
  title: 'Nomor antrean lewat pesan singkat',
  problem: 'Pemohon menunggu dua jam di loket tanpa tahu kapan dipanggil.',
  proposal: 'Nomor antrean dan perkiraan waktu dikirim lewat pesan singkat.',
  expectedEffect: 'Waktu tunggu di loket di bawah 20 menit.',
  effect: 'adopted',
  steps: [
    { kind: 'acknowledged', at, by: views.assessor.name, effect: null, note: 'Terima kasih, menarik.' },
    {
      ...{ kind: 'effect', effect: 'adopted', by: views.assessor.name },
      at: '2026-02-09T04:00:00.000Z',
      note: 'Dipakai di semua loket sejak Februari.',
    },
  ],
};
const fresh: Idea = { ...idea, ideaId: 'p-1.4', acknowledgedAt: null, effect: 'none', steps: [] };

export const ideasView = (changes: Partial<IdeasView> = {}): IdeasView => ({
  ...{ tab: 'team', tabs: ['own', 'team', 'shared', 'all', 'adopted'], ideas: [idea, fresh] },
  ...{ after: null, next: 'cursor', mayRecord: true },
  ...changes,
});
export const ideaView = (changes: Partial<IdeaView> = {}): IdeaView => ({
  ...{ idea, form: emptyForm, mayAnswer: false, isAuthor: false },
  ...changes,
});

const wrong = { values: { title: 'Judul' }, errors: [{ path: 'problem', code: 'required' }] };
const unsaid = { values: { effect: 'tried' }, errors: [{ path: 'note', code: 'required' }] };
const answering = { supervisorName: views.assessor.name, seen: 2 };

export const ideaPages: Record<string, (frame: Frame) => string> = {
  ideas: (frame) => renderIdeas(ideasView(), frame),
  'ideas-empty': (frame) =>
    renderIdeas(
      ideasView({ tab: 'shared', tabs: ['shared'], ideas: [], next: null, mayRecord: false }),
      frame,
    ),
  'idea-new': (frame) => renderNewIdea({ form: emptyForm, ...answering }, frame),
  'idea-new-wrong': (frame) => renderNewIdea({ form: wrong, ...answering }, frame),
  idea: (frame) => renderIdea(ideaView(), frame),
  'idea-own': (frame) => renderIdea(ideaView({ isAuthor: true }), frame),
  'idea-unanswered': (frame) => renderIdea(ideaView({ idea: fresh, mayAnswer: true }), frame),
  'idea-wrong': (frame) => renderIdea(ideaView({ mayAnswer: true, form: unsaid }), frame),
  'task-review-with-ideas': (frame) =>
    renderTask(views.taskIn('review', { ideas: [idea, fresh] }), { ...frame, person: null }),
  'task-selfAssessment-with-ideas': (frame) =>
    renderTask(views.taskIn('selfAssessment', { ideas: [idea] }), frame),
};
