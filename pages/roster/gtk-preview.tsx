import type { GtkImport, GtkProblem } from '../../core/gtk/gtk-import.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Counts } from './counts.tsx';
import { Problems } from './problems.tsx';

/** An uploaded file of predicates before or after its confirmation. */
export type GtkPreviewView = { gtkImport: GtkImport; cycleName: string };

/** Every problem by line and column, and the one button that imports. */
export function renderGtkPreview({ gtkImport, cycleName }: GtkPreviewView, frame: Frame): string {
  const { fileName, uploadedAt, cycleId } = gtkImport;
  return renderDocument(frame, (w) => ({
    title: w.t('preview.title', { file: fileName }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          {cycleName} · {w.t('preview.uploaded', { at: w.dateTime(uploadedAt) })}
        </p>
        <h1>{w.t('preview.title', { file: fileName })}</h1>
        <Counts {...gtkImport} rowsName={w.t('gtk.rows')} w={w} />
        <Confirm gtkImport={gtkImport} frame={frame} w={w} />
        <Problems {...gtkImport} say={(problem) => problemWords(problem, w)} w={w} />
        <p>
          <a href={paths.gtk(cycleId)}>{w.t('preview.other')}</a>
        </p>
      </>
    ),
  }));
}

function problemWords({ code, expected }: GtkProblem, w: Words): string {
  const predicate = expected ? w.t(`predicate.${expected}`) : '';
  return w.t(`gtkProblem.${code}`, { predicate });
}

function Confirm({ gtkImport, frame, w }: { gtkImport: GtkImport; frame: Frame; w: Words }) {
  const { gtkImportId, cycleId, confirmed, accepted, rows } = gtkImport;
  if (confirmed) {
    const { written, unchanged, leftOut } = confirmed.of;
    return (
      <Notice meaning="done" title={w.t('preview.confirmed', { at: w.dateTime(confirmed.at) })}>
        <p>
          {w.t('gtk.cameOf', {
            written: w.number(written),
            unchanged: w.number(unchanged),
            leftOut: w.number(leftOut),
          })}
        </p>
      </Notice>
    );
  }
  if (accepted === 0) {
    return (
      <Notice meaning="late" title={w.t('gtk.nothing')}>
        <p>{w.t('preview.nobodyHint')}</p>
      </Notice>
    );
  }
  return (
    <Form action={paths.confirmGtk(cycleId, gtkImportId)} frame={frame}>
      <p>{w.t('gtk.confirmHint')}</p>
      <button type="submit" class="primary">
        {w.t('gtk.confirm', { accepted: w.number(accepted), rows: w.number(rows) })}
      </button>
    </Form>
  );
}
