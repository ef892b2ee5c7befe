import { api, useData } from '../api/client';
import type { Page, StoryHead } from '../api/types';
import { StatusGlyph, TypeName } from '../record/Glyph';
import { quadOf } from '../record/codebook';
import { count } from '../record/parts';
import { param, to } from '../router';
import { Pager } from '../shell/Pager';
import { Question } from '../shell/Question';
import { Waiting } from '../shell/Waiting';
import { Plain } from '../text/Marked';
import './story.css';

const SIZE = 30;

/** Events that several documents tell of, those with the most independent origins first. */
export function Stories(_: { id: string }) {
  const offset = Number(param('offset')) || 0;
  const data = useData<Page<StoryHead>>(api(['stories'], { q: param('q'), limit: SIZE, offset }));
  return (
    <>
      <header class="head"><h1>Stories</h1><p class="soft">One event, told by several documents. Copies count once; what is contested comes with its signs.</p></header>
      <Question hint="only stories with, e.g. place:SYR date:2014" />
      <Waiting of={data}>
        {(page) => (
          <>
            {page.items.length === 0 && <p class="empty">No event is told by two documents yet. Add more texts about the same days.</p>}
            <ol class="stories">
              {page.items.map((story) => (
                <li key={story.story} class={`q${quadOf(story.event)}`}>
                  <a class="plain" href={to(['story', story.story])}>
                    <span class="row tight">
                      <TypeName type={story.event} />
                      <strong class="serif"><bdi><Plain text={story.who ?? '?'} /></bdi> <span class="arrow" aria-label="to">→</span> <bdi><Plain text={story.to_whom ?? '–'} /></bdi></strong>
                      {story.statuses.length > 1 && <span class="contested" title={'told as ' + story.statuses.join(', ')}>{story.statuses.map((status) => <StatusGlyph key={status} status={status} />)} <span>{story.statuses.join(', ')}</span></span>}
                      <span class="soft when">{story.from}</span>
                    </span>
                    <span class="row tight soft small">
                      <span class="origins" aria-hidden="true">{Array.from({ length: Math.min(12, story.origins) }, (_, i) => <i key={i} />)}</span>
                      <span>{count(story.origins, 'origin')}{story.documents > story.origins && `, ${count(story.documents - story.origins, 'copy', 'copies')}`}</span>
                      <span><bdi><Plain text={story.sources.slice(0, 6).join(', ')} /></bdi>{story.sources.length > 6 && ' …'}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ol>
            <Pager offset={offset} shown={page.items.length} total={page.total} size={SIZE} exact={page.total_exact} />
          </>
        )}
      </Waiting>
    </>
  );
}
