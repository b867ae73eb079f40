import type { Clock } from '../../core/ports/clock.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { People, PersonIds } from '../../core/ports/people.ts';
import type { RosterReader, Rosters } from '../../core/ports/rosters.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { previewRoster } from '../../core/usecases/preview-roster.ts';
import { paths } from '../../pages/paths.ts';
import { renderRosterPreview } from '../../pages/roster/preview.tsx';
import { type RosterUploadView, renderRosterUpload } from '../../pages/roster/upload.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { type GtkPorts, gtkRoutes } from './gtk.ts';

type Ports = GtkPorts & {
  rosters: Rosters;
  people: People;
  reader: RosterReader;
  personIds: PersonIds;
  newId: NewId;
  seals: Seals;
  clock: Clock;
  log: Log;
};

/** HR imports a roster: look first, then confirm. */
export function routes(ports: Ports): Route[] {
  const forHr = (page: (visit: SignedInVisit, ports: Ports) => Promise<Answer>) =>
    allowed('importRoster', (visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/hr/roster', page: forHr(showUpload) },
    { method: 'POST', path: '/hr/roster', page: forHr(upload) },
    { method: 'GET', path: '/hr/roster/{importId}', page: forHr(showPreview) },
    { method: 'POST', path: '/hr/roster/{importId}/confirm', page: forHr(confirm) },
    ...gtkRoutes(ports),
  ];
}

async function showUpload(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  return uploadPage(visit, null, ports);
}

async function uploadPage(
  visit: SignedInVisit,
  unreadable: RosterUploadView['unreadable'],
  ports: Ports,
): Promise<Answer> {
  const current = (await ports.rosters.current()) ?? null;
  return show(renderRosterUpload({ current, unreadable }, frameOf(visit, ports)), unreadable ? 422 : 200);
}

async function upload(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const { file } = visit;
  if (!file || file.content.length === 0) return uploadPage(visit, { reason: 'noFile' }, ports);
  const previewed = await previewRoster({ fileName: file.name, content: file.content }, ports);
  if (!previewed.readable) {
    ports.log.info('ROSTER_UNREADABLE', { reason: previewed.why.reason });
    return uploadPage(visit, previewed.why, ports);
  }
  const { importId, rows, accepted, problemCount } = previewed.rosterImport;
  ports.log.info('ROSTER_KEPT', { importId, rows, accepted, problemCount });
  return seeOther(paths.rosterImport(importId));
}

async function showPreview(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const rosterImport = await ports.rosters.load(visit.params.importId ?? '');
  if (!rosterImport) throw new WebError(404, 'notFound');
  return show(renderRosterPreview({ rosterImport }, frameOf(visit, ports)));
}

async function confirm(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const confirmed = await confirmRoster(visit.params.importId ?? '', ports);
  if (!confirmed) throw new WebError(404, 'notFound');
  const { importId, status, accepted } = confirmed;
  if (status === 'confirmed') ports.log.info('ROSTER_CONFIRMED', { importId, accepted });
  return seeOther(paths.rosterImport(importId));
}
