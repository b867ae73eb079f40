import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { mailTemplates } from '../../core/evaluation/effects.ts';
import { stages, taskStages } from '../../core/evaluation/stage.ts';
import { notesOf } from '../../core/notes/progress.ts';
import { renderEvaluations } from '../../pages/cycles/evaluations.tsx';
import { renderRehearsal } from '../../pages/cycles/rehearsal.tsx';
import { writeMail } from '../../pages/emails/write-mail.ts';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { renderIdea } from '../../pages/ideas/idea.tsx';
import { renderIdeas } from '../../pages/ideas/list.tsx';
import { fieldsOf } from '../../pages/layout/form-view.ts';
import { scriptPath } from '../../pages/layout/script.ts';
import { renderMessage } from '../../pages/messages/message.tsx';
import { renderNotes } from '../../pages/notes/notes.tsx';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderHome } from '../../pages/people/home.tsx';
import { renderRosterPreview } from '../../pages/roster/preview.tsx';
import { renderTask } from '../../pages/tasks/task.tsx';
import { idea, ideasView, ideaView } from './idea-views.ts';
import { noteLines, notesView } from './notes-views.ts';
import * as views from './views.ts';
import { documents } from './written-documents.ts';

const hostile = `<script>alert(1)</script>"'&{{name}}$t(shell.home)\u202e🙂`;

/** Codes and instants stay as they are; every text that a person wrote becomes hostile. */
const keep =
  /^(stage|from|to|command|kind|via|status|machine|priority|aspect|outcome|code|severity|column|ending|ruleSet|on|effect)$/;
function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    const isCode = keep.test(key) || /(Rating|predicate|At|Since|^at|Id)$/i.test(key);
    return (isCode ? value : hostile) as T;
  }
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)])) as T;
}

const frame = {
  ...views.signedIn,
  person: { name: hostile, roles: [], organisation: hostile },
  path: `/?${hostile}`,
  formToken: hostile,
};
const people = [{ personId: '1', name: hostile, position: hostile }];

const pages: Record<string, () => string> = {
  ideas: () => renderIdeas({ ...ideasView(), ideas: [poisoned(idea)] }, frame),
  idea: () => renderIdea({ ...ideaView(), idea: poisoned(idea) }, frame),
  'review with ideas': () => renderTask(views.taskIn('review', { ideas: [poisoned(idea)] }), frame),
  notes: () => renderNotes(poisoned(notesView()), frame),
  'evaluation with notes': () => {
    const progress = { notes: poisoned(notesOf(noteLines)), brokenAt: null, mayWrite: true };
    return renderEvaluation(views.evaluationIn('active', { progress }), frame);
  },
  home: () =>
    renderHome(
      {
        personId: null,
        inbox: poisoned(views.inbox([views.stateIn('planReview')])),
        filter: { kind: null, q: hostile, after: 0 },
        evaluations: [],
        cycleNames: {},
        unreachable: false,
        leads: false,
        addressesToMend: 0,
        isNew: false,
        published: [],
      },
      frame,
    ),
  rehearsal: () =>
    renderRehearsal(
      {
        cycle: poisoned(views.cycle),
        people: 1,
        findings: { noSupervisor: people, circular: [people], noEmail: people, load: [] },
        blocked: false,
      },
      frame,
    ),
  roster: () => renderRosterPreview({ rosterImport: poisoned(views.rosterImport) }, frame),
  message: () => renderMessage({ kind: 'badRequest', text: hostile, reference: hostile }, frame),
  execution: () =>
    renderExecution(
      {
        execution: poisoned(views.execution),
        evaluation: null,
        events: [{ id: 1, at: views.execution.startedAt, type: hostile, state: hostile, error: hostile }],
      },
      frame,
    ),
  evaluations: () =>
    renderEvaluations(
      {
        cycle: poisoned(views.cycle),
        filter: { stage: null, organisation: hostile, unit: hostile, late: false, q: hostile },
        units: [hostile],
        orderKinds: ['extend'],
        organisations: [hostile],
        evaluations: stages.map((stage) => poisoned(views.stateIn(stage))),
        total: null,
        after: hostile,
        next: hostile,
      },
      frame,
    ),
};
for (const stage of stages) {
  pages[`evaluation ${stage}`] = () => renderEvaluation(poisoned(views.evaluationIn(stage)), frame);
}
for (const stage of taskStages) {
  pages[`task ${stage}`] = () => {
    const form = { values: poisoned(fieldsOf(documents)), errors: [] };
    return renderTask({ ...poisoned(views.taskIn(stage)), form, draftSavedAt: null }, frame);
  };
}

const receipt = {
  command: 'approvePlan',
  at: '2026-02-09T03:00:00.000Z',
  version: 2,
  versionHash: 'a0'.repeat(32),
  reason: hostile,
  code: `c-2026-p-1.3.${'b0'.repeat(16)}`,
  url: 'https://kinerja.example/verify?code=c',
};

describe('hostile text', () => {
  it.each(Object.keys(pages))('is text on the page %s', (name) => {
    // Our own script is no text of anybody.
    const html = (pages[name]?.() ?? '').replace(`<script src="${scriptPath}" defer></script>`, '');
    const page = parse(html);
    expect(html).not.toContain('<script');
    expect(page.querySelector('script')).toBeNull();
    expect(page.text).toContain('{{name}}$t(shell.home)');
  });

  it.each(mailTemplates)('is text in a mail, and cannot break its subject: %s', (template) => {
    const breaking = `${hostile}\r\nBcc: all@example\u2028\u0085\u0000`;
    const mail = writeMail(
      {
        language: 'id',
        preferencesUrl: 'https://kinerja.example/preferences',
        template,
        recipientName: hostile,
        employeeName: breaking,
        waitingFor: breaking,
        cycleName: breaking,
        stage: 'planReview',
        dueAt: '2026-02-23T16:59:59.000Z',
        evaluationId: `c-2026-p-1\r\n${hostile}`,
        version: 4,
        since: '2026-02-05T02:00:00.000Z',
        returnReason: hostile,
        predicate: null,
        receipt: { ...receipt, by: hostile },
        url: 'https://kinerja.example/t/abc',
      },
      'WIB',
    );
    expect(mail.html).not.toContain('<script');
    expect(parse(mail.html).querySelector('script')).toBeNull();
    expect(mail.text).toContain(hostile);
    expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    const names = (mail.calendar ?? '').split('\r\n').filter((line) => /^[^ ]/.test(line));
    expect(names.filter((line) => !/^[A-Z]+[:;]/.test(line))).toEqual([]);
    expect(names.filter((line) => line.startsWith('UID'))).toHaveLength(mail.calendar ? 1 : 0);
  });
});
