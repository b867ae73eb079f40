import type * as z from 'zod';
import { readingEnvironment, retentionEnvironment } from '../middleware/environment.ts';

export const environment = readingEnvironment.extend(retentionEnvironment.shape);
export type Environment = z.input<typeof environment>;
