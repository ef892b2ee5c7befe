import { memo } from 'preact/compat';
import type { Event, Span } from '../api/types';
import { segments, type Layer, type Segment } from './segments';
import { quadOf } from '../record/codebook';
import { held } from '../record/judged';
import './marked.css';

// Control characters that turn the direction of text or hide it are shown, never obeyed.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
const EACH_CONTROL = new RegExp('(' + CONTROLS.source + ')', 'g');

/** Text of a document, with its control characters made visible. */
export function Plain({ text }: { text: string }) {
  if (!CONTROLS.test(text)) return <>{text}</>;
  return (
    <>
      {text.split(EACH_CONTROL).map((piece) =>
        piece.length === 1 && CONTROLS.test(piece) ? (
          piece === '\r' || piece === '\u00ad' ? null : (
            <span class="control" data-code={'U+' + piece.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} title="a control character" />
          )
        ) : (
          piece
        ),
      )}
    </>
  );
}

function ids(segment: Segment, kind: Layer['kind']) {
  return segment.layers.flatMap((layer) => (layer.kind === kind && layer.id ? [layer.id] : [])).join(' ') || undefined;
}

interface Props extends Span {
  text: string; layers: Layer[]; events: Map<string, Event>; numbers?: Map<string, number>;
}

/** A stretch of text with its marks. Each piece knows its place and its records, so that the two can be tied without drawing anew. */
export const Marked = memo(function Marked({ text, start, end, layers, events, numbers }: Props) {
  return (
    <>
      {segments(start, end, layers).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        if (!segment.layers.length) return <span key={segment.start} data-at={segment.start}><Plain text={words} /></span>;
        const triggers = segment.layers.filter((layer) => layer.kind === 'trigger');
        // Where several records stand at the same words, what people rejected gives way.
        const told = triggers.flatMap((layer) => events.get(layer.id!) ?? []);
        const event = told.find((one) => held(one) !== 'rejected') ?? told[0];
        const depth = Math.max(0, ...segment.layers.map((layer) => layer.depth ?? 0));
        const opens = segment.layers.some((layer) => layer.kind === 'content' && layer.start === segment.start);
        const names = [
          ...new Set(segment.layers.map((layer) => layer.kind)),
          depth ? 'd' + Math.min(depth, 4) : '', opens ? 'opens' : '', event ? `q${quadOf(event.event)} s-${event.status}` : '', event && held(event) === 'rejected' ? 'rejected' : '',
        ];
        const last = triggers.find((layer) => layer.end === segment.end)?.id;
        return (
          <span
            key={segment.start} class={names.filter(Boolean).join(' ')} data-at={segment.start}
            data-t={ids(segment, 'trigger')} data-a={ids(segment, 'actor')} data-r={ids(segment, 'recipient')}
            data-n={last ? numbers?.get(last) : undefined}
          >
            <Plain text={words} />
          </span>
        );
      })}
    </>
  );
});

/** Where in the document the selected words lie, widened to whole words. */
export function selected(root: HTMLElement, text: string): Span | null {
  const chosen = window.getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  let start = offset(range.startContainer, range.startOffset, root);
  let end = offset(range.endContainer, range.endOffset, root);
  if (start === null || end === null || end <= start) return null;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!) && /[\p{L}\p{N}]/u.test(text[start]!)) start--;
  while (end < text.length && /[\p{L}\p{N}]/u.test(text[end]!) && /[\p{L}\p{N}]/u.test(text[end - 1]!)) end++;
  return end > start ? { start, end } : null;
}

function offset(node: Node, within: number, root: HTMLElement): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!piece) {
    const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')];
    const at = node.childNodes[within];
    const next = at && pieces.find((one) => at.contains(one) || at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const last = pieces[pieces.length - 1];
    return next ? Number(next.dataset.at) : last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null;
  }
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, within);
  const controls = before.cloneContents().querySelectorAll('.control').length;
  return Number(piece.dataset.at) + before.toString().length + controls;
}
