import type * as z from 'zod';
import { readingEnvironment } from '../middleware/environment.ts';

export const environment = readingEnvironment;
export type Environment = z.input<typeof environment>;
