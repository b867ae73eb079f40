/** `npm run check:workflows`: every definition is valid, follows our rules, and gets what it asks for. */
import validate from 'asl-validator';
import { substitutions } from '../lib/synthesized.ts';
import { NAMES, type Name, placeholders, substituted } from './definitions.ts';
import { shortcomings } from './hygiene.ts';

/** Everything wrong with one workflow, in words. */
function problems(name: Name): string[] {
  const verdict = validate(substituted(name));
  const given = substitutions(name);
  return [
    ...(verdict.isValid ? [] : [verdict.errorsText('; ')]),
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
