/**
 * What is wrong with a NIP; undefined when nothing is. 18 digits: birth date, month of appointment, sex, sequence.
 * There is no check digit. A PPPK's number has another code in place of the month of appointment, so that part is
 * looked at for PNS only.
 */
export function nipProblem(nip: string, employment: string): 'nipFormat' | 'nipDate' | undefined {
  if (!/^\d{18}$/.test(nip)) return 'nipFormat';
  if (!isDate(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8))) return 'nipDate';
  const appointedMonth = Number(nip.slice(12, 14));
  if (employment === 'PNS' && (appointedMonth < 1 || appointedMonth > 12)) return 'nipDate';
  return undefined;
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1940 && Number(year) <= 2100;
}
