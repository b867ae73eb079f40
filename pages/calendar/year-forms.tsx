import type { ComponentChildren } from 'preact';
import { dayKinds } from '../../core/calendar/years/year.ts';
import { Choice, Select, TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { emptyForm, type FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { dateWords } from './dates.ts';
import type { CalendarYearView } from './year-view.ts';

type Part = { view: CalendarYearView; frame: Frame; w: Words };

/** What the forms of this page call their fields. */
export const fieldLabels: Record<string, Key> = {
  date: 'calendar.date',
  kind: 'calendar.kind',
  nameId: 'calendar.nameId',
  nameEn: 'calendar.nameEn',
  decree: 'calendar.decree',
  addReason: 'calendar.reason',
  removed: 'calendar.removed',
  removeReason: 'calendar.reason',
  yearDecree: 'calendar.yearDecree',
  decreeReason: 'calendar.reason',
};

/** A form of this page, which knows how many acts there were when it was shown. */
function ActForm({ view, frame, children }: Part & { children: ComponentChildren }) {
  return (
    <Form action={paths.calendarYear(view.year.year)} frame={frame}>
      <input type="hidden" name="seen" value={view.acts.length} />
      {children}
    </Form>
  );
}

export function AddDay(part: Part) {
  const { view, w } = part;
  const form = view.form;
  return (
    <>
      <h2>{w.t('calendar.add')}</h2>
      <ActForm {...part}>
        <TextField w={w} form={form} path="date" label={w.t('calendar.date')} type="date" short />
        <Choice
          w={w}
          form={form}
          path="kind"
          label={w.t('calendar.kind')}
          options={dayKinds.map((value) => ({ value, label: w.t(`dayKind.${value}`) }))}
          inline
        />
        <TextField w={w} form={form} path="nameId" label={w.t('calendar.nameId')} />
        <TextField w={w} form={form} path="nameEn" label={w.t('calendar.nameEn')} />
        <TextField
          w={w}
          form={form}
          path="decree"
          label={w.t('calendar.decree')}
          hint={w.t('calendar.decreeHint')}
        />
        <TextArea w={w} form={form} path="addReason" label={w.t('calendar.reason')} rows={2} />
        <Do command="add">{w.t('calendar.addDay')}</Do>
      </ActForm>
    </>
  );
}

export function RemoveDay(part: Part) {
  const { view, w } = part;
  return (
    <>
      <h2>{w.t('calendar.remove')}</h2>
      <ActForm {...part}>
        <Select
          w={w}
          form={view.form}
          path="removed"
          label={w.t('calendar.removed')}
          empty={w.t('form.choose')}
          options={view.year.days.map(({ date, name }) => ({
            value: date,
            label: `${dateWords(date, w)} · ${name[w.language]}`,
          }))}
        />
        <TextArea w={w} form={view.form} path="removeReason" label={w.t('calendar.reason')} rows={2} />
        <Do command="remove" kind="secondary">
          {w.t('calendar.removeDay')}
        </Do>
      </ActForm>
    </>
  );
}

export function StateDecree(part: Part) {
  const { view, w } = part;
  const values = { yearDecree: view.year.decree, ...view.form.values };
  const form: FormView = { ...emptyForm, ...view.form, values };
  return (
    <>
      <h2>{w.t('calendar.decreeOfYear')}</h2>
      <ActForm {...part}>
        <TextField
          w={w}
          form={form}
          path="yearDecree"
          label={w.t('calendar.yearDecree')}
          hint={w.t('calendar.decreeHint')}
        />
        <TextArea w={w} form={form} path="decreeReason" label={w.t('calendar.reason')} rows={2} />
        <Do command="decree" kind="secondary">
          {w.t('calendar.stateDecree')}
        </Do>
      </ActForm>
    </>
  );
}
