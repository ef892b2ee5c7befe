import { signal } from '@preact/signals';

/** A short word on what was done, with its undoing. */
interface Said { text: string; undo?: () => void }

const said = signal<Said | null>(null);
let timer = 0;

export function say(text: string, undo?: () => void) {
  said.value = { text, undo };
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (said.value = null), undo ? 12000 : 5000);
}

export function undoLast() {
  said.value?.undo?.();
  said.value = null;
}

export function Toast() {
  return (
    <div role="status" aria-live="polite">
      {said.value && (
        <p class="toast">
          {said.value.text}
          {said.value.undo && <button onClick={undoLast}>Undo</button>}
        </p>
      )}
    </div>
  );
}
