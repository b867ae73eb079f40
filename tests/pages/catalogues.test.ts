import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../../pages/language/en.ts';
import { id } from '../../pages/language/id.ts';

const sources = globSync('pages/**/*.{ts,tsx}').filter((path) => !path.startsWith('pages/language/'));
const textOf = (path: string) => readFileSync(path, 'utf8');
const everything = sources.map(textOf).join('\n');

const stem = (key: string) => key.replace(/_(one|other)$/, '');
function keysOf(catalogue: Record<string, Record<string, string>>): string[] {
  const keys = Object.entries(catalogue).flatMap(([group, names]) =>
    Object.keys(names).map((name) => stem(`${group}.${name}`)),
  );
  return [...new Set(keys)].sort();
}
const placesOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** Groups of keys that are put together from a code: `stage.${stage}`. */
const dynamicGroups = new Set([...everything.matchAll(/`(\w+)\.\$\{/g)].map((match) => match[1]));

const visibleAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'caption']);

/** Literal words that a reader would see. */
function literalWords(path: string): string[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const hasWords = (text: string) => /\p{L}{2,}/u.test(text);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
    const literal =
      ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)
        ? node.initializer
        : null;
    if (
      literal &&
      ts.isJsxAttribute(node) &&
      visibleAttributes.has(node.name.getText()) &&
      hasWords(literal.text)
    )
      found.push(literal.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the catalogues', () => {
  it('say the same things in both languages', () => expect(keysOf(en)).toEqual(keysOf(id)));

  it('complete each sentence with the same values in both languages', () => {
    const english: Record<string, Record<string, string>> = en;
    for (const [group, names] of Object.entries(id)) {
      for (const [name, text] of Object.entries(names)) {
        expect(placesOf(english[group]?.[name] ?? ''), `${group}.${name}`).toEqual(placesOf(text));
      }
    }
  });

  it('hold nothing that no page says', () => {
    const unused = keysOf(id).filter((key) => {
      const group = key.split('.')[0] ?? '';
      return !everything.includes(`'${key}'`) && !dynamicGroups.has(group);
    });
    expect(unused).toEqual([]);
  });

  it('hold every word that a page shows', () => {
    const literal = sources
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => literalWords(path).map((words) => `${path}: ${words}`));
    expect(literal).toEqual([]);
  });
});
