import { computed, signal } from '@preact/signals';

/** Where the reader is: every view has an address, and its filters stand in the query. */
export const place = signal(read());
export const path = computed(() => place.value.path);
export const query = computed(() => place.value.query);

function read() {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search), hash: window.location.hash.slice(1) };
}

/** Goes to an address within the page. */
export function go(href: string, replace = false) {
  const moved = new URL(href, window.location.href).pathname !== window.location.pathname;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', href);
  place.value = read();
  if (moved) {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }
}

/** The address of here with other filters; an empty value takes one away. */
export function here(changes: Record<string, string | null | undefined>): string {
  const next = new URLSearchParams(query.value);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return path.value + (text ? '?' + text : '');
}

export const set = (changes: Record<string, string | null | undefined>, replace = true) => go(here(changes), replace);
export const param = (name: string, otherwise = '') => query.value.get(name) ?? otherwise;

/** An address of a path with parts that may hold anything, and a query. */
export function to(parts: string[], filters: Record<string, string | number | null | undefined> = {}): string {
  const text = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value || value === 0 ? [[name, String(value)]] : [])),
  ).toString();
  return '/' + parts.map(encodeURIComponent).join('/') + (text ? '?' + text : '');
}

window.addEventListener('popstate', () => (place.value = read()));

// Links within the page are followed without loading it anew.
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute('download') || link.origin !== window.location.origin || link.pathname.startsWith('/api')) return;
  if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
});
