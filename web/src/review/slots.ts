import type { Changes, Event, Party, Span, Words } from '../api/types';

/** The slots of a record that are given by words of the text. */
export type WordSlot = 'actor' | 'recipient' | 'trigger' | 'source';
export const WORD_SLOTS: [WordSlot, string][] = [['actor', 'Who'], ['recipient', 'To whom'], ['trigger', 'Deed'], ['source', 'Whose claim']];

/** What stands in the form of a record. */
export interface Filled extends Record<WordSlot, string> { event: string; mode: string; status: string; date: string }

export const EMPTY: Filled = { event: '', mode: '', status: 'asserted', date: '', actor: '', recipient: '', trigger: '', source: '' };

const words = (parties: Party[]) => parties.map((party) => party.text).join('; ');

/** The form as a record fills it. */
export function filled(event: Event): Filled {
  const speaker = event.attribution.length > 1 ? event.attribution[event.attribution.length - 1]! : null;
  return {
    event: event.event, mode: event.mode.join(', '), status: event.status, date: event.date?.start ?? '',
    actor: words(event.actor), recipient: words(event.recipient), trigger: event.trigger.text, source: speaker?.text ?? '',
  };
}

/** Where words stand in the text, the nearest place to another; several are parted by semicolons; null where one is not there. */
export function spans(value: string, text: string, base: number, near: number): Words[] | null {
  const found: Words[] = [];
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

/** What differs between two forms, as the server takes it; `find` gives the place of words. */
export function changed(now: Filled, before: Filled, find: (slot: WordSlot) => (Span & { text: string })[] | null): Changes {
  const changes: Changes = {};
  if (now.event !== before.event) changes.event = now.event;
  if (now.mode !== before.mode) changes.mode = now.mode ? now.mode.split(/,\s*/) : [];
  if (now.status !== before.status) changes.status = now.status;
  if (now.date !== before.date) changes.date = now.date ? { start: now.date, end: now.date, precision: 'day' } : null;
  if (now.actor !== before.actor) changes.actor = find('actor') ?? [];
  if (now.recipient !== before.recipient) changes.recipient = find('recipient') ?? [];
  if (now.trigger !== before.trigger) changes.trigger = find('trigger')?.[0];
  if (now.source !== before.source) changes.source = find('source')?.[0] ?? null;
  return changes;
}
