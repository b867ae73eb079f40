import type { Access } from '../../core/privacy/access.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** Who has seen one evaluation. */
export type SeenView = { evaluationId: string; employeeName: string; accesses: Access[] };

/** The access log of one evaluation, for the employee and for auditors. */
export function renderSeen(view: SeenView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('access.title', { name: view.employeeName }),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.evaluation(view.evaluationId)}>
            {w.t('evaluation.title', { name: view.employeeName })}
          </a>
        </p>
        <h1>{w.t('access.heading')}</h1>
        <p class="lead">{w.t('access.lead')}</p>
        <Accesses accesses={view.accesses} w={w} />
      </>
    ),
  }));
}

/** Lines of the access log. */
export function Accesses({ accesses, w }: { accesses: readonly Access[]; w: Words }) {
  if (accesses.length === 0) return <Empty title={w.t('access.none')} />;
  return (
    <DataTable
      caption={w.t('access.caption')}
      head={[w.t('access.who'), w.t('access.when'), w.t('access.what')]}
      rows={accesses.map(({ accessId, reader, at, what }) => ({
        key: accessId,
        cells: [
          `${reader.name} (${rolesOf(reader.roles, w)})`,
          <time key="at" datetime={at}>
            {w.dateTime(at)}
          </time>,
          w.t(`reading.${what}`),
        ],
      }))}
    />
  );
}

function rolesOf(roles: Access['reader']['roles'], w: Words): string {
  return roles.length === 0 ? w.t('readerRole.none') : w.list(roles.map((role) => w.t(`readerRole.${role}`)));
}
