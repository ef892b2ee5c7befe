import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { useEffect, useRef, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import type { MapPlace } from '../api/types';
import { useKeys } from '../keyboard';
import { mark } from './marks';

interface Props { places: MapPlace[]; width: number; chosen: string | null; choose: (name: string) => void }
interface View { k: number; lon: number; lat: number }

const shapes = new Map<string, Promise<FeatureCollection>>();

/** The shapes of Natural Earth, fetched once. */
function load(url: string): Promise<FeatureCollection> {
  if (!shapes.has(url)) {
    shapes.set(url, fetch(url).then((response) => response.json()).then((world) => feature(world, world.objects.countries) as unknown as FeatureCollection));
  }
  return shapes.get(url)!;
}

/** The quad that most of a place's records are of. */
export const leading = (quads: number[]) => quads.indexOf(Math.max(...quads)) + 1;

/** Places on the world. It turns rather than ends, so that nothing is torn where the day changes. */
export function World({ places, width, chosen, choose }: Props) {
  const height = Math.round(Math.min(width * 0.52, 560));
  const [view, setView] = useState<View>({ k: 1, lon: 0, lat: 0 });
  const [land, setLand] = useState<FeatureCollection | null>(null);
  const [focus, setFocus] = useState<MapPlace | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<{ x: number; y: number; view: View } | null>(null);
  const near = view.k > 3;

  useEffect(() => { load(coarse).then((shape) => setLand((old) => old ?? shape)); }, []);
  useEffect(() => { if (near) load(fine).then(setLand); }, [near]);
  const zoom = (by: number) => setView((old) => ({ ...old, k: Math.min(40, Math.max(1, old.k * by)), lat: old.k * by <= 1 ? 0 : old.lat }));
  const turn = (by: number) => setView((old) => ({ ...old, lon: old.lon + by / old.k }));
  useKeys([
    { keys: '+ or =', does: 'nearer', run: () => zoom(1.8) },
    { keys: '-', does: 'farther', run: () => zoom(1 / 1.8) },
    { keys: 'e', does: 'turn east', run: () => turn(60) },
    { keys: 'w', does: 'turn west', run: () => turn(-60) },
  ]);
  useEffect(() => {
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.25 : 0.8);
    };
    const element = svg.current!;
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, []);

  const projection = geoEqualEarth().fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  projection.scale(projection.scale() * view.k).rotate([-view.lon, 0]).center([0, view.lat]).translate([width / 2, height / 2]);
  if (view.k > 1) projection.clipExtent([[-20, -20], [width + 20, height + 20]]);
  const path = geoPath(projection).digits(1);
  const most = Math.max(1, ...places.map((place) => place.events));
  const size = (events: number) => 2.5 + Math.sqrt(events / most) * Math.min(22, width / 40);
  const shown = places
    .map((place) => ({ place, at: projection([place.lon, place.lat]), r: size(place.events) }))
    .filter(({ at }) => at && at[0] > -30 && at[0] < width + 30 && at[1] > -30 && at[1] < height + 30);

  const down = (event: PointerEvent) => { from.current = { x: event.clientX, y: event.clientY, view }; };
  const move = (event: PointerEvent) => {
    const start = from.current;
    if (!start || Math.hypot(event.clientX - start.x, event.clientY - start.y) < 4) return;
    svg.current!.setPointerCapture(event.pointerId);
    const degrees = 57.3 / projection.scale();
    setView({
      ...start.view, lon: start.view.lon - (event.clientX - start.x) * degrees,
      lat: start.view.k > 1 ? Math.max(-80, Math.min(80, start.view.lat + (event.clientY - start.y) * degrees)) : 0,
    });
  };
  const up = () => { from.current = null; };

  return (
    <div class="world">
      <svg
        ref={svg} class="chart" viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={`Map of ${places.length} places; arrow keys lead from one to the next, the list beside it holds the same`}
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up} onDblClick={() => zoom(1.8)}
      >
        <path class="sea" d={path({ type: 'Sphere' }) ?? ''} />
        <path class="graticule" d={path(geoGraticule10()) ?? ''} />
        {land && <path class="land" d={path(land) ?? ''} />}
        {shown.map(({ place, at, r }, i) => (
          <circle
            key={`${place.name} ${place.lat} ${place.lon}`} class={`place q${leading(place.quads)} ${place.precision} ${place.name === chosen ? 'picked' : ''}`} cx={at![0]} cy={at![1]} r={r}
            {...mark(`${place.name}: ${place.events}, ${PRECISION[place.precision] ?? ''}`, place.name === chosen, i === Math.max(0, shown.findIndex((one) => one.place.name === chosen)), () => choose(place.name))}
            onFocus={() => setFocus(place)} onBlur={() => setFocus(null)}
          >
            <title>{`${place.name}${place.country ? ', ' + place.country : ''}: ${place.events}\n${PRECISION[place.precision] ?? ''}`}</title>
          </circle>
        ))}
        {labels([...shown.filter((one) => one.place === focus), ...shown], Math.floor(width / 60)).map(({ place, x, y }) => <text key={place.name + x} class="place-name" x={x} y={y}>{place.name}</text>)}
      </svg>
      <div class="zoom no-print">
        <button class="button" onClick={() => zoom(1.8)} aria-label="Nearer">+</button>
        <button class="button" onClick={() => zoom(1 / 1.8)} aria-label="Farther">−</button>
        <button class="button" onClick={() => turn(60)} aria-label="Turn east">→</button>
      </div>
    </div>
  );
}

export const PRECISION: Record<string, string> = {
  city: 'in this city', region: 'somewhere in this region', area: 'somewhere in this area', country: 'somewhere in this country',
};

type Drawn = { place: MapPlace; at: [number, number] | null; r: number }[];

/** Names beside the largest places, as long as they do not run into each other. */
function labels(shown: Drawn, most: number) {
  const taken: { x: number; y: number; place: MapPlace; wide: number }[] = [];
  for (const { place, at, r } of shown) {
    const label = { place, x: at![0] + r + 3, y: at![1] + 4, wide: place.name.length * 7 };
    const free = taken.every((other) => Math.abs(other.y - label.y) > 15 || label.x > other.x + other.wide || other.x > label.x + label.wide);
    if (free) taken.push(label);
    if (taken.length >= Math.min(14, most)) break;
  }
  return taken;
}
