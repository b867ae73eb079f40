import type { Words } from '../words.ts';

/** Somebody's name, or that it was erased when its time was over. */
export function nameOf({ name }: { name: string }, w: Words): string {
  return name || w.t('list.nameErased');
}
