/**
 * The drawn part of each workflow's README, made from its definition:
 * `node tests/workflows/draw.ts --write` puts it in place.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Definition, fileOf, NAMES, type Name, read, waysOut } from './definitions.ts';

const BEGIN = '<!-- drawn from definition.asl.json: begin -->';
const END = '<!-- drawn from definition.asl.json: end -->';

/** The drawn part: a state diagram and a table of the states. */
function drawing(definition: Definition): string {
  return [BEGIN, '', diagram(definition), '', table(definition), '', END].join('\n');
}

/** A README with its drawn part replaced. */
export function redrawn(readme: string, definition: Definition): string {
  const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error('the README has no drawn part');
  return readme.slice(0, before) + drawing(definition) + readme.slice(after + END.length);
}

function diagram(definition: Definition): string {
  const names = Object.keys(definition.States);
  const id = (name: string) => `s${names.indexOf(name) + 1}`;
  const lines = names.map((name) => `  state "${name}" as ${id(name)}`);
  lines.push(`  [*] --> ${id(definition.StartAt)}`);
  for (const [name, state] of Object.entries(definition.States)) {
    for (const { to, why } of waysOut(state)) {
      lines.push(`  ${id(name)} --> ${id(to)}${why ? `: ${why}` : ''}`);
    }
    if (state.Type === 'Succeed' || state.Type === 'Fail') lines.push(`  ${id(name)} --> [*]`);
  }
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

/** A table with its columns aligned, as the formatter of the project wants it. */
function table(definition: Definition): string {
  const rows = Object.entries(definition.States).map(([name, state]) => {
    const waits = state.Resource?.endsWith('.waitForTaskToken');
    return [name, waits ? 'Task, waits for a person' : state.Type, state.Comment ?? ''];
  });
  const all = [['State', 'Type', 'What it is'], ...rows];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const line = (row: string[], fill = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(width(column), fill)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n');
}

/** README of a workflow. */
export const readme = (name: Name) => readFileSync(fileOf(name, 'README.md'), 'utf8');

if (import.meta.main && process.argv.includes('--write')) {
  for (const name of NAMES) writeFileSync(fileOf(name, 'README.md'), redrawn(readme(name), read(name)));
}
