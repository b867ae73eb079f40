import * as z from 'zod';
import type { Person } from './person.ts';

/** Groups of employees for which a body may set rules of their own. */
export const populations = ['PNS', 'PPPK', 'teachers'] as const;
export const populationSchema = z.enum(populations);
export type Population = (typeof populations)[number];

const teaches = /^(guru|kepala (sekolah|taman kanak-kanak|tk|sd|smp|sma|smk|sdn|smpn)|pengawas sekolah)\b/i;

/** The group that somebody belongs to: teachers and heads of schools by their position, all others by their employment. */
export function populationOf({ employment, position }: Pick<Person, 'employment' | 'position'>): Population {
  return teaches.test(position.trim()) ? 'teachers' : employment;
}
