import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { go, param, path, place, to } from '../router';
import { MENU } from '../routes';
import { next, theme } from '../theme';

/** The head of the page: views, search, light and dark, help. */
export function Head({ search, help }: { search: Ref<HTMLInputElement>; help: () => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '');
    go(to(['search'], { q: words }));
  };
  const here = (href: string) => (href === '/' ? ['/', '/reading'].includes(path.value) : path.value === href || belongs(href));
  // On a phone the list of views is wider than the screen.
  const views = useRef<HTMLElement>(null);
  useEffect(() => {
    const [list, now] = [views.current, views.current?.querySelector<HTMLElement>('[aria-current]')];
    if (list && now) list.scrollLeft = now.offsetLeft - (list.clientWidth - now.offsetWidth) / 2;
  }, [path.value]);
  return (
    <header class="top">
      <div>
        <a class="brand" href="/"><Sign /> Polemos</a>
        <nav aria-label="Views" ref={views}>
          <ul>{MENU.map(([href, name]) => <li key={href}><a href={href} aria-current={here(href) ? 'page' : undefined}>{name}</a></li>)}</ul>
        </nav>
        <form role="search" aria-label="Search everywhere" onSubmit={submit}>
          <input
            ref={search} class="field" type="search" name="q" aria-label="Search" placeholder="Search, e.g. actor:AZE" key={place.value.path + param('q')}
            defaultValue={path.value === '/search' ? param('q') : ''} autocomplete="off" spellcheck={false} enterkeyhint="search"
          />
        </form>
        <div class="tools">
          <button class="icon" onClick={next} title={`Colours: ${theme.value}`} aria-label={`Colours: ${theme.value}`}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" /><path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" /></svg>
          </button>
          <button class="icon only-wide" onClick={help} title="Keys (?)" aria-label="Keys">
            <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"><rect x="2" y="5" width="16" height="10.5" rx="2" /><path d="M5 8h.1M8.3 8h.1M11.6 8h.1M14.9 8h.1M6.5 12.2h7" /></svg>
          </button>
        </div>
      </div>
    </header>
  );
}

/** The list that a page of one thing belongs to. */
const belongs = (href: string) =>
  ({ '/document': '/search', '/story': '/stories', '/actor': '/actors' })['/' + path.value.split('/')[1]] === href;

function Sign() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#23303d" /><path d="M8 7h4v6H8zM14 7h4v6h-4z" fill="#f4efe6" />
      <path d="M8 25c6 0 12-3 16-10" fill="none" stroke="#e08a5b" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
