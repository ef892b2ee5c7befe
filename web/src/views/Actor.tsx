import { api, useData } from '../api/client';
import type { Actor as One, Answers, Event } from '../api/types';
import { Bars } from '../charts/Bars';
import { Picture } from '../charts/Picture';
import { Item } from '../record/Item';
import { TypeGlyph } from '../record/Glyph';
import { QUADS, TYPES, quadOf } from '../record/codebook';
import { total } from '../record/parts';
import { param, set, to } from '../router';
import { condition } from '../shell/conditions';
import { Waiting } from '../shell/Waiting';
import { Plain } from '../text/Marked';
import { Meter } from './Actors';
import { Offices } from './Offices';
import { Elsewhere } from './Search';
import './search.css';
import './actor.css';

/** One actor: offices through time, names, what it did and what was done to it, by source. */
export function Actor({ id }: { id: string }) {
  const data = useData<One>(api(['actors', id]));
  return <Waiting of={data}>{(actor) => <Sheet actor={actor} />}</Waiting>;
}

const PRONOUN = /^(i|we|you|he|she|it|they|me|us|him|her|them|my|our|your|his|its|their|who|himself|herself|itself|themselves)$/i;

function Sheet({ actor }: { actor: One }) {
  const field = param('as') === 'recipient' ? 'recipient' : 'actor';
  const type = param('type');
  const q = [condition(field, actor.name), type && condition('event', type)].filter(Boolean).join(' ');
  const found = useData<Answers<Event>>(api(['search'], { q, what: 'events', limit: 12 }));
  const types = Object.keys(TYPES).filter((name) => [...actor.deeds, ...actor.suffered].some((one) => one.event === name));
  const number = (list: One['deeds'], name: string) => list.find((one) => one.event === name)?.count ?? 0;
  const most = Math.max(1, ...actor.deeds.map((one) => one.count), ...actor.suffered.map((one) => one.count));
  const sources = Math.max(1, ...actor.by_source.flatMap((one) => [one.deeds, one.suffered]));
  const called = actor.aliases.filter((one) => !PRONOUN.test(one.text));
  const held = actor.offices.filter((one) => one.office || one.body);
  const pick = (as: string, name: string) => set(type === name && field === as ? { as: null, type: null } : { as, type: name });
  return (
    <article class="actor-sheet">
      <header class="head">
        <h1><bdi><Plain text={actor.name} /></bdi></h1>
        <p class="soft">{[actor.kind, actor.country, actor.code !== actor.country && actor.code, actor.sector].filter(Boolean).join(' · ')}</p>
        {called.length > 0 && <p>Called {called.slice(0, 12).map((one, i) => <>{i > 0 && ', '}<span class="words"><Plain text={one.text} /></span> <span class="soft small">{one.times}</span></>)}</p>}
      </header>
      {held.length > 0 && <Offices of={held} />}
      <div class="halves">
        <section>
          <h2>Did, and suffered</h2>
          <table class="butterfly">
            <thead><tr><th scope="col" class="number">did</th><td /><th scope="col">suffered</th></tr></thead>
            <tbody>
              {types.map((name) => (
                <tr key={name}>
                  <td class="number"><button aria-pressed={type === name && field === 'actor'} onClick={() => pick('actor', name)} aria-label={`${name}: did ${number(actor.deeds, name)}`}><Meter n={number(actor.deeds, name)} of={most} quad={quadOf(name)} /></button></td>
                  <th scope="row" class={`q${quadOf(name)}`}><TypeGlyph type={name} /> {name.toLowerCase()}</th>
                  <td><button aria-pressed={type === name && field === 'recipient'} onClick={() => pick('recipient', name)} aria-label={`${name}: suffered ${number(actor.suffered, name)}`}><Meter right n={number(actor.suffered, name)} of={most} quad={quadOf(name)} /></button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>By source</h2>
          <table>
            <thead><tr><th scope="col">Source</th><th scope="col" class="number">did</th><th scope="col">suffered</th></tr></thead>
            <tbody>{actor.by_source.slice(0, 12).map((one) => <tr key={one.source}><th scope="row"><bdi><Plain text={one.source} /></bdi></th><td class="number"><Meter n={one.deeds} of={sources} /></td><td><Meter right n={one.suffered} of={sources} /></td></tr>)}</tbody>
          </table>
          <h2>With whom</h2>
          <ol class="ranks">{actor.partners.slice(0, 10).map((one) => <li key={one.name}><a href={to(['actor', one.name])}><bdi>{one.name}</bdi><span class="number">did {one.did}, suffered {one.suffered}</span></a></li>)}</ol>
        </section>
      </div>
      {actor.trend.periods.length > 1 && (
        <Picture title={`${actor.name} over time`} rows={() => [[actor.trend.unit, ...actor.trend.series.map((one) => one.name)], ...actor.trend.periods.map((period, i) => [period, ...actor.trend.series.map((one) => one.values[i] ?? 0)])]}
          legend={<div class="keyline">{QUADS.slice(1).map((name, i) => <span key={name}><span class={`swatch q${i + 1} ${i % 2 ? '' : 'verbal'}`} /> {name}</span>)}</div>}>
          {(width) => <Bars trend={actor.trend} width={width} height={180} color={(name) => { const n = Math.max(0, QUADS.indexOf(name)); return `q${n}${n === 1 || n === 3 ? ' verbal' : ''}`; }} />}
        </Picture>
      )}
      <Waiting of={found}>
        {(page) => (
          <section>
            <p class="row"><strong>{total(page, 'record')}</strong> <span class="soft">{field === 'actor' ? 'of what it did' : 'of what was done to it'}{type && ': ' + type.toLowerCase()}</span>
              <span class="tabs">{(['actor', 'recipient'] as const).map((one) => <button key={one} aria-pressed={field === one} onClick={() => set({ as: one === 'actor' ? null : one, type: null })}>{one === 'actor' ? 'Did' : 'Suffered'}</button>)}</span> <Elsewhere q={q} /></p>
            <ol class="items">{page.items.map((event) => <Item key={event.id} event={event} />)}</ol>
          </section>
        )}
      </Waiting>
    </article>
  );
}
