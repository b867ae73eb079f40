import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { scriptPath, scriptVersion } from '../../pages/layout/script.ts';

const script = readFileSync('pages/layout/autosave.browser.js', 'utf8');

it('gives the script an address that changes with it', () => {
  expect(scriptVersion).toBe(createHash('sha256').update(script).digest('hex').slice(0, 8));
  expect(scriptPath).toBe(`/assets/autosave.js?v=${scriptVersion}`);
});

it('keeps the script under 4 KB, and makes no words and no code of what it is answered', () => {
  expect(script.length).toBeLessThan(4_000);
  expect(transformSync(script, { minify: true }).code.length).toBeLessThan(2_000);
  expect(script).not.toMatch(/innerHTML|eval\(|Function\(|document\.write|https?:/);
});
