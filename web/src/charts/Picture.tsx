import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { saveCsv, savePng, saveSvg, type Rows } from './save';
import './charts.css';

interface Props { title: string; rows: () => Rows; caption?: ComponentChildren; legend?: ComponentChildren; children: (width: number) => ComponentChildren }

/** A picture as wide as the page allows, that can be saved with its data and read as a table. */
export function Picture({ title, rows, caption, legend, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [asTable, setAsTable] = useState(false);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.floor(box.current!.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  const svg = () => box.current!.querySelector<SVGSVGElement>('svg.chart')!;
  return (
    <figure class="picture" ref={box}>
      {legend}
      {width > 0 && !asTable && children(width)}
      {asTable && <DataTable rows={rows()} title={title} />}
      <figcaption class="row">
        <span class="grow soft small">{caption}</span>
        <span class="row save no-print">
          <button class="button quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? 'Picture' : 'Table'}</button>
          <button class="button quiet" disabled={asTable} onClick={() => saveSvg(svg(), title, rows())}>SVG</button>
          <button class="button quiet" disabled={asTable} onClick={() => void savePng(svg(), title)}>PNG</button>
          <button class="button quiet" onClick={() => saveCsv(rows(), title)}>CSV</button>
        </span>
      </figcaption>
    </figure>
  );
}

function DataTable({ rows, title }: { rows: Rows; title: string }) {
  const [head = [], ...body] = rows;
  return (
    <div class="data" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead><tr>{head.map((cell, i) => <th key={i} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {body.slice(0, 1000).map((row, i) => (
            <tr key={i}>{row.map((cell, j) => <td key={j} class={typeof cell === 'number' ? 'number' : ''}>{typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 2 }) : cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
