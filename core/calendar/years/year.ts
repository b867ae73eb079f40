import * as z from 'zod';

/** National holidays, and leave that the state gives to all (cuti bersama). Nobody works on either. */
export const dayKinds = ['national', 'collective'] as const;
export type DayKind = (typeof dayKinds)[number];

export const calendarDaySchema = z.object({
  date: z.iso.date(),
  kind: z.enum(dayKinds),
  name: z.object({ id: z.string(), en: z.string() }),
  /** What it rests on; empty where that is the decree of its year. */
  decree: z.string(),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** The days of a year on which civil servants do not work, besides weekends. */
export type CalendarYear = {
  year: number;
  /** The decree that fixes them; empty while there is none, and only days that cannot move are known. */
  decree: string;
  days: readonly CalendarDay[];
};

type Name = CalendarDay['name'];
/** A day of the decree of its year. */
export const national = (date: string, name: Name): CalendarDay => ({
  ...{ date, kind: 'national', name, decree: '' },
});
/** Leave beside a holiday, by the decree of its year. */
export const collective = (date: string, name: Name): CalendarDay => ({
  ...{ date, kind: 'collective', decree: '' },
  name: { id: `Cuti bersama ${name.id}`, en: `Collective leave: ${name.en}` },
});

/** Holidays as the decrees call them. */
export const names = {
  newYear: { id: 'Tahun Baru Masehi', en: "New Year's Day" },
  labour: { id: 'Hari Buruh Internasional', en: 'Labour Day' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  independence: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
  christmas: { id: 'Kelahiran Yesus Kristus', en: 'Christmas Day' },
  isra: { id: 'Isra Mikraj Nabi Muhammad saw.', en: 'Ascension of the Prophet' },
  imlek: { id: 'Tahun Baru Imlek', en: 'Chinese New Year' },
  nyepi: { id: 'Hari Suci Nyepi', en: 'Day of Silence' },
  idulFitri: { id: 'Idulfitri', en: 'Eid al-Fitr' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Kebangkitan Yesus Kristus (Paskah)', en: 'Easter Sunday' },
  waisak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  ascension: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  idulAdha: { id: 'Iduladha', en: 'Eid al-Adha' },
  islamicYear: { id: 'Tahun Baru Islam', en: 'Islamic New Year' },
  maulid: { id: 'Maulid Nabi Muhammad saw.', en: "Prophet's Birthday" },
} as const satisfies Record<string, Name>;
