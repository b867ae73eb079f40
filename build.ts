/** Bundles every function in one run: `node build.ts` fills `dist/functions/<name>/index.mjs`. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type OutputFile, type Plugin, transform } from 'esbuild';

/** Shared by the functions, and no function itself. */
const NOT_A_FUNCTION = new Set(['middleware']);

/** CommonJS dependencies inside an ESM bundle call `require` and ask for `__dirname`, which a module does not have. */
const REQUIRE_BANNER = [
  `import { createRequire as createRequireOfBundle } from 'node:module';`,
  'const require = createRequireOfBundle(import.meta.url);',
  'const __dirname = import.meta.dirname;',
].join('\n');

/**
 * Names of the folders under `functions` that hold a function.
 * @throws Error naming every folder that lacks its `index.ts`.
 */
function functionNames(root: string): string[] {
  const folders = globSync('functions/*/', { cwd: root }).map((folder) => basename(folder));
  const names = folders.filter((name) => !NOT_A_FUNCTION.has(name)).sort();
  const lacking = names.filter((name) => !existsSync(join(root, 'functions', name, 'index.ts')));
  if (lacking.length > 0)
    throw new Error(`no index.ts in ${lacking.map((n) => `functions/${n}`).join(', ')}`);
  if (names.length === 0) throw new Error(`no functions under ${root}`);
  return names;
}

/** Hands style sheets over as text, as small as browsers need them. */
const stylesheets: Plugin = {
  name: 'stylesheets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Hands scripts of pages over as text: they run in browsers, not here. */
const browserScripts: Plugin = {
  name: 'browser-scripts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]pages[/\\].*\.browser\.js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'js', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Bundles in memory, so that a failed build leaves the last good one in place. */
async function bundle(root: string, outdir: string, names: readonly string[]): Promise<OutputFile[]> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `functions/${name}/index.ts`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE_BANNER },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [stylesheets, browserScripts],
    loader: { '.json': 'json', '.svg': 'text' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
  return result.outputFiles;
}

/** Replaces the output of the last build. */
function write(outdir: string, files: readonly OutputFile[]): void {
  rmSync(outdir, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.contents);
  }
}

/** Builds the functions of the project at `root` and says in one line what came out. */
async function main(root: string): Promise<void> {
  const started = performance.now();
  const outdir = join(root, 'dist', 'functions');
  const names = functionNames(root);
  const files = await bundle(root, outdir, names);
  write(outdir, files);
  const code = files.filter((file) => file.path.endsWith('.mjs'));
  const kilobytes = Math.round(code.reduce((sum, file) => sum + file.contents.length, 0) / 1024);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`built ${code.length} functions, ${kilobytes} KB, in ${seconds} s`);
}

main(resolve(process.argv[2] ?? import.meta.dirname)).catch((error: unknown) => {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
