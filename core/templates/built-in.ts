import { builtInCompetencies } from '../competencies/built-in.ts';
import type { PlanTemplate, Template, TemplatePin } from './template.ts';

/**
 * Project-based learning for teachers, in the wording of the regulation: what is achieved, and targets without words
 * like "all" (annex BAB II). HR copies it to make it the city's own.
 */
const projectBasedLearning: PlanTemplate = {
  positions: ['guru'],
  results: [
    {
      priority: 'main',
      text: 'Pembelajaran berbasis proyek terlaksana dan murid menghasilkan karya sesuai rubrik',
      indicators: [
        { aspect: 'quantity', text: 'Modul proyek yang dipakai di kelas', target: '2 modul per semester' },
        { aspect: 'quality', text: 'Murid yang mencapai kriteria rubrik', target: '80 persen' },
        { aspect: 'time', text: 'Modul siap dipakai', target: 'Minggu ke-2 semester' },
      ],
    },
    {
      priority: 'main',
      text: 'Praktik mengajar membaik setelah observasi kelas dan refleksi',
      indicators: [
        {
          aspect: 'quantity',
          text: 'Putaran observasi, tindak lanjut, dan refleksi',
          target: '1 per semester',
        },
        {
          aspect: 'quality',
          text: 'Target perilaku yang tercapai menurut observasi',
          target: '2 dari 3 target',
        },
      ],
    },
    {
      priority: 'additional',
      text: 'Praktik baik pembelajaran dipakai guru lain',
      indicators: [{ aspect: 'quantity', text: 'Guru yang memakai modul hasil berbagi', target: '3 guru' }],
    },
  ],
  expectations: {
    collaborative: 'Merancang satu proyek bersama guru mata pelajaran lain.',
    adaptive: 'Mencoba satu cara baru per semester dan menceritakan hasilnya.',
  },
};

const about = { version: 1, retired: false, at: '2026-01-01T00:00:00.000Z', by: 'Kinerja', change: '' };

/** What there is before HR writes anything; read from the product itself, and never changed. */
export const builtInTemplates: readonly Template[] = [
  {
    ...{ ...about, templateId: 'built-in-competencies', name: 'Kompetensi kota' },
    content: { kind: 'competencies', competencies: [...builtInCompetencies] },
  },
  {
    ...{ ...about, templateId: 'built-in-project-learning', name: 'Guru: pembelajaran berbasis proyek' },
    content: { kind: 'plan', plan: projectBasedLearning },
  },
];

/** A template of the product itself; undefined for those of HR. */
export function builtInTemplate(templateId: string): Template | undefined {
  return builtInTemplates.find((template) => template.templateId === templateId);
}

/** The plans that the product brings along, as a cycle would pin them. */
export const builtInPlanPins: readonly TemplatePin[] = builtInTemplates.flatMap(
  ({ templateId, version, name, content }) =>
    content.kind === 'plan'
      ? [{ templateId, version, name, kind: content.kind, positions: content.plan.positions }]
      : [],
);
