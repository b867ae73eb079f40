import { AsyncLocalStorage } from 'node:async_hooks';
import type { Correlation } from '../../core/ports/correlation.ts';

const references = new AsyncLocalStorage<string>();
/** API Gateway's and Lambda's own ids are shorter; whatever is longer is not one of them. */
const longest = 100;

/** One for each process: requests at work at the same time keep their references apart. */
export const correlation: Correlation = {
  current: () => references.getStore() ?? null,
  under: (reference, work) => references.run(reference.slice(0, longest), work),
};
