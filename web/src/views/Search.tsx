import { api, useData } from '../api/client';
import type { Answers, Event, Facets as Counted, Found } from '../api/types';
import { Item } from '../record/Item';
import { StatusGlyph, TypeGlyph } from '../record/Glyph';
import { QUADS } from '../record/codebook';
import { addressOf, count, titleOf, total } from '../record/parts';
import { here, param } from '../router';
import { Pager } from '../shell/Pager';
import { Question } from '../shell/Question';
import { condition, holds, turned } from '../shell/conditions';
import { Waiting } from '../shell/Waiting';
import { Marked, Plain } from '../text/Marked';
import './search.css';

const SIZE = 30;
type Answer = Answers<(Event & { hits?: [number, number][] }) | Found>;

/** Finds documents and records; what was found can be narrowed by a click. */
export function Search(_: { id: string }) {
  const [q, what, offset] = [param('q'), param('what'), Number(param('offset')) || 0];
  const data = useData<Answer>(api(['search'], { q, what, limit: SIZE, offset, facets: true }));
  const kind = data.data?.what ?? (what || 'documents');
  return (
    <>
      <header class="head"><h1>Search</h1></header>
      <Question label="Search" hint="words, or fields: actor:USA event:SANCTION" />
      <Waiting of={data}>
        {(found) => (
          <div class="found">
            <div>
              <div class="row">
                <nav class="tabs" aria-label="What to find">
                  {(['documents', 'events'] as const).map((one) => (
                    <a key={one} href={here({ what: one, offset: null })} aria-current={kind === one ? 'true' : undefined}>{one === 'events' ? 'Records' : 'Documents'}</a>
                  ))}
                </nav>
                <span class="soft" role="status">{total(found, kind === 'events' ? 'record' : 'document')}</span>
                {kind === 'events' && found.total > 0 && <Elsewhere q={q} />}
              </div>
              {found.items.length === 0 && <p class="empty">Nothing was found. Fewer words or fields find more.</p>}
              <ol class="items">
                {found.items.map((item) => (isEvent(item) ? <Item key={item.id} event={item} hits={item.hits} /> : <DocumentItem key={item.id} of={item} />))}
              </ol>
              <Pager offset={offset} shown={found.items.length} total={found.total} size={SIZE} exact={found.total_exact} />
            </div>
            {found.facets && <Facets of={found.facets} q={q} />}
          </div>
        )}
      </Waiting>
    </>
  );
}

const isEvent = (item: Event | Found): item is Event => 'trigger' in item;

/** The same records in other views. */
export function Elsewhere({ q }: { q: string }) {
  const filters = q ? '?q=' + encodeURIComponent(q) : '';
  return (
    <span class="row small elsewhere">
      {['timeline', 'map', 'network', 'stories'].map((view) => <a key={view} href={'/' + view + filters}>{view}</a>)}
      <a href={api(['export'], { format: 'csv', q })} download>CSV</a>
      <a href={api(['export'], { format: 'jsonl', q })} download>JSON Lines</a>
    </span>
  );
}

function DocumentItem({ of: found }: { of: Found }) {
  const snippet = found.snippet ?? '';
  const layers = found.hits.map(([start, end]) => ({ start, end, kind: 'hit' as const }));
  return (
    <li class="item document">
      <h2><a href={addressOf(found.id)}><bdi><Plain text={titleOf(found)} /></bdi></a></h2>
      {snippet && <p class="serif" dir="auto"><Marked text={snippet} start={0} end={snippet.length} layers={layers} events={new Map()} /></p>}
      <p class="soft small"><bdi><Plain text={found.source ?? ''} /></bdi>{found.published && <>, {found.published}</>} · {count(found.events, 'record')}</p>
    </li>
  );
}

const FACETS: [string, string, string][] = [['event', 'Type', 'event'], ['status', 'Status', 'status'], ['quad', 'Quad', 'quad'], ['publisher', 'Publisher', 'publisher'], ['verdict', 'Verdict', 'verdict']];

/** How many answers are of which kind; a click keeps only these. */
function Facets({ of, q }: { of: Counted; q: string }) {
  return (
    <aside class="facets" aria-label="Narrow down">
      {FACETS.filter(([name]) => Object.keys(of[name] ?? {}).length > 0).map(([name, title, field]) => (
        <section key={name}>
          <h2>{title}</h2>
          <ul>
            {Object.entries(of[name]!).sort((a, b) => b[1] - a[1]).slice(0, 17).map(([value, n]) => (
              <li key={value}>
                <a href={here({ q: turned(q, condition(field, value)), offset: null })} aria-current={holds(q, condition(field, value)) ? 'true' : undefined}>
                  <span>
                    {name === 'event' && <TypeGlyph type={value} />} {name === 'status' && <StatusGlyph status={value} />} {name === 'quad' ? QUADS[Number(value)] : value}
                  </span>
                  <span class="soft number">{n.toLocaleString('en')}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
