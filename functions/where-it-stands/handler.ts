import * as z from 'zod';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Log } from '../../core/ports/log.ts';
import { whereItStands } from '../../core/usecases/where-it-stands.ts';
import { workFunction } from '../middleware/work-function.ts';

const inputSchema = z.object({ evaluationId: z.string().min(1), planAttempt: z.int().optional() });

/** Answers the first question of every phase. */
export const handler = (ports: { evaluations: Evaluations; log: Log }) =>
  workFunction(inputSchema, (asked) => whereItStands(asked, ports), ports);
