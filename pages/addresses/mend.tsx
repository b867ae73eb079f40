import type { AddressChange, AddressMark } from '../../core/mails/address-mark.ts';
import type { Person } from '../../core/people/person.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { AddressMarkWords } from './list.tsx';

/** One person, whether mails reach them, and the form by which their address is mended. */
export type MendAddressView = {
  person: Person;
  /** Null where mails reach them. */
  mark: AddressMark | null;
  /** The newest first. */
  changes: AddressChange[];
  /** How many tasks are waiting for the person. */
  waiting: number;
  form: FormView;
  told: 'mended' | 'conflict' | null;
};

/** Who it is, what came back, the form, and who mended it before. */
export function renderMendAddress(view: MendAddressView, frame: Frame): string {
  const { person, mark, form } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('addresses.mendTitle', { name: person.name }),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.addresses()}>{w.t('addresses.title')}</a>
        </p>
        <h1>{w.t('addresses.mendTitle', { name: person.name })}</h1>
        <Told view={view} w={w} />
        <ErrorSummary w={w} form={form} labelOf={() => w.t('addresses.newAddress')} />
        <Definitions
          items={[
            [w.t('addresses.position'), <Value key="position" text={person.position} />],
            [w.t('evaluation.unit'), <Value key="unit" text={`${person.unit}, ${person.organisation}`} />],
            [w.t('addresses.address'), <Value key="at" text={person.email || w.t('addresses.noAddress')} />],
            mark ? [w.t('addresses.why'), <AddressMarkWords key="why" mark={mark} w={w} />] : null,
            mark ? [w.t('addresses.since'), w.dateTime(mark.since)] : null,
            [w.t('addresses.waiting'), w.number(view.waiting)],
          ]}
        />
        <Form action={paths.address(person.personId)} frame={frame}>
          <input type="hidden" name="before" value={person.email} />
          <TextField
            w={w}
            form={form}
            path="email"
            type="email"
            label={w.t('addresses.newAddress')}
            hint={w.t('addresses.newAddressHint')}
          />
          <button type="submit" class="primary">
            {w.t('addresses.mend')}
          </button>
        </Form>
        <Changes changes={view.changes} w={w} />
      </>
    ),
  }));
}

/** Breaks anywhere, since an address or a name may have no place to. */
const Value = ({ text }: { text: string }) => <span class="value">{text}</span>;

function Told({ view: { told }, w }: { view: MendAddressView; w: Words }) {
  if (told === 'mended') {
    return (
      <Notice meaning="done" title={w.t('addresses.mended')}>
        <p>{w.t('addresses.mendedHint')}</p>
      </Notice>
    );
  }
  return told === 'conflict' ? <Notice meaning="attention" title={w.t('addresses.conflict')} /> : null;
}

function Changes({ changes, w }: { changes: readonly AddressChange[]; w: Words }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{w.t('addresses.changes')}</h2>
      <ol class="record">
        {changes.map(({ at, by }) => (
          <li key={at}>
            <p>{w.t('addresses.changedBy', { by, at: w.dateTime(at) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
