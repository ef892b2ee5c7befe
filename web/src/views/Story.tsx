import { ApiError, api, post, useData } from '../api/client';
import type { Candidate as Near, Decision, StoryView } from '../api/types';
import { useKeys } from '../keyboard';
import { Item } from '../record/Item';
import { Line, count, dateOf, percent } from '../record/parts';
import { TypeName } from '../record/Glyph';
import { standing } from '../record/judged';
import { go, param, set, to } from '../router';
import { say } from '../shell/toast';
import { Waiting } from '../shell/Waiting';
import { info, user } from '../shell/user';
import { Candidate, Elsewhere } from '../story/Elsewhere';
import { columns, counted } from '../story/columns';
import { StoryTable } from '../story/Table';
import './story.css';

/** One event in its rival tellings, side by side. */
export function Story({ id }: { id: string }) {
  const data = useData<StoryView>(api(['stories', id]));
  const near = useData<{ items: Near[] }>(api(['stories', id, 'candidates'], { limit: 10 }));
  const again = () => { data.again(); near.again(); };

  const decide = async (path: string[], body: Record<string, string>, done: string) => {
    if (!user.value.trim()) return say('Say who you are first: the name stands at the top of Review.');
    try {
      const made = await post<{ numbers: number[]; story: string | null }>(api(path), { ...body, by: user.value });
      if (made.story && made.story !== id) go(to(['story', made.story]), true);
      again();
      say(done, async () => {
        for (const number of [...made.numbers].reverse()) await undo(number);
        go(to(['story', id]), true);
        again();
      });
    } catch (error) { say(error instanceof ApiError ? [error.message, error.remedy].filter(Boolean).join('. ') : String(error)); }
  };
  const undo = (number: number) => post(api(['decisions', String(number), 'undo']), { by: user.value });
  const merge = (one: string) => (other: string) => void decide(['stories', 'merge'], { one, other }, 'Taken into this story');
  const split = (event: string) => void decide(['stories', 'split'], { event }, 'Taken out of this story');

  return (
    <Waiting of={data}>
      {(sent) => {
        const story = { ...sent, tellings: sent.tellings.map((telling) => ({ ...telling, event: standing(telling.event) })) };
        const all = columns(story);
        const take = info.value?.can_write ? merge(sent.tellings[0]!.event.id) : undefined;
        const rejected = story.tellings.filter((telling) => !counted(story).includes(telling));
        const hidden = new Set(param('hide').split(',').map(Number));
        const shown = all.filter((column) => !hidden.has(column.telling.number));
        const first = (story.tellings.find((telling) => telling.number === story.head) ?? story.tellings[0]!).event;
        return (
          <article>
            <StoryKeys shown={shown.length} />
            <header class="head">
              <p><TypeName type={first.event} /> <span class="soft">{dateOf(first.date)}</span></p>
              <h1><Line event={first} /></h1>
              <p class="soft">
                {count(counted(story).length, 'telling')} by {count(story.origins, 'independent origin')}.{' '}
                {hidden.size > 0 && shown.length < all.length && <button class="button quiet" onClick={() => set({ hide: null })}>Show all {all.length}</button>}
              </p>
            </header>
            <StoryTable
              slots={story.slots} shown={shown} hide={(number) => set({ hide: [...hidden].filter(Boolean).concat(number).join(',') })}
              split={info.value?.can_write && story.tellings.length > 1 ? split : undefined}
            />
            <p class="row small no-print downloads"><a href={api(['stories', id])}>JSON</a> <button class="button quiet" onClick={() => window.print()}>Print</button></p>
            {rejected.length > 0 && (
              <section class="left">
                <h2>Left out: people rejected {rejected.length === 1 ? 'it' : 'them'}</h2>
                <ol class="items">{rejected.map((telling) => <Item key={telling.number} event={telling.event} />)}</ol>
              </section>
            )}
            {story.decisions.filter((one) => !one.undone).length > 0 && <Decisions of={story.decisions} undo={(number) => void undo(number).then(again)} />}
            {near.data && near.data.items.length > 0 && (
              <section class="near no-print">
                <h2>Nearly the same: is it this event?</h2>
                <ol class="items">
                  {near.data.items.map((one) => <Candidate key={one.event.id} event={one.event} why={`${percent(one.score)} alike: ${one.why}`} take={take} />)}
                </ol>
              </section>
            )}
            {take && <Elsewhere members={story.tellings.map((telling) => telling.event.id)} hint={first.trigger.text} take={take} />}
          </article>
        );
      }}
    </Waiting>
  );
}

/** Arrow keys move through columns that do not fit. */
function StoryKeys({ shown }: { shown: number }) {
  const scroll = (by: number) => {
    const box = document.querySelector('.story-scroll');
    box?.scrollBy({ left: (by * box.scrollWidth) / Math.max(1, shown), behavior: 'smooth' });
  };
  useKeys([
    { keys: 'l or ArrowRight', does: 'tellings to the right', run: () => scroll(1) },
    { keys: 'h or ArrowLeft', does: 'tellings to the left', run: () => scroll(-1) },
  ]);
  return null;
}

function Decisions({ of, undo }: { of: Decision[]; undo: (number: number) => void }) {
  return (
    <section class="decisions">
      <h2>What people decided</h2>
      <ul>
        {of.filter((one) => !one.undone).map((one) => (
          <li key={one.number} class="row">
            <span><strong>{one.by}</strong>: these two are {one.kind === 'same' ? 'one event' : 'not the same event'} <span class="soft">{one.made.slice(0, 10)}</span>{one.comment && <> <span class="words">{one.comment}</span></>}</span>
            {info.value?.can_write && <button class="button quiet" onClick={() => undo(one.number)}>Undo</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
