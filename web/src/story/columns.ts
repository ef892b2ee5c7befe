import type { Slot, StoryView, Telling } from '../api/types';
import { held } from '../record/judged';

/** One telling with the copies of it, which count no more than it does. */
export interface Column { telling: Telling; copies: Telling[] }

/** The tellings that count: without those that people rejected, unless nothing else is left. */
export function counted(story: StoryView): Telling[] {
  const some = story.tellings.filter((telling) => held(telling.event) !== 'rejected');
  return some.length ? some : story.tellings;
}

export function columns(story: StoryView): Column[] {
  const found: Column[] = [];
  // Tellings of the deed that stands for all come before claims about it.
  const type = story.tellings.find((telling) => telling.number === story.head)?.event.event;
  const aside = (telling: Telling) => Number(telling.event.event !== type);
  for (const telling of [...counted(story)].sort((a, b) => Number(a.copy) - Number(b.copy) || aside(a) - aside(b) || a.number - b.number)) {
    const origin = telling.copy ? found.filter((column) => column.telling.origin === telling.origin) : [];
    const original = origin.find((column) => column.telling.event.event === telling.event.event) ?? origin[0];
    if (original) original.copies.push(telling);
    else found.push({ telling, copies: [] });
  }
  return found;
}

export const SLOTS: Record<string, string> = {
  actor: 'Who', recipient: 'To whom', type: 'Deed', status: 'Status', date: 'When', place: 'Where', killed: 'Killed', wounded: 'Wounded',
  arrested: 'Held', words: 'In the words', cause: 'Because of',
};

/** How a telling stands to the others in a slot: what can be seen without reading. */
export interface Cell { value: string | null; kind: 'agree' | 'differ' | 'one' | 'silent' | 'deny'; side: number }

export function cell(slot: Slot, telling: number): Cell {
  const side = slot.values.findIndex((value) => value.tellings.includes(telling));
  const value = slot.values[side]?.value ?? null;
  if (value === null) return { value, kind: 'silent', side: -1 };
  if (slot.slot === 'status' && /denied|negated/.test(value)) return { value, kind: 'deny', side };
  if (slot.verdict === 'differ') return { value, kind: 'differ', side };
  return { value, kind: slot.verdict === 'agree' ? 'agree' : 'one', side };
}

/** The verdict over the tellings that are shown, which may be fewer than all. */
export function verdict(slot: Slot, shown: Column[]): Slot['verdict'] {
  const numbers = shown.map((column) => column.telling.number);
  const said = slot.values.filter((value) => value.tellings.some((number) => numbers.includes(number)));
  const speaking = numbers.filter((number) => said.some((value) => value.tellings.includes(number)));
  if (!said.length) return 'silent';
  if (said.length > 1) return 'differ';
  return speaking.length > 1 ? 'agree' : 'one';
}
