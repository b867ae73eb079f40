import { createHash } from 'node:crypto';
import type { Digest } from '../../core/ports/keys.ts';

/** SHA-256 of a text's UTF-8, in lowercase hex. */
export const digest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
