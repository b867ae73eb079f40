import type { Action } from '../../core/access/permissions.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Templates } from '../../core/ports/templates.ts';
import { builtInTemplate, builtInTemplates } from '../../core/templates/built-in.ts';
import { type Template, type TemplateKind, templateKinds } from '../../core/templates/template.ts';
import { fieldsOfTemplate, readTemplateForm } from '../../core/templates/template-form.ts';
import { writeTemplate } from '../../core/usecases/write-template.ts';
import type { FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderTemplateEditor } from '../../pages/templates/editor.tsx';
import { renderTemplates } from '../../pages/templates/list.tsx';
import { renderTemplate } from '../../pages/templates/template.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

export type Ports = { templates: Templates; newId: NewId; seals: Seals; clock: Clock };

/** HR keeps plans and competencies to start from; every version stays to be read. */
export function routes(ports: Ports): Route[] {
  const to = (action: Action, page: (visit: SignedInVisit, ports: Ports) => Promise<Answer>) =>
    allowed(action, (visit) => page(visit, ports));
  const one = '/hr/templates/{templateId}';
  return [
    { method: 'GET', path: '/hr/templates', page: to('seeCycles', listPage) },
    { method: 'POST', path: '/hr/templates', page: to('editTemplates', (visit) => save(visit, null, ports)) },
    { method: 'GET', path: '/hr/templates/new', page: to('editTemplates', newPage) },
    { method: 'GET', path: one, page: to('seeCycles', onePage) },
    { method: 'GET', path: `${one}/edit`, page: to('editTemplates', editPage) },
    {
      method: 'POST',
      path: one,
      page: to('editTemplates', async (visit) => save(visit, await newestOf(visit, ports), ports)),
    },
  ];
}

async function listPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const templates = await ports.templates.newest();
  return show(renderTemplates({ templates, builtIn: builtInTemplates }, frameOf(visit, ports)));
}

async function onePage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const templateId = visit.params.templateId ?? '';
  const builtIn = builtInTemplate(templateId);
  const history = builtIn ? [builtIn] : await ports.templates.history(templateId);
  const shown = history.find(({ version }) => String(version) === visit.query.version) ?? history[0];
  if (!shown) throw new WebError(404, 'notFound');
  const view = { shown, history, isBuiltIn: builtIn !== undefined };
  return show(renderTemplate(view, frameOf(visit, ports)));
}

/** An empty form, or a copy of a template by `?from=`. */
async function newPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { from = '' } = visit.query;
  const copied = builtInTemplate(from) ?? (from ? (await ports.templates.history(from))[0] : undefined);
  const kind = copied?.content.kind ?? kindIn(visit.query.kind);
  const values = copied ? fieldsOfTemplate({ ...copied, retired: false }) : {};
  return editor(visit, { kind, newest: null, form: { values, errors: [] }, conflict: false }, ports);
}

async function editPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const newest = await newestOf(visit, ports);
  const form = { values: fieldsOfTemplate(newest), errors: [] };
  return editor(visit, { kind: newest.content.kind, newest, form, conflict: false }, ports);
}

async function save(visit: SignedInVisit, newest: Template | null, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const kind = newest?.content.kind ?? kindIn(visit.form.kind);
  const read = readTemplateForm(kind, visit.form, newest === null);
  if ('problems' in read) {
    const form = { values: { ...visit.form }, errors: read.problems };
    return editor(visit, { kind, newest, form, conflict: false }, ports);
  }
  const seen = newest ? Number(visit.form.seen) : 0;
  const templateId = newest?.templateId ?? null;
  const written = await writeTemplate({ ...read, templateId, seen, by: visit.session.name }, ports);
  switch (written.outcome) {
    case 'written':
    case 'alreadyWritten':
      return seeOther(paths.template(written.template.templateId));
    case 'conflict': {
      const form = { values: { ...visit.form }, errors: [] };
      return editor(visit, { kind, newest: written.newest, form, conflict: true }, ports);
    }
    case 'unknown':
      throw new WebError(404, 'notFound');
    case 'tooMany':
      throw new WebError(409, 'tryAgain');
  }
}

type Editing = { kind: TemplateKind; newest: Template | null; form: FormView; conflict: boolean };

function editor(visit: SignedInVisit, view: Editing, ports: Ports): Answer {
  const html = renderTemplateEditor(view, frameOf(visit, ports));
  return show(html, view.conflict ? 409 : view.form.errors.length > 0 ? 422 : 200);
}

/** @throws WebError 404; the product's own templates are copied, not changed */
async function newestOf(visit: SignedInVisit, { templates }: Ports): Promise<Template> {
  const [newest] = await templates.history(visit.params.templateId ?? '');
  if (!newest) throw new WebError(404, 'notFound');
  return newest;
}

function kindIn(text: string | undefined): TemplateKind {
  return templateKinds.find((kind) => kind === text) ?? 'plan';
}
