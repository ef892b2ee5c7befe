import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useData } from '../api/client';
import type { Changes, Codebook, Span } from '../api/types';
import { STATUSES, TYPES } from '../record/codebook';
import { WORD_SLOTS, changed, spans, type Filled, type WordSlot } from './slots';
import './review.css';

interface Props {
  label: string; keep: string;
  /** As the coder has it, and as it stands in the form at first. */
  coded: Filled; first: Filled;
  text: string; base: number; near: number; picked: Span | null;
  save: (changes: Changes, comment: string) => void; cancel: () => void; children?: ComponentChildren;
}

/** The slots of a record: types and statuses from lists, words by selecting them in the text or writing them. */
export function RecordForm({ label, keep, coded, first, text, base, near, picked, save, cancel, children }: Props) {
  const book = useData<Codebook>('/api/codebook');
  const form = useRef<HTMLFormElement>(null);
  const [now, setNow] = useState(first);
  const [armed, setArmed] = useState<WordSlot | null>(first.trigger ? null : 'trigger');
  const [at, setAt] = useState<Partial<Record<WordSlot, number>>>({});
  const [comment, setComment] = useState('');
  const put = (some: Partial<Filled>) => setNow((old) => ({ ...old, ...some }));

  useEffect(() => form.current?.querySelector('select')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!picked || !armed) return;
    put({ [armed]: text.slice(picked.start - base, picked.end - base) });
    setAt((old) => ({ ...old, [armed]: picked.start }));
  }, [picked]);

  const deed = at.trigger ?? spans(now.trigger, text, base, near)?.[0]?.start ?? near;
  const find = (slot: WordSlot) => spans(now[slot], text, base, at[slot] ?? deed);
  const missing = WORD_SLOTS.filter(([slot]) => now[slot] !== coded[slot] && now[slot].trim() && !find(slot)).map(([, name]) => name);
  const wanting = !now.event ? 'a type' : !now.trigger.trim() ? 'the words of the deed' : null;
  const modes = book.data?.types.find((one) => one.name === now.event)?.modes ?? [];

  return (
    <form class="form correct" ref={form} aria-label={label} onSubmit={(submit) => { submit.preventDefault(); save(changed(now, coded, find), comment); }} onKeyDown={(key) => { if (key.key === 'Escape') { key.stopPropagation(); cancel(); } }}>
      {children}
      <label>Type <select required value={now.event} onChange={(change) => put({ event: change.currentTarget.value, mode: '' })}>{!coded.event && <option value="">choose…</option>}{Object.entries(TYPES).map(([name, type]) => <option key={name} value={name} title={type.says}>{name}</option>)}</select></label>
      <label>Mode <select value={now.mode} onChange={(change) => put({ mode: change.currentTarget.value })}><option value="">none</option>{[...new Set([now.mode, ...modes])].filter(Boolean).map((name) => <option key={name}>{name}</option>)}</select></label>
      <label>Status <select value={now.status} onChange={(change) => put({ status: change.currentTarget.value })}>{Object.keys(STATUSES).map((name) => <option key={name}>{name}</option>)}</select></label>
      <label>Day <input class="field" type="date" value={now.date} onInput={(input) => put({ date: input.currentTarget.value })} /></label>
      {WORD_SLOTS.map(([slot, name]) => (
        <label key={slot} class={armed === slot ? 'wide armed' : 'wide'}>
          {name}
          <input class="field" value={now[slot]} placeholder={slot === 'source' ? 'the author' : slot === 'trigger' ? 'the words that tell of it' : 'nobody'} onFocus={() => setArmed(slot)} onInput={(input) => put({ [slot]: input.currentTarget.value })} />
        </label>
      ))}
      <p class="small soft wide">Click a field, then select its words in the text; or write them. Several parties: part them with a semicolon.</p>
      <label class="wide">Comment <input class="field" value={comment} onInput={(input) => setComment(input.currentTarget.value)} /></label>
      {missing.length > 0 && <p class="notice bad wide" role="alert">These words do not stand in the text: {missing.join(', ')}.</p>}
      <div class="row wide">
        <button class="button main" disabled={missing.length > 0 || wanting !== null}>{keep}</button>
        <button class="button quiet" type="button" onClick={cancel}>Cancel</button>
        {wanting && <span class="small soft">It still needs {wanting}.</span>}
      </div>
    </form>
  );
}
