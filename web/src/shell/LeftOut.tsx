import { api, useData } from '../api/client';
import type { Answers, Event } from '../api/types';
import { count } from '../record/parts';
import { here, param } from '../router';

/** Says how many records a picture leaves out because people rejected them, and counts them at a click. */
export function LeftOut({ q }: { q: string }) {
  const asked = /(^|[\s(-])verdict:/.test(q);
  const found = useData<Answers<Event>>(asked ? null : api(['search'], { q: both(q, 'verdict:rejected'), what: 'events', limit: 1 }));
  const left = asked ? 0 : found.data?.total ?? 0;
  if (param('q').split(' ').includes('verdict:any')) return <p class="left-out small soft">What people rejected is counted, too. <a href={here({ q: param('q').replace(/\s*verdict:any/, '').trim() })}>Leave it out</a></p>;
  if (!left) return null;
  return (
    <p class="left-out small soft">
      {count(left, 'record')} that people rejected {left === 1 ? 'is' : 'are'} left out. <a href={here({ q: both(q, 'verdict:any') })}>Count {left === 1 ? 'it' : 'them'}, too</a>
    </p>
  );
}

const both = (q: string, condition: string) => (!q ? condition : / OR /.test(q) ? `(${q}) ${condition}` : `${q} ${condition}`);
