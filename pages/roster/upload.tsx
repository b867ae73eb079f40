import { columns, type RosterImport, rosterLimits, type UnreadableRoster } from '../../core/roster/roster.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Unreadable } from './unreadable.tsx';

/** The roster in force, and why the file just sent could not be read. */
export type RosterUploadView = {
  current: RosterImport | null;
  unreadable: UnreadableRoster | { reason: 'noFile' } | null;
};

/** The form that takes a roster; nothing is imported by sending it. */
export function renderRosterUpload(view: RosterUploadView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: view.unreadable ? w.t('task.wrongTitle', { title: w.t('roster.title') }) : w.t('roster.title'),
    body: (
      <>
        <h1>{w.t('roster.title')}</h1>
        <p class="lead">{w.t('roster.lead')}</p>
        <Unreadable why={view.unreadable} w={w} />
        <Form action={paths.roster()} frame={frame} multipart>
          <div class={view.unreadable ? 'field wrong' : 'field'}>
            <label for="roster">{w.t('roster.file')}</label>
            <p class="hint" id="roster-hint">
              {w.t('roster.fileHint', {
                megabytes: rosterLimits.bytes / 1_000_000,
                rows: w.number(rosterLimits.rows),
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
            {columns.map((column) => (
              <li key={column}>
                <code>{column}</code> {w.t(`column.${column}`)}
              </li>
            ))}
          </ul>
        </details>
        <Current view={view} w={w} />
      </>
    ),
  }));
}

function Current({ view, w }: { view: RosterUploadView; w: Words }) {
  const { current } = view;
  return (
    <section aria-labelledby="current">
      <h2 id="current">{w.t('roster.current')}</h2>
      {current ? (
        <Definitions
          items={[
            [
              w.t('roster.fileName'),
              <a key="file" href={paths.rosterImport(current.importId)}>
                {current.fileName}
              </a>,
            ],
            [w.t('roster.people'), w.number(current.accepted)],
            [w.t('roster.confirmedAt'), current.confirmedAt ? w.dateTime(current.confirmedAt) : ''],
          ]}
        />
      ) : (
        <p class="quiet-text">{w.t('roster.none')}</p>
      )}
    </section>
  );
}
