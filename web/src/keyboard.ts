import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** A key, or two pressed one after the other ("g m"), with what it does. */
export interface Key { keys: string; does: string; run: () => void }

/** All keys that work now, those of the innermost view first. */
export const active = signal<Key[][]>([]);

/** Makes keys work as long as a view is shown: from the moment it is drawn, so that none works on what stood there before. */
export function useKeys(keys: Key[]) {
  useLayoutEffect(() => {
    active.value = [keys, ...active.peek()];
    return () => { active.value = active.peek().filter((other) => other !== keys); };
  });
}

let before = '';
let timer = 0;

function typing(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target)) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    return;
  }
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  const pair = before ? before + ' ' + event.key : '';
  const all = active.peek().flat();
  const key = (pair && all.find((one) => one.keys === pair)) || all.find((one) => one.keys.split(' or ').includes(event.key));
  before = '';
  if (key) {
    event.preventDefault();
    key.run();
  } else if (all.some((one) => one.keys.startsWith(event.key + ' '))) {
    before = event.key;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (before = ''), 1500);
  }
});
