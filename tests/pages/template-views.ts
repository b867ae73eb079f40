import { builtInTemplates } from '../../core/templates/built-in.ts';
import type { Template } from '../../core/templates/template.ts';
import { fieldsOfTemplate } from '../../core/templates/template-form.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderTemplateEditor } from '../../pages/templates/editor.tsx';
import { renderTemplates } from '../../pages/templates/list.tsx';
import { renderTemplate } from '../../pages/templates/template.tsx';

const [competencies, plan] = builtInTemplates as [Template, Template];
const ours: Template = { ...plan, templateId: 't-1', name: 'Guru SMP', by: 'Gita Utami' };
const changed: Template = { ...ours, version: 2, change: 'Target observasi', retired: true };
const form = { values: fieldsOfTemplate(ours), errors: [] };
const wrong = {
  values: { ...fieldsOfTemplate(competencies), 'items.0.levels': 'satu' },
  errors: [
    { path: 'items.0.levels', code: 'levels' },
    { path: 'name', code: 'required' },
    { path: 'change', code: 'required' },
  ],
};

export const templatePages: Record<string, (frame: Frame) => string> = {
  templates: (frame) => renderTemplates({ templates: [changed], builtIn: builtInTemplates }, frame),
  'templates-empty': (frame) => renderTemplates({ templates: [], builtIn: builtInTemplates }, frame),
  template: (frame) => renderTemplate({ shown: changed, history: [changed, ours], isBuiltIn: false }, frame),
  'template-older': (frame) =>
    renderTemplate({ shown: ours, history: [changed, ours], isBuiltIn: false }, frame),
  'template-built-in': (frame) =>
    renderTemplate({ shown: competencies, history: [competencies], isBuiltIn: true }, frame),
  'template-new': (frame) =>
    renderTemplateEditor({ kind: 'competencies', newest: null, form: emptyForm, conflict: false }, frame),
  'template-edit': (frame) =>
    renderTemplateEditor({ kind: 'plan', newest: changed, form, conflict: true }, frame),
  'template-wrong': (frame) =>
    renderTemplateEditor({ kind: 'competencies', newest: competencies, form: wrong, conflict: false }, frame),
};
