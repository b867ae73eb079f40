import type { UnitTraining } from '../../core/help/training.ts';
import { type Guide, guides } from '../../pages/help/guides.ts';
import { renderGlossary, renderGuide, renderHelp } from '../../pages/help/help.tsx';
import { renderTraining, renderTrainingReport } from '../../pages/help/training.tsx';
import type { Frame } from '../../pages/layout/frame.ts';
import { now } from './views.ts';

const at = now.toISOString();
const unit: UnitTraining = {
  ...{ organisation: 'Dinas Pendidikan', unit: 'SDN 1 Serpong', people: 3 },
  ...{ read: [{ name: 'Ahmad Saputra', at }], missing: ['Dewi Kartika', 'Maya Wibowo'] },
};
const units = Array.from({ length: 50 }, (_, index) => ({ ...unit, unit: `SDN ${index + 1} Serpong` }));
const named = Object.keys(guides) as Guide[];

export const helpPages: Record<string, (frame: Frame) => string> = {
  help: (frame) => renderHelp(frame),
  glossary: (frame) => renderGlossary(frame),
  ...Object.fromEntries(named.map((name) => [`guide-${name}`, (frame: Frame) => renderGuide(name, frame)])),
  training: (frame) => renderTraining({ readAt: null, mayAcknowledge: true }, frame),
  'training-read': (frame) => renderTraining({ readAt: at, mayAcknowledge: true }, frame),
  'training-report': (frame) => renderTrainingReport({ units, unit }, frame),
  'training-report-none': (frame) => renderTrainingReport({ units: [], unit: null }, frame),
};
