import {
  isInForce,
  ownLeaveDays,
  type Substitution,
  substitutionKinds,
} from '../../core/substitution/substitution.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What was set down, and the form for more. */
export type SubstitutionsView = {
  /** HR sets down anything for anybody; people their own leave. */
  of: 'hr' | 'own';
  /** The newest first. */
  substitutions: readonly Substitution[];
  /** For whom the reader acts. */
  acting: readonly Substitution[];
  /** Tasks that wait all the same, by the id of the substitution. */
  waiting: Readonly<Record<string, number>>;
  form: FormView;
};

/** Who acts for whom: the list, and the form. */
export function renderSubstitutions(view: SubstitutionsView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t(view.of === 'hr' ? 'substitution.hrTitle' : 'substitution.ownTitle'),
    wide: true,
    body: (
      <>
        <h1>{w.t(view.of === 'hr' ? 'substitution.hrTitle' : 'substitution.ownTitle')}</h1>
        <p class="lead">{w.t('substitution.lead')}</p>
        <p class="hint">{w.t('substitution.conflict')}</p>
        <ErrorSummary w={w} form={view.form} labelOf={(path) => labelOf(path, w)} />
        <h2>{w.t('substitution.list')}</h2>
        <List view={view} frame={frame} w={w} />
        {view.acting.length > 0 ? (
          <>
            <h2>{w.t('substitution.actingList')}</h2>
            <ul>
              {view.acting.map((each) => (
                <li key={each.substitutionId}>
                  {nameOf(each.substituted, w)}: {timeOf(each, w)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <h2>{w.t('substitution.add')}</h2>
        <NewSubstitution view={view} frame={frame} w={w} />
      </>
    ),
  }));
}

type Part = { view: SubstitutionsView; frame: Frame; w: Words };

function List({ view, frame, w }: Part) {
  if (view.substitutions.length === 0) return <Empty title={w.t('substitution.none')} />;
  return (
    <DataTable
      caption={w.t('substitution.list')}
      head={[
        w.t('substitution.substituted'),
        w.t('substitution.substitute'),
        w.t('substitution.kind'),
        w.t('substitution.time'),
        w.t('substitution.status'),
      ]}
      rows={view.substitutions.map((each) => ({
        key: each.substitutionId,
        cells: [
          nameOf(each.substituted, w),
          nameOf(each.substitute, w),
          <>
            {w.t(`substitutionKind.${each.kind}`)}
            <span class="quiet-text block">{each.reason}</span>
          </>,
          timeOf(each, w),
          <Status key="status" each={each} view={view} frame={frame} w={w} />,
        ],
      }))}
    />
  );
}

function Status({ each, view, frame, w }: Part & { each: Substitution }) {
  const inForce = isInForce(each, w.now);
  const toCome = !each.endedAt && Date.parse(each.from) > w.now.getTime();
  const count = view.waiting[each.substitutionId] ?? 0;
  if (!inForce && !toCome) return <Mark meaning="plain">{w.t('substitution.over')}</Mark>;
  return (
    <>
      <Mark meaning={inForce ? 'done' : 'waiting'}>
        {w.t(inForce ? 'substitution.inForce' : 'substitution.toCome')}
      </Mark>
      {count > 0 ? <Mark meaning="attention">{w.t('substitution.stillWaiting', { count })}</Mark> : null}
      <Form
        action={paths.endSubstitution(view.of, each.substituted.personId, each.substitutionId)}
        frame={frame}
      >
        <button
          type="submit"
          class="quiet"
          aria-label={w.t('substitution.endOf', { name: nameOf(each.substituted, w) })}
        >
          {w.t('substitution.end')}
        </button>
      </Form>
    </>
  );
}

function timeOf({ from, until, endedAt }: Substitution, w: Words): string {
  const end = endedAt ?? until;
  return end
    ? w.t('substitution.fromTo', { from: w.date(from), until: w.date(end) })
    : w.t('substitution.fromOn', { from: w.date(from) });
}

function NewSubstitution({ view, frame, w }: Part) {
  const { form, of } = view;
  return (
    <Form action={paths.substitutions(of)} frame={frame} class="reading">
      {of === 'own' ? <p class="hint">{w.t('substitution.ownHint', { days: ownLeaveDays })}</p> : null}
      {of === 'hr' ? (
        <TextField
          w={w}
          form={form}
          path="substituted"
          label={w.t('substitution.substitutedEmail')}
          type="email"
        />
      ) : null}
      <TextField
        w={w}
        form={form}
        path="substitute"
        label={w.t('substitution.substituteEmail')}
        type="email"
      />
      {of === 'hr' ? (
        <Choice
          w={w}
          form={form}
          path="kind"
          label={w.t('substitution.kind')}
          options={substitutionKinds.map((value) => ({ value, label: w.t(`substitutionKind.${value}`) }))}
        />
      ) : null}
      <TextField w={w} form={form} path="from" label={w.t('substitution.from')} type="date" short />
      <TextField
        w={w}
        form={form}
        path="until"
        label={w.t('substitution.until')}
        {...(of === 'hr' ? { hint: w.t('substitution.untilHint') } : {})}
        type="date"
        short
      />
      <TextArea w={w} form={form} path="reason" label={w.t('substitution.reason')} rows={2} />
      <button type="submit" class="primary">
        {w.t('substitution.submit')}
      </button>
    </Form>
  );
}

function labelOf(path: string, w: Words): string | undefined {
  switch (path) {
    case 'substituted':
      return w.t('substitution.substitutedEmail');
    case 'substitute':
      return w.t('substitution.substituteEmail');
    case 'kind':
    case 'from':
    case 'until':
    case 'reason':
      return w.t(`substitution.${path}`);
    default:
      return undefined;
  }
}
