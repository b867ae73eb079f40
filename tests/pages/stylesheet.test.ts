import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { stylesheetPath, stylesheetVersion } from '../../pages/layout/stylesheet.ts';

const css = readFileSync('pages/layout/kinerja.css', 'utf8');

it('gives the style sheet an address that changes with it', () => {
  expect(stylesheetVersion).toBe(createHash('sha256').update(css).digest('hex').slice(0, 8));
  expect(stylesheetPath).toBe(`/assets/kinerja.css?v=${stylesheetVersion}`);
});

it('keeps the style sheet under 18 KB, spaces not counted, and asks nobody else for anything', () => {
  expect(transformSync(css, { loader: 'css', minify: true }).code.length).toBeLessThan(18_000);
  expect(css).not.toMatch(/url\(|@import/);
});

it('styles nothing that no page has', () => {
  const pages = globSync('pages/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'));
  const written = pages.join('\n');
  const classes = new Set(
    [...css.matchAll(/\.([a-z][a-z-]+)(?=[\s:.,>[{+)])/g)].map((match) => match[1] ?? ''),
  );
  expect([...classes].filter((name) => !new RegExp(`\\b${name}\\b`).test(written))).toEqual([]);
});
