import { useEffect, useState } from 'preact/hooks';
import { useData } from '../api/client';
import type { Changes, Codebook, Event, Party, Span } from '../api/types';
import { STATUSES, TYPES } from '../record/codebook';
import type { Judging } from './judge';
import './review.css';

type Slot = 'trigger' | 'actor' | 'recipient' | 'source';
const SLOTS: [Slot, string][] = [['actor', 'Who'], ['recipient', 'To whom'], ['trigger', 'Deed'], ['source', 'Whose claim']];

/** Corrects any slot of a record: types and statuses from lists, words by selecting them in the text or writing them. */
export function Correct({ event, text, base, picked, judging }: { event: Event; text: string; base: number; picked: Span | null; judging: Judging }) {
  const book = useData<Codebook>('/api/codebook');
  const speaker = event.attribution.length > 1 ? event.attribution[event.attribution.length - 1]! : null;
  const first: Record<Slot, string> = {
    actor: words(event.actor), recipient: words(event.recipient), trigger: event.trigger.text, source: speaker?.text ?? '',
  };
  const [type, setType] = useState(event.event);
  const [mode, setMode] = useState(event.mode.join(', '));
  const [status, setStatus] = useState<string>(event.status);
  const [date, setDate] = useState(event.date?.start ?? '');
  const [slots, setSlots] = useState(first);
  const [armed, setArmed] = useState<Slot | null>(null);
  const [comment, setComment] = useState('');

  useEffect(() => {
    if (picked && armed) setSlots((old) => ({ ...old, [armed]: text.slice(picked.start - base, picked.end - base) }));
  }, [picked]);

  const find = (value: string) => spans(value, text, base, event.trigger.start);
  const missing = SLOTS.filter(([slot]) => slots[slot] !== first[slot] && slots[slot].trim() && !find(slots[slot])).map(([, name]) => name);
  const modes = book.data?.types.find((one) => one.name === type)?.modes ?? [];

  const save = (submit: SubmitEvent) => {
    submit.preventDefault();
    const changes: Changes = {};
    if (type !== event.event) changes.event = type;
    if (mode !== event.mode.join(', ')) changes.mode = mode ? mode.split(/,\s*/) : [];
    if (status !== event.status) changes.status = status;
    if (date !== (event.date?.start ?? '')) changes.date = date ? { start: date, end: date, precision: 'day' } : null;
    if (slots.actor !== first.actor) changes.actor = find(slots.actor) ?? [];
    if (slots.recipient !== first.recipient) changes.recipient = find(slots.recipient) ?? [];
    if (slots.trigger !== first.trigger) changes.trigger = find(slots.trigger)?.[0];
    if (slots.source !== first.source) changes.source = find(slots.source)?.[0] ?? null;
    void judging.judge(event, 'correct', changes, comment);
  };

  return (
    <form class="form correct" onSubmit={save} aria-label="Correct the record">
      <label>Type <select value={type} onChange={(change) => { setType(change.currentTarget.value); setMode(''); }}>{Object.keys(TYPES).map((name) => <option key={name}>{name}</option>)}</select></label>
      <label>Mode <select value={mode} onChange={(change) => setMode(change.currentTarget.value)}><option value="">none</option>{[...new Set([mode, ...modes])].filter(Boolean).map((name) => <option key={name}>{name}</option>)}</select></label>
      <label>Status <select value={status} onChange={(change) => setStatus(change.currentTarget.value)}>{Object.keys(STATUSES).map((name) => <option key={name}>{name}</option>)}</select></label>
      <label>Day <input class="field" type="date" value={date} onInput={(input) => setDate(input.currentTarget.value)} /></label>
      {SLOTS.map(([slot, name]) => (
        <label key={slot} class={armed === slot ? 'wide armed' : 'wide'}>
          {name}
          <input class="field" value={slots[slot]} placeholder={slot === 'source' ? 'the author' : 'nobody'} onFocus={() => setArmed(slot)} onInput={(input) => setSlots({ ...slots, [slot]: input.currentTarget.value })} />
        </label>
      ))}
      <p class="small soft wide">Click a field, then select its words in the text; or write them. Several parties: part them with a semicolon.</p>
      <label class="wide">Comment <input class="field" value={comment} onInput={(input) => setComment(input.currentTarget.value)} /></label>
      {missing.length > 0 && <p class="notice bad wide" role="alert">These words do not stand in the text: {missing.join(', ')}.</p>}
      <div class="row wide">
        <button class="button main" disabled={missing.length > 0}>Keep correction</button>
        <button class="button quiet" type="button" onClick={() => judging.form(null)}>Cancel</button>
      </div>
    </form>
  );
}

const words = (parties: Party[]) => parties.map((party) => party.text).join('; ');

/** Where words stand in the text, the nearest place to the deed; null where one is not there. */
function spans(value: string, text: string, base: number, near: number): { start: number; end: number; text: string }[] | null {
  const found = [];
  for (const part of value.split(/\s*;\s*/).filter(Boolean)) {
    let best = -1;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (best < 0 || Math.abs(at + base - near) < Math.abs(best + base - near)) best = at;
    }
    if (best < 0) return null;
    found.push({ start: best + base, end: best + base + part.length, text: part });
  }
  return found;
}
