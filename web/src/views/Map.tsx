import { api, useData } from '../api/client';
import type { Answers, Event, MapView } from '../api/types';
import { Picture } from '../charts/Picture';
import { PRECISION, World, leading } from '../charts/World';
import { useKeys } from '../keyboard';
import { Item } from '../record/Item';
import { QUADS } from '../record/codebook';
import { count, total } from '../record/parts';
import { param, set } from '../router';
import { Question } from '../shell/Question';
import { condition, holds, turned } from '../shell/conditions';
import { LeftOut } from '../shell/LeftOut';
import { Waiting } from '../shell/Waiting';
import { Elsewhere } from './Search';
import './search.css';
import './map.css';

/** Where it was done: as precisely as the texts say, and no more. */
export function Map(_: { id: string }) {
  const q = param('q');
  const chosen = param('place') || null;
  const data = useData<MapView>(api(['map'], { q, limit: 1500 }));
  const within = chosen ? [q, condition('place', chosen)].filter(Boolean).join(' ') : q;
  const found = useData<Answers<Event>>(chosen ? api(['search'], { q: within, what: 'events', limit: 20 }) : null);
  const choose = (name: string) => set({ place: name === chosen ? null : name });
  useKeys([{ keys: 'x', does: 'let go of the place', run: () => set({ place: null }) }]);
  return (
    <>
      <header class="head"><h1>Map</h1><p class="soft">Where it was done. Filled circles are cities; broken rings say only “somewhere in”.</p></header>
      <Question hint="all records" />
      <LeftOut q={q} />
      <Waiting of={data}>
        {(map) => (
          <div class="beside">
            <Picture
              title="map" caption={`${count(map.places.length, 'place')}; ${count(map.unplaced, 'record')} without a place that the gazetteer knows. Shapes: Natural Earth.`}
              rows={() => [['place', 'country', 'lat', 'lon', 'precision', 'records', ...QUADS.slice(1)], ...map.places.map((one) => [one.name, one.country, one.lat, one.lon, one.precision, one.events, ...one.quads])]}
              legend={
                <div class="keyline" role="group" aria-label="Kinds">
                  {QUADS.slice(1).map((name, i) => (
                    <button key={name} aria-pressed={holds(q, condition('quad', i + 1))} onClick={() => set({ q: turned(q, condition('quad', i + 1)) }, false)}><span class={`swatch q${i + 1}`} /> {name}</button>
                  ))}
                  <span><i class="dot city" /> city</span><span><i class="dot region" /> region</span><span><i class="dot country" /> area or country</span>
                </div>
              }
            >
              {(width) => <World places={map.places} width={width} chosen={chosen} choose={choose} />}
            </Picture>
            <aside aria-label="Places">
              <ol class="ranks">
                {map.places.slice(0, 200).map((one) => (
                  <li key={`${one.name} ${one.lat}`}>
                    <button aria-pressed={one.name === chosen} onClick={() => choose(one.name)} title={PRECISION[one.precision]}>
                      <span><i class={`dot ${one.precision} q${leading(one.quads)}`} /> <bdi>{one.name}</bdi> <span class="soft">{one.country}</span></span><span class="number">{one.events.toLocaleString('en')}</span>
                    </button>
                  </li>
                ))}
              </ol>
            </aside>
          </div>
        )}
      </Waiting>
      {chosen && (
        <Waiting of={found}>
          {(page) => (
            <section>
              <p class="row"><strong>{total(page, 'record')}</strong> <span class="soft">in {chosen}</span> <Elsewhere q={within} /></p>
              <ol class="items">{page.items.map((event) => <Item key={event.id} event={event} />)}</ol>
            </section>
          )}
        </Waiting>
      )}
    </>
  );
}
