import type { Event } from '../api/types';
import { StatusGlyph, TypeGlyph } from '../record/Glyph';
import { QUADS, STATUSES, TYPES } from '../record/codebook';
import { count, speakerOf } from '../record/parts';
import { param, set } from '../router';

function tally(events: Event[], of: (event: Event) => string) {
  const found = new Map<string, number>();
  for (const event of events) found.set(of(event), (found.get(of(event)) ?? 0) + 1);
  return found;
}

/** Chooses which records are shown: by type, status and speaker. The choice stands in the address. */
export function Filters({ events, shown }: { events: Event[]; shown: number }) {
  const types = tally(events, (event) => event.event);
  const statuses = tally(events, (event) => event.status);
  const speakers = tally(events, speakerOf);
  if (!events.length) return null;
  const some = param('type') || param('status') || param('speaker');
  return (
    <div class="filters" role="group" aria-label="Filter records">
      {Object.keys(TYPES).filter((type) => types.has(type)).map((type) => (
        <Chip key={type} name="type" value={type} title={`${TYPES[type]!.says} (${QUADS[TYPES[type]!.quad]})`} n={types.get(type)!}><TypeGlyph type={type} /> {label(type)}</Chip>
      ))}
      {statuses.size > 1 && <span class="gap" />}
      {statuses.size > 1 && Object.keys(STATUSES).filter((status) => statuses.has(status)).map((status) => (
        <Chip key={status} name="status" value={status} title={STATUSES[status]!.says} n={statuses.get(status)!}><StatusGlyph status={status} /> {status}</Chip>
      ))}
      {speakers.size > 1 && (
        <>
          <span class="gap" />
          <label>
            <span class="hidden">Speaker</span>
            <select value={param('speaker')} onChange={(change) => set({ speaker: change.currentTarget.value })}>
              <option value="">anybody says</option>
              {[...speakers].sort((a, b) => b[1] - a[1]).map(([name, n]) => <option key={name} value={name}>{name} ({n})</option>)}
            </select>
          </label>
        </>
      )}
      {some && (
        <span class="row">
          <span class="soft small">{shown} of {count(events.length, 'record')}</span>
          <button class="button quiet" onClick={() => set({ type: null, status: null, speaker: null })}>Show all</button>
        </span>
      )}
    </div>
  );
}

const label = (type: string) => type.charAt(0) + type.slice(1).toLowerCase();

function Chip({ name, value, title, n, children }: { name: string; value: string; title: string; n: number; children: preact.ComponentChildren }) {
  const now = param(name) ? param(name).split('|') : [];
  const on = now.includes(value);
  const press = () => set({ [name]: (on ? now.filter((other) => other !== value) : [...now, value]).join('|') });
  return <button class="chip" aria-pressed={on} title={title} onClick={press}>{children} <span class="soft">{n}</span></button>;
}
