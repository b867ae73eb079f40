import type { Cycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { offeredExclusions } from '../../core/evaluation/exclusion.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { Select, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** Who is out of a cycle, and the forms that take somebody out and back. */
export type ExclusionsView = {
  cycle: Cycle;
  excluded: Cycle['excluded'];
  form: FormView;
  /** So many may be kept out before the start. */
  most: number;
};
type Part = { view: ExclusionsView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  person: 'exclusion.person',
  kind: 'exclusion.kind',
  reason: 'exclusion.reason',
  takeBackReason: 'exclusion.takeBackReason',
};

/** Exclusions of a cycle. */
export function renderExclusions(view: ExclusionsView, frame: Frame): string {
  const { cycle, form } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('exclusion.title'),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{w.t('exclusion.title')}</h1>
        <ErrorSummary w={w} form={form} labelOf={labelsIn(labels, w)} />
        <div class="two-columns">
          <div>
            <Excluded view={view} w={w} />
            {view.excluded.length > 0 ? <TakeBack view={view} frame={frame} w={w} /> : null}
          </div>
          <aside>{cycle.status === 'closed' ? null : <Exclude view={view} frame={frame} w={w} />}</aside>
        </div>
      </>
    ),
  }));
}

function Excluded({ view, w }: { view: ExclusionsView; w: Words }) {
  if (view.excluded.length === 0)
    return (
      <Empty title={w.t('exclusion.none')}>
        <p>{w.t('exclusion.noneHint')}</p>
      </Empty>
    );
  return (
    <DataTable
      caption={w.t('exclusion.caption')}
      head={[w.t('list.employee'), w.t('exclusion.kind'), w.t('exclusion.reason'), w.t('exclusion.at')]}
      rows={view.excluded.map(({ personId, kind, reason, at, ...one }) => ({
        key: personId,
        cells: [nameOf(one, w), w.t(`exclusionKind.${kind}`), reason, w.date(at)],
      }))}
    />
  );
}

function Exclude({ view, frame, w }: Part) {
  const { cycle, form, most } = view;
  const started = cycle.status === 'running';
  return (
    <section class="decision" aria-labelledby="exclude">
      <h2 id="exclude">{w.t('exclusion.exclude')}</h2>
      <p>{w.t(started ? 'exclusion.afterStart' : 'exclusion.beforeStart', { most: w.number(most) })}</p>
      <Form action={paths.exclusions(cycle.cycleId)} frame={frame}>
        <TextField
          w={w}
          form={form}
          path="person"
          label={w.t('exclusion.person')}
          hint={w.t('order.personHint')}
        />
        <Select
          w={w}
          form={form}
          path="kind"
          label={w.t('exclusion.kind')}
          empty={w.t('form.choose')}
          options={offeredExclusions.map((kind) => ({ value: kind, label: w.t(`exclusionKind.${kind}`) }))}
        />
        <TextArea
          w={w}
          form={form}
          path="reason"
          label={w.t('exclusion.reason')}
          hint={w.t('order.reasonHint', { characters: w.number(limits.reason) })}
          rows={3}
        />
        <button type="submit" class="primary">
          {w.t('exclusion.exclude')}
        </button>
      </Form>
    </section>
  );
}

function TakeBack({ view, frame, w }: Part) {
  const { cycle, excluded, form } = view;
  return (
    <details class="folded" open={form.errors.some(({ path }) => path === 'takeBackReason')}>
      <summary>{w.t('exclusion.takeBack')}</summary>
      <Form action={paths.takeBack(cycle.cycleId)} frame={frame}>
        <p>{w.t('exclusion.takeBackHint')}</p>
        <Select
          w={w}
          form={form}
          path="personId"
          label={w.t('list.employee')}
          empty={w.t('form.choose')}
          options={excluded.map((one) => ({ value: one.personId, label: nameOf(one, w) }))}
        />
        <TextArea w={w} form={form} path="takeBackReason" label={w.t('exclusion.takeBackReason')} rows={2} />
        <button type="submit" class="secondary">
          {w.t('exclusion.takeBack')}
        </button>
      </Form>
    </details>
  );
}
