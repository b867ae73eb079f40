import type { Competency } from './competency.ts';

/** A competency that counts as much as any other. */
function competency(code: string, id: string, en: string, levels: [string, string][]): Competency {
  return {
    ...{ code, name: { id, en }, weight: 25 },
    levels: levels.map(([indonesian, english]) => ({ id: indonesian, en: english })),
  };
}

/** What the city looks at besides the regulation's behaviour, until HR writes a template of its own. */
export const builtInCompetencies: readonly Competency[] = [
  competency('communication', 'Komunikasi', 'Communication', [
    ['Menyampaikan informasi bila diminta.', 'Passes information on when asked.'],
    ['Menyampaikan informasi dengan jelas dan tepat waktu.', 'Passes information on clearly and in time.'],
    [
      'Mendengarkan, memastikan dipahami, dan menyesuaikan cara bicara dengan orangnya.',
      'Listens, makes sure of being understood, and speaks to each in their way.',
    ],
    [
      'Menjelaskan hal yang rumit sehingga orang dapat bertindak.',
      'Explains difficult matters so that others can act.',
    ],
    [
      'Membuka percakapan yang sulit dan menjadi rujukan bagi unit lain.',
      'Opens difficult conversations; other units come for advice.',
    ],
  ]),
  competency('teamwork', 'Kerja sama', 'Teamwork', [
    ['Mengerjakan bagiannya sendiri.', 'Does a part of one’s own.'],
    ['Membantu rekan bila diminta.', 'Helps colleagues when asked.'],
    ['Menawarkan bantuan dan berbagi yang diketahui.', 'Offers help and shares what one knows.'],
    [
      'Menyatukan orang dari beberapa unit untuk satu hasil.',
      'Brings people of several units to one result.',
    ],
    [
      'Membangun kebiasaan bekerja bersama yang bertahan tanpa dirinya.',
      'Builds habits of working together that last without oneself.',
    ],
  ]),
  competency('innovation', 'Inovasi', 'Innovation', [
    ['Bekerja dengan cara yang sudah ada.', 'Works in the ways there are.'],
    ['Menemukan hal yang dapat diperbaiki.', 'Finds what could be better.'],
    ['Mencatat ide dan mencobanya.', 'Records ideas and tries them.'],
    ['Menjalankan perbaikan yang dirasakan warga.', 'Carries out improvements that citizens notice.'],
    ['Perbaikannya dipakai unit lain.', 'Other units take the improvements over.'],
  ]),
  competency('service', 'Pelayanan', 'Service', [
    ['Melayani sesuai prosedur.', 'Serves as the procedure says.'],
    ['Melayani dengan ramah dan tuntas.', 'Serves kindly and to the end.'],
    ['Mencari tahu kebutuhan yang sebenarnya.', 'Finds out what is really needed.'],
    ['Menyelesaikan masalah sebelum menjadi keluhan.', 'Solves problems before they become complaints.'],
    ['Mengubah layanan berdasarkan suara warga.', 'Changes the service by what citizens say.'],
  ]),
];
