import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Analysis, DocumentView, Event, Span, Why } from '../api/types';
import { useKeys } from '../keyboard';
import { Card } from '../record/Card';
import { standing } from '../record/judged';
import { speakerOf } from '../record/parts';
import { WhyDialog } from '../record/Why';
import { Judging } from '../review/Judging';
import { Missed } from '../review/Missed';
import { useJudging } from '../review/judge';
import { go, param, place, to } from '../router';
import { info } from '../shell/user';
import { Filters, verdictOf } from './Filters';
import { Margin } from './Margin';
import { Marked, selected } from './Marked';
import { deeds, paragraphs, speech } from './segments';
import { say } from '../shell/toast';
import './reader.css';

interface Props { view: DocumentView; analysis: Analysis | null; why?: Record<string, Why>; kept: boolean; changed?: () => void }

/** A text with its marks, and its records in the margin. */
export function Reader({ view, analysis, why, kept, changed }: Props) {
  const { document: doc, events } = view;
  const body = useRef<HTMLDivElement>(null);
  const open = place.value.hash || null;
  const pointed = useRef<string | null>(null);
  const [asked, setAsked] = useState<Event | null>(null);
  const [picked, setPicked] = useState<Span | null>(null);
  const [adding, setAdding] = useState(false);

  const ordered = useMemo(() => events.map(standing).sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end), [events]);
  const byId = useMemo(() => new Map(ordered.map((event) => [event.id, event])), [ordered]);
  const numbers = useMemo(() => new Map(ordered.map((event, i) => [event.id, i + 1])), [ordered]);
  const layers = useMemo(() => [...speech(analysis), ...deeds(ordered)], [analysis, ordered]);
  const parts = useMemo(() => paragraphs(doc.text), [doc.text]);
  const shown = ordered.filter(chosen);
  const current = open ? byId.get(open) ?? null : null;

  const pick = (id: string | null) => go(place.value.path + window.location.search + (id && id !== open ? '#' + id : ''), true);
  const step = (by: number) => {
    if (!shown.length) return;
    const at = shown.findIndex((event) => event.id === open);
    pick(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]!.id);
  };

  const draw = () => body.current && tie(body.current, open, pointed.current, new Set(shown.map((event) => event.id)));
  useLayoutEffect(() => void draw());
  const hover = (id: string | null) => {
    if (id === pointed.current) return;
    pointed.current = id;
    draw();
  };
  useEffect(() => {
    if (!current) return;
    const mark = body.current?.querySelector(`[data-t~="${CSS.escape(current.id)}"]`);
    const at = mark?.getBoundingClientRect();
    if (at && (at.top < 90 || at.bottom > window.innerHeight * 0.6)) window.scrollBy({ top: at.top - window.innerHeight * 0.3, behavior: 'smooth' });
  }, [current]);

  const judging = useJudging(changed);
  const mayAdd = kept && !!info.value?.can_write;
  useKeys([
    { keys: 'j or ArrowDown', does: 'next record', run: () => step(1) },
    { keys: 'k or ArrowUp', does: 'record before', run: () => step(-1) },
    { keys: 'w', does: 'why this record', run: () => current && setAsked(current) },
    { keys: 'Escape', does: 'let go of the record', run: () => open && pick(open) },
    { keys: 's', does: 'compare the tellings of it', run: () => {
      const story = current && view.stories?.[current.id];
      if (story) go(to(['story', story.story]));
      else if (current) say('No other document tells of it.');
    } },
    ...(kept ? judging.keys(current) : []),
    ...(mayAdd ? [{ keys: 'n', does: 'add a record that was missed', run: () => setAdding(true) }] : []),
  ]);

  const pickWords = () => body.current && setPicked(selected(body.current, doc.text));
  const onClick = (click: MouseEvent) => {
    const ids = (click.target as Element).closest<HTMLElement>('[data-t]')?.dataset.t?.split(' ');
    if (ids && window.getSelection()?.isCollapsed !== false) pick(ids[(ids.indexOf(open ?? '') + 1) % ids.length]!);
  };
  const onOver = (over: MouseEvent) => hover((over.target as Element).closest<HTMLElement>('[data-t]')?.dataset.t?.split(' ')[0] ?? null);

  return (
    <>
      <Filters events={ordered} shown={shown.length}>
        {mayAdd && <button class="chip add no-print" aria-expanded={adding} onClick={() => setAdding(!adding)}>{picked && !adding ? <>Add <span class="words">{brief(doc.text.slice(picked.start, picked.end))}</span></> : 'Add a record'}</button>}
      </Filters>
      <div class="reader">
        <div class="marked text" ref={body} lang="en" onClick={onClick} onMouseOver={onOver} onMouseLeave={() => hover(null)} onMouseUp={pickWords} onKeyUp={pickWords}>
          {parts.map((part) => (
            <p key={part.start} dir="auto"><Marked text={doc.text} start={part.start} end={part.end} layers={layers} events={byId} numbers={numbers} /></p>
          ))}
        </div>
        <Margin body={body} open={open}>
          {shown.map((event) => (
            <Card
              key={event.id} event={event} number={numbers.get(event.id)!} open={event.id === open} pick={pick} hover={hover}
              story={view.stories?.[event.id]} reviews={view.reviews?.[event.id]}
            >
              <div class="actions no-print">
                <button class="button" onClick={() => setAsked(event)}>Why</button>
                {kept && <Judging event={event} text={doc.text} picked={picked} judging={judging} />}
              </div>
            </Card>
          ))}
          {shown.length === 0 && <p class="soft empty">{events.length ? 'No record is of the kinds chosen above.' : 'No record was found in this text.'}</p>}
        </Margin>
      </div>
      {adding && <Missed document={doc.id} text={doc.text} picked={picked} judging={judging} close={() => setAdding(false)} />}
      {asked && <WhyDialog event={asked} known={why?.[asked.id]} close={() => setAsked(null)} />}
    </>
  );
}

const brief = (words: string) => (words.length > 24 ? words.slice(0, 23) + '…' : words);

/** Whether a record is of the kinds that the reader chose. */
function chosen(event: Event): boolean {
  const within = (name: string, value: string) => !param(name) || param(name).split('|').includes(value);
  return within('verdict', verdictOf(event)) && within('type', event.event) && within('status', event.status) && within('speaker', speakerOf(event));
}

/** Ties words to the record that is open or pointed at, without drawing the text anew. */
function tie(root: HTMLElement, open: string | null, hover: string | null, shown: Set<string>) {
  const mark = (name: string, attribute: string, id: string | null) => {
    if (id) for (const piece of root.querySelectorAll(`[data-${attribute}~="${CSS.escape(id)}"]`)) piece.classList.add(name);
  };
  for (const name of ['who', 'whom', 'chosen', 'hover', 'off']) for (const piece of [...root.getElementsByClassName(name)]) piece.classList.remove(name);
  mark('who', 'a', hover ?? open);
  mark('whom', 'r', hover ?? open);
  mark('chosen', 't', open);
  mark('hover', 't', hover);
  for (const piece of root.querySelectorAll<HTMLElement>('.trigger')) {
    if (!piece.dataset.t?.split(' ').some((id) => shown.has(id))) piece.classList.add('off');
  }
  for (const card of root.parentElement!.querySelectorAll<HTMLElement>('[data-card]')) card.classList.toggle('hover', card.dataset.card === hover);
}
