import { useEffect, useRef, useState } from 'preact/hooks';
import { api, useData } from '../api/client';
import type { Event, Page, Queued, Span } from '../api/types';
import { useKeys } from '../keyboard';
import { StatusName, TypeName } from '../record/Glyph';
import { Sentence } from '../record/Sentence';
import { WhyDialog } from '../record/Why';
import { Chain, Parties, addressOf, dateOf, percent, publisherOf, titleOf, total } from '../record/parts';
import { param, set } from '../router';
import { Question } from '../shell/Question';
import { Waiting } from '../shell/Waiting';
import { info, user } from '../shell/user';
import { selected } from '../text/Marked';
import { Judged } from './Judged';
import { Judging } from './Judging';
import { useJudging } from './judge';
import { quadOf } from '../record/codebook';

/** Records to judge, one at a time, by key or by button. */
export function Queue() {
  const blind = param('blind') === '1';
  const data = useData<Page<Queued>>(api(['review', 'queue'], { by: user.value, q: param('q'), document: param('document'), limit: 40, blind }));
  const [done, setDone] = useState<Set<string>>(new Set());
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<Event | null>(null);
  const [picked, setPicked] = useState<Span | null>(null);
  const words = useRef<HTMLParagraphElement>(null);

  const items = (data.data?.items ?? []).filter((item) => !done.has(item.event.id));
  const item = items[Math.min(at, items.length - 1)];
  const judging = useJudging(() => setPicked(null), (event) => setDone((old) => new Set(old).add(event.id)));
  // When all that was fetched is judged, the next are.
  useEffect(() => { if (data.data?.items.length && !items.length) { setDone(new Set()); setAt(0); data.again(); } }, [items.length]);
  useEffect(() => { judging.form(null); setPicked(null); }, [item?.event.id]);
  useKeys([
    { keys: 'j or ArrowDown', does: 'next record', run: () => setAt(Math.min(at + 1, items.length - 1)) },
    { keys: 'k or ArrowUp', does: 'record before', run: () => setAt(Math.max(at - 1, 0)) },
    { keys: 'w', does: 'why this record', run: () => item && setAsked(item.event) },
    ...judging.keys(item?.event ?? null),
  ]);

  const pickWords = () => {
    const found = words.current && item && selected(words.current, item.event.sentence.text);
    if (found) setPicked({ start: found.start + item!.event.sentence.start, end: found.end + item!.event.sentence.start });
  };

  return (
    <>
      <Question hint="all records, e.g. event:COERCE confidence:0.5..0.8" />
      <label class="small soft"><input type="checkbox" checked={blind} onChange={(change) => set({ blind: change.currentTarget.checked ? '1' : null })} /> Blind: do not show me what others decided</label>
      {info.value && !info.value.can_write && <p class="notice">This archive is open for reading only.</p>}
      <Waiting of={data}>
        {(page) => !item ? <p class="empty">Nothing is left to judge here.</p> : (
          <div class="queue">
            <article class={`judge q${quadOf(item.event.event)}`} aria-label="Record to judge">
              <p class="row"><TypeName type={item.event.event} mode={item.event.mode} /> <StatusName status={item.event.status} /> <span class="soft small">{percent(item.event.confidence)} sure</span></p>
              <p class="words-to-judge" ref={words} onMouseUp={pickWords} onKeyUp={pickWords}><Sentence event={item.event} /></p>
              <dl class="slots">
                <div><dt>Who</dt><dd><Parties of={item.event.actor} /></dd></div>
                <div><dt>To whom</dt><dd><Parties of={item.event.recipient} /></dd></div>
                <div><dt>According to</dt><dd><Chain of={item.event.attribution} /></dd></div>
                <div><dt>When</dt><dd>{dateOf(item.event.date)}</dd></div>
              </dl>
              <p class="small soft"><a href={addressOf(item.event.document.id, item.event.id)}>{item.title ?? titleOf(item.event.document)}</a>, {[publisherOf(item.event.document), item.event.document.published].filter(Boolean).join(', ')}</p>
              {item.reviews.map((review) => <p key={review.number} class="small soft"><strong>{review.by}</strong> <Judged review={review} /></p>)}
              <div class="actions row">
                <Judging event={item.event} text={item.event.sentence.text} base={item.event.sentence.start} picked={picked} judging={judging} />
                <button class="button quiet" onClick={() => setAsked(item.event)}>Why</button>
                <button class="button quiet" onClick={() => setAt(Math.min(at + 1, items.length - 1))}>Later</button>
              </div>
              <p class="small soft no-print"><kbd>a</kbd> accept <kbd>c</kbd> correct <kbd>r</kbd> reject <kbd>m</kbd> comment <kbd>j</kbd> later <kbd>u</kbd> undo</p>
            </article>
            <aside aria-label="Queue">
              <p class="soft small">{total(page, 'record')} to judge</p>
              <ol class="ranks">
                {items.slice(0, 40).map((one, i) => (
                  <li key={one.event.id}><button aria-pressed={one === item} onClick={() => setAt(i)}><span class="cut"><TypeName type={one.event.event} /> {one.event.trigger.text}</span><span class="number">{percent(one.event.confidence)}</span></button></li>
                ))}
              </ol>
            </aside>
          </div>
        )}
      </Waiting>
      {asked && <WhyDialog event={asked} close={() => setAsked(null)} />}
    </>
  );
}
