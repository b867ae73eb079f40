import type * as z from 'zod';
import { tableEnvironment } from '../middleware/environment.ts';

export const environment = tableEnvironment;
export type Environment = z.infer<typeof environment>;
