/** What can be wrong with a NIP. */
export type NipProblem = 'nipFormat' | 'nipMangled' | 'nipDate' | 'nipAppointment' | 'nipSex';

/** Younger than this nobody is appointed (birth and appointment are both in the number). */
const youngest = 18;

/**
 * What is wrong with a NIP; undefined when nothing is. 18 digits: birth date, month of appointment, sex, sequence
 * (BKN 22/2007). There is no check digit. A PPPK's number has another code in place of the month of appointment,
 * and how the rest of it is built is not published, so only its birth date is looked at.
 */
export function nipProblem(nip: string, employment: string): NipProblem | undefined {
  if (isMangled(nip)) return 'nipMangled';
  if (!/^\d{18}$/.test(nip)) return 'nipFormat';
  if (!isDate(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8))) return 'nipDate';
  return employment === 'PNS' ? problemOfPns(nip) : undefined;
}

/**
 * A spreadsheet took the number for a quantity: it shows it as 1.98803E+17, or keeps fifteen digits and fills the
 * rest with zeros. What was lost cannot be brought back, so the reason is told rather than guessed at.
 */
export function isMangled(nip: string): boolean {
  return /^\d([.,]\d+)?E\+?\d+$/i.test(nip) || /^\d{15}000([.,]0+)?$/.test(nip);
}

/** A NIP as people write it: with spaces between its parts, or an apostrophe that keeps a spreadsheet off. */
export function plainNip(written: string): string {
  return written.replace(/[\s'’]/g, '');
}

function problemOfPns(nip: string): NipProblem | undefined {
  const month = Number(nip.slice(12, 14));
  if (month < 1 || month > 12) return 'nipDate';
  const eighteenth = `${Number(nip.slice(0, 4)) + youngest}${nip.slice(4, 6)}`;
  if (nip.slice(8, 14) < eighteenth) return 'nipAppointment';
  return /[12]/.test(nip.charAt(14)) ? undefined : 'nipSex';
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1940 && Number(year) <= 2100;
}
