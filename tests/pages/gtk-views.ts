import { type GtkImport, gtkProblemCodes } from '../../core/gtk/gtk-import.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderGtkPreview } from '../../pages/roster/gtk-preview.tsx';
import { renderGtkUpload } from '../../pages/roster/gtk-upload.tsx';
import { cycle, now } from './views.ts';

const gtkImport: GtkImport = {
  ...{ gtkImportId: 'gtk-1', cycleId: cycle.cycleId, fileName: 'predikat-guru.csv', confirmed: null },
  ...{ uploadedAt: now.toISOString(), rows: 40, accepted: 22, problemCount: gtkProblemCodes.length },
  problems: gtkProblemCodes.map((code, index) => ({
    ...{ line: index + 2, column: 'nip', code, severity: 'error', value: '1,98803E+17' },
    ...(code === 'predicateDisagrees' ? { expected: 'excellent' as const } : {}),
  })),
};
const confirmed = { at: now.toISOString(), of: { written: 20, unchanged: 1, leftOut: 1 } };

/** Pages of the import from Ruang GTK. */
export const gtkPages: Record<string, (frame: Frame) => string> = {
  'gtk-upload': (frame) => renderGtkUpload({ cycle, unreadable: null }, frame),
  'gtk-unreadable': (frame) =>
    renderGtkUpload({ cycle, unreadable: { reason: 'missingColumns', columns: ['nip', 'rujukan'] } }, frame),
  'gtk-preview': (frame) => renderGtkPreview({ gtkImport, cycleName: cycle.name }, frame),
  'gtk-confirmed': (frame) =>
    renderGtkPreview({ gtkImport: { ...gtkImport, confirmed }, cycleName: cycle.name }, frame),
};
