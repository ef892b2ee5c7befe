import type { Event } from '../api/types';
import { Marked } from '../text/Marked';
import { deeds } from '../text/segments';

/** The sentence of a record, with its own marks. */
export function Sentence({ event, hits = [] }: { event: Event; hits?: [number, number][] }) {
  const { start, text } = event.sentence;
  // Marked wants the text of the document; the sentence is laid at its place in it.
  const layers = [
    ...deeds([event]),
    ...hits.map(([from, to]) => ({ start: start + from, end: start + to, kind: 'hit' as const })),
  ].map((layer) => ({ ...layer, start: layer.start - start, end: layer.end - start }));
  return <span class="marked serif sentence" dir="auto"><Marked text={text} start={0} end={text.length} layers={layers} events={new Map([[event.id, event]])} /></span>;
}
