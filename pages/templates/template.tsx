import { mayAny } from '../../core/access/permissions.ts';
import type { Competency } from '../../core/competencies/competency.ts';
import { berakhlak } from '../../core/rules/behaviours.ts';
import type { PlanTemplate, Template } from '../../core/templates/template.ts';
import { templateWords } from '../layout/competencies.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Mark, Notice } from '../layout/mark.tsx';
import { PlannedResult } from '../layout/plan-document.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** One version of a template among all of them, the newest first. */
export type TemplateView = { shown: Template; history: readonly Template[]; isBuiltIn: boolean };

/** A template to read, with its versions. */
export function renderTemplate(view: TemplateView, frame: Frame): string {
  const { shown, history, isBuiltIn } = view;
  const { content, templateId } = shown;
  const { person } = frame;
  const mayEdit = person !== null && mayAny({ personId: null, ...person }, 'editTemplates');
  return renderDocument(frame, (w) => ({
    title: shown.name,
    body: (
      <>
        <p class="eyebrow">
          {w.t(`templateKind.${content.kind}`)} · {w.t('template.version', { version: shown.version })}
        </p>
        <h1>{shown.name}</h1>
        {shown === history[0] ? null : <Notice meaning="attention" title={w.t('template.older')} />}
        {shown.retired ? (
          <p>
            <Mark meaning="plain">{w.t('template.retired')}</Mark>
          </p>
        ) : null}
        {content.kind === 'plan' ? <PlanText plan={content.plan} w={w} /> : null}
        {content.kind === 'competencies' ? (
          <CompetencyTexts competencies={content.competencies} w={w} />
        ) : null}
        {mayEdit ? (
          <p class="actions">
            {isBuiltIn ? null : (
              <a class="button primary" href={paths.editTemplate(templateId)}>
                {w.t('template.edit')}
              </a>
            )}
            <a class="button secondary" href={paths.newTemplate({ from: templateId })}>
              {w.t('template.copy')}
            </a>
          </p>
        ) : null}
        {isBuiltIn ? null : <History view={view} w={w} />}
        <p>
          <a href={paths.templates()}>{w.t('template.title')}</a>
        </p>
      </>
    ),
  }));
}

function PlanText({ plan, w }: { plan: PlanTemplate; w: Words }) {
  const expected = berakhlak.filter(({ value }) => plan.expectations[value]);
  return (
    <div class="document">
      {plan.positions.length > 0 ? (
        <p class="quiet-text">
          {w.t('template.positions')}: {w.list(plan.positions)}
        </p>
      ) : null}
      <ol class="results">
        {plan.results.map((result) => (
          <li key={result.text}>
            <PlannedResult
              result={{ ...result, servesResult: '', cascading: '', perspective: '', goal: '' }}
              w={w}
            />
          </li>
        ))}
      </ol>
      {expected.map(({ value, name }) => (
        <section key={value}>
          <h2 lang="id">{name}</h2>
          <p class="written">{plan.expectations[value]}</p>
        </section>
      ))}
    </div>
  );
}

function CompetencyTexts({ competencies, w }: { competencies: readonly Competency[]; w: Words }) {
  return (
    <>
      {competencies.map(({ code, name, levels, weight }) => (
        <section key={code}>
          <h2>{templateWords(name, w)}</h2>
          <p class="quiet-text">
            {w.t('template.weight')}: {w.number(weight)}
          </p>
          <ol>
            {levels.map((level) => (
              <li key={level.id}>{templateWords(level, w)}</li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function History({ view, w }: { view: TemplateView; w: Words }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.t('template.history')}</h2>
      <ol class="record" reversed>
        {view.history.map(({ templateId, version, at, by, change }) => (
          <li key={version} value={version}>
            <p>
              <a
                href={paths.template(templateId, { version: String(version) })}
                aria-current={version === view.shown.version ? 'page' : undefined}
              >
                {w.t('template.version', { version })}
              </a>
            </p>
            <p class="quiet-text">{w.t('template.writtenBy', { at: w.dateTime(at), by })}</p>
            <blockquote class="written">{change || w.t('template.firstVersion')}</blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}
