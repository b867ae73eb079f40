import { type Hold, heldSubjects } from '../../core/privacy/hold.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { Select, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** All legal holds, and the form of a new one. */
export type HoldsView = { holds: Hold[]; form: FormView; told: 'unknown' | 'gone' | null };

/** What is kept from being erased, by whom and why. */
export function renderHolds(view: HoldsView, frame: Frame): string {
  const { form, told } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('hold.title'),
    wide: true,
    body: (
      <>
        <ErrorSummary w={w} form={form} labelOf={(path) => labelOf(path, w)} />
        <p class="eyebrow">
          <a href={paths.people()}>{w.t('persons.title')}</a>
        </p>
        <h1>{w.t('hold.title')}</h1>
        <p class="lead">{w.t('hold.lead')}</p>
        {told ? <Notice meaning="attention" title={w.t(`hold.${told}`)} /> : null}
        <Holds holds={view.holds} frame={frame} w={w} />
        <h2>{w.t('hold.set')}</h2>
        <Form action={paths.holds()} frame={frame}>
          <Select
            w={w}
            form={form}
            path="subject"
            label={w.t('hold.subject')}
            empty={w.t('hold.choose')}
            options={heldSubjects.map((value) => ({ value, label: w.t(`heldSubject.${value}`) }))}
          />
          <TextField
            w={w}
            form={form}
            path="subjectId"
            label={w.t('hold.subjectId')}
            hint={w.t('hold.subjectIdHint')}
          />
          <TextArea w={w} form={form} path="holdReason" label={w.t('hold.reason')} rows={2} />
          <button type="submit" class="primary">
            {w.t('hold.set')}
          </button>
        </Form>
      </>
    ),
  }));
}

function labelOf(path: string, w: Words): string | undefined {
  if (path === 'subject') return w.t('hold.subject');
  if (path === 'subjectId') return w.t('hold.subjectId');
  return path === 'holdReason' ? w.t('hold.reason') : undefined;
}

function Holds({ holds, frame, w }: { holds: readonly Hold[]; frame: Frame; w: Words }) {
  if (holds.length === 0) return <Empty title={w.t('hold.none')} />;
  return (
    <DataTable
      caption={w.t('hold.caption')}
      head={[w.t('hold.subject'), w.t('hold.since'), w.t('hold.by'), w.t('hold.reason'), w.t('hold.state')]}
      rows={holds.map((hold) => ({
        key: hold.holdId,
        cells: [
          `${w.t(`heldSubject.${hold.subject}`)} ${hold.subjectId}`,
          w.dateTime(hold.at),
          hold.by,
          hold.reason,
          hold.releasedAt ? (
            w.t('hold.released', { date: w.date(hold.releasedAt), reason: hold.releaseReason ?? '' })
          ) : (
            <Release key="release" hold={hold} frame={frame} w={w} />
          ),
        ],
      }))}
    />
  );
}

function Release({ hold, frame, w }: { hold: Hold; frame: Frame; w: Words }) {
  const id = `release-${hold.holdId}`;
  return (
    <Form action={paths.releaseHold()} frame={frame}>
      {w.t('hold.standing')}
      <input type="hidden" name="subject" value={hold.subject} />
      <input type="hidden" name="subjectId" value={hold.subjectId} />
      <input type="hidden" name="holdId" value={hold.holdId} />
      <label for={id}>{w.t('hold.releaseReason')}</label>
      <input type="text" id={id} name="releaseReason" value="" />
      <button type="submit" class="secondary">
        {w.t('hold.release')}
      </button>
    </Form>
  );
}
