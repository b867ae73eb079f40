/** `npm run check:workflows`: every definition is valid, follows our rules, and gets what it asks for. */
import { substitutions } from '../lib/synthesized.ts';
import { NAMES, type Name, placeholders, substituted } from './definitions.ts';
import { shortcomings } from './hygiene.ts';
import { faults } from './valid.ts';

/** Everything wrong with one workflow, in words. */
function problems(name: Name): string[] {
  const given = substitutions(name);
  return [
    ...faults(substituted(name)),
    ...shortcomings(substituted(name)),
    ...placeholders(name)
      .filter((placeholder) => !given.includes(placeholder))
      .map((placeholder) => `lib substitutes nothing for \${${placeholder}}`),
    ...given
      .filter((placeholder) => !placeholders(name).includes(placeholder))
      .map((placeholder) => `no place for ${placeholder}, which lib substitutes`),
  ].map((problem) => `workflows/${name}: ${problem}`);
}

const found = NAMES.flatMap(problems);
for (const problem of found) console.error(problem);
if (found.length > 0) process.exitCode = 1;
else console.log(`${NAMES.length} workflows are valid`);
