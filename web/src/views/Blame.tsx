import { api, useData } from '../api/client';
import type { Blame as Count, Blames } from '../api/types';
import { Picture } from '../charts/Picture';
import { mark } from '../charts/marks';
import { useKeys } from '../keyboard';
import { addressOf, count } from '../record/parts';
import { go, here, param, set, to } from '../router';
import { Waiting } from '../shell/Waiting';
import { Plain } from '../text/Marked';
import './blame.css';

const ROWS = 16, COLUMNS = 14;
const FILTERS = ['who', 'blamed', 'from', 'to', 'source'];
const NONE = Object.fromEntries(FILTERS.map((name) => [name, null]));

const counted = (name: string, data: Blames | null) => {
  const times = data?.sources.find((one) => one.name === name)?.times;
  return times === undefined ? name : `${name} (${times})`;
};

/** The passages of a pair, each for something else. */
const passages = (one: Count) => one.documents.filter((passage, i, all) => all.findIndex((other) => other.what === passage.what) === i).sort((a, b) => Number(!a.what) - Number(!b.what));

/** Who blames whom for what: a field of the most frequent, and the words of a cell. */
export function Blame(_: { id: string }) {
  const [who, blamed, from, to_, source] = FILTERS.map((name) => param(name)) as [string, string, string, string, string];
  const data = useData<Blames>(api(['blame'], { who, blamed, from, to: to_, source, limit: 300 }));
  const some = [who, blamed, from, to_, source].some(Boolean);
  useKeys([{ keys: 'x', does: 'show all again', run: () => set(NONE) }]);
  return (
    <>
      <header class="head"><h1>Blame</h1><p class="soft">Who blames whom, and for what, in how many independent documents. Rows blame, columns are blamed.</p></header>
      <form class="controls" onSubmit={(submit) => { submit.preventDefault(); const form = new FormData(submit.currentTarget); set(Object.fromEntries(FILTERS.map((name) => [name, String(form.get(name) ?? '')])), false); }}>
        <label>Who blames <input class="field" name="who" key={'w' + who} defaultValue={who} placeholder="anybody" /></label>
        <label>Who is blamed <input class="field" name="blamed" key={'b' + blamed} defaultValue={blamed} placeholder="anybody" /></label>
        <label>Published from <input class="field" type="date" name="from" key={'f' + from} defaultValue={from} /></label>
        <label>to <input class="field" type="date" name="to" key={'t' + to_} defaultValue={to_} /></label>
        <label>According to
          <select name="source" value={source} onChange={(change) => set({ source: change.currentTarget.value }, false)}>
            <option value="">anybody</option>
            {[...new Set([source, ...(data.data?.sources ?? []).map((one) => one.name)])].filter(Boolean).map((name) => <option key={name} value={name}>{counted(name, data.data)}</option>)}
          </select>
        </label>
        <button class="button">Show</button>
        {some && <a class="button quiet" href={here(NONE)}>Show all</a>}
      </form>
      <Waiting of={data}>
        {({ items }) =>
          items.length === 0 ? <p class="empty">Nobody blames anybody here.</p> : (
            <>
              <Picture title="blame" rows={() => [['who blames', 'who is blamed', 'times', 'documents', 'for what'], ...items.map((one) => [one.by, one.blamed, one.times, one.origins, one.what.join('; ')])]} caption={`${count(items.length, 'pair')}. A circle’s area is the number of independent documents.`}>
                {(width) => <Field items={items} width={width} chosen={who && blamed ? [who, blamed] : null} choose={(one) => go(here({ who: one.by, blamed: one.blamed }))} only={(name, value) => set({ [name]: value }, false)} />}
              </Picture>
              <ol class="blames">
                {items.slice(0, 60).map((one) => (
                  <li key={one.by + '→' + one.blamed}>
                    <p><a href={to(['actor', one.by])}><bdi>{one.by}</bdi></a> blames <a href={to(['actor', one.blamed])}><bdi>{one.blamed}</bdi></a> <span class="soft">{count(one.origins, 'document')}</span></p>
                    <ul>{passages(one).slice(0, 6).map((passage, i) => <li key={i}>{passage.what ? <span class="words"><Plain text={passage.what} /></span> : <span class="soft">it is not said for what</span>} <a class="small" href={addressOf(passage.id)}>read</a></li>)}</ul>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Waiting>
    </>
  );
}

interface FieldProps { items: Count[]; width: number; chosen: [string, string] | null; choose: (one: Count) => void; only: (name: 'who' | 'blamed', value: string) => void }

/** The field: who blames down, who is blamed across. */
function Field({ items, width, chosen, choose, only }: FieldProps) {
  const rows = top(items, (one) => one.by, ROWS);
  const columns = top(items, (one) => one.blamed, width < 600 ? 6 : COLUMNS);
  const most = Math.max(1, ...items.map((one) => one.origins));
  const left = width < 600 ? 110 : 170;
  const head = 126;
  const step = Math.min(64, (width - left - 70) / Math.max(1, columns.length));
  const tall = 34;
  const picked = (one: Count) => !!chosen && one.by === chosen[0] && one.blamed === chosen[1];
  const drawn = (one: Count) => rows.includes(one.by) && columns.includes(one.blamed);
  const first = items.findIndex((one) => drawn(one) && (!chosen || picked(one)));
  const height = head + rows.length * tall + 8;
  return (
    <svg class="chart field-of-blame" viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label="Who blames whom; arrow keys lead from circle to circle, the list below holds the same">
      {columns.map((name, i) => (
        <g key={name} class="label" onClick={() => only('blamed', name)}>
          <line class="grid" x1={left + (i + 0.5) * step} x2={left + (i + 0.5) * step} y1={head} y2={height - 6} />
          <text transform={`translate(${left + (i + 0.5) * step + 3} ${head - 8}) rotate(-42)`}>{short(name, 18)}</text>
        </g>
      ))}
      {rows.map((name, i) => (
        <g key={name} class="label" onClick={() => only('who', name)}>
          <line class="grid" x1={left} x2={left + columns.length * step} y1={head + (i + 0.5) * tall} y2={head + (i + 0.5) * tall} />
          <text x={left - 10} y={head + (i + 0.5) * tall + 4} text-anchor="end">{short(name, width < 600 ? 15 : 24)}</text>
        </g>
      ))}
      {items.map((one, i) => {
        const [row, column] = [rows.indexOf(one.by), columns.indexOf(one.blamed)];
        if (row < 0 || column < 0) return null;
        const r = 3 + Math.sqrt(one.origins / most) * (Math.min(step, tall) / 2 - 3);
        return (
          <circle key={one.by + '→' + one.blamed} class={picked(one) ? 'bubble picked' : 'bubble'} cx={left + (column + 0.5) * step} cy={head + (row + 0.5) * tall} r={r} {...mark(`${one.by} blames ${one.blamed}: ${count(one.origins, 'document')}`, picked(one), i === first, () => choose(one))}>
            <title>{`${one.by} blames ${one.blamed}: ${one.origins}\n${one.what.slice(0, 3).join('\n')}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}

function top(items: Count[], of: (one: Count) => string, n: number): string[] {
  const sums = new Map<string, number>();
  for (const one of items) sums.set(of(one), (sums.get(of(one)) ?? 0) + one.origins);
  return [...sums].sort((a, b) => b[1] - a[1]).slice(0, n).map(([name]) => name);
}

const short = (name: string, most: number) => (name.length > most ? name.slice(0, most - 1) + '…' : name);
