import type * as z from 'zod';
import { webEnvironment } from '../middleware/environment.ts';

export const environment = webEnvironment;
export type Environment = z.input<typeof environment>;
