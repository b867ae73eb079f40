import { digest } from '../links/digest.ts';
import { type Key, type ListPlace, padded } from './keys.ts';

export const templatePk = (templateId: string) => `TEMPLATE#${templateId}`;
export const templatePrefix = 'VERSION#';
export const templateKey = (templateId: string, version: number): Key => ({
  pk: templatePk(templateId),
  sk: `${templatePrefix}${padded(version)}`,
});
export const templatesList = 'TEMPLATES';
/** All that HR did to the calendar lies together; a year's acts follow one another. */
export const calendarPk = 'CALENDAR';
export const calendarYearPrefix = (year: number) => `YEAR#${year}`;
export const calendarActKey = (year: number, seq: number): Key => ({
  pk: calendarPk,
  sk: `${calendarYearPrefix(year)}#${padded(seq)}`,
});
export const cycleKey = (cycleId: string): Key => ({ pk: `CYCLE#${cycleId}`, sk: 'CYCLE' });
export const publicationKey = (cycleId: string): Key => ({ pk: `CYCLE#${cycleId}`, sk: 'PUBLICATION' });
/** What was recorded of a unit stands with its cycle; names may hold anything, so their digest is the key. */
export const unitPrefix = 'UNIT#';
export const unitsKey = (cycleId: string, about: { organisation: string; unit: string }): Key => ({
  pk: `CYCLE#${cycleId}`,
  sk: `${unitPrefix}${digest(`${about.organisation}\n${about.unit}`).slice(0, 32)}`,
});
/** That an organisation's results were reported stands with its cycle too. */
export const reportPrefix = 'REPORT#';
export const reportKey = (cycleId: string, organisation: string): Key => ({
  pk: `CYCLE#${cycleId}`,
  sk: `${reportPrefix}${digest(organisation).slice(0, 32)}`,
});
export const cyclesList = 'CYCLES';
export const importKey = (importId: string): Key => ({ pk: `IMPORT#${importId}`, sk: 'IMPORT' });
export const chunkKey = (importId: string, index: number): Key => ({
  pk: `IMPORT#${importId}`,
  sk: `CHUNK#${padded(index, 4)}`,
});
/** Confirmed rosters whose people are still kept. */
export const rostersPlace = (importId: string, confirmedAt: string): ListPlace => ({
  listKey: rostersList,
  listSort: `${confirmedAt}#${importId}`,
});
export const rostersList = 'ROSTERS';
export const gtkImportKey = (gtkImportId: string): Key => ({ pk: `GTK#${gtkImportId}`, sk: 'IMPORT' });
export const gtkChunkKey = (gtkImportId: string, index: number): Key => ({
  pk: `GTK#${gtkImportId}`,
  sk: `CHUNK#${padded(index, 4)}`,
});
export const currentRosterKey: Key = { pk: 'ROSTER', sk: 'CURRENT' };
export const orderPk = (orderId: string) => `ORDER#${orderId}`;
export const orderKey = (orderId: string): Key => ({ pk: orderPk(orderId), sk: 'ORDER' });
export const orderList = (cycleId: string) => `ORDERS#${cycleId}`;
export const orderTargetsKey = (orderId: string, index: number): Key => ({
  pk: orderPk(orderId),
  sk: `TARGETS#${padded(index, 4)}`,
});
export const resultPrefix = 'RESULT#';
export const orderResultKey = (orderId: string, index: number): Key => ({
  pk: orderPk(orderId),
  sk: `${resultPrefix}${padded(index, 4)}`,
});
