import { isOver, stages } from '../../core/evaluation/stage.ts';
import { transitions } from '../../core/evaluation/transitions.ts';

/** The state diagram of an evaluation, drawn from the one table that the code obeys. */
export function drawStages(): string {
  const moving = transitions.filter(({ from, to }) => from !== to);
  const rows = moving.map(({ from, command, by, to, when }) => {
    const guard = when ? ` [${when}]` : '';
    return `  ${from} --> ${to}: ${command} (${by})${guard}`;
  });
  const ends = stages.filter(isOver).map((stage) => `  ${stage} --> [*]`);
  return ['stateDiagram-v2', `  [*] --> ${stages[0]}: enrol (system)`, ...rows, ...ends].join('\n');
}

/** What may be done to an evaluation that stays in its stage, by whom, and where. */
export function listStaying(): string {
  const staying = transitions.filter(({ from, to }) => from === to);
  const grouped = Map.groupBy(staying, ({ command, by }) => `| \`${command}\` | ${by} |`);
  const rows = [...grouped].map(([act, rows]) => `${act} ${rows.map(({ from }) => from).join(', ')} |`);
  return ['| Act | By | In |', '| --- | --- | --- |', ...rows].join('\n');
}
