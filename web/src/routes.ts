import type { ComponentType } from 'preact';
import { Home } from './views/Home';

/** A view: where it is, its name, and its code, which is fetched when it is first shown. */
export interface Route { pattern: RegExp; name: string; load: () => Promise<ComponentType<{ id: string }>> }

const route = (pattern: RegExp, name: string, load: Route['load']): Route => ({ pattern, name, load });

export const ROUTES: Route[] = [
  route(/^\/$/, 'Read', async () => Home),
  route(/^\/reading$/, 'Reading', () => import('./views/Reading').then((m) => m.Reading)),
  route(/^\/document\/(.+)$/, 'Document', () => import('./views/Document').then((m) => m.Document)),
  route(/^\/search$/, 'Search', () => import('./views/Search').then((m) => m.Search)),
  route(/^\/stories$/, 'Stories', () => import('./views/Stories').then((m) => m.Stories)),
  route(/^\/story\/(.+)$/, 'Story', () => import('./views/Story').then((m) => m.Story)),
  route(/^\/timeline$/, 'Timeline', () => import('./views/Timeline').then((m) => m.Timeline)),
  route(/^\/map$/, 'Map', () => import('./views/Map').then((m) => m.Map)),
  route(/^\/network$/, 'Network', () => import('./views/Network').then((m) => m.Network)),
  route(/^\/blame$/, 'Blame', () => import('./views/Blame').then((m) => m.Blame)),
  route(/^\/actors$/, 'Actors', () => import('./views/Actors').then((m) => m.Actors)),
  route(/^\/actor\/(.+)$/, 'Actor', () => import('./views/Actor').then((m) => m.Actor)),
  route(/^\/review$/, 'Review', () => import('./views/Review').then((m) => m.Review)),
  route(/^\/archive$/, 'Archive', () => import('./views/Archive').then((m) => m.Archive)),
];

/** The views that stand in the head of the page, with the key that leads there. */
export const MENU: [string, string, string][] = [
  ['/', 'Read', 'h'], ['/search', 'Search', 'f'], ['/stories', 'Stories', 's'], ['/timeline', 'Timeline', 't'], ['/map', 'Map', 'm'],
  ['/network', 'Network', 'n'], ['/blame', 'Blame', 'b'], ['/actors', 'Actors', 'a'], ['/review', 'Review', 'r'], ['/archive', 'Archive', 'i'],
];
