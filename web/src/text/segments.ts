import type { Analysis, Event, Span } from '../api/types';

/** What a stretch of text is marked as. */
export type Kind = 'trigger' | 'actor' | 'recipient' | 'content' | 'source' | 'cue' | 'scare' | 'hit';
export interface Layer extends Span { kind: Kind; id?: string; depth?: number }

/** A stretch of text throughout which the same layers lie. */
export interface Segment extends Span { layers: Layer[] }

/** Cuts a stretch of text wherever a layer begins or ends. */
export function segments(from: number, to: number, layers: Layer[]): Segment[] {
  const inside = layers.filter((layer) => layer.start < to && layer.end > from && layer.end > layer.start);
  const cuts = new Set([from, to]);
  for (const layer of inside) {
    if (layer.start > from) cuts.add(layer.start);
    if (layer.end < to) cuts.add(layer.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const opening = [...inside].sort((a, b) => a.start - b.start);
  const found: Segment[] = [];
  let open: Layer[] = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i]!;
    open = open.filter((layer) => layer.end > start);
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    found.push({ start, end: places[i + 1]!, layers: open.filter((layer) => layer.end > start) });
  }
  return found;
}

/** Layers of speech: what lies in another's speech is one level deeper. */
export function speech(analysis: Analysis | null): Layer[] {
  if (!analysis) return [];
  const layers: Layer[] = [];
  const contents = analysis.attributions.map((one) => one.content);
  for (const { source, cue, content, parts } of analysis.attributions) {
    const around = contents.filter((other) => other.start <= content.start && other.end >= content.end && (other.start < content.start || other.end > content.end));
    const depth = new Set(around.map((other) => other.start + '-' + other.end)).size + 1;
    for (const part of parts?.length ? parts : [content]) layers.push({ start: part.start, end: part.end, kind: 'content', depth });
    if (source) layers.push({ start: source.start, end: source.end, kind: 'source' });
    if (cue) layers.push({ start: cue.start, end: cue.end, kind: 'cue' });
  }
  for (const quote of analysis.scare_quotes) layers.push({ start: quote.start, end: quote.end, kind: 'scare' });
  return layers;
}

/** Layers of records: the words of the deed and of its parties. */
export function deeds(events: Event[]): Layer[] {
  return events.flatMap((event) => [
    { start: event.trigger.start, end: event.trigger.end, kind: 'trigger' as const, id: event.id },
    ...event.actor.filter(written).map((party) => ({ start: party.start, end: party.end, kind: 'actor' as const, id: event.id })),
    ...event.recipient.filter(written).map((party) => ({ start: party.start, end: party.end, kind: 'recipient' as const, id: event.id })),
  ]);
}

const written = (span: Span) => span.end > span.start;

/**
 * Paragraphs of a text. Where lines are wrapped by hand, as on the wire, only an empty line or an
 * indented one begins another; else each line is one.
 */
export function paragraphs(text: string): Span[] {
  const lines = text.split('\n').filter((line) => line.trim());
  const middling = lines.filter((line) => line.length > 45 && line.length < 95).length;
  const wrapped = lines.length > 3 && middling > lines.length * 0.55 && !lines.some((line) => line.length > 200);
  const breaks = wrapped ? /\n[ \t]*\n\s*|\n(?=[ \t]{2,}\S)/g : /\n\s*/g;
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    if (text.slice(start, match.index).trim()) found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim()) found.push({ start, end: text.length });
  return found;
}
