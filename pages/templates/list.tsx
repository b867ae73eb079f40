import { mayAny } from '../../core/access/permissions.ts';
import type { Template } from '../../core/templates/template.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** The newest version of each template, and those of the product. */
export type TemplatesView = { templates: readonly Template[]; builtIn: readonly Template[] };

/** Plans and competencies to start from. */
export function renderTemplates(view: TemplatesView, frame: Frame): string {
  const { person } = frame;
  const mayEdit = person !== null && mayAny({ personId: null, ...person }, 'editTemplates');
  return renderDocument(frame, (w) => ({
    title: w.t('template.title'),
    body: (
      <>
        <h1>{w.t('template.title')}</h1>
        <p class="lead">{w.t('template.lead')}</p>
        {mayEdit ? (
          <p class="actions">
            <a class="button secondary" href={paths.newTemplate({ kind: 'plan' })}>
              {w.t('template.newPlan')}
            </a>
            <a class="button secondary" href={paths.newTemplate({ kind: 'competencies' })}>
              {w.t('template.newCompetencies')}
            </a>
          </p>
        ) : null}
        <h2>{w.t('template.own')}</h2>
        {view.templates.length === 0 ? <Empty title={w.t('template.none')} /> : null}
        <Cards templates={view.templates} w={w} />
        <h2>{w.t('template.builtIn')}</h2>
        <Cards templates={view.builtIn} w={w} />
      </>
    ),
  }));
}

function Cards({ templates, w }: { templates: readonly Template[]; w: Words }) {
  return (
    <ul class="cards">
      {templates.map((template) => (
        <li key={template.templateId} class="card">
          <h3>
            <a class="card-link" href={paths.template(template.templateId)}>
              {template.name}
            </a>
          </h3>
          <p class="card-line">
            <span>{w.t(`templateKind.${template.content.kind}`)}</span>
            <span>{w.t('template.version', { version: template.version })}</span>
            {template.retired ? <Mark meaning="plain">{w.t('template.retired')}</Mark> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
