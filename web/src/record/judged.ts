import type { Event } from '../api/types';
import { dateOf, nameOf, speakerOf } from './words';

/** What people hold of a record. */
export type Held = 'accepted' | 'corrected' | 'rejected' | 'added' | 'disputed';

const HELD: Record<string, Held> = { accept: 'accepted', correct: 'corrected', reject: 'rejected', add: 'added' };

export function held(event: Event): Held | null {
  if (!event.judged) return null;
  return event.judged.disputed ? 'disputed' : HELD[event.judged.verdict] ?? null;
}

/** The record as it stands, with the one beside it that people corrected. */
export function standing(event: Event): Event {
  const coded = event.judged?.coded;
  return coded ? { ...event, coded } : event;
}

const names = (event: Event, slot: 'actor' | 'recipient') => event[slot].map(nameOf).join(', ') || 'nobody';

/** The slots of a record in words, under the names by which the page calls them. */
const SLOTS: Record<string, (event: Event) => string> = {
  type: (event) => [event.event, ...event.mode].join(' '),
  status: (event) => event.status,
  who: (event) => names(event, 'actor'),
  'to whom': (event) => names(event, 'recipient'),
  deed: (event) => event.trigger.text,
  'according to': speakerOf,
  when: (event) => dateOf(event.date),
  where: (event) => event.place?.name ?? event.place?.text ?? 'nowhere named',
};

/** What the coder had in a slot, where people corrected it; else null. */
export function was(event: Event, slot: string): string | null {
  const say = SLOTS[slot];
  if (!event.coded || !say) return null;
  const before = say(event.coded);
  return before === say(event) ? null : before;
}

/** All that people corrected: slot, what the coder had, what it is now. */
export function corrections(event: Event): [string, string, string][] {
  return Object.keys(SLOTS).flatMap((slot) => {
    const before = was(event, slot);
    return before === null ? [] : [[slot, before, SLOTS[slot]!(event)] as [string, string, string]];
  });
}
