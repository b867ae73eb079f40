import { type Zone, zones } from '../core/calendar/zones.ts';
import type { Reading } from '../core/privacy/access.ts';
import { noticeDueAt, type Window } from '../core/privacy/breach.ts';

/** What the body says of a breach; what it has not said yet stands as an open place in the notice. */
export type Said = Window & {
  knownAt: Date;
  body: string | undefined;
  how: string | undefined;
  measures: string | undefined;
  zone: Zone;
};

const open = (what: string) => `[ISI: ${what}]`;

/** What was read, as the notice calls it. */
const data: Record<Reading, string> = {
  evaluation: 'evaluasi kinerja beserta dokumennya (rencana, penilaian diri, penilaian, keberatan)',
  personalData:
    'seluruh data pribadi pada Kinerja (NIP, nama, alamat surel, jabatan, unit kerja, evaluasi kinerja)',
  export: 'salinan rekam evaluasi kinerja dalam satu siklus',
};

/**
 * The notice to the persons, or to the agency, with what UU 27/2022 article 46 (2) asks for: which personal data, when
 * and how they got out, and what is done about it.
 */
export function noticeOf(
  to: 'persons' | 'agency',
  said: Said,
  { what, persons }: { what: readonly Reading[]; persons: number },
): string {
  const { from, until, knownAt, zone } = said;
  const time = (at: Date) => `${new Intl.DateTimeFormat('id-ID', formatIn(zone)).format(at)} ${zone}`;
  const body = said.body ?? open('nama instansi');
  const which = what.length > 0 ? what.map((one) => data[one]).join('; ') : open('data pribadi apa');
  return [
    'PEMBERITAHUAN TERTULIS KEGAGALAN PELINDUNGAN DATA PRIBADI',
    '(Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Pasal 46)',
    '',
    `Pengendali data pribadi: ${body}`,
    `Kepada: ${to === 'agency' ? 'Lembaga Pelindungan Data Pribadi' : 'Saudara/i yang data pribadinya terungkap'}`,
    `Diketahui pada: ${time(knownAt)}`,
    `Disampaikan paling lambat: ${time(noticeDueAt(knownAt))} (3 x 24 jam)`,
    ...(to === 'agency' ? [`Jumlah subjek data pribadi: ${persons} orang`] : []),
    '',
    `a. Data pribadi yang terungkap: ${which}.`,
    `b. Kapan dan bagaimana terungkap: antara ${time(from)} dan ${time(until)}; ${said.how ?? open('bagaimana')}.`,
    `c. Upaya penanganan dan pemulihan: ${said.measures ?? open('apa yang sudah dan akan dilakukan')}.`,
    '',
    'Narahubung: pejabat pelindungan data pribadi pada instansi di atas.',
    '',
  ].join('\n');
}

const formatIn = (zone: Zone) => {
  const { timeZone } = zones[zone];
  return { timeZone, dateStyle: 'long', timeStyle: 'short' } as const;
};
