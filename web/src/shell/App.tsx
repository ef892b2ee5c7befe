import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { useKeys } from '../keyboard';
import { go, path } from '../router';
import { MENU, ROUTES } from '../routes';
import { next } from '../theme';
import { Failure } from './Waiting';
import { Head } from './Head';
import { Keys } from './Keys';
import { Toast, undoLast } from './toast';
import { info } from './user';

interface Shown { path: string; id: string; View: ComponentType<{ id: string }> }

/** The page: head, the view of the address, foot, and what works everywhere. */
export function App() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const now = path.value;
  const [broken, mend] = useErrorBoundary((error) => console.error(error));

  useEffect(() => {
    const found = ROUTES.map((route) => ({ route, match: route.pattern.exec(now) })).find(({ match }) => match);
    setFailed(false);
    mend();
    if (!found) return setShown(null), setFailed(true);
    document.title = `${found.route.name} – Polemos`;
    let here = true;
    found.route.load().then(
      (View) => here && setShown({ path: now, id: decode(found.match![1] ?? ''), View }),
      () => here && setFailed(true),
    );
    return () => { here = false; };
  }, [now]);

  useKeys([
    { keys: '?', does: 'this help', run: () => setHelp(!help) },
    { keys: '/', does: 'search', run: () => search.current?.focus() },
    { keys: 'u', does: 'undo what was done last', run: undoLast },
    { keys: 'd', does: 'light or dark', run: next },
    ...MENU.map(([href, name, key]) => ({ keys: 'g ' + key, does: 'go to ' + name, run: () => go(href) })),
  ]);

  return (
    <>
      <a class="skip" href="#main" onClick={(click) => { click.preventDefault(); document.querySelector<HTMLElement>('main')?.focus(); }}>Skip to the text</a>
      <Head search={search} help={() => setHelp(true)} />
      <main id="main" tabIndex={-1}>
        {failed && <Failure message="there is no such page" remedy="The views stand at the head of this one." />}
        {broken && <Failure message="this view could not be drawn" remedy={String(broken)} again={mend} />}
        {shown && !broken && <shown.View key={shown.path} id={shown.id} />}
      </main>
      <footer class="foot">
        <span>Polemos {info.value?.polemos}</span>
        {info.value?.coder && <span>{info.value.coder.codebook}, {info.value.coder.model}</span>}
        <a href="/api">API</a>
        <button onClick={() => setHelp(true)}>Keys <kbd>?</kbd></button>
      </footer>
      <Toast />
      {help && <Keys close={() => setHelp(false)} />}
    </>
  );
}

function decode(part: string): string {
  try { return decodeURIComponent(part); } catch { return part; }
}
