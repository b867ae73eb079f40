import { readFile } from 'node:fs/promises';

/** Names of the people of a roster file, in its order. The sample files have no quotes. */
export async function readNames(file: string | URL): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  const header = (lines[0] ?? '').split(';');
  return lines.slice(1).map((line) => line.split(';')[header.indexOf('nama')] ?? '');
}

/** Finds out about whose evaluation a mail and its page are. */
export function employeeFinder(names: readonly string[]) {
  // The longest first, so that a name that is part of another one is not taken for it.
  const known = [...new Set(names)].sort((a, b) => b.length - a.length);
  return (heading: string, greeting: string): string => {
    const found =
      known.find((name) => heading.includes(name)) ?? known.find((name) => greeting.includes(name));
    if (!found) throw new Error('a mail is about nobody of the roster');
    return found;
  };
}
