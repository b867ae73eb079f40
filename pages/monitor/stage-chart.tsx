import type { StageAges } from '../../core/recovery/monitor.ts';
import type { Words } from '../words.ts';

const width = 320;
const rowHeight = 34;
const barHeight = 12;
/** The longer they stand, the darker; the table beside says the same in numbers. */
const shades = [0.25, 0.45, 0.7, 1];

/** A bar for each stage, in parts by age: the longer the wait, the darker. */
export function StageChart({ stages, w }: { stages: readonly StageAges[]; w: Words }) {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const height = stages.length * rowHeight;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={w.t('monitor.chart')}>
      {stages.map((one, row) => (
        <g key={one.stage} transform={`translate(0 ${row * rowHeight})`} fill="currentColor">
          <text x="0" y="12" font-size="12">
            {w.t(`stage.${one.stage}`)} · {w.number(one.count)}
          </text>
          {partsOf(one, most).map(({ x, length, shade }) => (
            <rect key={x} x={x} y="18" width={length} height={barHeight} fill-opacity={shade} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Where each part begins and how long it is; what is final has one part and no age. */
function partsOf({ ages, count }: StageAges, most: number) {
  const open = ages.reduce((sum, age) => sum + age, 0);
  const numbers = open === 0 ? [count] : ages;
  let x = 0;
  return numbers.map((number, band) => {
    const length = Math.round((number / most) * width * 10) / 10;
    const part = { x, length, shade: shades[band] };
    x += length;
    return part;
  });
}
