import type { Words } from '../words.ts';

type Props = { rows: number; accepted: number; problemCount: number; rowsName: string; w: Words };

/** How much of a file can be imported. */
export function Counts({ rows, accepted, problemCount, rowsName, w }: Props) {
  const figures = [
    [rowsName, rows],
    [w.t('preview.accepted'), accepted],
    [w.t('preview.leftOut'), rows - accepted],
    [w.t('preview.problemCount'), problemCount],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{w.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
