import { randomBytes } from 'node:crypto';
import type { NewId } from '../../core/ports/keys.ts';

/** Crockford's letters: none that are read for another, none that make words by accident. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 random characters of 5 bits: 130 bits, enough for a session's id too (ASVS 7.2.3). */
export const newId: NewId = () => Array.from(randomBytes(26), (byte) => letters.charAt(byte & 31)).join('');
