import { api, useData } from '../api/client';
import type { Answers, Event, Trend } from '../api/types';
import { Bars } from '../charts/Bars';
import { Picture } from '../charts/Picture';
import { bulk, unitFor, within as inside } from '../charts/time';
import { useKeys } from '../keyboard';
import { TypeGlyph } from '../record/Glyph';
import { Item } from '../record/Item';
import { QUADS, TYPES, quadOf } from '../record/codebook';
import { total } from '../record/parts';
import { param, set } from '../router';
import { Question } from '../shell/Question';
import { condition, holds, turned } from '../shell/conditions';
import { LeftOut } from '../shell/LeftOut';
import { Waiting } from '../shell/Waiting';
import { Elsewhere } from './Search';
import './search.css';

const BY: [string, string][] = [['quad', 'quad'], ['type', 'type'], ['status', 'status'], ['source', 'publisher'], ['place', 'country'], ['actor', 'actor'], ['dyad', 'who → whom'], ['total', 'all together']];
const FIELD: Record<string, string> = { quad: 'quad', type: 'event', status: 'status', source: 'publisher', place: 'place', actor: 'actor' };

/** What happened when: bars by day, week, month or year; a dragged period shows its records. */
export function Timeline(_: { id: string }) {
  const q = param('q');
  const by = param('by', 'quad');
  const measure = param('measure', 'records');
  // By month first: that tells which unit and which stretch show most.
  const coarse = useData<Trend>(api(['trend'], { q, by: 'total', unit: 'month', measure: 'records' }));
  const stretch = coarse.data && param('all') !== '1' ? bulk(coarse.data) : null;
  const unit = param('unit') || (coarse.data ? unitFor(stretch?.[0] ?? null, stretch?.[1] ?? null) : '');
  const range = param('from') ? ([param('from'), param('to')] as [string, string]) : null;
  const data = useData<Trend>(unit ? api(['trend'], { q, by, unit, measure, top: by === 'type' ? 17 : 8 }) : null);
  const within = range ? [q, `date:${range[0]}..${range[1]}`].filter(Boolean).join(' ') : q;
  const found = useData<Answers<Event>>(api(['search'], { q: within, what: 'events', limit: 20 }));
  useKeys([{ keys: 'x', does: 'take the period away', run: () => set({ from: null, to: null }) }]);

  const color = (name: string, i: number) => {
    if (by === 'quad') return quad(QUADS.indexOf(name));
    if (by === 'type') return quad(quadOf(name));
    return 'n' + Math.min(i, 8);
  };
  const choose = (name: string, value: string) => set({ [name]: value });
  return (
    <>
      <header class="head"><h1>Timeline</h1><p class="soft">Drag over the bars to choose a period. A record counts on the day of the deed, or else of publication.</p></header>
      <Question hint="all records" />
      <LeftOut q={q} />
      <div class="controls">
        <Select label="Bars by" value={by} choose={(value) => choose('by', value)} options={BY} />
        <Select label="Each" value={unit} choose={(value) => choose('unit', value)} options={['day', 'week', 'month', 'year'].map((one) => [one, one])} />
        <Select label="Counting" value={measure} choose={(value) => choose('measure', value)} options={[['records', 'records'], ['stories', 'events, once each'], ['score', 'mean score']]} />
        {range && <button class="button" onClick={() => set({ from: null, to: null })}>{range[0]} – {range[1]} ✕<span class="hidden">take the period away</span></button>}
      </div>
      <Waiting of={data}>
        {(whole) => {
          const trend = ordered(stretch ? inside(whole, stretch) : whole, by);
          return (
            <Picture
              title={`${measure} by ${by} and ${unit}`} rows={() => [[unit, ...trend.series.map((one) => one.name)], ...trend.periods.map((period, i) => [period, ...trend.series.map((one) => one.values[i] ?? null)])]}
              caption={<>{warned(trend.warnings ?? [])} {trend.periods.length < whole.periods.length && <button class="button quiet" onClick={() => set({ all: '1' })}>Show stray dates too</button>}</>}
              legend={
                <div class="keyline" role="group" aria-label="Kinds">
                  {trend.series.map((one, i) => {
                    const value = by === 'quad' ? String(QUADS.indexOf(one.name)) : one.name;
                    const field = FIELD[by];
                    const inside = <><span class={`swatch ${color(one.name, i)}`} />{by === 'type' && TYPES[one.name] && <TypeGlyph type={one.name} />} {one.name}</>;
                    return field && one.name !== 'other' ? (
                      <button key={one.name} aria-pressed={holds(q, condition(field, value))} onClick={() => set({ q: turned(q, condition(field, value)) }, false)}>{inside}</button>
                    ) : <span key={one.name}>{inside}</span>;
                  })}
                </div>
              }
            >
              {(width) => <Bars trend={trend} width={width} color={color} range={range} brush={(chosen) => set({ from: chosen?.[0], to: chosen?.[1] })} />}
            </Picture>
          );
        }}
      </Waiting>
      <Waiting of={found}>
        {(page) => (
          <section>
            <p class="row"><strong>{total(page, 'record')}</strong> <span class="soft">{range ? `from ${range[0]} to ${range[1]}` : ''}</span> <Elsewhere q={within} /></p>
            <ol class="items">{page.items.map((event) => <Item key={event.id} event={event} />)}</ol>
            {page.total > page.items.length && <p class="pager"><a class="button" href={'/search?what=events&q=' + encodeURIComponent(within)}>All {page.total.toLocaleString('en')}</a></p>}
          </section>
        )}
      </Waiting>
    </>
  );
}

/** Quads and types in the codebook's order, cooperation below; all else as it came, the most frequent first. */
function ordered(trend: Trend, by: string): Trend {
  const order = by === 'quad' ? QUADS : by === 'type' ? Object.keys(TYPES) : null;
  return order ? { ...trend, series: [...trend.series].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) } : trend;
}

const warned = (all: string[]) => all.slice(0, 2).join('; ') + (all.length > 2 ? `; and ${all.length - 2} more such` : '') + (all.length ? '.' : '');

const quad = (n: number) => `q${Math.max(0, n)}${n === 1 || n === 3 ? ' verbal' : ''}`;

export function Select({ label, value, options, choose }: { label: string; value: string; options: [string, string][]; choose: (value: string) => void }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(change) => choose(change.currentTarget.value)}>{options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}</select>
    </label>
  );
}
