import { api, post, useData } from '../api/client';
import type { Page, Review } from '../api/types';
import { addressOf } from '../record/parts';
import { param } from '../router';
import { Pager } from '../shell/Pager';
import { Waiting } from '../shell/Waiting';
import { info, user } from '../shell/user';
import { Judged } from './Judged';

const SIZE = 50;

/** All judgements, the newest first; each can be undone, and stays on record. */
export function Log() {
  const offset = Number(param('offset')) || 0;
  const data = useData<Page<Review>>(api(['review', 'log'], { limit: SIZE, offset }));
  const undo = (number: number) => void post(api(['review', String(number), 'undo']), { by: user.value }).then(data.again);
  return (
    <Waiting of={data}>
      {(page) => page.items.length === 0 ? <p class="empty">Nobody has judged anything yet.</p> : (
        <>
          <div class="story-scroll" tabIndex={0} role="region" aria-label="Judgements">
            <table class="log">
              <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Judgement</th><th scope="col">Document</th><th scope="col"><span class="hidden">Undo</span></th></tr></thead>
              <tbody>
                {page.items.map((review) => (
                  <tr key={review.number} class={review.undone ? 'undone' : ''}>
                    <td class="soft">{review.made.slice(0, 16).replace('T', ' ')}</td>
                    <td>{review.by}</td>
                    <td><Judged review={review} />{review.final && <strong> settled</strong>}</td>
                    <td><a href={addressOf(review.document, review.event)}>{review.document}</a></td>
                    <td>{review.undone ? <span class="soft small">undone by {review.undone_by}</span> : info.value?.can_write && <button class="button quiet" onClick={() => undo(review.number)}>Undo</button>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager offset={offset} shown={page.items.length} total={page.total} size={SIZE} />
        </>
      )}
    </Waiting>
  );
}
