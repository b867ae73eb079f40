import type * as z from 'zod';
import { countingEnvironment } from '../middleware/environment.ts';

export const environment = countingEnvironment;
export type Environment = z.infer<typeof environment>;
