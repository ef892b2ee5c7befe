import type { ComponentChildren } from 'preact';
import type { Event } from '../api/types';
import { StatusGlyph, TypeGlyph } from '../record/Glyph';
import { QUADS, STATUSES, TYPES } from '../record/codebook';
import { held } from '../record/judged';
import { count, speakerOf } from '../record/parts';
import { param, set } from '../router';

function tally(events: Event[], of: (event: Event) => string) {
  const found = new Map<string, number>();
  for (const event of events) found.set(of(event), (found.get(of(event)) ?? 0) + 1);
  return found;
}

/** Chooses which records are shown: by type, status and speaker. The choice stands in the address. */
export function Filters({ events, shown, children }: { events: Event[]; shown: number; children?: ComponentChildren }) {
  const types = tally(events, (event) => event.event);
  const statuses = tally(events, (event) => event.status);
  const speakers = tally(events, speakerOf);
  const verdicts = tally(events, verdictOf);
  const some = ['type', 'status', 'speaker', 'verdict'].some((name) => param(name));
  if (!events.length && !children) return null;
  return (
    <div class="filters" role="group" aria-label="Filter records">
      {Object.keys(TYPES).filter((type) => types.has(type)).map((type) => (
        <Chip key={type} name="type" value={type} title={`${TYPES[type]!.says} (${QUADS[TYPES[type]!.quad]})`} n={types.get(type)!}><TypeGlyph type={type} /> {label(type)}</Chip>
      ))}
      {statuses.size > 1 && <span class="gap" />}
      {statuses.size > 1 && Object.keys(STATUSES).filter((status) => statuses.has(status)).map((status) => (
        <Chip key={status} name="status" value={status} title={STATUSES[status]!.says} n={statuses.get(status)!}><StatusGlyph status={status} /> {status}</Chip>
      ))}
      {(verdicts.size > 1 || !verdicts.has('not judged')) && events.length > 0 && <span class="gap" />}
      {(verdicts.size > 1 || !verdicts.has('not judged')) && [...verdicts].map(([verdict, n]) => (
        <Chip key={verdict} name="verdict" value={verdict} title="what people hold of it" n={n}>{verdict}</Chip>
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
          <button class="button quiet" onClick={() => set({ type: null, status: null, speaker: null, verdict: null })}>Show all</button>
        </span>
      )}
      {children}
    </div>
  );
}

/** What people hold of a record, or that nobody judged it. */
export const verdictOf = (event: Event): string => held(event) ?? 'not judged';

const label = (type: string) => type.charAt(0) + type.slice(1).toLowerCase();

function Chip({ name, value, title, n, children }: { name: string; value: string; title: string; n: number; children: ComponentChildren }) {
  const now = param(name) ? param(name).split('|') : [];
  const on = now.includes(value);
  const press = () => set({ [name]: (on ? now.filter((other) => other !== value) : [...now, value]).join('|') });
  return <button class="chip" aria-pressed={on} title={title} onClick={press}>{children} <span class="soft">{n}</span></button>;
}
