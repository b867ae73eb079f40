import { columns, type RosterImport, rosterLimits, type UnreadableRoster } from '../../core/roster/roster.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { FileColumns, FileForm } from './file-form.tsx';
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
        <FileForm
          action={paths.roster()}
          hint={w.t('roster.fileHint', {
            megabytes: rosterLimits.bytes / 1_000_000,
            rows: w.number(rosterLimits.rows),
          })}
          wrong={view.unreadable !== null}
          frame={frame}
          w={w}
        />
        <FileColumns columns={columns.map((name) => ({ name, about: w.t(`column.${name}`) }))} w={w} />
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
