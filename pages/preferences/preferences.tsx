import { type Bundling, bundlings } from '../../core/mails/preferences.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { Choice, Select } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import { languages, type Words } from '../words.ts';

/** How a person is written to, as the form holds it. */
export type PreferencesView = { form: FormView; saved: boolean };

/** Language, one mail for each task or one a day, and the hours in which no mail comes. */
export function renderPreferences({ form, saved }: PreferencesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('preferences.title'),
    body: (
      <>
        <h1>{w.t('preferences.title')}</h1>
        <p class="lead">{w.t('preferences.lead')}</p>
        {saved ? <Notice meaning="done" title={w.t('preferences.saved')} /> : null}
        <ErrorSummary w={w} form={form} labelOf={labelsOf(w)} />
        <Form action={paths.preferences()} frame={frame}>
          <Choice
            w={w}
            form={form}
            path="language"
            label={w.t('preferences.language')}
            hint={w.t('preferences.languageHint')}
            options={languages.map((value) => ({ value, label: w.t(`shell.${value}`) }))}
          />
          <Choice
            w={w}
            form={form}
            path="bundling"
            label={w.t('preferences.bundling')}
            options={bundlings.map((value) => bundlingOption(value, w))}
          />
          <Hours form={form} w={w} />
          <button type="submit" class="primary">
            {w.t('preferences.save')}
          </button>
        </Form>
      </>
    ),
  }));
}

function bundlingOption(value: Bundling, w: Words) {
  return { value, label: w.t(`bundling.${value}`), hint: w.t(`bundlingHint.${value}`) };
}

function Hours({ form, w }: { form: FormView; w: Words }) {
  const options = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: `${String(hour).padStart(2, '0')}.00`,
  }));
  const field = (path: 'quietFrom' | 'quietUntil') => (
    <Select
      w={w}
      form={form}
      path={path}
      label={w.t(`preferences.${path}`)}
      options={options}
      empty={w.t('preferences.noHour')}
    />
  );
  return (
    <fieldset>
      <legend>{w.t('preferences.quiet')}</legend>
      <p class="hint">{w.t('preferences.quietHint')}</p>
      {field('quietFrom')}
      {field('quietUntil')}
    </fieldset>
  );
}

function labelsOf(w: Words) {
  return (path: string): string | undefined => {
    switch (path) {
      case 'language':
      case 'bundling':
      case 'quietFrom':
      case 'quietUntil':
        return w.t(`preferences.${path}`);
      default:
        return undefined;
    }
  };
}
