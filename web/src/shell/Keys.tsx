import { useEffect, useRef } from 'preact/hooks';
import { active } from '../keyboard';

/** The sheet of all keys that work in this view. */
export function Keys({ close }: { close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => { box.current?.showModal(); }, []);
  return (
    <dialog ref={box} onClose={close} aria-label="Keys" onClick={(click) => click.target === box.current && box.current?.close()}>
      <header class="row"><h2 class="grow">Keys</h2><button class="button quiet" onClick={() => box.current?.close()}>Close</button></header>
      <div class="keys">
        {active.value.flat().map((key) => (
          <div key={key.keys}><span>{key.does}</span><span>{key.keys.split(' or ').map((one) => <><kbd>{show(one)}</kbd> </>)}</span></div>
        ))}
      </div>
    </dialog>
  );
}

const show = (key: string) => ({ ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' })[key] ?? key;
