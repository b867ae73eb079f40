import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';

/** Where HR finds a person who asks for their data. */
export function renderPeople({ form }: { form: FormView }, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('persons.title'),
    body: (
      <>
        <ErrorSummary
          w={w}
          form={form}
          labelOf={(path) => (path === 'nip' ? w.t('persons.nip') : undefined)}
        />
        <h1>{w.t('persons.title')}</h1>
        <p class="lead">{w.t('persons.lead')}</p>
        <p>{w.t('persons.noted')}</p>
        <Form action={paths.people()} frame={frame}>
          <TextField w={w} form={form} path="nip" label={w.t('persons.nip')} hint={w.t('persons.nipHint')} />
          <button type="submit" class="primary">
            {w.t('persons.find')}
          </button>
        </Form>
        <p>
          <a href={paths.holds()}>{w.t('persons.holds')}</a>
        </p>
      </>
    ),
  }));
}
