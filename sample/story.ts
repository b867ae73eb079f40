import type { Asked, Task } from './answering.ts';
import type { Gesture, Page } from './browser.ts';

/** How one person's year goes. */
export type Story = {
  /** The task that stays undone; `none` where the year comes to its end. */
  leaves: Task | 'none';
  planReturnedOnce: boolean;
  selfAssessmentReturnedOnce: boolean;
  appeals: boolean;
};

type Written = readonly [result: string, indicator: string, target: string];
const teaching: Written = [
  'Pembelajaran berbasis proyek terlaksana dan murid menghasilkan karya',
  'Jumlah modul proyek yang dipakai di kelas',
  '2 modul per semester',
];
const leading: Written = [
  'Laporan kinerja unit tersedia dan dapat dipercaya',
  'Jumlah laporan tanpa koreksi dari inspektorat',
  '4 laporan',
];
const serving: readonly Written[] = [
  [
    'Layanan administrasi kepegawaian selesai tepat waktu',
    'Persentase berkas selesai dalam 3 hari kerja',
    '90 persen',
  ],
  [
    'Warga rentan mendapat pemeriksaan kesehatan berkala',
    'Cakupan pemeriksaan warga rentan di wilayah kerja',
    '85 persen',
  ],
  leading,
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The gesture that answers a task in a story; `leave` where the story stops. */
export function answerIn(story: Story, asked: Asked, seenBefore: boolean, index: number): Gesture | 'leave' {
  if (story.leaves === asked.task) return 'leave';
  switch (asked.task) {
    case 'plan':
      return { button: 'do=submitPlan', fields: planFields(asked.page, index) };
    case 'planReview':
      if (story.planReturnedOnce && !seenBefore) {
        return {
          button: 'do=returnPlan',
          fields: { reason: 'Target belum terukur. Mohon tulis angka dan satuannya.' },
        };
      }
      return { button: 'do=approvePlan' };
    case 'selfAssessment':
      return { button: 'do=submitSelfAssessment', fields: selfAssessmentFields(asked.page) };
    case 'review':
      if (story.selfAssessmentReturnedOnce && !seenBefore) {
        return {
          button: 'do=returnSelfAssessment',
          fields: { reason: 'Mohon tambahkan bukti untuk hasil pertama.' },
        };
      }
      return { button: 'do=submitReview', fields: reviewFields(index) };
    case 'acknowledgement':
      if (!story.appeals) return { button: 'do=acknowledge' };
      return {
        button: 'do=fileAppeal',
        fields: {
          reasons: 'Target tercapai melebihi rencana; bukti terlampir dalam laporan triwulan.',
          evidence: 'Laporan triwulan IV memuat capaian setiap indikator.',
          references: 'Laporan triwulan IV, halaman 3',
        },
      };
    case 'explanation':
      return {
        button: 'do=explainRating',
        fields: { text: 'Penilaian mengikuti capaian yang tercatat sampai akhir Desember.' },
      };
    case 'reply':
      return {
        button: 'do=replyToExplanation',
        fields: index % 2 === 0 ? { text: '' } : { text: 'Capaian Desember belum ikut dihitung.' },
      };
    case 'appeal':
      return { button: 'do=decideAppeal', fields: appealFields(index) };
  }
}

/** A plan with one result, as a form holds it. */
export function planFields(page: Page, index: number): Record<string, string> {
  const offers = (selector: string) => page.root.querySelector(selector) !== null;
  const leads = offers('[name="results.0.perspective"]');
  const [text, indicator, target] = offers('[value="built-in-project-learning"]')
    ? teaching
    : leads
      ? leading
      : pick(serving, index);
  return {
    'results.0.text': text,
    'results.0.priority': 'main',
    'results.0.servesResult': 'Indeks kepuasan masyarakat terhadap layanan kota meningkat',
    ...(leads ? { 'results.0.perspective': 'budget' } : {}),
    'results.0.indicators.0.aspect': pick(['quantity', 'quality', 'time', 'cost'], index),
    'results.0.indicators.0.text': indicator,
    'results.0.indicators.0.target': target,
  };
}

function selfAssessmentFields(page: Page): Record<string, string> {
  const fields: Record<string, string> = {
    behaviour: 'Saya mendahulukan warga, terbuka bekerja sama, dan belajar dari umpan balik.',
  };
  for (const control of page.root.querySelectorAll('textarea')) {
    const name = control.getAttribute('name') ?? '';
    if (name.endsWith('.achieved'))
      fields[name] = 'Target tercapai; capaian tercatat dalam laporan triwulan.';
    if (name.endsWith('.evidence')) fields[name] = 'Laporan triwulan I sampai IV';
  }
  return fields;
}

function reviewFields(index: number): Record<string, string> {
  return {
    resultRating: pick(['meets', 'above', 'meets', 'below', 'meets'], index),
    behaviourRating: pick(['meets', 'meets', 'above', 'meets'], index),
    feedback: 'Hasil kerja sesuai rencana. Pertahankan kerja sama dan terus perbaiki layanan.',
  };
}

function appealFields(index: number): Record<string, string> {
  if (index % 2 === 0)
    return { outcome: 'confirmed', reasons: 'Kedua pihak didengar; bukti tidak mengubah penilaian.' };
  return {
    outcome: 'changed',
    resultRating: 'above',
    behaviourRating: 'meets',
    reasons: 'Bukti menunjukkan target terlampaui.',
    recommendation: 'Pertahankan capaian dan bagikan caranya kepada rekan.',
  };
}
