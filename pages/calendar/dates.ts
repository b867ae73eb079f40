import type { Words } from '../words.ts';

/** A day of the calendar in words. At noon in Jakarta it is the same day in every zone of Indonesia. */
export const dateWords = (date: string, w: Words): string => w.longDate(`${date}T05:00:00Z`);
