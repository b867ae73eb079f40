import { createInstance, type PostProcessorModule } from 'i18next';
import type { BodyCalendar } from '../core/calendar/holidays.ts';
import { localDate, workingDaysUntil } from '../core/calendar/working-days.ts';
import { type Zone, zones } from '../core/calendar/zones.ts';
import { en } from './language/en.ts';
import { id } from './language/id.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

type Base<K> = K extends `${infer Stem}_other` ? Stem : K;
/** A sentence of the catalogues, by group and name. */
export type Key = {
  [G in keyof typeof id]: `${G}.${Base<keyof (typeof id)[G]> & string}`;
}[keyof typeof id];

/** What a sentence is completed with. `count` chooses the plural. */
type Values = Record<string, string | number>;

/** Who reads: in which language, when, and by which calendar. */
export type Reader = { language: Language; now: Date; calendar: BodyCalendar };

/** Sentences, dates and numbers in the reader's language, as of one moment, by the clock of the body. */
export type Words = {
  language: Language;
  now: Date;
  zone: Zone;
  t(key: Key, values?: Values): string;
  /** True for the name of a sentence; for names that come from elsewhere. */
  knows(key: string): key is Key;
  /** 23 Februari 2026 */
  date(instant: string): string;
  /** Senin, 23 Februari 2026 */
  longDate(instant: string): string;
  /** 23 Februari 2026 pukul 14.05 */
  dateTime(instant: string): string;
  /** 14.05 */
  time(instant: string): string;
  /** Senin, when it was within the last days; else the date. */
  since(instant: string): string;
  /** 2026-02-23, as fields of dates hold it */
  isoDate(instant: string): string;
  number(value: number): string;
  percent(part: number, whole: number): string;
  list(items: readonly string[]): string;
  workingDaysLeft(instant: string): number;
  isPast(instant: string): boolean;
};

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const recentMs = 6 * 86_400_000;

/** A name may end in a stop of its own (S.H.), which then ends its sentence too; an ellipsis stays. */
const oneStop: PostProcessorModule = {
  type: 'postProcessor',
  name: 'oneStop',
  process: (sentence) => sentence.replaceAll(/(?<=\p{L})\.\.(?=\s|$)/gu, '.'),
};

const i18n = createInstance();
void i18n.use(oneStop).init({
  lng: 'id',
  fallbackLng: 'id',
  resources: { id: { translation: id }, en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
  postProcess: oneStop.name,
});

function formatsOf(language: Language, zone: Zone) {
  const { timeZone } = zones[zone];
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant: string) => formatter.format(new Date(instant));
  };
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    date: format(day),
    longDate: format({ weekday: 'long', ...day }),
    dateTime: format({ ...day, hour: '2-digit', minute: '2-digit' }),
    time: format({ hour: '2-digit', minute: '2-digit' }),
    weekday: format({ weekday: 'long' }),
    number: (value: number) => number.format(value),
    percent: (part: number, whole: number) => percent.format(whole === 0 ? 0 : part / whole),
    list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items),
    t: i18n.getFixedT(language),
  };
}

const known = new Map<string, ReturnType<typeof formatsOf>>();

/** Making formats takes longer than using them, so each is made once. */
function formatsFor(language: Language, zone: Zone): ReturnType<typeof formatsOf> {
  const name = `${language} ${zone}`;
  const made = known.get(name) ?? formatsOf(language, zone);
  known.set(name, made);
  return made;
}

/** The words of a reader. */
export function wordsFor({ language, now, calendar }: Reader): Words {
  const { zone, utcOffsetHours } = calendar;
  const { weekday, t, ...format } = formatsFor(language, zone);
  return {
    ...format,
    language,
    now,
    zone,
    t: (key, values = {}) => t(key, values),
    knows: (key): key is Key => i18n.exists(key, { lng: language }),
    since: (instant) =>
      now.getTime() - Date.parse(instant) < recentMs ? weekday(instant) : format.date(instant),
    workingDaysLeft: (instant) => workingDaysUntil(now, new Date(instant), calendar),
    isoDate: (instant) => localDate(new Date(instant), utcOffsetHours),
    isPast: (instant) => Date.parse(instant) < now.getTime(),
  };
}
