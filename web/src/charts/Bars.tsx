import { scaleLinear, scaleUtc } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import type { Trend } from '../api/types';
import { day, endOf, startOf } from './time';

type Period = [string, string];
interface Props { trend: Trend; width: number; height?: number; color: (name: string, i: number) => string; range?: Period | null; brush?: (range: Period | null) => void }

const LEFT = 44, RIGHT = 4, BOTTOM = 24, TOP = 8;

/** Numbers over time: stacked bars, or lines where means are shown; a period is chosen by dragging. */
export function Bars({ trend, width, height = 280, color, range, brush }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const [over, setOver] = useState(-1);
  const { periods, series, unit } = trend;
  if (!periods.length) return <p class="empty">No record with a known day.</p>;
  const mean = trend.measure === 'score';
  const values = mean
    ? series.flatMap((one) => one.values.filter((value) => Number.isFinite(value)))
    : periods.map((_, i) => series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0));
  const x = scaleUtc().domain([startOf(periods[0]!), endOf(periods[periods.length - 1]!, unit)]).range([LEFT, width - RIGHT]);
  const y = scaleLinear().domain([mean ? Math.min(0, ...values) : 0, Math.max(mean ? 0 : 1, ...values)]).nice().range([height - BOTTOM, TOP]);
  const left = (period: string) => x(startOf(period));
  const right = (period: string) => x(endOf(period, unit));

  const at = (event: PointerEvent) => Math.min(width - RIGHT, Math.max(LEFT, event.clientX - svg.current!.getBoundingClientRect().left));
  const down = (event: PointerEvent) => {
    if (!brush) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    setDrag([at(event), at(event)]);
  };
  const move = (event: PointerEvent) => {
    const here = at(event);
    if (drag) setDrag([drag[0], here]);
    setOver(periods.findIndex((period) => left(period) <= here && here < right(period)));
  };
  const up = () => {
    if (drag && brush) {
      const within = periods.filter((period) => right(period) > Math.min(...drag) && left(period) <= Math.max(...drag));
      brush(within.length ? [day(startOf(within[0]!)), day(endOf(within[within.length - 1]!, unit) - 1)] : null);
    }
    setDrag(null);
  };
  const chosen = drag ? [Math.min(...drag), Math.max(...drag)] : range ? [x(Date.parse(range[0])), x(Date.parse(range[1]) + 864e5)] : null;
  const pointed = periods[over];

  return (
    <svg ref={svg} class="chart" viewBox={`0 0 ${width} ${height}`} height={height} role="img" aria-label={`Numbers by ${unit}, from ${periods[0]} to ${periods[periods.length - 1]}`}>
      <g class="axis">
        {y.ticks(5).map((tick) => <g key={tick}><line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} /><text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">{tick.toLocaleString('en')}</text></g>)}
        {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => <text key={+tick} x={x(tick)} y={height - 6} text-anchor="middle">{x.tickFormat()(tick)}</text>)}
      </g>
      {pointed && <rect class="over" x={left(pointed)} width={Math.max(1, right(pointed) - left(pointed))} y={TOP} height={height - BOTTOM - TOP} />}
      {mean
        ? series.map((one, i) => <path key={one.name} class={'curve ' + color(one.name, i)} d={curve(one.values, (k) => (left(periods[k]!) + right(periods[k]!)) / 2, y)}><title>{one.name}</title></path>)
        : periods.map((period, k) => <Stack key={period} values={series.map((one, i) => [one.values[k] ?? 0, color(one.name, i)])} left={left(period)} right={right(period)} y={y} />)}
      <line class="base" x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
      {chosen && <rect class="brush" x={chosen[0]} width={Math.max(1, chosen[1]! - chosen[0]!)} y={TOP} height={height - BOTTOM - TOP} />}
      <rect class="hand" x={LEFT} y={0} width={Math.max(0, width - LEFT)} height={height - BOTTOM} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerLeave={() => setOver(-1)}>
        {pointed && <title>{[pointed, ...series.filter((one) => one.values[over]).map((one) => `${one.name}: ${+one.values[over]!.toFixed(2)}`)].join('\n')}</title>}
      </rect>
    </svg>
  );
}

/** One period's numbers, one upon the other. */
function Stack({ values, left, right, y }: { values: [number, string][]; left: number; right: number; y: (value: number) => number }) {
  const gap = right - left > 5 ? 1 : 0;
  let sum = 0;
  return (
    <g>
      {values.map(([value, name], i) => {
        if (!value) return null;
        const bottom = y(sum);
        sum += value;
        return <rect key={i} class={'bar ' + name} x={left + gap / 2} width={Math.max(1, right - left - gap)} y={y(sum)} height={bottom - y(sum)} />;
      })}
    </g>
  );
}

function curve(values: (number | null)[], x: (k: number) => number, y: (value: number) => number): string {
  let text = '';
  let pen = 'M';
  values.forEach((value, k) => {
    if (value === null || !Number.isFinite(value)) return void (pen = 'M');
    text += pen + x(k).toFixed(1) + ' ' + y(value).toFixed(1);
    pen = 'L';
  });
  return text;
}
