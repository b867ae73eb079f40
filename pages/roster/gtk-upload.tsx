import type { Cycle } from '../../core/cycle/cycle.ts';
import { gtkColumns, gtkLimits, type UnreadableGtk } from '../../core/gtk/gtk-import.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
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
        <Form action={paths.gtk(cycle.cycleId)} frame={frame} multipart>
          <div class={unreadable ? 'field wrong' : 'field'}>
            <label for="roster">{w.t('roster.file')}</label>
            <p class="hint" id="roster-hint">
              {w.t('gtk.fileHint', {
                kilobytes: w.number(gtkLimits.bytes / 1_000),
                rows: w.number(gtkLimits.rows),
              })}
            </p>
            <input
              type="file"
              id="roster"
              name="roster"
              accept=".csv,text/csv"
              aria-describedby="roster-hint"
            />
          </div>
          <button type="submit" class="primary">
            {w.t('roster.check')}
          </button>
        </Form>
        <details class="folded">
          <summary>{w.t('roster.columnsTitle')}</summary>
          <p>{w.t('roster.columnsHint')}</p>
          <ul class="codes">
            {gtkColumns.map((column) => (
              <li key={column}>
                <code>{column}</code> {w.t(`gtkColumn.${column}`, { year: String(cycle.year) })}
              </li>
            ))}
          </ul>
        </details>
        <p>
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
      </>
    ),
  }));
}
