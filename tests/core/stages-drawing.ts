import { stages } from '../../core/evaluation/stage.ts';
import { transitions } from '../../core/evaluation/transitions.ts';

/** The state diagram of an evaluation, drawn from the one table that the code obeys. */
export function drawStages(): string {
  const rows = transitions.map(({ from, command, by, to, when }) => {
    const guard = when ? ` [${when}]` : '';
    return `  ${from} --> ${to}: ${command} (${by})${guard}`;
  });
  const end = stages.at(-1);
  return ['stateDiagram-v2', `  [*] --> ${stages[0]}: enrol (system)`, ...rows, `  ${end} --> [*]`].join(
    '\n',
  );
}
