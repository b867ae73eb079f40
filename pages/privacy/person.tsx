import type { Correctable } from '../../core/privacy/correction.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { PersonalData, type PersonalDataView } from './personal-data.tsx';

/** One person as HR sees them, with the form of a correction. */
export type PersonView = PersonalDataView & {
  form: FormView;
  told: 'done' | 'nothingToCorrect' | 'conflict' | 'wrongNip' | null;
};

const fields: readonly Correctable[] = ['name', 'position', 'email', 'nip'];

/** What is kept of one person, and its correction. */
export function renderPerson(view: PersonView, frame: Frame): string {
  const { person, form, told } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('myData.titleOf', { name: person.name }),
    wide: true,
    body: (
      <>
        <ErrorSummary w={w} form={form} labelOf={(path) => labelOf(path, w)} />
        <p class="eyebrow">
          <a href={paths.people()}>{w.t('persons.title')}</a>
        </p>
        <h1>{person.name}</h1>
        {told ? (
          <Notice meaning={told === 'done' ? 'done' : 'attention'} title={w.t(`correct.${told}`)} />
        ) : null}
        <PersonalData view={view} w={w} />
        <h2>{w.t('correct.title')}</h2>
        <p>{w.t('correct.hint')}</p>
        <Form action={paths.correctPerson(person.personId)} frame={frame}>
          {fields.map((field) => (
            <TextField
              key={field}
              w={w}
              form={form}
              path={field}
              label={w.t(`myData.${field}`)}
              type={field === 'email' ? 'email' : 'text'}
            />
          ))}
          <TextArea w={w} form={form} path="reason" label={w.t('correct.reason')} rows={2} />
          <button type="submit" class="primary">
            {w.t('correct.submit')}
          </button>
        </Form>
        <HoldPerson view={view} frame={frame} w={w} />
      </>
    ),
  }));
}

function labelOf(path: string, w: Words): string | undefined {
  if (path === 'reason') return w.t('correct.reason');
  const field = fields.find((known) => known === path);
  return field && w.t(`myData.${field}`);
}

function HoldPerson({ view, frame, w }: { view: PersonView; frame: Frame; w: Words }) {
  return (
    <>
      <h2>{w.t('hold.title')}</h2>
      <p>{w.t('hold.lead')}</p>
      <Form action={paths.holds()} frame={frame}>
        <input type="hidden" name="subject" value="person" />
        <input type="hidden" name="subjectId" value={view.person.personId} />
        <TextArea
          w={w}
          form={{ values: {}, errors: [] }}
          path="holdReason"
          label={w.t('hold.reason')}
          rows={2}
        />
        <button type="submit" class="secondary">
          {w.t('hold.setPerson')}
        </button>
      </Form>
    </>
  );
}
