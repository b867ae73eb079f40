import type * as z from 'zod';
import { retentionEnvironment, tableEnvironment } from '../middleware/environment.ts';

export const environment = tableEnvironment.extend(retentionEnvironment.shape);
export type Environment = z.input<typeof environment>;
