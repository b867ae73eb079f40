import aslValidator from 'asl-validator';
import type { Definition } from './definitions.ts';

/** What the validator of the language says against a definition; empty when it is valid. */
export function faults(definition: Definition): string[] {
  const verdict = aslValidator(structuredClone(definition));
  return verdict.isValid ? [] : [verdict.errorsText('; ')];
}
