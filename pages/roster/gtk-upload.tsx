import type { Cycle } from '../../core/cycle/cycle.ts';
import { gtkColumns, gtkLimits, type UnreadableGtk } from '../../core/gtk/gtk-import.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import { FileColumns, FileForm } from './file-form.tsx';
import { Unreadable } from './unreadable.tsx';

/** The cycle that it is for, and why the file just sent could not be read. */
export type GtkUploadView = {
  cycle: Pick<Cycle, 'cycleId' | 'name' | 'year'>;
  unreadable: UnreadableGtk | { reason: 'noFile' } | null;
};

/** The form that takes predicates from Ruang GTK; nothing is imported by sending it. */
export function renderGtkUpload({ cycle, unreadable }: GtkUploadView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: unreadable ? w.t('task.wrongTitle', { title: w.t('gtk.title') }) : w.t('gtk.title'),
    body: (
      <>
        <p class="eyebrow">{cycle.name}</p>
        <h1>{w.t('gtk.title')}</h1>
        <p class="lead">{w.t('gtk.lead')}</p>
        <Unreadable why={unreadable} w={w} />
        <FileForm
          action={paths.gtk(cycle.cycleId)}
          hint={w.t('gtk.fileHint', {
            kilobytes: w.number(gtkLimits.bytes / 1_000),
            rows: w.number(gtkLimits.rows),
          })}
          wrong={unreadable !== null}
          frame={frame}
          w={w}
        />
        <FileColumns
          columns={gtkColumns.map((name) => ({
            name,
            about: w.t(`gtkColumn.${name}`, { year: String(cycle.year) }),
          }))}
          w={w}
        />
        <p>
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
      </>
    ),
  }));
}
