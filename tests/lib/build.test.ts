import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
let project = '';

/** Writes a file of the invented project. */
function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

const build = () => spawnSync('node', ['build.ts'], { cwd: project, encoding: 'utf8' });
/** What a built function answers. */
const answer = (name: string) => {
  const file = join(project, 'dist', 'functions', name, 'index.mjs');
  const script = `import('${file}').then(({ handler }) => handler()).then((it) => console.log(it))`;
  return execFileSync('node', ['-e', script], { encoding: 'utf8' }).trim();
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kinerja-build-'));
  cpSync(join(ROOT, 'build.ts'), join(project, 'build.ts'));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  write('package.json', '{ "type": "module" }');
  write('functions/middleware/words.ts', `export const word = 'halo';`);
  write(
    'functions/greet/index.ts',
    `import { word } from '../middleware/words.ts'; export const handler = async () => word;`,
  );
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('the build', () => {
  it('makes of every function a folder that stands alone, and says so in one line', () => {
    write(
      'functions/page/index.ts',
      `import { renderToString } from 'preact-render-to-string';
       import { Page } from './page.tsx';
       import style from './page.css';
       export const handler = async () => renderToString(Page({ style }));`,
    );
    write('functions/page/page.tsx', 'export const Page = ({ style }: { style: string }) => <p>{style}</p>;');
    write('functions/page/page.css', 'b{color:red}');
    const { stdout, status } = build();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^built 2 functions, \d+ KB, in \d+\.\d s\n$/);
    expect(readdirSync(join(project, 'dist/functions'), { recursive: true }).sort()).toEqual([
      ...['greet', 'greet/index.mjs', 'greet/index.mjs.map'],
      ...['page', 'page/index.mjs', 'page/index.mjs.map'],
    ]);
    expect([answer('greet'), answer('page')]).toEqual(['halo', '<p>b{color:red}</p>']);
  });

  it('starts a CommonJS dependency that requires a module of Node', () => {
    write('functions/mail/old.cjs', `exports.name = require('node:path').basename('/a/b');`);
    write(
      'functions/mail/index.ts',
      `import old from './old.cjs'; export const handler = async () => old.name;`,
    );
    build();
    expect(answer('mail')).toBe('b');
  });

  it('names a function without index.ts, and leaves the last build in place', () => {
    build();
    mkdirSync(join(project, 'functions', 'half'));
    const { stderr, status } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('no index.ts in functions/half');
    expect(existsSync(join(project, 'dist/functions/greet/index.mjs'))).toBe(true);
  });
});
