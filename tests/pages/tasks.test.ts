import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import { fieldsOf } from '../../pages/layout/form-view.ts';
import { renderLinkClosed } from '../../pages/tasks/link-closed.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import type { TaskView } from '../../pages/tasks/task-view.ts';
import { frame, stateIn, taskIn } from './views.ts';
import { documents } from './written-documents.ts';

const pageOf = (view: TaskView) => parse(renderTask(view, frame));
const buttonsOf = (view: TaskView) =>
  pageOf(view)
    .querySelectorAll('button[name=do]')
    .map((button) => button.getAttribute('value'));

describe('a task page', () => {
  it.each<[TaskStage, string[]]>([
    ['planning', ['useTemplate', 'addResult', 'submitPlan', 'saveDraft']],
    ['planReview', ['approvePlan', 'returnPlan']],
    ['planMeeting', ['addResult', 'settlePlan', 'saveDraft']],
    ['assessmentMeeting', ['settleSelfAssessment', 'saveDraft']],
    ['selfAssessment', ['submitSelfAssessment', 'saveDraft']],
    ['review', ['submitReview', 'saveDraft', 'returnSelfAssessment']],
    ['acknowledgement', ['acknowledge', 'fileAppeal', 'confirmReceipt']],
    ['explanation', ['explainRating', 'saveDraft']],
    ['reply', ['replyToExplanation', 'saveDraft']],
    ['appeal', ['decideAppeal', 'saveDraft']],
  ])('in stage %s offers what the table of transitions allows', (stage, commands) => {
    expect(buttonsOf(taskIn(stage))).toEqual(commands);
  });

  it('offers no appeal where none is possible', () => {
    const proof = { how: 'mail', at: '2027-01-05T03:00:00.000Z' } as const;
    expect(buttonsOf(taskIn('acknowledgement', { appealPossible: false, proof }))).toEqual(['acknowledge']);
  });

  it('answers the version of the evaluation that it shows', () => {
    const forms = pageOf(taskIn('planReview')).querySelectorAll('main form');
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(form.querySelector('[name=version]')?.getAttribute('value')).toBe('4');
  });

  it('says until when, and how many working days are left', () => {
    const text = pageOf(taskIn('planReview')).querySelector('.until')?.text;
    expect(text).toBe('Sampai Senin, 23 Februari 2026 8 hari kerja lagi');
  });

  it('says that it is late once it is', () => {
    const late = taskIn('planReview', {
      state: stateIn('planReview', { dueAt: '2026-02-06T16:59:59.000Z' }),
    });
    expect(pageOf(late).querySelector('.until .late')?.text).toBe('Terlambat');
  });

  it('shows why it was returned to whom it was returned', () => {
    const state = { returnReason: 'Target kedua belum terukur.' };
    expect(pageOf(taskIn('planning', { state: stateIn('planning', state) })).text).toContain(
      state.returnReason,
    );
  });

  it('loses nothing of what was typed', () => {
    const values = fieldsOf(documents.plan);
    const page = pageOf(
      taskIn('planning', {
        state: stateIn('planning', { planFor: 'leadership' }),
        form: { values, errors: [{ path: 'results', code: 'needsMainResult' }] },
      }),
    );
    for (const [name, value] of Object.entries(values)) {
      const fields = page.querySelectorAll(`[name="${name}"]`);
      const shown = fields.map((field) => {
        if (field.getAttribute('type') === 'radio')
          return field.hasAttribute('checked') ? field.getAttribute('value') : null;
        if (field.tagName === 'SELECT') return field.querySelector('[selected]')?.getAttribute('value') ?? '';
        return field.tagName === 'TEXTAREA' ? field.text : field.getAttribute('value');
      });
      expect(shown, name).toContain(value);
    }
  });

  it('lists every error at the top and leads to its field', () => {
    const errors = [
      { path: 'results.0.text', code: 'required' },
      { path: 'somewhere.else', code: 'neverHeard' },
    ];
    const page = pageOf(taskIn('planning', { form: { values: {}, errors } }));
    const lines = page.querySelectorAll('.error-summary a');
    expect(lines.map((line) => line.getAttribute('href'))).toEqual(['#field-results-0-text', '#content']);
    expect(lines[0]?.text).toBe('Hasil kerja 1 · Rencana hasil kerja: Bagian ini perlu diisi.');
    expect(page.querySelector('#field-results-0-text')?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('title')?.text).toMatch(/^Ada kesalahan/);
  });
});

describe('a closed link', () => {
  it('offers a new link and sign-in, and says nothing of why', () => {
    const page = parse(renderLinkClosed({ linkId: 'abc' }, frame));
    expect(page.querySelector('main form')?.getAttribute('action')).toBe('/t/abc/renew');
    expect(page.querySelector('main a')?.getAttribute('href')).toBe('/sign-in');
  });
});
