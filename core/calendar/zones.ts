/** The three zones of Indonesia; none has a summer time. */
export const zones = {
  WIB: { utcOffsetHours: 7, timeZone: 'Asia/Jakarta' },
  WITA: { utcOffsetHours: 8, timeZone: 'Asia/Makassar' },
  WIT: { utcOffsetHours: 9, timeZone: 'Asia/Jayapura' },
} as const;
export type Zone = keyof typeof zones;
export const zoneNames = ['WIB', 'WITA', 'WIT'] as const satisfies readonly Zone[];
