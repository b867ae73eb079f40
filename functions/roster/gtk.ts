import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { GtkImports, GtkReader, Imported } from '../../core/ports/gtk.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { People, PersonIds } from '../../core/ports/people.ts';
import { confirmGtk } from '../../core/usecases/confirm-gtk.ts';
import { previewGtk } from '../../core/usecases/preview-gtk.ts';
import { paths } from '../../pages/paths.ts';
import { renderGtkPreview } from '../../pages/roster/gtk-preview.tsx';
import { type GtkUploadView, renderGtkUpload } from '../../pages/roster/gtk-upload.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

export type GtkPorts = {
  cycles: Pick<Cycles, 'load'>;
  evaluations: Pick<Evaluations, 'load' | 'loadMany'>;
  people: People;
  gtkImports: GtkImports;
  imported: Imported;
  gtkReader: GtkReader;
  personIds: PersonIds;
  newId: NewId;
  seals: Seals;
  clock: Clock;
  log: Log;
};

/** HR imports what teachers were given in Ruang GTK, for one cycle: look first, then confirm. */
export function gtkRoutes(ports: GtkPorts): Route[] {
  const forHr = (page: (visit: SignedInVisit, ports: GtkPorts) => Promise<Answer>) =>
    allowed('importRoster', (visit) => page(visit, ports));
  const path = '/hr/cycles/{cycleId}/gtk';
  const one = `${path}/{gtkImportId}`;
  return [
    { method: 'GET', path, page: forHr(showUpload) },
    { method: 'POST', path, page: forHr(upload) },
    { method: 'GET', path: one, page: forHr(showPreview) },
    { method: 'POST', path: `${one}/confirm`, page: forHr(confirm) },
  ];
}

/** @throws 404 before it has started: nobody has an evaluation yet */
async function cycleOf({ params }: SignedInVisit, { cycles }: GtkPorts): Promise<Cycle> {
  const cycle = await cycles.load(params.cycleId ?? '');
  if (!cycle || cycle.status === 'draft') throw new WebError(404, 'notFound');
  return cycle;
}

async function showUpload(visit: SignedInVisit, ports: GtkPorts): Promise<Answer> {
  return uploadPage(visit, await cycleOf(visit, ports), null, ports);
}

function uploadPage(
  visit: SignedInVisit,
  cycle: Cycle,
  unreadable: GtkUploadView['unreadable'],
  ports: GtkPorts,
): Answer {
  return show(renderGtkUpload({ cycle, unreadable }, frameOf(visit, ports)), unreadable ? 422 : 200);
}

async function upload(visit: SignedInVisit, ports: GtkPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { file } = visit;
  if (!file || file.content.length === 0) return uploadPage(visit, cycle, { reason: 'noFile' }, ports);
  const previewed = await previewGtk({ fileName: file.name, content: file.content, cycle }, ports);
  if (!previewed.readable) {
    ports.log.info('GTK_UNREADABLE', { reason: previewed.why.reason });
    return uploadPage(visit, cycle, previewed.why, ports);
  }
  const { gtkImportId, rows, accepted, problemCount } = previewed.gtkImport;
  ports.log.info('GTK_KEPT', { gtkImportId, rows, accepted, problemCount });
  return seeOther(paths.gtkImport(cycle.cycleId, gtkImportId));
}

async function showPreview(visit: SignedInVisit, ports: GtkPorts): Promise<Answer> {
  const [cycle, gtkImport] = await Promise.all([
    cycleOf(visit, ports),
    ports.gtkImports.load(visit.params.gtkImportId ?? ''),
  ]);
  if (gtkImport?.cycleId !== cycle.cycleId) throw new WebError(404, 'notFound');
  return show(renderGtkPreview({ gtkImport, cycleName: cycle.name }, frameOf(visit, ports)));
}

async function confirm(visit: SignedInVisit, ports: GtkPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { gtkImportId = '' } = visit.params;
  const { personId, email, name } = visit.session;
  const confirmed = await confirmGtk(
    { gtkImportId, cycle, by: { personId: personId ?? email, name } },
    ports,
  );
  if (!confirmed) throw new WebError(404, 'notFound');
  if (confirmed.confirmed) ports.log.info('GTK_CONFIRMED', { gtkImportId, ...confirmed.confirmed.of });
  return seeOther(paths.gtkImport(cycle.cycleId, gtkImportId));
}
