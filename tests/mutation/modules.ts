import { readFileSync } from 'node:fs';
import { type LoadHookSync, type ResolveHookSync, registerHooks, stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const declarations = new URL('./declared.ts', import.meta.url).href;

/**
 * The modules of the copy that Stryker has changed, loaded into this very process. They are loaded once, and once
 * more under another number where a change is at work while a module loads.
 */
export class Modules {
  readonly #root = `${pathToFileURL(process.cwd()).href}/`;
  readonly #importers = new Map<string, Set<string>>();
  readonly #sources = new Map<string, string>();
  #renewed = new Set<string>();
  #last = 0;

  constructor() {
    registerHooks({
      resolve: (...asked) => this.#resolve(...asked),
      load: (...asked) => this.#load(...asked),
    });
  }

  import(file: string): Promise<unknown> {
    return import(`${this.#root}${file}`);
  }

  /** Does `act`; what it imports has `file`, and all that leads to it, loaded anew. */
  async renewed<Done>(file: string, act: () => Promise<Done>): Promise<Done> {
    this.#last += 1;
    this.#renewed = new Set(this.leadingTo(file).keys());
    try {
      return await act();
    } finally {
      this.#renewed = new Set();
    }
  }

  /** The modules that come to `file` by their imports, and by how many; of those that have been loaded. */
  leadingTo(file: string): Map<string, number> {
    const steps = new Map([[file, 0]]);
    for (const [module, step] of steps) {
      for (const importer of this.#importers.get(module) ?? []) {
        if (!steps.has(importer)) steps.set(importer, step + 1);
      }
    }
    return steps;
  }

  #resolve: ResolveHookSync = (specifier, context, next) => {
    const importer = this.#fileAt(context.parentURL);
    if (specifier === 'vitest' && importer !== undefined) return { url: declarations, shortCircuit: true };
    const found = next(specifier, context);
    const file = this.#fileAt(found.url);
    if (file === undefined) return found;
    if (importer !== undefined)
      this.#importers.set(file, (this.#importers.get(file) ?? new Set()).add(importer));
    const number = this.#renewed.has(file) ? this.#last : 0;
    return { ...found, url: `${this.#root}${file}?loading=${number}` };
  };

  #load: LoadHookSync = (url, context, next) => {
    const file = this.#fileAt(url);
    if (file === undefined || !/\.tsx?$/.test(file)) return next(url, context);
    const source = this.#sources.get(file) ?? scriptOf(file);
    this.#sources.set(file, source);
    return { format: 'module', source, shortCircuit: true };
  };

  /** The path inside the copy; nothing for Node's own, for packages, and for what is not of the copy. */
  #fileAt(url: string | undefined): string | undefined {
    if (url === undefined || !url.startsWith(this.#root) || url.includes('/node_modules/')) return undefined;
    return url.slice(this.#root.length).replace(/\?.*$/, '');
  }
}

/** Without its types; lines and columns stay where they are, but for the pages, which nobody is told of. */
function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.ts')) return stripTypeScriptTypes(text);
  return transformSync(text, { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact' }).code;
}
