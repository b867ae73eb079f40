import { competencyLimits } from '../../core/competencies/competency.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { type Template, type TemplateKind, templateLimits } from '../../core/templates/template.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import { type FormView, rowsOf } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { CompetencyItem, PlanItem, PlanRest } from './editor-items.tsx';

/** The form of a template; `newest` is the version that it changes, null for a new one. */
export type TemplateEditorView = {
  kind: TemplateKind;
  newest: Template | null;
  form: FormView;
  /** True when somebody else has written a version since the form was shown. */
  conflict: boolean;
};

const labels: Record<string, Key> = {
  name: 'template.name',
  change: 'template.change',
  positions: 'template.positions',
  'items.#.text': 'field.resultText',
  'items.#.priority': 'field.priority',
  'items.#.indicators': 'template.indicators',
  'items.#.name': 'template.competencyName',
  'items.#.levels': 'template.levels',
  'items.#.weight': 'template.weight',
};

function labelsOf(w: Words): LabelOf {
  return (path) => {
    const key = labels[path.replace(/\d+/, '#')];
    const row = /\d+/.exec(path)?.[0];
    if (!key) return undefined;
    return row === undefined
      ? w.t(key)
      : `${w.t('template.item', { number: Number(row) + 1 })} · ${w.t(key)}`;
  };
}

/** HR writes a new version of a template. */
export function renderTemplateEditor(view: TemplateEditorView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t(view.newest ? 'template.editTitle' : 'template.newTitle');
    return {
      title,
      body: (
        <>
          <p class="eyebrow">{w.t(`templateKind.${view.kind}`)}</p>
          <h1>{title}</h1>
          {view.conflict ? <Notice meaning="attention" title={w.t('template.conflict')} /> : null}
          <ErrorSummary w={w} form={view.form} labelOf={labelsOf(w)} />
          <Fields view={view} frame={frame} w={w} />
        </>
      ),
    };
  });
}

function Fields({ view, frame, w }: { view: TemplateEditorView; frame: Frame; w: Words }) {
  const { kind, newest } = view;
  const form = { ...view.form, values: { retired: 'no', ...view.form.values } };
  const most = kind === 'plan' ? limits.results : competencyLimits.competencies;
  const rows = Array.from({ length: Math.min(most, rowsOf(form.values, 'items') + 2) }, (_, row) => row);
  const Item = kind === 'plan' ? PlanItem : CompetencyItem;
  return (
    <Form action={newest ? paths.template(newest.templateId) : paths.templates()} frame={frame}>
      <input type="hidden" name="kind" value={kind} />
      {newest ? <input type="hidden" name="seen" value={newest.version} /> : null}
      <TextField w={w} form={form} path="name" label={w.t('template.name')} />
      <p class="hint" id="field-items" tabindex={-1}>
        {w.t('template.resultsHint')}
      </p>
      {rows.map((row) => (
        <Item key={row} row={row} form={form} w={w} />
      ))}
      {kind === 'plan' ? <PlanRest form={form} w={w} /> : null}
      {newest ? <Change form={form} w={w} /> : null}
      <button type="submit" class="primary">
        {w.t('template.save')}
      </button>
    </Form>
  );
}

function Change({ form, w }: { form: FormView; w: Words }) {
  return (
    <>
      <Choice
        w={w}
        form={form}
        path="retired"
        label={w.t('template.retiredField')}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: w.t(`templateUse.${value}`) }))}
        inline
      />
      <TextArea
        w={w}
        form={form}
        path="change"
        label={w.t('template.change')}
        hint={w.t('template.changeHint', { characters: templateLimits.change })}
        rows={2}
      />
    </>
  );
}
