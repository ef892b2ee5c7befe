import { scaleUtc } from 'd3-scale';
import type { Actor } from '../api/types';

const ROW = 26;

/** Offices through time, as bars; an open end runs to today. */
export function Offices({ of }: { of: Actor['offices'] }) {
  const dated = of.filter((one) => one.from || one.to).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const undated = of.filter((one) => !one.from && !one.to);
  const now = Date.now();
  const begins = Math.min(...dated.map((one) => Date.parse(one.from ?? one.to!)));
  const x = scaleUtc().domain([begins, Math.max(now, ...dated.map((one) => Date.parse(one.to ?? '') || now))]).range([0, 760]);
  const name = (one: Actor['offices'][number]) => [one.office, one.body, one.country].filter(Boolean).join(', ');
  return (
    <section class="offices">
      <h2>Offices</h2>
      {dated.length > 0 && (
        <div class="story-scroll" tabIndex={0} role="region" aria-label="Offices through time">
          <svg class="chart" viewBox={`0 0 760 ${dated.length * ROW + 22}`} role="img" aria-label={dated.map((one) => `${name(one)} from ${one.from ?? '?'} to ${one.to ?? 'today'}`).join('; ')}>
            {x.ticks(6).map((tick) => <g key={+tick} class="axis"><line x1={x(tick)} x2={x(tick)} y1={0} y2={dated.length * ROW} /><text x={x(tick)} y={dated.length * ROW + 16} text-anchor="middle">{tick.getUTCFullYear()}</text></g>)}
            {dated.map((one, i) => {
              const [from, to] = [x(Date.parse(one.from ?? '') || begins), x(Date.parse(one.to ?? '') || now)];
              const inside = from > 420;
              return (
                <g key={i}>
                  <rect class={one.to ? 'office' : 'office now'} x={from} width={Math.max(3, to - from)} y={i * ROW + 4} height={ROW - 10} rx="3" />
                  <text class="office-name" x={inside ? from - 6 : from + 6} y={i * ROW + 16} text-anchor={inside ? 'end' : 'start'}>{name(one)}</text>
                </g>
              );
            })}
          </svg>
        </div>
      )}
      {undated.length > 0 && <p class="soft">{undated.map(name).join('; ')} (no dates known)</p>}
    </section>
  );
}
