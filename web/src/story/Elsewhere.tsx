import { api, useData } from '../api/client';
import type { Answers, Event } from '../api/types';
import { Item } from '../record/Item';
import { total } from '../record/parts';
import { param, set } from '../router';
import { Waiting } from '../shell/Waiting';

interface CandidateProps { event: Event; why?: string; take?: (event: string) => void }

/** A record that may be of the story in view. */
export function Candidate({ event, why, take }: CandidateProps) {
  return (
    <Item event={event}>
      <p class="row candidate small soft"><span>{why}</span>{take && <button class="button" onClick={() => take(event.id)}>It is this event</button>}</p>
    </Item>
  );
}

/** Finds the story in view in any other document, by a question; what is found is taken in with all its tellings. */
export function Elsewhere({ members, hint, take }: { members: string[]; hint: string; take: (event: string) => void }) {
  const asked = param('find');
  const found = useData<Answers<Event>>(asked ? api(['search'], { q: asked, what: 'events', limit: 20 }) : null);
  const items = (found.data?.items ?? []).filter((event) => !members.includes(event.id));
  return (
    <section class="near no-print" id="elsewhere">
      <h2>Told elsewhere, too?</h2>
      <form class="row" role="search" aria-label="Find it elsewhere" onSubmit={(submit) => { submit.preventDefault(); set({ find: String(new FormData(submit.currentTarget).get('find') ?? '') }, false); }}>
        <input key={asked} class="field grow" type="search" name="find" aria-label="Find it elsewhere" placeholder={`a question, e.g. ${hint}`} defaultValue={asked} autocomplete="off" spellcheck={false} />
        <button class="button">Find</button>
      </form>
      {asked && (
        <Waiting of={found}>
          {(page) => (
            <>
              <p class="soft small" role="status">{total(page, 'record')}; a record brings the other tellings of its story along.</p>
              {items.length === 0 && <p class="empty">Nothing else was found.</p>}
              <ol class="items">{items.map((event) => <Candidate key={event.id} event={event} take={take} />)}</ol>
            </>
          )}
        </Waiting>
      )}
    </section>
  );
}
