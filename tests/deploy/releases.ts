/** Two releases of the app: as it is built, and one with changed functions and changed workflows. */
import { cpSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Header in which a release says which it is. */
export const RELEASE_HEADER = 'x-release';
/** What the second release adds to the comment of every definition. */
export const DEFINITION_MARK = ' (second release)';

/** An HTTP API hands cookies over in a list, which the emulator leaves out: see docs/emulator-gaps.md. */
const around = (release: string) => `import { handler as inner } from './inner.mjs';
export const handler = async (event, context) => {
  const cookies = event.cookies ?? event.headers?.cookie?.split('; ');
  const answer = await inner({ ...event, ...(cookies && { cookies }) }, context);
  if (!answer?.statusCode) return answer;
  return { ...answer, headers: { ...answer.headers, '${RELEASE_HEADER}': '${release}' } };
};
`;

/** Copies the built functions into ones of which every answer says of what release it is. */
export function releaseOf(bundles: string, into: string, release: string): string {
  cpSync(bundles, into, { recursive: true });
  for (const file of globSync(join(into, '*', 'index.mjs'))) {
    renameSync(file, join(dirname(file), 'inner.mjs'));
    writeFileSync(file, around(release));
  }
  return into;
}

/** Changes the comment of every definition in a synthesized app. */
export function changeDefinitions(assembly: string): void {
  for (const file of globSync(join(assembly, '*.template.json'))) {
    const template = JSON.parse(readFileSync(file, 'utf8'));
    for (const { Type, Properties } of Object.values<{ Type: string; Properties: Record<string, string> }>(
      template.Resources,
    )) {
      if (Type !== 'AWS::StepFunctions::StateMachine') continue;
      const definition = JSON.parse(Properties.DefinitionString ?? '');
      definition.Comment += DEFINITION_MARK;
      Properties.DefinitionString = JSON.stringify(definition);
    }
    writeFileSync(file, JSON.stringify(template));
  }
}
